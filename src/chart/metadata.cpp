#include "chart/metadata.h"

#include "chart/yamlfile.h"
#include "template/formats/json.h"
#include "template/formats/semver.h"
#include "template/go/goformat.h"
#include "template/go/gopath.h"
#include "template/go/goquote.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

/// Fills fields of Helm's structs; the first value of a wrong type is the error.
class FieldReader final
{
public:
    /// source: the YAML text, which tells how numbers are written.
    FieldReader(const Value &map, const char *structName, const QByteArray &source)
        : m_map(map)
        , m_struct(structName)
        , m_source(source)
    {
    }

    void text(const char *key, QByteArray &target);
    void texts(const char *key, QByteArrayList &target);
    void truth(const char *key, bool &target);
    /// A list of structs; nullptr: not there or no list.
    const std::vector<Value> *list(const char *key, const char *goType);
    void annotations(const char *key, QList<std::pair<QByteArray, QByteArray>> &target);
    bool expectMap(const Value &value, const char *key, const char *goType);

    [[nodiscard]] const QByteArray &error() const { return m_error; }
    [[nodiscard]] const QByteArray &source() const { return m_source; }
    void adopt(const QByteArray &error) { m_error = m_error.isEmpty() ? error : m_error; }

private:
    [[nodiscard]] const Value *find(const char *key) const;
    void wrongType(const Value &value, const char *key, const char *goType);
    bool assign(const Value &value, QByteArray &target) const;
    [[nodiscard]] bool isWrittenAsFloat(const char *key) const;

    const Value &m_map;
    const char *m_struct;
    const QByteArray &m_source;
    QByteArray m_error;
};

/// encoding/json finds a field by its name, else without regard to case.
const Value *FieldReader::find(const char *key) const
{
    const auto &entries = m_map.entries();
    if (const auto exact = entries.find(QByteArrayView(key)); exact != entries.end()) {
        return &exact->second;
    }
    const auto similar = std::ranges::find_if(
        entries, [&](const auto &entry) { return entry.first.compare(key, Qt::CaseInsensitive) == 0; });
    return similar == entries.end() ? nullptr : &similar->second;
}

void FieldReader::wrongType(const Value &value, const char *key, const char *goType)
{
    if (m_error.isEmpty()) {
        QByteArray error = templates::jsonTypeError(value, goType);
        error.replace(QByteArray("Go value of type"),
                      QByteArray("Go struct field ") + m_struct + '.' + key + " of type");
        m_error = error;
    }
}

/// strconv's text of a number that YAML wrote for a text.
QByteArray numberText(double number)
{
    constexpr double exact = 9e15;
    return std::trunc(number) == number && std::abs(number) < exact ? QByteArray::number(qint64(number))
                                                                    : templates::printed(Value(number));
}

bool FieldReader::assign(const Value &value, QByteArray &target) const
{
    switch (value.type()) {
    case Type::Nil:
        return true;
    case Type::String:
        target = value.text();
        return true;
    case Type::Bool:
        target = value.toBool() ? "true" : "false";
        return true;
    case Type::Float64:
        target = numberText(value.toDouble());
        return true;
    default:
        return false;
    }
}

void FieldReader::text(const char *key, QByteArray &target)
{
    const Value *value = find(key);
    if (value && !assign(*value, target)) {
        wrongType(*value, key, "string");
    }
    if (value && value->type() == Type::Float64 && isWrittenAsFloat(key)) {
        target = templates::printed(*value);
    }
}

/// "version: 72445e2" is a float for YAML, and its text is 7.2445e+06.
bool FieldReader::isWrittenAsFloat(const char *key) const
{
    const QRegularExpression line(
        u"^\\s*(?:- *)?%1\\s*:\\s*[0-9.+-]+(?:\\.|[eE])[0-9+-]*\\s*(?:#.*)?$"_s.arg(QLatin1StringView(key)),
        QRegularExpression::MultilineOption);
    return QString::fromUtf8(m_source).contains(line);
}

void FieldReader::texts(const char *key, QByteArrayList &target)
{
    const std::vector<Value> *items = list(key, "[]string");
    if (!items) {
        return;
    }
    target.clear();
    for (const Value &item : *items) {
        QByteArray text;
        if (!assign(item, text)) {
            wrongType(item, key, "string");
        }
        target.append(text);
    }
}

