#include "chart/folder.h"

#include "chart/ignorerules.h"
#include "chart/tr.h"
#include "core/files.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace sealyard::chart {

namespace {

constexpr int deepestFolder = 64;

std::unexpected<Failure> unreadable(const QString &path, const std::error_code &error)
{
    return refused(Tr::tr("Cannot read “%1”: %2.").arg(path, QString::fromLocal8Bit(error.message().c_str())));
}

bool isBelow(const fs::path &path, const fs::path &folder)
{
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// Walks a folder in the order of names.
class Walk final
{
public:
    Walk(fs::path root, const LoadOptions &options, Budget &budget)
        : m_root(std::move(root))
        , m_boundary(QFile::encodeName(options.boundary).toStdString())
        , m_options(options)
        , m_budget(budget)
    {
    }

    Outcome<std::vector<File>> run();

private:
    Outcome<void> readRules();
    Outcome<void> walk(const fs::path &folder, const QByteArray &prefix, int depth);
    Outcome<void> visit(const fs::path &path, const QByteArray &name, int depth);
    Outcome<void> checkLink(const fs::path &path) const;
    Outcome<void> addFile(const fs::path &path, const QByteArray &name);

    fs::path m_root;
    fs::path m_boundary;
    const LoadOptions &m_options;
    Budget &m_budget;
    IgnoreRules m_rules;
    std::vector<File> m_files;
};

QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

Outcome<void> Walk::readRules()
{
    const fs::path path = m_root / ".helmignore";
    std::error_code error;
    if (fs::is_regular_file(path, error)) {
        const Outcome<QByteArray> text = readBytes(shown(path), m_options, m_budget.bytes);
        if (!text) {
            return std::unexpected(text.error());
        }
        if (const Outcome<void> added = m_rules.add(withoutMark(*text)); !added) {
            return added;
        }
    }
    m_rules.addDefaults();
    return {};
}

Outcome<std::vector<File>> Walk::run()
{
    if (const Outcome<void> rules = readRules(); !rules) {
        return std::unexpected(rules.error());
    }
    if (const Outcome<void> walked = walk(m_root, {}, 0); !walked) {
        return std::unexpected(walked.error());
    }
    return std::move(m_files);
}

Outcome<void> Walk::walk(const fs::path &folder, const QByteArray &prefix, int depth)
{
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        names.push_back(it->path().filename().string());
    }
    if (error) {
        return unreadable(shown(folder), error);
    }
    std::ranges::sort(names);
    for (const std::string &name : names) {
        if (const Outcome<void> visited = visit(folder / name, prefix + QByteArray::fromStdString(name), depth);
            !visited) {
            return visited;
        }
    }
    return {};
}

/// A link may lead out of the chart, as for Helm, but not out of the workspace.
Outcome<void> Walk::checkLink(const fs::path &path) const
{
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) {
        return failed(Stage::Load, Tr::tr("error evaluating symlink %1: %2")
                                       .arg(shown(path), QString::fromLocal8Bit(error.message().c_str())));
    }
    if (!m_boundary.empty() && !isBelow(target, fs::weakly_canonical(m_boundary, error))) {
        return refused(Tr::tr("The link “%1” leads out of the workspace; it is not followed.").arg(shown(path)));
    }
    return {};
}

Outcome<void> Walk::visit(const fs::path &path, const QByteArray &name, int depth)
{
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(path, error))) {
        if (const Outcome<void> checked = checkLink(path); !checked) {
            return checked;
        }
    }
    const fs::file_status status = fs::status(path, error);
    const bool isDirectory = fs::is_directory(status);
    if (m_rules.ignores(name, isDirectory)) {
        return {};
    }
    if (isDirectory) {
        return depth < deepestFolder ? walk(path, name + '/', depth + 1) : refused(exceededBudget(name));
    }
    if (!fs::is_regular_file(status)) {
        return failed(Stage::Load,
                      u"cannot load irregular file %1 as it has file mode type bits set"_s.arg(shown(path)), name);
    }
    return addFile(path, name);
}

Outcome<void> Walk::addFile(const fs::path &path, const QByteArray &name)
{
    Outcome<QByteArray> data = readBytes(shown(path), m_options, m_budget.bytes);
    if (!data) {
        return std::unexpected(data.error());
    }
    if (!m_budget.take(data->size() + name.size())) {
        return refused(exceededBudget(name));
    }
    m_files.push_back({name, withoutMark(*std::move(data))});
    return {};
}

} // namespace

Outcome<QByteArray> readBytes(const QString &path, const LoadOptions &options, qint64 limit)
{
    if (options.overlay) {
        if (auto text = options.overlay(path)) {
            return *std::move(text);
        }
    }
    auto bytes = core::readFile(path, limit);
    if (!bytes) {
        return refused(bytes.error().message);
    }
    return *std::move(bytes);
}

Outcome<std::vector<File>> readFolder(const QString &path, const LoadOptions &options, Budget &budget)
{
    return Walk(fs::path(QFile::encodeName(path).toStdString()), options, budget).run();
}

} // namespace sealyard::chart
