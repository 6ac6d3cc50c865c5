#include "shell/tools/tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// What cp, mv and install are asked to do.
struct Transfer
{
    QList<Argument> sources;
    Argument target;
    bool isMove = false;
    bool isIntoDirectory = false; ///< the target is a directory, or must be one
    bool isIntoUnknown = false;   ///< it may be one
};

std::optional<Transfer> transferOf(Execution &run, bool isMove)
{
    Transfer transfer;
    transfer.isMove = isMove;
    transfer.sources = run.command.operands();
    const auto directory = run.command.valueOf({u"-t", u"--target-directory"});
    if (directory) {
        transfer.target = *directory;
    } else if (!transfer.sources.isEmpty()) {
        transfer.target = transfer.sources.takeLast();
    }
    if (transfer.sources.isEmpty()) {
        return std::nullopt;
    }
    const bool isFile = run.command.hasOption({u"-T", u"--no-target-directory"});
    const Lookup found = run.look(run.placeOf(transfer.target));
    const bool isSpeltAsDirectory = transfer.target.text.pattern().endsWith(u'/') || transfer.target.text.is(u".");
    const bool hasVagueSource = std::ranges::any_of(transfer.sources, &Argument::isGlob);
    const bool isThere = found.existence == Existence::Known && found.kind == FileKind::Directory;
    transfer.isIntoDirectory =
        !isFile && (directory || transfer.sources.size() > 1 || isSpeltAsDirectory || hasVagueSource || isThere);
    transfer.isIntoUnknown = !isFile && !transfer.isIntoDirectory && found.existence != Existence::Impossible &&
                             found.kind != FileKind::File;
    return transfer;
}

/// "dir/." and, for cp, what ends in a slash and goes to a name that is new: the contents go, not the directory.
bool isContents(const Argument &source)
{
    return source.text.pattern().endsWith("/."_L1) || source.text.is(u".");
}

void transferOne(Execution &run, const Transfer &transfer, const Argument &source)
{
    const Place from = run.placeOf(source);
    const Place base = run.placeOf(transfer.target);
    const Place to =
        transfer.isIntoDirectory && !isContents(source) ? run.below(base, baseName(source.text.pattern())) : base;
    run.note(Access::Read, from, source.range);
    run.note(Access::Write, to, transfer.target.range,
             to.path != base.path             ? Naming::Guessed
             : run.command.hasOption({u"-D"}) ? Naming::SpeltDeep
                                              : Naming::Spelt);
    if (to.isAnywhere) {
        run.files().open({}, Doubt::UnknownName);
    } else if (from.isAnywhere || !Text(from.path).isKnown() || source.isGlob) {
        // The names are not known: the exact one may be, and so may any other.
        const FileTree before = run.files();
        run.files().open(base.path, Doubt::Archive);
        if (!source.isGlob && before.look(from.path).existence == Existence::Known) {
            run.files().copy(from.path, to.path);
        } else if (!source.isGlob && !from.isAnywhere) {
            run.files().addUnknown(to.path);
        }
    } else if (isContents(source) ||
               (run.look(from).kind == FileKind::Directory && run.look(to).existence == Existence::Known)) {
        run.files().merge(from.path, to.path);
    } else {
        run.files().copy(from.path, to.path);
        if (transfer.isIntoUnknown) {
            run.files().open(to.path, Doubt::Archive);
        }
    }
    if (transfer.isMove) {
        run.remove(source);
    }
}

void transferAll(Execution &run, bool isMove)
{
    const std::optional<Transfer> transfer = transferOf(run, isMove);
    run.output = Content();
    if (!transfer) {
        return;
    }
    for (const Argument &source : transfer->sources) {
        transferOne(run, *transfer, source);
    }
}

} // namespace

void runCp(Execution &run)
{
    transferAll(run, false);
}

void runMv(Execution &run)
{
    transferAll(run, true);
}

void runInstall(Execution &run)
{
    if (!run.command.hasOption({u"-d", u"--directory"})) {
        transferAll(run, false);
        return;
    }
    for (const Argument &word : run.command.operands()) {
        run.makeDirectory(run.placeOf(word), word.range, true);
    }
}

} // namespace sealyard::shell