void FieldReader::truth(const char *key, bool &target)
{
    const Value *value = find(key);
    if (!value || value->isNil()) {
        return;
    }
    if (value->type() != Type::Bool) {
        wrongType(*value, key, "bool");
        return;
    }
    target = value->toBool();
}

const std::vector<Value> *FieldReader::list(const char *key, const char *goType)
{
    const Value *value = find(key);
    if (!value || value->isNil()) {
        return nullptr;
    }
    if (!value->isList()) {
        wrongType(*value, key, goType);
        return nullptr;
    }
    return &value->items();
}

void FieldReader::annotations(const char *key, QList<std::pair<QByteArray, QByteArray>> &target)
{
    const Value *value = find(key);
    if (!value || value->isNil() || !expectMap(*value, key, "map[string]string")) {
        return;
    }
    target.clear();
    for (const auto &[name, item] : value->entries()) {
        QByteArray text;
        if (!assign(item, text)) {
            wrongType(item, key, "string");
        }
        target.append({name, text});
    }
}

bool FieldReader::expectMap(const Value &value, const char *key, const char *goType)
{
    if (!value.isMap()) {
        wrongType(value, key, goType);
        return false;
    }
    return true;
}

DependencyPointer readDependency(const Value &map, FieldReader &outer)
{
    auto dependency = std::make_shared<Dependency>();
    FieldReader reader(map, "Dependency", outer.source());
    reader.text("name", dependency->name);
    reader.text("version", dependency->version);
    reader.text("repository", dependency->repository);
    reader.text("condition", dependency->condition);
    reader.texts("tags", dependency->tags);
    reader.truth("enabled", dependency->isEnabled);
    if (const auto *values = reader.list("import-values", "[]interface {}")) {
        dependency->importValues = *values;
    }
    reader.text("alias", dependency->alias);
    outer.adopt(reader.error());
    return dependency;
}

void readDependencies(FieldReader &reader, Metadata &metadata)
{
    const auto *items = reader.list("dependencies", "[]*chart.Dependency");
    if (!items) {
        return;
    }
    metadata.hasDependencies = true;
    metadata.dependencies.clear();
    for (const Value &item : *items) {
        const bool isUsable = !item.isNil() && reader.expectMap(item, "dependencies", "chart.Dependency");
        metadata.dependencies.push_back(isUsable ? readDependency(item, reader) : nullptr);
    }
}

void readMaintainers(FieldReader &reader, Metadata &metadata)
{
    const auto *items = reader.list("maintainers", "[]*chart.Maintainer");
    if (!items) {
        return;
    }
    metadata.maintainers.clear();
    for (const Value &item : *items) {
        if (item.isNil()) {
            reader.adopt("validation: chart.metadata.maintainers must not contain empty or null nodes");
        } else if (reader.expectMap(item, "maintainers", "chart.Maintainer")) {
            FieldReader fields(item, "Maintainer", reader.source());
            Maintainer &maintainer = metadata.maintainers.emplace_back();
            fields.text("name", maintainer.name);
            fields.text("email", maintainer.email);
            fields.text("url", maintainer.url);
            reader.adopt(fields.error());
        }
    }
}

void readFields(FieldReader &reader, Metadata &metadata)
{
    reader.text("name", metadata.name);
    reader.text("home", metadata.home);
    reader.texts("sources", metadata.sources);
    reader.text("version", metadata.version);
    reader.text("description", metadata.description);
    reader.texts("keywords", metadata.keywords);
    readMaintainers(reader, metadata);
    reader.text("icon", metadata.icon);
    reader.text("apiVersion", metadata.apiVersion);
    reader.text("condition", metadata.condition);
    reader.text("tags", metadata.tags);
    reader.text("appVersion", metadata.appVersion);
    reader.truth("deprecated", metadata.isDeprecated);
    reader.annotations("annotations", metadata.annotations);
    reader.text("kubeVersion", metadata.kubeVersion);
    readDependencies(reader, metadata);
    reader.text("type", metadata.type);
}

/// Helm's sanitizeString: white space becomes a blank, what is not printable goes.
void sanitize(QByteArray &text)
{
    const bool isPlain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
    if (isPlain) {
        return;
    }
    std::u32string clean;
    for (const char32_t c : QString::fromUtf8(text).toStdU32String()) {
        if (QChar::isSpace(c)) {
            clean += U' ';
        } else if (QChar::isPrint(c)) {
            clean += c;
        }
    }
    text = QString::fromStdU32String(clean).toUtf8();
}

