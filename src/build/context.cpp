#include "build/context.h"

#include "build/tr.h"
#include "core/files.h"
#include "image/evaluation.h"
#include "imagelist/scan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

namespace fs = std::filesystem;

constexpr int depthLimit = 256;
constexpr mode_t permissionBits = 07777;

std::unexpected<core::Error> cannotCopy(const fs::path &path, const std::error_code &error)
{
    return core::failure(
        Tr::tr("Cannot copy “%1”: %2").arg(QString::fromStdString(path.string()), qt_error_string(error.value())));
}

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

/// Gives a copy the mode and times of what it is a copy of.
std::error_code takeAttributes(const fs::path &to, const struct stat &status)
{
    const struct timespec times[] = {status.st_atim, status.st_mtim};
    const bool isLink = S_ISLNK(status.st_mode);
    const bool isDone = (isLink || ::chmod(to.c_str(), status.st_mode & permissionBits) == 0) &&
                        ::utimensat(AT_FDCWD, to.c_str(), times, AT_SYMLINK_NOFOLLOW) == 0;
    return isDone ? std::error_code() : lastError();
}

core::Result<void> copyEntry(const fs::path &from, const fs::path &to, int depth);

core::Result<void> copyFolder(const fs::path &from, const fs::path &to, int depth, DotFiles dotFiles)
{
    if (depth > depthLimit) {
        return core::failure(Tr::tr("The folders at “%1” are nested too deeply.").arg(QString::fromStdString(from)),
                             core::ErrorKind::TooLarge);
    }
    std::error_code error;
    fs::create_directory(to, error);
    fs::directory_iterator entry(from, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const fs::path name = entry->path().filename();
        const bool isLeftOut = dotFiles == DotFiles::LeaveOut && name.native().starts_with('.');
        if (isLeftOut) {
            continue;
        }
        if (auto copied = copyEntry(entry->path(), to / name, depth + 1); !copied) {
            return copied;
        }
    }
    if (error) {
        return cannotCopy(from, error);
    }
    return {};
}

core::Result<void> copyEntry(const fs::path &from, const fs::path &to, int depth)
{
    struct stat status{};
    if (::lstat(from.c_str(), &status) != 0) {
        return cannotCopy(from, lastError());
    }
    std::error_code error;
    if (S_ISDIR(status.st_mode)) {
        if (auto copied = copyFolder(from, to, depth, DotFiles::Keep); !copied) {
            return copied;
        }
    } else if (S_ISLNK(status.st_mode)) {
        fs::copy_symlink(from, to, error);
    } else if (S_ISREG(status.st_mode)) {
        fs::copy_file(from, to, error);
    } else {
        return {};
    }
    error = error ? error : takeAttributes(to, status);
    return error ? core::Result<void>(cannotCopy(from, error)) : core::Result<void>();
}

/// True when an instruction of the build file copies the path "registry" itself.
bool copiesRegistry(const QString &buildFilePath)
{
    const QFileInfo file(buildFilePath);
    const image::SourceTree sources(file.path());
    const auto text = sources.text(file.fileName());
    if (!text) {
        return false;
    }
    const image::Evaluation evaluation = image::evaluate(image::parseKubefile(*text), {});
    for (const image::Stage &stage : evaluation.stages) {
        for (const image::EvaluatedInstruction &instruction : stage.instructions) {
            const bool isCopy = instruction.kind == image::InstructionKind::Copy && !instruction.arguments.isEmpty() &&
                                !instruction.flags.contains(u"from"_s);
            const QStringList sourcePaths =
                isCopy ? instruction.arguments.first(instruction.arguments.size() - 1) : QStringList();
            for (const QString &path : sourcePaths) {
                if (QDir::cleanPath(u'/' + path) == "/registry"_L1) {
                    return true;
                }
            }
        }
    }
    return false;
}

