#include "cli/internalsteps.h"

#include "build/publish.h"
#include "cli/buildoptions.h"
#include "cli/tr.h"
#include "jobs/plan.h"
#include "jobs/progressline.h"
#include "oci/exporter.h"
#include "oci/imagebuilder.h"
#include "registry/transfer.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <csignal>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

// Set by TERM, so that a half-written image is removed before the process ends.
volatile std::sig_atomic_t isStopped = 0;

/// Notices TERM for as long as it lives.
class StopWatch final
{
public:
    StopWatch()
        : m_former(std::signal(SIGTERM, [](int) { isStopped = 1; }))
    {
    }
    ~StopWatch() { std::signal(SIGTERM, m_former); }
    Q_DISABLE_COPY_MOVE(StopWatch)

    [[nodiscard]] static bool keepGoing() { return isStopped == 0; }

private:
    void (*m_former)(int);
};

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

registry::TransferOptions transferOptions(Console &console)
{
    return {.say = [&console](const QString &line) { console.out << line << Qt::endl; },
            .keepGoing = &StopWatch::keepGoing};
}

core::Result<QMap<QString, QString>> annotationsOf(const QCommandLineParser &parser)
{
    return assignmentsOf(parser, u"annotation"_s);
}

std::optional<qint64> sourceDateEpoch()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

core::Result<oci::ImageRecipe> recipeOf(const QCommandLineParser &parser, Console &console)
{
    const auto platform = platformOf(parser);
    const auto buildArguments = buildArgumentsOf(parser);
    const auto annotations = annotationsOf(parser);
    const auto compression = oci::parseCompression(parser.value(u"compression"_s));
    if (!platform || !buildArguments) {
        return std::unexpected(platform ? buildArguments.error() : platform.error());
    }
    if (!annotations || !compression) {
        return std::unexpected(annotations ? compression.error() : annotations.error());
    }
    const QString folder = absolute(parser.value(u"context"_s));
    const QString cache = parser.value(u"cache"_s);
    return oci::ImageRecipe{
        .contextPath = folder,
        .buildFilePath = folder + u'/' + parser.value(u"file"_s),
        .platform = *platform,
        .buildArguments = *buildArguments,
        .layoutPath = absolute(parser.value(u"layout"_s)),
        .cacheFolder = cache.isEmpty() ? QString() : absolute(cache),
        .compression = *compression,
        .annotations = *annotations,
        .sourceDateEpoch = sourceDateEpoch(),
        .fetch =
            [&console](const QString &reference, const image::Platform &wanted, const oci::Layout &layout) {
                return registry::pull(reference, wanted, layout, transferOptions(console));
            },
        .percent =
            [&console](int percent) {
                console.out << jobs::progressLine(percent) << '\n' << Qt::flush;
            }};
}

/// Only what differs from the last one.
std::function<void(int)> withoutRepetitions(const std::function<void(int)> &percent)
{
    return [percent, last = -1](int now) mutable {
        if (now != last) {
            last = now;
            percent(now);
        }
    };
}

} // namespace

ExitStatus wrongCount(Console &console, const QString &usage)
{
    return fail(console, Tr::tr("Usage: %1").arg("sealyard-cli internal "_L1 + usage), ExitStatus::Usage);
}

ExitStatus assemble(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"context"_s, Tr::tr("The build context."), Tr::tr("FOLDER")},
        {u"file"_s, Tr::tr("The build file's name."), Tr::tr("NAME"), u"Kubefile"_s},
        {u"layout"_s, Tr::tr("The OCI layout that gets the image."), Tr::tr("FOLDER")},
        {u"cache"_s, Tr::tr("Where compressed layers are kept."), Tr::tr("FOLDER")},
        {u"compression"_s, Tr::tr("gzip or zstd."), Tr::tr("NAME"), u"gzip"_s},
        {u"annotation"_s, Tr::tr("An annotation of the image; may be repeated."), Tr::tr("NAME=VALUE")},
        platformOption(),
        buildArgOption(),
    });
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    auto recipe = recipeOf(parser, console);
    if (!recipe) {
        return fail(console, recipe.error().message, ExitStatus::Usage);
    }
    recipe->percent = withoutRepetitions(recipe->percent);
    const StopWatch stopWatch;
    const auto built = oci::buildImage(*recipe, [&console](const QString &line) {
        if (!line.isEmpty()) {
            console.out << line << Qt::endl;
        }
        return StopWatch::keepGoing();
    });
    if (!built) {
        return fail(console, built.error().message);
    }
    const QString size = QLocale().formattedDataSize(built->size);
    const int count = static_cast<int>(built->fileCount);
    console.out << (built->isCached ? Tr::tr("%n file(s) and folder(s), %1, from the cache.", nullptr, count).arg(size)
                                    : Tr::tr("%n file(s) and folder(s), %1.", nullptr, count).arg(size))
                << '\n'
                << built->digest << '\n';
    return ExitStatus::Clean;
}

ExitStatus exportImage(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption({u"format"_s, Tr::tr("oci-archive, docker-archive or oci."), Tr::tr("NAME"), u"oci-archive"_s});
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList words = parser.positionalArguments();
    const auto format = oci::parseFormat(parser.value(u"format"_s));
    if (words.size() != 3 || !format) {
        return wrongCount(console, u"export [--format NAME] LAYOUT IMAGE OUTPUT"_s);
    }
    const QString output = absolute(words.at(2));
    const QString partial = jobs::partialPath(output);
    const StopWatch stopWatch;
    const auto exported =
        build::makeOutputFolder(output)
            .and_then([&] { return oci::Layout::open(absolute(words.first())); })
            .and_then([&](const oci::Layout &layout) {
                QFile::remove(partial);
                return oci::exportImages(layout, words.at(1), *format, partial, &StopWatch::keepGoing);
            });
    const auto placed =
        exported.transform([](const auto &) {}).and_then([&] { return build::putInPlace(partial, output); });
    if (!placed) {
        QFileInfo(partial).isDir() ? QDir(partial).removeRecursively() : QFile::remove(partial);
        return fail(console, placed.error().message);
    }
    console.out << Tr::tr("Wrote %1 (%2).").arg(output, QLocale().formattedDataSize(exported->size)) << '\n'
                << exported->digest << '\n';
    return ExitStatus::Clean;
}

ExitStatus pushImage(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption(platformOption());
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList words = parser.positionalArguments();
    const auto platform = platformOf(parser);
    if (words.size() != 2 || !platform) {
        return wrongCount(console, u"push [--platform PLATFORM] LAYOUT IMAGE"_s);
    }
    const StopWatch stopWatch;
    const auto pushed = oci::Layout::open(absolute(words.first())).and_then([&](const oci::Layout &layout) {
        return oci::rootOf(layout, words.at(1))
            .and_then([&](const oci::Descriptor &root) {
                return parser.isSet(u"platform"_s)
                           ? oci::findImage(layout, root, *platform).transform([](const oci::StoredImage &image) {
                                 return image.descriptor;
                             })
                           : core::Result<oci::Descriptor>(root);
            })
            .and_then([&](const oci::Descriptor &root) {
                return registry::push(layout, root, words.at(1), transferOptions(console));
            });
    });
    return pushed ? ExitStatus::Clean : fail(console, pushed.error().message);
}

} // namespace sealyard::cli
