#include "scaffold/patternreader.h"

#include "core/files.h"
#include "scaffold/condition.h"
#include "scaffold/templatetags.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::Result;

namespace {

constexpr qint64 sizeLimit = 256LL * 1024; ///< of pattern.yaml and of each template, in bytes
constexpr qsizetype countLimit = 200;      ///< of questions, and of files
constexpr int depthLimit = 4;              ///< of includes

const QString definition = u"pattern.yaml"_s;

/// A file of a folder, unless a symbolic link or ".." leads out of it.
Result<QString> readInside(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name);
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString root = QFileInfo(folder).canonicalFilePath();
    if (!core::isInside(name) || (!real.isEmpty() && !real.startsWith(root + u'/'))) {
        return core::failure(Tr::tr("“%1” is not inside the folder of the pattern.").arg(name),
                             core::ErrorKind::Denied);
    }
    return core::readText(path, sizeLimit);
}

} // namespace

PatternReader::PatternReader(QString folder, QString language, QString common)
    : m_folder(std::move(folder))
    , m_language(std::move(language))
    , m_common(std::move(common))
{
}

void PatternReader::fail(const core::TextRange &range, const QString &message, const QString &file)
{
    m_problems.append({.code = {},
                       .name = u"pattern"_s,
                       .severity = core::Severity::Error,
                       .message = message,
                       .path = file.isEmpty() ? definition : file,
                       .range = range,
                       .related = {},
                       .fixes = {}});
}

void PatternReader::checkKeys(const Node &node, const QStringList &keys)
{
    for (const auto &[key, value] : node.entries) {
        if (!keys.contains(key.scalar)) {
            fail(key.range, Tr::tr("“%1” is unknown here; there are: %2.").arg(key.scalar, keys.join(", "_L1)));
        }
    }
}

const std::vector<image::YamlNode> &PatternReader::itemsOf(const Node &node, QStringView key)
{
    static const std::vector<Node> none;
    const Node *list = node.find(key);
    if (list && list->kind != Node::Kind::Sequence) {
        fail(list->range, Tr::tr("“%1” must be a list.").arg(key));
    } else if (list && static_cast<qsizetype>(list->items.size()) > countLimit) {
        fail(list->range, Tr::tr("“%1” has more than %2 entries.").arg(key).arg(countLimit));
        return none;
    }
    return list ? list->items : none;
}

QString PatternReader::scalar(const Node &node, QStringView key, const QString &fallback)
{
    const Node *value = node.find(key);
    if (value && value->kind != Node::Kind::Scalar) {
        fail(value->range, Tr::tr("“%1” must be a text.").arg(key));
    }
    return value ? value->scalar : fallback;
}

QString PatternReader::required(const Node &node, QStringView key)
{
    const QString value = scalar(node, key);
    if (value.isEmpty()) {
        fail(node.range, Tr::tr("“%1” is missing.").arg(key));
    }
    return value;
}

bool PatternReader::flag(const Node &node, QStringView key)
{
    const QString value = scalar(node, key, u"false"_s);
    if (value != "true"_L1 && value != "false"_L1) {
        fail(node.find(key)->range, Tr::tr("“%1” must be true or false.").arg(key));
    }
    return value == "true"_L1;
}

