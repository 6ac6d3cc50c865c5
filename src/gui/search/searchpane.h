#pragma once

#include "core/result.h"
#include "image/sourcetree.h"
#include "language/textsearch.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <stop_token>

namespace Ui {
class SearchPane;
}

namespace sealyard::gui {

class ResultsModel;

/// Finds and replaces texts in all files of the workspace, and lists places that something else found.
class SearchPane final : public QWidget
{
    Q_OBJECT

public:
    /// The texts as they stand now, unsaved ones included.
    using Sources = std::function<image::SourceTree()>;

    explicit SearchPane(Sources sources, QWidget *parent = nullptr);
    /// Stops a search that runs.
    ~SearchPane() override;

    /// The files that are searched, relative to the workspace's root. What was found before is forgotten when it is
    /// another workspace.
    void setFiles(const QStringList &paths);
    void clear();
    /// Puts the keyboard into the field for what to find, filled with text unless that is empty.
    void start(const QString &text, bool isReplacing);
    /// Lists places instead of what was searched for. title: what they are, for people.
    void showPlaces(const QString &title, const QList<language::FoundInFile> &places);
    /// Activates the place after (step 1) or before (step -1) the selected one.
    void step(int step);

Q_SIGNALS:
    void activated(const QString &path, core::Position place);
    /// The chosen replacements shall be made.
    void replaceRequested(const QList<core::FileEdit> &edits);

private:
    void setUpResults();
    void search();
    void stop();
    void showFound(const core::Result<language::TextSearch> &found);
    void showSummary(const QString &text);
    void updateReplacing();
    [[nodiscard]] language::TextQuery query() const;
    void activate(const QModelIndex &index);

    std::unique_ptr<Ui::SearchPane> m_ui;
    Sources m_sources;
    ResultsModel *m_model;
    QStringList m_paths;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_isSearching = false;
};

} // namespace sealyard::gui
