#include "gui/search/searchpane.h"

#include "gui/search/resultsdelegate.h"
#include "gui/search/resultsmodel.h"
#include "ui_searchpane.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using language::TextSearch;

SearchPane::SearchPane(Sources sources, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SearchPane>())
    , m_sources(std::move(sources))
    , m_model(new ResultsModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->findEdit);
    setUpResults();
    for (const QLineEdit *edit : {m_ui->findEdit, m_ui->replaceEdit, m_ui->filesEdit}) {
        connect(edit, &QLineEdit::returnPressed, this, &SearchPane::search);
    }
    connect(m_ui->findButton, &QPushButton::clicked, this, [this] { m_isSearching ? stop() : search(); });
    connect(m_ui->replaceCheck, &QCheckBox::toggled, this, &SearchPane::updateReplacing);
    connect(m_ui->replaceButton, &QPushButton::clicked, this,
            [this] { Q_EMIT replaceRequested(language::replacementsOf(m_model->checked())); });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->findButton->setEnabled(!text.isEmpty()); });
    m_ui->findButton->setEnabled(false);
    updateReplacing();
    showSummary({});
}

SearchPane::~SearchPane()
{
    m_stop.request_stop();
}

void SearchPane::setUpResults()
{
    m_ui->results->setModel(m_model);
    m_ui->results->setItemDelegate(new ResultsDelegate(m_ui->results));
    connect(m_ui->results, &QTreeView::activated, this, &SearchPane::activate);
    connect(m_ui->results, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.data(Qt::CheckStateRole).isValid()) { // else the click may be one on a check box
            activate(index);
        }
    });
    connect(m_model, &ResultsModel::dataChanged, this,
            [this] { m_ui->replaceButton->setEnabled(!m_model->checked().isEmpty()); });
}

void SearchPane::setFiles(const QStringList &paths)
{
    m_paths = paths;
}

void SearchPane::clear()
{
    stop();
    m_model->setFound({}, false);
    m_ui->replaceButton->setEnabled(false);
    showSummary({});
}

void SearchPane::start(const QString &text, bool isReplacing)
{
    m_ui->replaceCheck->setChecked(isReplacing);
    if (!text.isEmpty()) {
        m_ui->findEdit->setText(text);
    }
    m_ui->findEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->findEdit->selectAll();
}

void SearchPane::updateReplacing()
{
    const bool isReplacing = m_ui->replaceCheck->isChecked();
    m_ui->replaceEdit->setVisible(isReplacing);
    m_ui->replaceButton->setVisible(isReplacing);
    m_ui->replaceButton->setEnabled(false);
}

language::TextQuery SearchPane::query() const
{
    return {.text = m_ui->findEdit->text(),
            .isRegex = m_ui->regexButton->isChecked(),
            .isCaseSensitive = m_ui->caseButton->isChecked(),
            .isWholeWord = m_ui->wordButton->isChecked(),
            .files = m_ui->filesEdit->text(),
            .replacement = m_ui->replaceCheck->isChecked() ? std::optional(m_ui->replaceEdit->text()) : std::nullopt};
}

void SearchPane::search()
{
    if (m_ui->findEdit->text().isEmpty()) {
        return;
    }
    stop();
    m_stop = {};
    m_isSearching = true;
    m_ui->findButton->setText(tr("&Stop"));
    showSummary(tr("Searching…"));
    const auto find = [sources = m_sources(), paths = m_paths, wanted = query(), token = m_stop.get_token()] {
        return language::searchTexts(sources, paths, wanted, token);
    };
    QtConcurrent::run(find).then(this, [this, generation = m_generation](const core::Result<TextSearch> &found) {
        if (generation == m_generation) {
            showFound(found);
        }
    });
}

void SearchPane::stop()
{
    m_stop.request_stop();
    ++m_generation;
    m_isSearching = false;
    m_ui->findButton->setText(tr("&Find"));
    showSummary({});
}

void SearchPane::showFound(const core::Result<TextSearch> &found)
{
    m_isSearching = false;
    m_ui->findButton->setText(tr("&Find"));
    if (!found) {
        m_model->setFound({}, false);
        m_ui->replaceButton->setEnabled(false);
        showSummary(found.error().message);
        return;
    }
    m_model->setFound(found->files, m_ui->replaceCheck->isChecked());
    m_ui->results->expandAll();
    m_ui->results->setCurrentIndex(m_model->index(0, 0));
    m_ui->replaceButton->setEnabled(found->count > 0);
    const QString places = tr("%n place(s)", nullptr, static_cast<int>(found->count));
    const QString files = tr("%n file(s)", nullptr, static_cast<int>(found->files.size()));
    showSummary(found->count == 0   ? tr("Nothing was found.")
                : found->isComplete ? tr("%1 in %2").arg(places, files)
                                    : tr("The first %1 in %2; there are more.").arg(places, files));
}

void SearchPane::showPlaces(const QString &title, const QList<language::FoundInFile> &places)
{
    stop();
    m_model->setFound(places, false);
    m_ui->results->expandAll();
    m_ui->results->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    m_ui->results->setFocus(Qt::OtherFocusReason);
    m_ui->replaceButton->setEnabled(false);
    showSummary(title);
}

void SearchPane::showSummary(const QString &text)
{
    m_ui->summaryLabel->setText(text);
}

void SearchPane::activate(const QModelIndex &index)
{
    const auto [path, place] = m_model->placeOf(index);
    Q_EMIT activated(path, place);
}

void SearchPane::step(int step)
{
    QList<QModelIndex> rows;
    for (int file = 0; file < m_model->rowCount(); ++file) {
        const QModelIndex parent = m_model->index(file, 0);
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            rows.append(m_model->index(row, 0, parent));
        }
    }
    if (rows.isEmpty()) {
        return;
    }
    const qsizetype current = rows.indexOf(m_ui->results->currentIndex());
    const qsizetype from = current < 0 && step < 0 ? 0 : current;
    const QModelIndex next = rows.at((from + step + rows.size()) % rows.size());
    m_ui->results->setCurrentIndex(next);
    activate(next);
}

} // namespace sealyard::gui
