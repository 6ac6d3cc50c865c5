#include "shell/execution.h"

#include "core/paths.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

QString baseName(const QString &path)
{
    qsizetype end = path.size();
    while (end > 0 && path.at(end - 1) == u'/') {
        --end;
    }
    return core::nameOf(path.first(end));
}

Lookup Execution::look(const Place &place) const
{
    return place.isAnywhere ? Lookup{Existence::Unknown, FileKind::Unknown, Doubt::UnknownName}
                            : files().look(place.path);
}

Place Execution::below(const Place &directory, const QString &name) const
{
    return {directory.path.isEmpty() ? name : directory.path + u'/' + name, directory.isAnywhere};
}

Place Execution::here() const
{
    const std::optional<QString> &directory = interpreter.state().directory;
    return {directory.value_or(QString()), !directory};
}

void Execution::note(Access access, const Place &place, const core::TextRange &range, Naming naming,
                     std::shared_ptr<const Content> content) const
{
    interpreter.record(access, place, interpreter.placed(range), naming, std::move(content));
}

void Execution::read(const Argument &word) const
{
    const bool isStream = word.text.is(u"-") || word.text.startsWith(u"/dev/");
    if (!isStream) {
        note(Access::Read, placeOf(word), word.range);
    }
}

void Execution::read(const QList<Argument> &words) const
{
    for (const Argument &word : words) {
        read(word);
    }
}

void Execution::write(const Place &place, const core::TextRange &range, Naming naming,
                      std::shared_ptr<const Content> content) const
{
    if (place.path.startsWith("/dev/"_L1)) {
        return;
    }
    note(Access::Write, place, range, naming, content);
    if (place.isAnywhere) {
        files().open({}, Doubt::UnknownName);
    } else {
        files().addFile(place.path, std::move(content));
    }
}

void Execution::append(const Place &place, const core::TextRange &range, const std::optional<Content> &content) const
{
    if (place.path.startsWith("/dev/"_L1)) {
        return;
    }
    note(Access::Append, place, range, Naming::Spelt, content ? std::make_shared<const Content>(*content) : nullptr);
    if (place.isAnywhere) {
        files().open({}, Doubt::UnknownName);
        return;
    }
    const std::shared_ptr<const Content> before = files().content(place.path);
    const bool isNew = look(place).existence == Existence::Impossible;
    std::shared_ptr<const Content> all;
    if (content && (before || isNew)) {
        Content joined = before ? *before : Content();
        joined.append(*content);
        all = std::make_shared<const Content>(std::move(joined));
    }
    files().addFile(place.path, std::move(all));
}

void Execution::edit(const Argument &word) const
{
    const Place place = placeOf(word);
    note(Access::Edit, place, word.range);
    if (!place.isAnywhere && look(place).kind == FileKind::File && files().content(place.path)) {
        files().addFile(place.path);
    }
}

void Execution::makeDirectory(const Place &place, const core::TextRange &range, bool hasParents) const
{
    note(hasParents ? Access::MakeDirectories : Access::MakeDirectory, place, range);
    if (place.isAnywhere) {
        files().open({}, Doubt::UnknownName);
    } else {
        files().addDirectory(place.path);
    }
}

void Execution::remove(const Argument &word) const
{
    const Place place = placeOf(word);
    note(Access::Remove, place, word.range);
    if (word.text.pattern().isEmpty()) {
        return;
    }
    if (place.isAnywhere) {
        files().doubt({}, Doubt::UnknownName);
    } else {
        files().remove(place.path);
    }
}

void Execution::unpack(const Place &place, const core::TextRange &range, Naming naming, Doubts doubts) const
{
    note(Access::Unpack, place, range, naming);
    files().open(place.isAnywhere ? QString() : place.path, place.isAnywhere ? doubts | Doubt::UnknownName : doubts);
}

void Execution::print(const Content &content)
{
    output = content;
}

void Execution::print(const QString &pattern)
{
    Content content;
    content.append(pattern + u'\n', command.range, false, command.file);
    output = content;
}

void Execution::disturb(const Place &place) const
{
    files().open(place.isAnywhere ? QString() : place.path, Doubt::Program);
}

} // namespace sealyard::shell
