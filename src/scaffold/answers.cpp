#include "scaffold/answers.h"

#include "core/files.h"
#include "image/yaml.h"
#include "scaffold/tr.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;
using image::YamlNode;

namespace {

std::unexpected<core::Error> invalid(const QString &path, const core::TextRange &range, const QString &reason)
{
    return failure(Tr::tr("Cannot use the answers in “%1”, line %2, column %3: %4")
                       .arg(QDir::toNativeSeparators(path), QString::number(range.start.line + 1),
                            QString::number(range.start.column + 1), reason),
                   ErrorKind::Invalid);
}

bool isText(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Null;
}

Result<QString> answerOf(const YamlNode &node, const QString &path)
{
    if (isText(node)) {
        return node.scalar;
    }
    if (node.kind != YamlNode::Kind::Sequence) {
        return invalid(path, node.range, Tr::tr("an answer is a text or a list of texts."));
    }
    QStringList lines;
    for (const YamlNode &item : node.items) {
        if (!isText(item)) {
            return invalid(path, item.range, Tr::tr("a list must hold texts only."));
        }
        lines.append(item.scalar);
    }
    return lines.join(u'\n');
}

} // namespace

Result<Answers> readAnswers(const QString &path)
{
    return core::readText(path).and_then([&](const QString &text) { return parseAnswers(text, path); });
}

Result<Answers> parseAnswers(const QString &text, const QString &path)
{
    const image::YamlStream stream = image::parseYaml(text);
    if (!stream.problems.isEmpty()) {
        return invalid(path, stream.problems.first().range, stream.problems.first().message);
    }
    if (stream.documents.empty()) {
        return Answers();
    }
    const YamlNode &root = stream.documents.front();
    if (stream.documents.size() > 1) {
        return invalid(path, stream.documents.at(1).range, Tr::tr("there must be one document only."));
    }
    if (root.kind != YamlNode::Kind::Mapping && root.kind != YamlNode::Kind::Null) {
        return invalid(path, root.range, Tr::tr("write “question: answer” on each line."));
    }
    Answers answers;
    for (const auto &[key, value] : root.entries) {
        if (answers.contains(key.scalar)) {
            return invalid(path, key.range, Tr::tr("“%1” is answered twice.").arg(key.scalar));
        }
        const auto answer = answerOf(value, path);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        answers.insert(key.scalar, *answer);
    }
    return answers;
}

} // namespace sealyard::scaffold
