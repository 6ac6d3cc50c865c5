#include "git/filediff.h"

#include "git/filtered.h"
#include "git/oddities.h"
#include "git/tr.h"

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

DiffLine lineOf(const git_diff_line &line)
{
    const auto kind = line.origin == GIT_DIFF_LINE_ADDITION   ? DiffLine::Kind::Added
                      : line.origin == GIT_DIFF_LINE_DELETION ? DiffLine::Kind::Removed
                                                              : DiffLine::Kind::Context;
    return {.kind = kind,
            .before = std::max(line.old_lineno, 0),
            .after = std::max(line.new_lineno, 0),
            .text = QByteArray(line.content, static_cast<qsizetype>(line.content_len))};
}

/// "\ No newline at end of file" is a line of its own in libgit2, which says of the one before that it has no end.
bool isLine(const git_diff_line &line)
{
    return line.origin == GIT_DIFF_LINE_CONTEXT || line.origin == GIT_DIFF_LINE_ADDITION ||
           line.origin == GIT_DIFF_LINE_DELETION;
}

DiffHunk hunkOf(git_patch *patch, std::size_t number)
{
    const git_diff_hunk *found = nullptr;
    std::size_t count = 0;
    git_patch_get_hunk(&found, &count, patch, number);
    DiffHunk hunk{.header = QByteArray(found->header, static_cast<qsizetype>(found->header_len)).trimmed(),
                  .before = found->old_start};
    for (std::size_t i = 0; i < count; ++i) {
        const git_diff_line *line = nullptr;
        git_patch_get_line_in_hunk(&line, patch, number, i);
        if (isLine(*line)) {
            hunk.lines.append(lineOf(*line));
        }
    }
    return hunk;
}

/// What git says of the text of a file: nothing of those that are declared to be none.
git_diff_options optionsForText(const Repository &repository, const Path &path)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    const char *value = nullptr;
    git_attr_get(&value, repository.get(), 0, path.constData(), "diff");
    const git_attr_value_t kind = git_attr_value(value);
    options.flags = kind == GIT_ATTR_VALUE_FALSE  ? GIT_DIFF_FORCE_BINARY
                    : kind == GIT_ATTR_VALUE_TRUE ? GIT_DIFF_FORCE_TEXT
                                                  : GIT_DIFF_NORMAL;
    return options;
}

unsigned int modeOf(const Repository &repository, const struct ::stat &file, unsigned int oldMode)
{
    if (S_ISLNK(file.st_mode)) {
        return GIT_FILEMODE_LINK;
    }
    if ((oldMode == GIT_FILEMODE_BLOB || oldMode == GIT_FILEMODE_BLOB_EXECUTABLE) &&
        setting(repository, "core.filemode") == "false"_L1) {
        return oldMode;
    }
    return (file.st_mode & static_cast<mode_t>(0100)) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

/// after: null where there is no file any more.
core::Result<FileDiff> between(FileDiff file, const Repository &repository, const git_blob *before,
                               const QByteArray *after)
{
    if ((before && git_blob_rawsize(before) > diffLimit) || (after && after->size() > diffLimit)) {
        file.content = FileDiff::Content::TooLarge;
        return file;
    }
    const git_diff_options options = optionsForText(repository, file.path);
    const char *name = file.path.constData();
    const auto patch = make<git_patch>(
        Tr::tr("Cannot compare “%1”").arg(shown(file.path)), git_patch_from_blob_and_buffer, before, name,
        after ? after->constData() : nullptr, after ? static_cast<std::size_t>(after->size()) : 0U, name, &options);
    if (!patch) {
        return std::unexpected(patch.error());
    }
    file.hunks = hunksOf(patch->get());
    file.content = contentOf(*git_patch_get_delta(patch->get()), file.hunks);
    return file;
}

} // namespace

QList<DiffHunk> hunksOf(git_patch *patch)
{
    QList<DiffHunk> hunks;
    for (std::size_t i = 0; patch && i < git_patch_num_hunks(patch); ++i) {
        hunks.append(hunkOf(patch, i));
    }
    return hunks;
}

FileDiff::Content contentOf(const git_diff_delta &delta, const QList<DiffHunk> &hunks)
{
    using Content = FileDiff::Content;
    if (delta.old_file.mode == GIT_FILEMODE_COMMIT || delta.new_file.mode == GIT_FILEMODE_COMMIT) {
        return Content::Submodule;
    }
    if ((delta.flags & GIT_DIFF_FLAG_BINARY) != 0) {
        const bool isTooLarge = std::max(delta.old_file.size, delta.new_file.size) > diffLimit;
        return isTooLarge ? Content::TooLarge : Content::Binary;
    }
    QByteArray side;
    const auto lines = hunks.size() == 1 ? hunks.first().lines : QList<DiffLine>();
    for (const DiffLine &line : lines) {
        if (line.kind != DiffLine::Kind::Removed) {
            side += line.text;
        }
    }
    return isLargeFilePointer(side) ? Content::LargeFile : Content::Text;
}

core::Result<FileDiff> withContent(FileDiff file, const Repository &repository, const git_blob *before)
{
    return filteredContent(repository, file.path).and_then([&](const QByteArray &text) {
        return between(std::move(file), repository, before, &text);
    });
}

core::Result<FileDiff> fileNow(const Repository &repository, const Path &path, const git_blob *before,
                               unsigned int oldMode)
{
    struct ::stat info{};
    const bool isThere = ::lstat(repository.absolute(path).constData(), &info) == 0;
    const bool isFile = isThere && (S_ISREG(info.st_mode) || S_ISLNK(info.st_mode));
    FileDiff file{.path = path,
                  .oldPath = path,
                  .isNew = oldMode == 0,
                  .isDeleted = !isThere,
                  .oldMode = oldMode,
                  .newMode = isFile ? modeOf(repository, info, oldMode) : 0};
    if (oldMode == GIT_FILEMODE_COMMIT || (isThere && !isFile)) {
        file.content = FileDiff::Content::Submodule;
        return file;
    }
    if (!isThere) {
        return between(std::move(file), repository, before, nullptr);
    }
    if (info.st_size > diffLimit && !hasForeignFilter(repository, path)) {
        file.content = FileDiff::Content::TooLarge;
        return file;
    }
    return withContent(std::move(file), repository, before);
}

} // namespace sealyard::git