/// "zh_TW" falls back to "zh_CN", everything to "en".
QString PatternReader::translated(const Node &node, QStringView key)
{
    const Node *texts = node.find(key);
    if (!texts || texts->text({u"en"}).isEmpty()) {
        fail(texts ? texts->range : node.range, Tr::tr("“%1” has no English text.").arg(key));
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

QuestionType PatternReader::questionType(const Node &node)
{
    static const QStringList names{u"text"_s, u"choice"_s, u"yes-no"_s, u"lines"_s, u"path"_s, u"yaml"_s};
    static constexpr std::array types{QuestionType::Text,  QuestionType::Choice, QuestionType::YesNo,
                                      QuestionType::Lines, QuestionType::Path,   QuestionType::Yaml};
    const QString name = scalar(node, u"type", names.first());
    const qsizetype index = names.indexOf(name);
    if (index < 0) {
        fail(node.find(u"type")->range,
             Tr::tr("There is no type “%1” of questions; there are: %2.").arg(name, names.join(", "_L1)));
        return QuestionType::Text;
    }
    return types.at(static_cast<std::size_t>(index));
}

void PatternReader::checkCondition(const QString &condition, const Node &node)
{
    for (const QString &id : questionsOf(condition)) {
        if (!m_ids.contains(id)) {
            fail(node.find(u"condition")->range, Tr::tr("No question “%1” is asked before this.").arg(id));
        }
    }
}

/// A template that stands in pattern.yaml itself.
void PatternReader::checkInline(const QString &text, const Node &node)
{
    for (const TagProblem &problem : checkTags(text, m_ids)) {
        fail(node.range, problem.message);
    }
}

/// The common question that "use" names, overlaid by what stands beside it.
image::YamlNode PatternReader::withCommon(const Node &node)
{
    const QString id = scalar(node, u"use");
    const Node *base = m_commonQuestions.find(id);
    if (!base) {
        fail(node.find(u"use")->range, Tr::tr("There is no common question “%1”.").arg(id));
        return node;
    }
    Node merged = node;
    std::erase_if(merged.entries, [](const auto &entry) { return entry.key.scalar == "use"_L1; });
    for (const auto &entry : base->entries) {
        if (!node.find(entry.key.scalar)) {
            merged.entries.push_back(entry);
        }
    }
    if (!merged.find(u"id")) {
        image::YamlEntry entry;
        entry.key.kind = Node::Kind::Scalar;
        entry.key.scalar = u"id"_s;
        entry.value.kind = Node::Kind::Scalar;
        entry.value.scalar = id;
        merged.entries.push_back(entry);
    }
    return merged;
}

Question PatternReader::question(const Node &node)
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
    for (const Node &choice : itemsOf(node, u"choices")) {
        checkKeys(choice, {u"value"_s, u"title"_s});
        question.choices.append(required(choice, u"value"));
        question.choiceTitles.append(translated(choice, u"title"));
    }
    return question;
}

void PatternReader::checkQuestion(const Question &question, const Node &node)
{
    if (m_ids.contains(question.id) || lineNames().contains(question.id)) {
        fail(node.range, Tr::tr("“%1” is taken already.").arg(question.id));
    }
    static const QRegularExpression plain(u"\\A[A-Za-z][A-Za-z0-9]{0,39}\\z"_s);
    if (!question.id.isEmpty() && !plain.match(question.id).hasMatch()) {
        fail(node.range, Tr::tr("“%1” must consist of letters and digits, and begin with a letter.").arg(question.id));
    }
    if (question.choices.isEmpty() == (question.type == QuestionType::Choice)) {
        fail(node.range, Tr::tr("Choices belong to the questions of type “choice”, and only to them."));
    }
    if (!question.validator.isEmpty() && !validatorNames().contains(question.validator)) {
        fail(node.find(u"validator")->range, Tr::tr("There is no validator “%1”; there are: %2.")
                                                 .arg(question.validator, validatorNames().join(", "_L1)));
    }
    if (question.type == QuestionType::Path && !question.defaultValue.isEmpty()) {
        fail(node.find(u"default")->range,
             Tr::tr("Only the user chooses what is copied: no default is possible here."));
    }
    checkCondition(question.condition, node);
    checkInline(question.defaultValue, node);
}

void PatternReader::readQuestions(const Node &root)
{
    for (const Node &item : itemsOf(root, u"questions")) {
        const Node node = item.find(u"use") ? withCommon(item) : item;
        const Question read = question(node);
        checkQuestion(read, node);
        m_ids.append(read.id);
        m_questions.append(read);
    }
    const bool isComplete = m_ids.contains("name"_L1) && m_ids.contains("version"_L1);
    if (!isComplete) {
        fail(root.range, Tr::tr("The questions “name” and “version” are needed."));
    }
    for (const auto &[id, validator] : {std::pair(u"name"_s, u"app-name"_s), std::pair(u"version"_s, u"version"_s)}) {
        const auto found = std::ranges::find(m_questions, id, &Question::id);
        if (found != m_questions.end() && (found->validator != validator || !found->isRequired)) {
            fail(root.range,
                 Tr::tr("The question “%1” needs the validator “%2” and “required: true”.").arg(id, validator));
        }
    }
}

/// The text of a template with its includes, and its mistakes reported once.
QString PatternReader::templateText(const QString &name, const Node &node, int depth)
{
    auto text = readInside(m_folder, name);
    const bool isOwn = text || text.error().kind != core::ErrorKind::NotFound;
    if (!isOwn) {
        text = readInside(m_common, name);
    }
    if (!text) {
        fail(node.range, text.error().message);
        return {};
    }
    const core::LineIndex index(*text);
    for (const TagProblem &problem : checkTags(*text, m_ids)) {
        fail(index.range(problem.offset, problem.offset + 2), problem.message, name);
    }
    return expanded(*text, name, node, depth);
}

QString PatternReader::expanded(const QString &text, const QString &file, const Node &node, int depth)
{
    QString result;
    qsizetype end = 0;
    for (const TemplateTag &tag : tagsOf(text)) {
        if (tag.kind != TemplateTag::Kind::Include || tag.end < 0) {
            continue;
        }
        if (depth >= depthLimit) {
            fail(core::LineIndex(text).range(tag.start, tag.end), Tr::tr("Files include each other too deeply."), file);
            return {};
        }
        result += QStringView(text).sliced(end, tag.start - end);
        QString included = templateText(tag.name + ".mustache"_L1, node, depth + 1);
        included.chop(included.endsWith(u'\n') ? 1 : 0);
        result += included;
        end = tag.end;
    }
    return result.append(QStringView(text).sliced(end));
}

FileTemplate PatternReader::fileTemplate(const Node &node)
{
    checkKeys(node, {u"path"_s, u"template"_s, u"executable"_s, u"perApplication"_s, u"condition"_s, u"copies"_s});
    FileTemplate file{.path = required(node, u"path"),
                      .contents = {},
                      .isExecutable = flag(node, u"executable"),
                      .condition = scalar(node, u"condition"),
                      .isPerApplication = flag(node, u"perApplication"),
                      .copies = scalar(node, u"copies")};
    checkCondition(file.condition, node);
    checkInline(file.path, node);
    if (file.copies.isEmpty()) {
        file.contents = templateText(scalar(node, u"template", file.path + ".mustache"_L1), node, 0);
        if (file.contents.size() > sizeLimit) {
            fail(node.range, Tr::tr("The template is too large with what it includes."));
        }
        return file;
    }
    const auto source = std::ranges::find(m_questions, file.copies, &Question::id);
    const bool isPath =
        source != m_questions.end() && (source->type == QuestionType::Path || source->validator == "manifest-file"_L1);
    if (!isPath || node.find(u"template")) {
        fail(node.find(u"copies")->range,
             Tr::tr("“copies” names a question of type “path”, or one with the validator “manifest-file”, and stands "
                    "instead of “template”."));
    }
    return file;
}

Pattern PatternReader::pattern(const Node &root)
{
    checkKeys(root, {u"title"_s, u"description"_s, u"type"_s, u"order"_s, u"questions"_s, u"files"_s});
    Pattern pattern{.id = QDir(m_folder).dirName(),
                    .title = translated(root, u"title"),
                    .description = translated(root, u"description"),
                    .type = scalar(root, u"type", u"application"_s),
                    .order = scalar(root, u"order", u"1000"_s).toInt(),
                    .origin = m_folder.startsWith(u':') ? QString() : m_folder,
                    .questions = {},
                    .files = {}};
    readQuestions(root);
    pattern.questions = m_questions;
    checkInline(pattern.type, root);
    static const QStringList types{u"application"_s, u"docker"_s, u"configuration"_s};
    if (!pattern.type.contains("<%"_L1) && !types.contains(pattern.type)) {
        fail(root.find(u"type")->range,
             Tr::tr("There is no type “%1” of images; there are: %2.").arg(pattern.type, types.join(", "_L1)));
    }
    for (const Node &node : itemsOf(root, u"files")) {
        pattern.files.append(fileTemplate(node));
    }
    if (pattern.files.isEmpty()) {
        fail(root.range, Tr::tr("“files” is missing."));
    }
    return pattern;
}

Result<Pattern> PatternReader::read()
{
    const auto text = readInside(m_folder, definition);
    if (!text) {
        return std::unexpected(text.error());
    }
    const auto common = readInside(m_common, u"questions.yaml"_s);
    if (!common) {
        return std::unexpected(common.error());
    }
    const image::YamlStream commonStream = image::parseYaml(*common);
    m_commonQuestions = commonStream.documents.empty() ? Node() : commonStream.documents.front();
    const image::YamlStream stream = image::parseYaml(*text);
    for (const image::YamlProblem &problem : stream.problems) {
        fail(problem.range, problem.message);
    }
    const Node root = stream.documents.empty() ? Node() : stream.documents.front();
    return m_problems.isEmpty() ? pattern(root) : Pattern();
}

} // namespace sealyard::scaffold
