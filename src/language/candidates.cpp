#include "language/candidates.h"

#include "image/instructionrule.h"
#include "language/instructionhelp.h"
#include "language/tr.h"
#include "lint/linter.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// A tag with its numbers at one length, so that they are in the order of texts.
QString sortKey(const QString &tag)
{
    constexpr qsizetype width = 12;
    QString key;
    QString digits;
    for (const QChar c : tag + u'\0') {
        if (c.isDigit()) {
            digits += c;
            continue;
        }
        key += digits.isEmpty() ? QString() : digits.rightJustified(width, u'0');
        digits.clear();
        key += c;
    }
    return key;
}

/// The newest version first, as far as its numbers tell.
QStringList newestFirst(QStringList tags)
{
    std::ranges::sort(tags, std::ranges::greater(), sortKey);
    return tags;
}

Candidates valuesOf(const QStringList &values, CompletionKind kind, qsizetype replaced)
{
    Candidates found{.items = {}, .replaced = replaced};
    for (const QString &value : values) {
        found.items.append({.label = value, .kind = kind});
    }
    return found;
}

Completion entryCompletion(const image::DirectoryEntry &entry, const QString &name)
{
    Completion item{.label = name, .kind = entry.isDirectory ? CompletionKind::Folder : CompletionKind::File};
    item.detail = entry.isDirectory ? QString() : QLocale().formattedDataSize(entry.size);
    item.newText = entry.isDirectory ? name + u'/' : name;
    item.sortText = (name.startsWith(u'.') ? u"1"_s : u"0"_s) + name; // hidden files last
    return item;
}

} // namespace

Candidates instructionCandidates(QStringView typed)
{
    Candidates found{.items = {}, .replaced = typed.size()};
    const bool isLower = !typed.isEmpty() && typed.front().isLower();
    for (const InstructionKind kind : instructionKinds()) {
        const InstructionHelp help = helpFor(kind);
        const QString keyword = image::keywordOf(kind);
        found.items.append({.label = isLower ? keyword.toLower() : keyword,
                            .kind = CompletionKind::Instruction,
                            .detail = help.usage,
                            .documentation = help.sealos.isEmpty() ? help.does : help.does + "\n\n"_L1 + help.sealos,
                            .newText = keyword + u' '});
    }
    return found;
}

Candidates flagCandidates(const Document &document, const image::Instruction &instruction, QStringView typed)
{
    if (typed.startsWith("--from="_L1)) {
        return stageCandidates(document, instruction, typed.sliced("--from="_L1.size()));
    }
    if (typed.startsWith("--platform="_L1)) {
        return valuesOf({u"linux/amd64"_s, u"linux/arm64"_s, u"$BUILDPLATFORM"_s, u"$TARGETPLATFORM"_s},
                        CompletionKind::Value, typed.size() - "--platform="_L1.size());
    }
    Candidates found{.items = {}, .replaced = typed.size()};
    if (instruction.kind == InstructionKind::Unknown || typed.contains(u'=')) {
        return found;
    }
    for (const image::FlagRule &flag : image::instructionRule(instruction.kind).flags) {
        const auto isIt = [&](const image::Flag &each) {
            return each.name == flag.name && each.value;
        };
        if (!std::ranges::any_of(instruction.flags, isIt)) {
            const QString text = "--"_L1 + flag.name + (flag.needsValue ? "="_L1 : " "_L1);
            found.items.append({.label = text.trimmed(), .kind = CompletionKind::Option, .newText = text});
        }
    }
    return found;
}

Candidates stageCandidates(const Document &document, const image::Instruction &instruction, QStringView typed)
{
    Candidates found{.items = {}, .replaced = typed.size()};
    const auto &instructions = document.kubefile().instructions;
    for (const image::Stage &stage : document.evaluation().stages) {
        const bool isEarlier = instructions.at(stage.fromIndex).range.start < instruction.range.start;
        if (isEarlier && !stage.name.isEmpty()) {
            found.items.append(
                {.label = stage.name, .kind = CompletionKind::Stage, .detail = "FROM "_L1 + stage.image});
        }
    }
    return found;
}

