#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Texts for people, and what keeps the repository in order.
bool isForReaders(const QString &file)
{
    static const QStringList endings{u".md"_s, u".png"_s, u".jpg"_s, u".svg"_s, u".gif"_s};
    const QString name = file.toLower();
    for (const QString &ending : endings) {
        if (name.endsWith(ending)) {
            return true;
        }
    }
    const bool isOfGit = name.startsWith(".git"_L1) || name == ".ds_store"_L1 || name == ".keep"_L1;
    return isOfGit || name.startsWith("readme"_L1) || name.startsWith("license"_L1) || name == "owners"_L1 ||
           name == "notice"_L1;
}

/// SY514 reports those.
bool isOfVersion(const QString &file)
{
    return image::buildFileNames().contains(file) || file == "init.sh"_L1 || file == "build_arch"_L1;
}

Findings check(const WorkspaceContext &context)
{
    Findings findings;
    for (const image::Application &application : context.workspace.applications) {
        for (const QString &file : application.looseFiles) {
            if (!isForReaders(file) && !isOfVersion(file)) {
                findings.append(
                    {.range = {},
                     .message = Tr::tr("“%1” lies outside every version directory, so no build contains it.").arg(file),
                     .path = application.path + u'/' + file});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy515_file_outside_version;
const Rule sy515_file_outside_version{
    .code = "SY515",
    .name = "file-outside-version",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A file lies beside the version directories, so it is part of no build."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow copies one version directory to the place of the build and nothing beside it. A manifest or script directly
in `applications/NAME` is used by nobody: move it into the version directory that needs it, or remove it.

```bad
--- applications/demo/demo.yaml
kind: Service
--- applications/demo/1.0/Kubefile
FROM scratch
```

```good
--- applications/demo/README.md
# Demo
--- applications/demo/1.0/Kubefile
FROM scratch
--- applications/demo/1.0/manifests/demo.yaml
kind: Service
```

READMEs, licences, pictures and dot files are for readers and left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
