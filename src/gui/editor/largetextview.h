#pragma once

#include "core/largetext.h"
#include "core/textrange.h"

#include <QElapsedTimer>
#include <QWidget>

#include <stop_token>

class QAction;
class QLabel;
class QLineEdit;

namespace sealyard::gui {

class LargeTextArea;

/// A file that is too large for the editor, as plain text to be read and searched. It is never loaded as a whole.
class LargeTextView final : public QWidget
{
    Q_OBJECT

public:
    /// path: absolute.
    LargeTextView(const QString &path, QWidget *parent);
    /// Stops a search that runs.
    ~LargeTextView() override;

    [[nodiscard]] core::Position cursor() const;
    void moveTo(core::Position position);
    /// Notices that the file was changed.
    void checkDisk();
    /// For an Edit menu; nullptr stands for a separator.
    [[nodiscard]] QList<QAction *> editActions() const { return m_actions; }

Q_SIGNALS:
    void cursorMoved();

private:
    void addActions();
    QAction *addAct(const char *name, const QString &text, const QKeySequence &shortcut);
    void addSearch();
    void copy();
    void startSearch();
    void find(int step);
    void showFound(qint64 offset);
    void askForLine();
    [[nodiscard]] QString fileStamp() const;

    QString m_path;
    QString m_stamp; ///< of the file as it is shown
    LargeTextArea *m_area;
    QWidget *m_search;
    QLineEdit *m_wanted;
    QLabel *m_result;
    QList<QAction *> m_actions;
    std::stop_source m_stop;
};

} // namespace sealyard::gui
