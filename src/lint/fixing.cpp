#include "lint/fixing.h"

#include "lint/linter.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::lint {

namespace {

constexpr int mostRounds = 10;

/// Rules that say that a file does not parse.
bool isSyntaxError(const Diagnostic &finding)
{
    static const QStringList codes{u"SY101"_s, u"SY201"_s, u"SY901"_s};
    return codes.contains(finding.code);
}

/// Fixes work on files on disk and on what earlier rounds made of them.
class Fixer final
{
public:
    Fixer(const image::Workspace &workspace, const QStringList &paths, FixKind kind)
        : m_workspace(workspace)
        , m_paths(paths)
        , m_kind(kind)
    {
    }

    FixedFiles run()
    {
        QList<Diagnostic> findings = lint();
        for (int round = 0; round < mostRounds && applyAll(findings); ++round) {
            QList<Diagnostic> fresh = lint();
            takeBackBroken(findings, fresh);
            findings = fresh;
        }
        dropUnchanged();
        return m_fixed;
    }

private:
    [[nodiscard]] QList<Diagnostic> lint() const
    {
        QHash<QString, QString> overlays;
        for (const auto &[path, text] : m_fixed.after.asKeyValueRange()) {
            overlays.insert(path, text);
        }
        return lintWorkspace(m_workspace, image::SourceTree(m_workspace.root, overlays), m_paths).diagnostics;
    }

    /// False when no fix was left.
    bool applyAll(const QList<Diagnostic> &findings)
    {
        m_changed.clear();
        m_previous = m_fixed.after;
        for (const Diagnostic &finding : findings) {
            for (const core::Fix &fix : finding.fixes) {
                if ((fix.isSafe || m_kind == FixKind::All) && apply(fix)) {
                    break;
                }
            }
        }
        return !m_changed.isEmpty();
    }

    /// The ranges of a fix are those of the text before this round, so each file takes one fix in a round.
    bool apply(const core::Fix &fix)
    {
        QMap<QString, QList<core::TextEdit>> edits;
        for (const core::FileEdit &edit : fix.edits) {
            edits[edit.path].append(edit.edit);
        }
        const QStringList paths = edits.keys();
        const bool isPossible = !paths.isEmpty() && std::ranges::none_of(paths, [this](const QString &path) {
            return m_changed.contains(path) || m_broken.contains(path);
        });
        if (!isPossible) {
            return false;
        }
        QMap<QString, QString> texts;
        for (const auto &[path, ofFile] : edits.asKeyValueRange()) {
            const auto text = core::applyEdits(textOf(path), ofFile);
            if (!text || *text == textOf(path)) {
                return false;
            }
            texts.insert(path, *text);
        }
        for (const auto &[path, text] : texts.asKeyValueRange()) {
            m_fixed.after.insert(path, text);
            m_changed.insert(path);
        }
        ++m_fixed.fixCount;
        return true;
    }

    QString textOf(const QString &path)
    {
        if (!m_fixed.before.contains(path)) {
            const QString text = image::SourceTree(m_workspace.root).text(path).value_or(QString());
            m_fixed.before.insert(path, text);
            m_fixed.after.insert(path, text);
        }
        return m_fixed.after.value(path);
    }

    void takeBackBroken(const QList<Diagnostic> &before, QList<Diagnostic> &after)
    {
        const auto errorsIn = [](const QList<Diagnostic> &findings, const QString &path) {
            return std::ranges::count_if(
                findings, [&path](const Diagnostic &each) { return each.path == path && isSyntaxError(each); });
        };
        bool isAny = false;
        for (const QString &path : std::as_const(m_changed)) {
            if (errorsIn(after, path) > errorsIn(before, path)) {
                m_fixed.after[path] = m_previous.value(path, m_fixed.before.value(path));
                m_broken.insert(path);
                --m_fixed.fixCount;
                isAny = true;
            }
        }
        if (isAny) {
            after = lint();
        }
    }

    void dropUnchanged()
    {
        const QStringList paths = m_fixed.after.keys();
        for (const QString &path : paths) {
            if (m_fixed.after.value(path) == m_fixed.before.value(path)) {
                m_fixed.after.remove(path);
                m_fixed.before.remove(path);
            }
        }
    }

    const image::Workspace &m_workspace;
    QStringList m_paths;
    FixKind m_kind;
    FixedFiles m_fixed;
    QMap<QString, QString> m_previous; ///< before this round
    QSet<QString> m_changed;           ///< in this round
    QSet<QString> m_broken;            ///< files that a fix broke
};

} // namespace

FixedFiles fixedFiles(const image::Workspace &workspace, const QStringList &directoryPaths, FixKind kind)
{
    return Fixer(workspace, directoryPaths, kind).run();
}

} // namespace sealyard::lint