void sanitize(Metadata &metadata)
{
    for (QByteArray *text : {&metadata.name, &metadata.description, &metadata.home, &metadata.icon, &metadata.condition,
                             &metadata.tags, &metadata.appVersion, &metadata.kubeVersion}) {
        sanitize(*text);
    }
    std::ranges::for_each(metadata.sources, [](QByteArray &text) { sanitize(text); });
    std::ranges::for_each(metadata.keywords, [](QByteArray &text) { sanitize(text); });
    for (Maintainer &maintainer : metadata.maintainers) {
        for (QByteArray *text : {&maintainer.name, &maintainer.email, &maintainer.url}) {
            sanitize(*text);
        }
    }
}

QByteArray dependencyProblem(Dependency &dependency)
{
    static const QRegularExpression alias(u"^[a-zA-Z0-9_-]+\\z"_s);
    for (QByteArray *text : {&dependency.name, &dependency.version, &dependency.repository, &dependency.condition}) {
        sanitize(*text);
    }
    std::ranges::for_each(dependency.tags, [](QByteArray &text) { sanitize(text); });
    if (!dependency.alias.isEmpty() && !alias.match(QString::fromUtf8(dependency.alias)).hasMatch()) {
        return "dependency " + templates::quoted(dependency.name) + " has disallowed characters in the alias";
    }
    return {};
}

QByteArray dependenciesProblem(const Metadata &metadata)
{
    QByteArrayList names;
    for (const DependencyPointer &dependency : metadata.dependencies) {
        if (!dependency) {
            return "dependencies must not contain empty or null nodes";
        }
        if (const QByteArray problem = dependencyProblem(*dependency); !problem.isEmpty()) {
            return problem;
        }
        const QByteArray &name = dependency->alias.isEmpty() ? dependency->name : dependency->alias;
        if (names.contains(name)) {
            return "more than one dependency with name or alias " + templates::quoted(name);
        }
        names.append(name);
    }
    return {};
}

QByteArray problemOf(const Metadata &metadata)
{
    if (metadata.apiVersion.isEmpty()) {
        return "chart.metadata.apiVersion is required";
    }
    if (metadata.name.isEmpty()) {
        return "chart.metadata.name is required";
    }
    if (metadata.name != templates::pathBase(metadata.name)) {
        return "chart.metadata.name " + templates::quoted(metadata.name) + " is invalid";
    }
    if (metadata.version.isEmpty()) {
        return "chart.metadata.version is required";
    }
    if (!templates::parseVersion(metadata.version)) {
        return "chart.metadata.version " + templates::quoted(metadata.version) + " is invalid";
    }
    if (!metadata.type.isEmpty() && metadata.type != "application" && metadata.type != "library") {
        return "chart.metadata.type must be application or library";
    }
    return dependenciesProblem(metadata);
}

} // namespace

Outcome<void> readMetadata(const QByteArray &text, Metadata &metadata, const QByteArray &file)
{
    const QString prefix = u"cannot load %1: "_s.arg(QString::fromUtf8(templates::pathBase(file)));
    const auto value = readYaml(text, file, Stage::Load, prefix);
    if (!value) {
        return std::unexpected(value.error());
    }
    if (value->isNil()) {
        return {};
    }
    const QByteArray decoding = "error unmarshaling JSON: while decoding JSON: ";
    if (!value->isMap()) {
        const QByteArray error = decoding + templates::jsonTypeError(*value, "chart.Metadata");
        return failed(Stage::Load, prefix + QString::fromUtf8(error), file);
    }
    FieldReader reader(*value, "Metadata", text);
    readFields(reader, metadata);
    if (!reader.error().isEmpty()) {
        const bool isValidation = reader.error().startsWith("validation");
        const QString error = QString::fromUtf8(isValidation ? reader.error() : decoding + reader.error());
        return failed(Stage::Load, isValidation ? error : prefix + error, file);
    }
    return {};
}

Outcome<void> validate(Metadata &metadata, const QByteArray &file)
{
    sanitize(metadata);
    if (const QByteArray problem = problemOf(metadata); !problem.isEmpty()) {
        return failed(Stage::Load, u"validation: "_s + QString::fromUtf8(problem), file);
    }
    return {};
}

} // namespace sealyard::chart
