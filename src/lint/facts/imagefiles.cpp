#include "lint/facts/imagefiles.h"

#include "core/paths.h"
#include "lint/facts/copies.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;
using sealyard::shell::Existence;
using sealyard::shell::FileKind;
using sealyard::shell::FileTree;

namespace sealyard::lint {

namespace {

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + u'/' + name;
}

/// Carries what is known of one path of the context over to the image.
void carry(const FileTree &context, const QString &from, FileTree &image, const QString &to)
{
    const shell::Lookup found = context.look(from);
    if (found.kind == FileKind::Directory) {
        image.addDirectory(to);
        const auto names = context.names(from);
        if (!names) {
            image.open(to, shell::Doubt::Archive);
        }
    } else if (found.kind == FileKind::File) {
        image.addFile(to, context.content(from));
    } else {
        image.addUnknown(to);
    }
    if (found.existence == Existence::Unknown) {
        image.doubt(to, found.doubts);
    }
}

void copyBelow(const FileTree &context, const QString &from, FileTree &image, const QString &to)
{
    carry(context, from, image, to);
    const QString prefix = from.isEmpty() ? QString() : from + u'/';
    for (const QString &path : context.paths()) {
        if (path.startsWith(prefix) && path != from) {
            carry(context, path, image, joined(to, path.sliced(prefix.size())));
        }
    }
    // What may be there is in no list of paths; it is found by asking for names.
    for (const QString &name : context.names(from).value_or(QStringList())) {
        const QString path = joined(from, name);
        if (context.look(path).existence == Existence::Unknown) {
            carry(context, path, image, joined(to, name));
            image.open(joined(to, name), shell::Doubt::Branch);
        }
    }
}

void copyOne(const CopySource &source, const FileTree &context, FileTree &image)
{
    const QString target = source.target.sliced(1);
    if (source.isPattern || source.leavesContext || source.hasVariable) {
        image.open(target, shell::Doubt::UnknownName);
        return;
    }
    const shell::Lookup found = context.look(source.path);
    if (found.kind == FileKind::Directory) {
        copyBelow(context, source.path, image, target);
        return;
    }
    // A file keeps its name below a directory; whether the target is one is said by "/" or by what is there.
    const QString name = core::nameOf(source.path);
    const bool isInto = source.isIntoDirectory || image.look(target).kind == FileKind::Directory || target.isEmpty();
    const QString place = isInto ? joined(target, name) : target;
    carry(context, source.path, image, place);
    if (found.kind == FileKind::Unknown) {
        image.open(place, shell::Doubt::Archive);
        image.open(target, shell::Doubt::Archive);
    }
}

/// sealos renders these folders before it runs commands, and removes the templates.
void renderTemplates(FileTree &image)
{
    static constexpr std::array folders{"etc/"_L1, "scripts/"_L1, "manifests/"_L1};
    constexpr auto ending = ".tmpl"_L1;
    for (const QString &path : image.paths()) {
        const bool isRendered =
            std::ranges::any_of(folders, [&](QLatin1StringView each) { return path.startsWith(each); });
        if (isRendered && path.endsWith(ending)) {
            image.addFile(path.chopped(ending.size()));
            image.remove(path);
        }
    }
}

} // namespace

FileTree imageFiles(const image::Stage &stage, const image::Kubefile &kubefile, const FileTree &context)
{
    FileTree image;
    for (const CopySource &source : copySources(stage, kubefile)) {
        copyOne(source, context, image);
    }
    for (const image::EvaluatedInstruction &each : stage.instructions) {
        const bool isCopy = each.kind == InstructionKind::Copy || each.kind == InstructionKind::Add;
        const bool isForeign =
            each.flags.contains(u"from"_s) || std::ranges::any_of(each.arguments, [](const QString &word) {
                return word.contains("://"_L1) || word.startsWith("<<"_L1) || word.endsWith(".tar.gz"_L1) ||
                       word.endsWith(".tgz"_L1);
            });
        const bool unpacks = each.kind == InstructionKind::Add;
        if (each.kind == InstructionKind::Run ||
            (isCopy && (isForeign && (unpacks || each.flags.contains(u"from"_s))))) {
            image.open({}, shell::Doubt::Archive);
        }
    }
    renderTemplates(image);
    return image;
}

} // namespace sealyard::lint
