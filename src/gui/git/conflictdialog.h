#pragma once

#include "git/conflictmarkers.h"
#include "git/conflicts.h"

#include <KSyntaxHighlighting/Repository>

#include <QDialog>

#include <memory>

class QPushButton;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace Ui {
class ConflictDialog;
}

namespace sealyard::gui {

class DiffText;

/// Three sides of a text file in conflict, and below them the result, which can be edited and in which each conflict
/// can be given to one side or both. Nothing is written by it.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    /// conflict: of a text file, see git::Conflict::isText().
    ConflictDialog(const git::Conflict &conflict, const git::OperationNames &names, QWidget *parent);
    ~ConflictDialog() override;

    /// Puts a result back that was not kept when the program ended; it can be undone.
    void restore(const QString &result);
    void reject() override;

Q_SIGNALS:
    /// The result has changed and rests: what restore() would put back.
    void changed(const QString &result);
    /// The result is to be kept: the file's new bytes; seen: those that it was made of. isResolved: nothing is left to
    /// be decided.
    void kept(const QByteArray &text, const std::optional<QByteArray> &seen, bool isResolved);

private:
    DiffText *addSide(const QString &objectName, const QString &title, const std::optional<QByteArray> &content);
    void connectWidgets();
    void showSides();
    void readResult();
    void show(qsizetype number);
    void step(int step);
    void take(git::Take take);
    void keep(bool isResolved);
    void askAboutChanges();
    [[nodiscard]] qsizetype current() const;
    [[nodiscard]] QString resultText() const;

    std::unique_ptr<Ui::ConflictDialog> m_ui;
    git::Conflict m_conflict;
    QList<git::ConflictRegion> m_regions; ///< of the result
    bool m_isMixed = false;               ///< some lines end with a carriage return, others do not
    bool m_hasCarriageReturns = false;    ///< each line of the file ends with CRLF
    DiffText *m_ours;
    DiffText *m_base;
    DiffText *m_theirs;
    QPushButton *m_resolve;
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace sealyard::gui
