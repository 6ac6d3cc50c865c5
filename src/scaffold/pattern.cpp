#include "scaffold/pattern.h"

#include "core/files.h"
#include "image/yaml.h"
#include "scaffold/tr.h"
#include "scaffold/validation.h"

#include <QDir>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;
using image::YamlNode;

namespace {

/// Reads the nodes of one pattern.yaml; the first thing that is wrong is kept and ends up in the Result.
class PatternReader final
{
public:
    PatternReader(QString folder, QString language)
        : m_folder(std::move(folder))
        , m_language(std::move(language))
    {
    }

    Result<Pattern> read();

private:
    [[nodiscard]] QString fileName() const { return QDir(m_folder).filePath(u"pattern.yaml"_s); }
    void fail(const core::TextRange &range, const QString &reason);
    void checkKeys(const YamlNode &node, const QStringList &keys);
    const std::vector<YamlNode> &itemsOf(const YamlNode &node, QStringView key) const;
    QString scalar(const YamlNode &node, QStringView key, const QString &fallback = {});
    QString required(const YamlNode &node, QStringView key);
    bool flag(const YamlNode &node, QStringView key);
    QString translated(const YamlNode &node, QStringView key);
    Question question(const YamlNode &node);
    QuestionType questionType(const YamlNode &node);
    FileTemplate fileTemplate(const YamlNode &node);