Candidates pathCandidates(const Snapshot &snapshot, QStringView typed)
{
    const QString folder = typed.first(typed.lastIndexOf(u'/') + 1).toString();
    QString below = folder;
    while (below.startsWith("./"_L1)) {
        below.remove(0, 2);
    }
    Candidates found{.items = {}, .replaced = typed.size() - folder.size()};
    const image::VersionDirectory *directory = snapshot.directory();
    if (!directory || folder.startsWith(u'/')) {
        return found;
    }
    for (const image::DirectoryEntry &entry : directory->entries) {
        const bool isBelow = entry.path.size() > below.size() && entry.path.startsWith(below);
        if (isBelow && !QStringView(entry.path).sliced(below.size()).contains(u'/')) {
            found.items.append(entryCompletion(entry, entry.path.sliced(below.size())));
        }
    }
    if (below.isEmpty() && !directory->has(u"registry")) {
        found.items.append({.label = u"registry"_s,
                            .kind = CompletionKind::Folder,
                            .detail = Tr::tr("made by “sealos build” of the images it finds")});
    }
    return found;
}

Candidates scriptCandidates(const Snapshot &snapshot, QStringView typed)
{
    Candidates found{.items = {}, .replaced = typed.size()};
    if (const image::VersionDirectory *directory = snapshot.directory()) {
        for (const image::DirectoryEntry &entry : directory->entries) {
            if (entry.role == image::FileRole::Script && !entry.isDirectory) {
                found.items.append({.label = entry.path, .kind = CompletionKind::File});
            }
        }
    }
    return found;
}

Candidates imageCandidates(const WorkspaceIndex &index, QStringView typed)
{
    const qsizetype colon = typed.lastIndexOf(u':');
    if (colon > typed.lastIndexOf(u'/')) {
        const QStringList tags = index.imageTags.value(typed.first(colon).toString());
        Candidates found = valuesOf(newestFirst(tags), CompletionKind::Tag, typed.size() - colon - 1);
        for (qsizetype i = 0; i < found.items.size(); ++i) {
            found.items[i].sortText = QString::number(i).rightJustified(5, u'0');
        }
        return found;
    }
    Candidates found{.items = {}, .replaced = typed.size()};
    for (const auto &[repository, tags] : index.imageTags.asKeyValueRange()) {
        Completion item{.label = repository, .kind = CompletionKind::Image};
        if (tags.size() == 1) {
            item.detail = tags.first();
            item.newText = repository + u':' + tags.first();
        } else if (!tags.isEmpty()) {
            item.detail = Tr::tr("%n tag(s)", nullptr, static_cast<int>(tags.size()));
            item.newText = repository + u':';
        }
        found.items.append(item);
    }
    return found;
}

Candidates labelCandidates(QStringView typed)
{
    const qsizetype equals = typed.indexOf(u'=');
    const QStringView name = equals < 0 ? typed : typed.first(equals);
    Candidates found{.items = {}, .replaced = typed.size()};
    for (const LabelHelp &label : sealosLabels()) {
        if (equals < 0) {
            found.items.append({.label = label.name,
                                .kind = CompletionKind::Label,
                                .documentation = label.does,
                                .newText = label.name + u'='});
        } else if (label.name == name) {
            const QStringView value = typed.sliced(equals + 1);
            found = valuesOf(label.values, CompletionKind::Value, value.size() - (value.startsWith(u'"') ? 1 : 0));
        }
    }
    return found;
}

Candidates ruleCandidates(QStringView typed)
{
    Candidates found{.items = {}, .replaced = typed.size()};
    for (const lint::Rule *rule : lint::catalogue()) {
        found.items.append({.label = QString::fromLatin1(rule->code),
                            .kind = CompletionKind::Rule,
                            .detail = QString::fromLatin1(rule->name),
                            .documentation = lint::summaryOf(*rule)});
    }
    return found;
}

} // namespace sealyard::language
