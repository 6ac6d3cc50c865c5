#include "language/instructionhelp.h"

#include "language/tr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

struct Entry
{
    InstructionKind kind;
    const char *usage;
    const char *does;
    const char *sealos = nullptr;
};

constexpr auto ignoredAtRunTime =
    QT_TRANSLATE_NOOP("language", "It has no effect when sealos runs the image: there is no container.");

constexpr std::array entries{
    Entry{InstructionKind::Add, "ADD [--chown=USER] SOURCE... TARGET",
          QT_TRANSLATE_NOOP("language", "Copies files of the build context, unpacks archives among them, and downloads "
                                        "addresses."),
          QT_TRANSLATE_NOOP("language", "COPY says better what is meant; download in init.sh, where the architecture "
                                        "is known.")},
    Entry{InstructionKind::Arg, "ARG NAME[=DEFAULT]...",
          QT_TRANSLATE_NOOP("language", "Declares a variable of the build, with a default."),
          QT_TRANSLATE_NOOP("language", "CI gives no value for application images, so the default counts. It does not "
                                        "exist when the image is run; use ENV for what users shall set.")},
    Entry{InstructionKind::Cmd, "CMD [\"COMMAND\", ...]",
          QT_TRANSLATE_NOOP("language", "Sets what is run. The last one counts."),
          QT_TRANSLATE_NOOP("language",
                            "**Each element is a shell command of its own**, run in the folder of the image's files on "
                            "the first master. A failure does not stop those that follow. `$(NAME)`, `${NAME}` and "
                            "`$NAME` become the value of an ENV or of `sealos run -e`; `$$` is a dollar.")},
    Entry{InstructionKind::Copy, "COPY [--from=STAGE] [--chmod=MODE] SOURCE... TARGET",
          QT_TRANSLATE_NOOP("language", "Copies files of the build context, or of another stage or image, into the "
                                        "image. Of a folder its content is copied."),
          QT_TRANSLATE_NOOP("language", "`registry` must get to the root of the image (`COPY registry registry` or "
                                        "`COPY . .`), or its container images do not reach the cluster.")},
    Entry{InstructionKind::Entrypoint, "ENTRYPOINT [\"COMMAND\", ...]",
          QT_TRANSLATE_NOOP("language", "Sets what is run before CMD. The last one counts."),
          QT_TRANSLATE_NOOP("language", "Its elements are shell commands too, each of its own; they are run before "
                                        "those of CMD.")},
    Entry{InstructionKind::Env, "ENV NAME=VALUE...",
          QT_TRANSLATE_NOOP("language", "Sets variables for the rest of the build and in the image."),
          QT_TRANSLATE_NOOP("language", "Users replace the value by `sealos run -e NAME=VALUE`. sealos puts it into "
                                        "commands and templates, and exports it to scripts in double quotes.")},
    Entry{InstructionKind::Expose, "EXPOSE PORT[/PROTOCOL]...",
          QT_TRANSLATE_NOOP("language", "Notes the ports of a container."), ignoredAtRunTime},
    Entry{InstructionKind::From, "FROM [--platform=PLATFORM] IMAGE [AS NAME]",
          QT_TRANSLATE_NOOP("language", "Begins a stage from an image, or from nothing (`scratch`). The last stage is "
                                        "the result."),
          QT_TRANSLATE_NOOP("language", "Cluster images begin from `scratch`: they hold files for the cluster, no "
                                        "system.")},
    Entry{InstructionKind::HealthCheck, "HEALTHCHECK [OPTIONS] CMD COMMAND | NONE",
          QT_TRANSLATE_NOOP("language", "Says how a container is tested."), ignoredAtRunTime},
    Entry{InstructionKind::Label, "LABEL KEY=VALUE...", QT_TRANSLATE_NOOP("language", "Notes facts about the image."),
          QT_TRANSLATE_NOOP("language", "`sealos.io.type` says whether the image is an `application` (also without the "
                                        "label), a `patch` or a `rootfs`.")},
    Entry{InstructionKind::Maintainer, "MAINTAINER NAME",
          QT_TRANSLATE_NOOP("language", "Notes the author. It is deprecated: use a LABEL."), ignoredAtRunTime},
    Entry{InstructionKind::OnBuild, "ONBUILD INSTRUCTION",
          QT_TRANSLATE_NOOP("language", "Keeps an instruction for images that begin from this one."), ignoredAtRunTime},
    Entry{InstructionKind::Run, "RUN COMMAND",
          QT_TRANSLATE_NOOP("language", "Runs a command in the image while it is built."),
          QT_TRANSLATE_NOOP("language", "An image from `scratch` has no shell, so it fails there: prepare files in "
                                        "init.sh.")},
    Entry{InstructionKind::Shell, "SHELL [\"PROGRAM\", \"ARGUMENT\", ...]",
          QT_TRANSLATE_NOOP("language", "Sets the shell of the shell forms that follow."), ignoredAtRunTime},
    Entry{InstructionKind::StopSignal, "STOPSIGNAL SIGNAL",
          QT_TRANSLATE_NOOP("language", "Sets the signal that ends a container."), ignoredAtRunTime},
    Entry{InstructionKind::User, "USER NAME[:GROUP]",
          QT_TRANSLATE_NOOP("language", "Sets the user for what follows and for a container."), ignoredAtRunTime},
    Entry{InstructionKind::Volume, "VOLUME FOLDER...",
          QT_TRANSLATE_NOOP("language", "Notes folders of a container that are kept outside of it."), ignoredAtRunTime},
    Entry{InstructionKind::WorkDir, "WORKDIR FOLDER",
          QT_TRANSLATE_NOOP("language", "Sets the folder for relative targets that follow, and makes it."),
          QT_TRANSLATE_NOOP("language", "sealos runs commands in the folder of the image's files all the same. A "
                                        "registry that is copied below another folder is not found.")},
};

