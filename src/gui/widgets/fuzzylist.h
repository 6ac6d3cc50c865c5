#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QLineEdit;
class QListView;

namespace sealyard::gui {

class FuzzyModel;

/// One entry of a list that is searched by some letters.
struct FuzzyEntry
{
    QString text;
    QString detail = {};     ///< shown behind it: a shortcut, where it belongs to
    QString accessible = {}; ///< what a screen reader says; empty: text and detail
};

/// The rows of the entries that have the letters of a pattern in their order, the best first; all when it is empty. Of
/// a path the name counts more than its folders. Blanks in the pattern separate words that stand in any order.
[[nodiscard]] QList<qsizetype> fuzzyMatches(const QList<FuzzyEntry> &entries, const QString &pattern, qsizetype limit);

/// A dialog in which one of many entries is found by some letters of it: files, commands.
class FuzzyList final : public QDialog
{
    Q_OBJECT

public:
    /// hint: what can be typed, for people.
    FuzzyList(const QString &title, const QString &hint, const QList<FuzzyEntry> &entries, QWidget *parent);

Q_SIGNALS:
    /// row: of the entry as they were given.
    void chosen(qsizetype row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &pattern);
    void choose();

    QLineEdit *m_edit;
    QListView *m_list;
    FuzzyModel *m_model;
};

} // namespace sealyard::gui