    QString m_folder;
    QString m_language;
    std::optional<core::Error> m_error;
};

void PatternReader::fail(const core::TextRange &range, const QString &reason)
{
    if (!m_error) {
        const core::Position place = range.start;
        m_error = {.message = Tr::tr("“%1”, line %2, column %3: %4")
                                  .arg(QDir::toNativeSeparators(fileName()), QString::number(place.line + 1),
                                       QString::number(place.column + 1), reason),
                   .kind = ErrorKind::Invalid};
    }
}

void PatternReader::checkKeys(const YamlNode &node, const QStringList &keys)
{
    for (const auto &[key, value] : node.entries) {
        if (!keys.contains(key.scalar)) {
            fail(key.range, Tr::tr("“%1” is unknown here; there are: %2.").arg(key.scalar, keys.join(", "_L1)));
        }
    }
}

const std::vector<YamlNode> &PatternReader::itemsOf(const YamlNode &node, QStringView key) const
{
    static const std::vector<YamlNode> none;
    const YamlNode *list = node.find(key);
    return list ? list->items : none;
}

QString PatternReader::scalar(const YamlNode &node, QStringView key, const QString &fallback)
{
    const YamlNode *value = node.find(key);
    if (value && value->kind != YamlNode::Kind::Scalar) {
        fail(value->range, Tr::tr("“%1” must be a text.").arg(key));
    }
    return value ? value->scalar : fallback;
}

QString PatternReader::required(const YamlNode &node, QStringView key)
{
    const QString value = scalar(node, key);
    if (value.isEmpty()) {
        fail(node.range, Tr::tr("“%1” is missing.").arg(key));
    }
    return value;
}

bool PatternReader::flag(const YamlNode &node, QStringView key)
{
    return scalar(node, key) == "true"_L1;
}

/// "zh_TW" falls back to "zh_CN", everything to "en".
QString PatternReader::translated(const YamlNode &node, QStringView key)
{
    const YamlNode *texts = node.find(key);
    if (!texts || texts->text({u"en"}).isEmpty()) {
        fail(node.range, Tr::tr("“%1” has no English text.").arg(key));
        return {};
    }
    if (const QString exact = texts->text({m_language}); !exact.isEmpty()) {
        return exact;
    }
    const QString language = m_language.section(u'_', 0, 0);
    const auto variant = std::ranges::find_if(
        texts->entries, [&](const auto &entry) { return entry.key.scalar.section(u'_', 0, 0) == language; });
    return variant == texts->entries.end() ? texts->text({u"en"}) : variant->value.scalar;
}

QuestionType PatternReader::questionType(const YamlNode &node)
{
    static const QStringList names{u"text"_s, u"choice"_s, u"yes-no"_s, u"lines"_s};
    const QString name = scalar(node, u"type", names.first());
    const qsizetype index = names.indexOf(name);
    if (index < 0) {
        fail(node.range, Tr::tr("There is no type “%1” of questions; there are: %2.").arg(name, names.join(", "_L1)));
        return QuestionType::Text;
    }
    static constexpr std::array types{QuestionType::Text, QuestionType::Choice, QuestionType::YesNo,
                                      QuestionType::Lines};
    return types.at(static_cast<std::size_t>(index));
}

Question PatternReader::question(const YamlNode &node)
{
    checkKeys(node, {u"id"_s, u"title"_s, u"help"_s, u"type"_s, u"default"_s, u"placeholder"_s, u"validator"_s,
                     u"required"_s, u"condition"_s, u"choices"_s});
    Question question{.id = required(node, u"id"),
                      .type = questionType(node),
                      .title = translated(node, u"title"),
                      .help = translated(node, u"help"),
                      .defaultValue = scalar(node, u"default"),
                      .placeholder = scalar(node, u"placeholder"),
                      .choices = {},
                      .choiceTitles = {},
                      .validator = scalar(node, u"validator"),
                      .isRequired = flag(node, u"required"),
                      .condition = scalar(node, u"condition")};
    for (const YamlNode &choice : itemsOf(node, u"choices")) {
        question.choices.append(required(choice, u"value"));
        question.choiceTitles.append(translated(choice, u"title"));
    }
    if (question.choices.isEmpty() == (question.type == QuestionType::Choice)) {
        fail(node.range, Tr::tr("Choices belong to the questions of type “choice”, and only to them."));
    }
    if (!question.validator.isEmpty() && !validatorNames().contains(question.validator)) {
        fail(node.range, Tr::tr("There is no validator “%1”; there are: %2.")
                             .arg(question.validator, validatorNames().join(", "_L1)));
    }
    return question;
}

FileTemplate PatternReader::fileTemplate(const YamlNode &node)
{
    checkKeys(node, {u"path"_s, u"template"_s, u"executable"_s, u"perApplication"_s, u"condition"_s});
    const QString path = required(node, u"path");
    const auto contents = core::readText(QDir(m_folder).filePath(scalar(node, u"template", path + ".mustache"_L1)));
    if (!contents) {
        fail(node.range, contents.error().message);
    }
    return {.path = path,
            .contents = contents.value_or(QString()),
            .isExecutable = flag(node, u"executable"),
            .condition = scalar(node, u"condition"),
            .isPerApplication = flag(node, u"perApplication")};
}

Result<Pattern> PatternReader::read()
{
    const auto text = core::readText(fileName());
    if (!text) {
        return std::unexpected(text.error());
    }
    const image::YamlStream stream = image::parseYaml(*text);
    if (!stream.problems.isEmpty()) {
        fail(stream.problems.first().range, stream.problems.first().message);
        return std::unexpected(*m_error);
    }
    const YamlNode root = stream.documents.empty() ? YamlNode() : stream.documents.front();
    checkKeys(root, {u"title"_s, u"description"_s, u"questions"_s, u"files"_s});
    Pattern pattern{.id = QDir(m_folder).dirName(),
                    .title = translated(root, u"title"),
                    .description = translated(root, u"description"),
                    .questions = {},
                    .files = {}};
    for (const YamlNode &node : itemsOf(root, u"questions")) {
        pattern.questions.append(question(node));
    }
    for (const YamlNode &node : itemsOf(root, u"files")) {
        pattern.files.append(fileTemplate(node));
    }
    return m_error ? Result<Pattern>(std::unexpected(*m_error)) : pattern;
}

} // namespace

Result<Pattern> readPattern(const QString &folder, const QString &uiLanguage)
{
    return PatternReader(folder, uiLanguage).read();
}

Result<QList<Pattern>> builtInPatterns(const QString &uiLanguage)
{
    const QDir folder(u":/scaffold"_s);
    QList<Pattern> patterns;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        auto pattern = readPattern(folder.filePath(name), uiLanguage);
        if (!pattern) {
            return std::unexpected(pattern.error());
        }
        patterns.append(*std::move(pattern));
    }
    return patterns;
}

} // namespace sealyard::scaffold
