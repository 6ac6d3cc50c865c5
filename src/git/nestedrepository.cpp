#include "git/nestedrepository.h"

#include <array>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace sealyard::git {

namespace {

namespace fs = std::filesystem; // its paths are bytes: names need not be UTF-8

constexpr std::size_t mostBytes = 4096; ///< of a file that names a folder or a commit

bool isFile(const fs::path &path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// The text of a small file, without line ends; empty when it cannot be read.
QByteArray lineOf(const fs::path &path)
{
    std::array<char, mostBytes> text{};
    std::ifstream file;
    if (isFile(path)) {
        file.open(path, std::ios::binary);
        file.read(text.data(), text.size());
    }
    return QByteArray(text.data(), static_cast<qsizetype>(file.gcount())).trimmed();
}

bool isHead(const fs::path &path)
{
    std::error_code failed;
    if (const fs::path target = fs::read_symlink(path, failed); !failed) {
        return target.native().starts_with("refs/");
    }
    const QByteArray line = lineOf(path);
    if (line.startsWith("ref:")) {
        return line.sliced(4).trimmed().startsWith("refs/");
    }
    git_oid id{};
    return line.size() >= GIT_OID_SHA1_HEXSIZE && git_oid_fromstrn(&id, line.constData(), GIT_OID_SHA1_HEXSIZE) == 0;
}

bool isGitFolder(const fs::path &folder)
{
    if (!isHead(folder / "HEAD")) {
        return false;
    }
    const QByteArray named = lineOf(folder / "commondir");
    const fs::path common = named.isEmpty() ? folder : folder / named.toStdString();
    return ::access((common / "objects").c_str(), X_OK) == 0 && ::access((common / "refs").c_str(), X_OK) == 0;
}

} // namespace

bool isRepository(const QByteArray &folder)
{
    const fs::path top = folder.toStdString();
    const fs::path entry = top / ".git";
    if (!isFile(entry)) {
        return isGitFolder(entry);
    }
    const QByteArray line = lineOf(entry);
    return ::access(entry.c_str(), R_OK) != 0 ||
           (line.startsWith("gitdir: ") && isGitFolder(top / line.sliced(8).trimmed().toStdString()));
}

std::optional<git_oid> headOf(const QByteArray &folder)
{
    git_repository *opened = nullptr;
    git_repository_open_ext(&opened, folder.constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    const Handle<git_repository> repository(opened);
    git_oid id{};
    return repository && git_reference_name_to_id(&id, opened, "HEAD") == 0 ? std::optional(id) : std::nullopt;
}

} // namespace sealyard::git
