#pragma once

#include "chart/chart.h"
#include "template/object.h"

#include <map>

namespace sealyard::chart {

/// .Files: a map from path to bytes with the methods Get, GetBytes, Glob, Lines, AsConfig and AsSecrets.
class FilesObject final : public templates::Object
{
public:
    using Files = std::map<QByteArray, QByteArray, templates::BytesLess>;

    explicit FilesObject(Files files)
        : m_files(std::move(files))
    {
    }
    explicit FilesObject(const std::vector<File> &files);

    [[nodiscard]] QByteArray typeName() const override { return "engine.files"; }
    [[nodiscard]] templates::Kind kind() const override { return templates::Kind::Map; }
    [[nodiscard]] QByteArray print() const override;
    [[nodiscard]] templates::Value plain() const override;
    [[nodiscard]] const char *method(QByteArrayView name) const override;
    [[nodiscard]] templates::Value call(QByteArrayView name, templates::Call &call) const override;

private:
    [[nodiscard]] templates::Value glob(const QByteArray &pattern) const;
    [[nodiscard]] templates::Value lines(const QByteArray &path, templates::Call &call) const;
    [[nodiscard]] templates::Value asYaml(bool isEncoded) const;
    [[nodiscard]] QByteArray get(const QByteArray &path) const;

    Files m_files;
};

/// A pattern of gobwas/glob with "/" as separator: "*", "**", "?", "[a-z]", "[!a-z]", "{a,b}" and "\". A pattern that
/// it would not take matches everything, as .Files.Glob has it.
class FileGlob final
{
public:
    explicit FileGlob(const QByteArray &pattern);
    [[nodiscard]] bool matches(const QByteArray &path) const;

private:
    QString m_expression;
};

} // namespace sealyard::chart
