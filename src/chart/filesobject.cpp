#include "chart/filesobject.h"

#include "template/containers.h"
#include "template/evaluator.h"
#include "template/formats/yaml.h"
#include "template/go/goformat.h"
#include "template/go/gopath.h"

#include <QHash>

using sealyard::templates::Call;
using sealyard::templates::MapBuilder;
using sealyard::templates::Value;

namespace sealyard::chart {

FilesObject::FilesObject(const std::vector<File> &files)
{
    for (const File &file : files) {
        m_files.insert_or_assign(file.name, file.data);
    }
}

QByteArray FilesObject::print() const
{
    return templates::printed(plain());
}

Value FilesObject::plain() const
{
    MapBuilder map;
    for (const auto &[name, data] : m_files) {
        map.set(name, Value::bytes(data));
    }
    return map.value();
}

const char *FilesObject::method(QByteArrayView name) const
{
    static const QHash<QByteArrayView, const char *> methods{
        {"Get", "s"}, {"GetBytes", "s"}, {"Glob", "s"}, {"Lines", "s"}, {"AsConfig", ""}, {"AsSecrets", ""},
    };
    return methods.value(name, nullptr);
}

QByteArray FilesObject::get(const QByteArray &path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? QByteArray("") : found->second;
}

Value FilesObject::glob(const QByteArray &pattern) const
{
    const FileGlob glob(pattern);
    Files matching;
    for (const auto &entry : m_files) {
        if (glob.matches(entry.first)) {
            matching.insert(matching.end(), entry);
        }
    }
    return Value(std::make_shared<const FilesObject>(std::move(matching)));
}

Value FilesObject::lines(const QByteArray &path, Call &call) const
{
    const auto found = m_files.find(path);
    if (found == m_files.end()) {
        return Value::strings({});
    }
    if (found->second.isEmpty()) {
        return call.fail("runtime error: index out of range [-1]");
    }
    const QByteArray &text = found->second;
    return Value::strings((text.endsWith('\n') ? text.chopped(1) : text).split('\n'));
}

Value FilesObject::asYaml(bool isEncoded) const
{
    MapBuilder map;
    for (const auto &[name, data] : m_files) {
        map.set(templates::pathBase(name), Value(isEncoded ? data.toBase64() : data));
    }
    const auto text = templates::toYaml(map.value());
    return Value(text ? *text : QByteArray());
}

Value FilesObject::call(QByteArrayView name, Call &call) const
{
    if (name == "Get") {
        return Value(get(call.text(0)));
    }
    if (name == "GetBytes") {
        return Value::bytes(get(call.text(0)));
    }
    if (name == "Glob") {
        return glob(call.text(0));
    }
    return name == "Lines" ? lines(call.text(0), call) : asYaml(name == "AsSecrets");
}

} // namespace sealyard::chart