struct Label
{
    const char *name;
    const char *values; ///< separated by blanks
    const char *does;
};

constexpr auto preparesNodes = QT_TRANSLATE_NOOP(
    "language", "A script with arguments by which nodes of the cluster are prepared. For rootfs images; in another "
                "image it replaces that of the cluster.");

constexpr std::array labels{
    Label{"sealos.io.type", "application patch rootfs",
          QT_TRANSLATE_NOOP("language",
                            "What the image is. An application runs on the first master, a patch changes "
                            "the files of all nodes, a rootfs is a Kubernetes. With another value the image "
                            "does nothing.")},
    Label{"apps.sealos.io/type", "application patch rootfs",
          QT_TRANSLATE_NOOP("language", "Another name of sealos.io.type.")},
    Label{"sealos.io.version", "v1beta1 v1beta2",
          QT_TRANSLATE_NOOP("language", "The version of the image's form. A rootfs is refused without it.")},
    Label{"apps.sealos.io/version", "v1beta1 v1beta2",
          QT_TRANSLATE_NOOP("language", "Another name of sealos.io.version.")},
    Label{"sealos.io.distribution", "", QT_TRANSLATE_NOOP("language", "Which Kubernetes a rootfs holds.")},
    Label{"apps.sealos.io/distribution", "", QT_TRANSLATE_NOOP("language", "Another name of sealos.io.distribution.")},
    Label{"version", "", QT_TRANSLATE_NOOP("language", "Of a rootfs: the version of Kubernetes.")},
    Label{"image", "", QT_TRANSLATE_NOOP("language", "Of a rootfs: the image of lvscare, which balances the masters.")},
    Label{"vip", "", QT_TRANSLATE_NOOP("language", "Of a rootfs: the virtual address of the masters.")},
    Label{"init", "", preparesNodes},
    Label{"clean", "", preparesNodes},
    Label{"check", "", preparesNodes},
    Label{"init-registry", "", preparesNodes},
    Label{"clean-registry", "", preparesNodes},
    Label{"init-cri", "", preparesNodes},
    Label{"clean-cri", "", preparesNodes},
};

} // namespace

InstructionHelp helpFor(InstructionKind kind)
{
    const auto found = std::ranges::find(entries, kind, &Entry::kind);
    return found == entries.end() ? InstructionHelp()
                                  : InstructionHelp{QString::fromLatin1(found->usage), Tr::tr(found->does),
                                                    found->sealos ? Tr::tr(found->sealos) : QString()};
}

const QList<InstructionKind> &instructionKinds()
{
    static const QList<InstructionKind> kinds = [] {
        QList<InstructionKind> all;
        std::ranges::transform(entries, std::back_inserter(all), &Entry::kind);
        return all;
    }();
    return kinds;
}

QList<LabelHelp> sealosLabels()
{
    QList<LabelHelp> all;
    for (const Label &label : labels) {
        all.append({QString::fromLatin1(label.name), QString::fromLatin1(label.values).split(u' ', Qt::SkipEmptyParts),
                    Tr::tr(label.does)});
    }
    return all;
}

} // namespace sealyard::language