/// What `sealos build` would do with the images of a build context.
QStringList notPackedBy(const imagelist::ImageList &list)
{
    QStringList sentences;
    if (!list.images.isEmpty()) {
        sentences.append(
            Tr::tr("Warning: `sealos build` would pull %n image(s) of charts/, manifests/ and images/shim/ "
                   "into registry/; this build does not.",
                   nullptr, static_cast<int>(list.images.size())));
    }
    for (const imagelist::ScannedChart &chart : list.charts) {
        if (!chart.failure) {
            continue;
        }
        const QString text =
            chart.failure->isOurs
                ? Tr::tr("Warning: it is not known which images “%1” needs, which `sealos build` would "
                         "pull into registry/: %2")
                : Tr::tr("Warning: `sealos build` would stop, since “%1” does not render: %2");
        sentences.append(text.arg(chart.path, chart.failure->message));
    }
    return sentences;
}

} // namespace

core::Result<void> copyContext(const QString &from, const QString &to, DotFiles dotFiles)
{
    const fs::path source = QFile::encodeName(from).toStdString();
    const fs::path target = QFile::encodeName(to).toStdString();
    struct stat status{};
    if (::lstat(source.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
        return core::failure(Tr::tr("There is no folder “%1”.").arg(QDir::toNativeSeparators(from)),
                             core::ErrorKind::NotFound);
    }
    if (QFileInfo::exists(to)) {
        return core::failure(Tr::tr("“%1” exists already.").arg(QDir::toNativeSeparators(to)), core::ErrorKind::Exists);
    }
    if (const auto made = core::makeFolder(QFileInfo(to).path()); !made) {
        return made;
    }
    return copyFolder(source, target, 0, dotFiles);
}

core::Result<QString> scriptDigest(const QString &path)
{
    if (QFileInfo(path).isSymLink()) {
        return core::failure(Tr::tr("“%1” is a symbolic link; a script that is run has to be a file of its own.")
                                 .arg(QDir::toNativeSeparators(path)),
                             core::ErrorKind::Invalid);
    }
    return core::readFile(path).transform([](const QByteArray &bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    });
}

core::Result<void> checkScript(const QString &path, const QString &digest)
{
    return scriptDigest(path).and_then([&](const QString &now) -> core::Result<void> {
        if (now == digest) {
            return {};
        }
        return core::failure(
            Tr::tr("init.sh has changed since it was allowed to run. Start the build anew, and read it again."),
            core::ErrorKind::Denied);
    });
}

core::Result<void> copySharedScripts(const QString &from, const QString &to, const QString &link)
{
    auto copied = copyContext(from, to, DotFiles::Keep);
    if (!copied || link.isEmpty()) {
        return copied;
    }
    const QFileInfo place(link);
    if (place.isSymLink() && !place.exists()) {
        QFile::remove(link); // of a job that is over
    }
    if (QFile::link(to, link)) {
        return {};
    }
    return core::failure(
        Tr::tr("“%1”, where init.sh looks for shared scripts, is there already: another build uses it, "
               "or something was left behind. Wait, remove it, or run init.sh in bubblewrap.")
            .arg(link),
        core::ErrorKind::Exists);
}

core::Result<QStringList> completeContext(const QString &context, const QString &buildFile)
{
    const QString root = QDir::cleanPath(context + "/../../.."_L1);
    const auto directory = image::readVersionDirectory(root, QDir(root).relativeFilePath(context));
    if (!directory) {
        return std::unexpected(directory.error());
    }
    QStringList sentences =
        notPackedBy(imagelist::scanImages(*directory, image::SourceTree(root), imagelist::ChartDepth::Images));
    if (!directory->has(u"registry") && copiesRegistry(context + u'/' + buildFile)) {
        if (!QDir(context).mkdir(u"registry"_s)) {
            return core::failure(Tr::tr("Cannot make the folder “%1”.").arg(context + "/registry"_L1));
        }
        sentences.append(Tr::tr("%1 copies registry, which is not there; the image gets an empty one.").arg(buildFile));
    }
    return sentences;
}

} // namespace sealyard::build
