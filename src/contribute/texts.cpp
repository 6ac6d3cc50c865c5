#include "contribute/texts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::contribute {

namespace {

QString verbOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return u"add"_s;
    case Change::Kind::Changed:
        return u"update"_s;
    case Change::Kind::Removed:
        return u"remove"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// The version directories; the files outside of them alone when there are none.
QList<Change> named(const QList<Change> &changes)
{
    QList<Change> directories = changes;
    directories.removeIf([](const Change &change) { return change.path.isEmpty(); });
    return directories;
}

/// That of all, or "update" where they differ.
Change::Kind kindOf(const QList<Change> &directories)
{
    const Change::Kind first = directories.isEmpty() ? Change::Kind::Changed : directories.first().kind;
    const bool isSame = std::ranges::all_of(directories, [&](const Change &each) { return each.kind == first; });
    return isSame ? first : Change::Kind::Changed;
}

QStringList appsOf(const QList<Change> &directories)
{
    QStringList apps;
    std::ranges::transform(directories, std::back_inserter(apps), &Change::app);
    apps.removeDuplicates();
    return apps;
}

QString joined(const QList<Change> &directories, QString (*word)(const Change &))
{
    QStringList words;
    std::ranges::transform(directories, std::back_inserter(words), word);
    return words.size() < 2 ? words.join(QString())
                            : words.mid(0, words.size() - 1).join(", "_L1) + " and "_L1 + words.last();
}

/// Letters that a branch's name and an address have without quoting.
QString safe(QString text)
{
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression ends(u"^[-.]+|[-.]+$"_s);
    static const QRegularExpression dots(u"\\.\\.+"_s);
    return text.replace(others, u"-"_s).replace(dots, u"."_s).remove(ends);
}

QString stateOf(const github::LintCounts &lint)
{
    if (lint.errors == 0 && lint.warnings == 0) {
        return u"no findings"_s;
    }
    const auto counted = [](int count, const QString &word) {
        return u"%1 %2%3"_s.arg(count).arg(word, count == 1 ? QString() : u"s"_s);
    };
    return counted(lint.errors, u"error"_s) + ", "_L1 + counted(lint.warnings, u"warning"_s);
}

} // namespace

QString proposedBranch(const QList<Change> &changes, const QStringList &taken)
{
    const QList<Change> directories = named(changes);
    const QStringList apps = appsOf(directories);
    QString name = verbOf(kindOf(directories)) + u'-';
    if (directories.size() == 1) {
        name += safe(apps.first()) + u'-' + safe(directories.first().version);
    } else if (apps.size() == 1) {
        name += safe(apps.first());
    } else {
        name += apps.isEmpty() ? u"files"_s : u"%1-images"_s.arg(apps.size());
    }
    // A lock of git's own would have this name, and git refuses it.
    name = name.endsWith(".lock"_L1) ? name.chopped(5) : name;
    QString free = name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number) {
        free = name + u'-' + QString::number(number);
    }
    return free;
}

QString proposedSubject(const QList<Change> &changes)
{
    const QList<Change> directories = named(changes);
    const QStringList apps = appsOf(directories);
    const Change::Kind kind = kindOf(directories);
    const QString type = kind == Change::Kind::Changed ? u"fix"_s : u"feature"_s;
    const QString verb = verbOf(kind);
    QString subject = u"%1(main): %2 files"_s.arg(type, verb);
    if (apps.size() == 1) {
        subject = u"%1(%2): %3 %4"_s.arg(type, apps.first(), verb,
                                         joined(directories, [](const Change &each) { return each.version; }));
    } else if (!apps.isEmpty()) {
        subject =
            u"%1(main): %2 %3"_s.arg(type, verb, joined(directories, [](const Change &each) { return each.title(); }));
    }
    if (subject.size() > git::subjectLimit) {
        subject = u"%1(main): %2 %3 images"_s.arg(type, verb).arg(directories.size());
    }
    return subject;
}

QString proposedMessage(const QList<Change> &changes)
{
    const QList<Change> directories = named(changes);
    QString message = proposedSubject(changes) + u'\n';
    if (directories.size() > 1) {
        message += u'\n';
        for (const Change &each : directories) {
            message += u"- %1 %2\n"_s.arg(verbOf(each.kind), each.path);
        }
    }
    return message;
}

QString proposedText(const QList<Change> &changes)
{
    QString text;
    for (const Change &each : named(changes)) {
        const QString what = each.kind == Change::Kind::Added     ? u"new"_s
                             : each.kind == Change::Kind::Removed ? u"removed"_s
                                                                  : u"changed"_s;
        text += u"- `%1` (%2)"_s.arg(each.path, what);
        text += each.kind == Change::Kind::Removed ? QString() : ": lint says "_L1 + stateOf(each.lint);
        text += u'\n';
    }
    for (const Change &each : changes) {
        for (const QString &file :
             each.path.isEmpty() ? each.files.first(std::min<qsizetype>(20, each.files.size())) : QStringList()) {
            text += u"- `%1`\n"_s.arg(file);
        }
    }
    return text + "\nLinted with `sealyard-cli lint`.\n"_L1;
}

} // namespace sealyard::contribute
