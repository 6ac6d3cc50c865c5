#include "gui/wizards/valuespage.h"

#include "image/yaml.h"
#include "scaffold/validation/validation.h"
#include "scaffold/valuestext.h"
#include "ui_valuespage.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

enum FormColumn { KeyColumn, DefaultColumn, ChosenColumn };
constexpr int pathRole = Qt::UserRole + 1;
constexpr int releasesShown = 200;

/// Of the columns that are only shown.
class ReadOnlyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return nullptr;
    }
};

/// A value as one line; lists and mappings without keys in short.
QString shortText(const image::YamlNode &node)
{
    using Kind = image::YamlNode::Kind;
    switch (node.kind) {
    case Kind::Null:
        return {};
    case Kind::Scalar:
        return node.isPlain || node.scalar.isEmpty() ? node.scalar : u'"' + node.scalar + u'"';
    case Kind::Sequence:
        return node.items.empty() ? u"[]"_s
                                  : ValuesPage::tr("[%n item(s)]", nullptr, static_cast<int>(node.items.size()));
    case Kind::Mapping:
        break;
    }
    return node.entries.empty() ? u"{}"_s : QString();
}

image::YamlNode mappingOf(const QString &text)
{
    image::YamlStream stream = image::parseYaml(text);
    return stream.documents.empty() ? image::YamlNode{} : std::move(stream.documents.front());
}

} // namespace

ValuesPage::ValuesPage(bool isOnline, QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::ValuesPage>())
    , m_isOnline(isOnline)
{
    m_ui->setupUi(this);
    m_ui->form->header()->setSectionResizeMode(KeyColumn, QHeaderView::ResizeToContents);
    m_ui->form->header()->setSectionResizeMode(DefaultColumn, QHeaderView::Interactive);
    m_ui->form->header()->resizeSection(DefaultColumn, 200);
    for (const int column : {KeyColumn, DefaultColumn}) {
        m_ui->form->setItemDelegateForColumn(column, new ReadOnlyDelegate(m_ui->form));
    }
    // So that typing edits the value of the row.
    connect(m_ui->form, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && m_ui->form->currentColumn() != ChosenColumn) {
            m_ui->form->setCurrentItem(item, ChosenColumn);
        }
    });
    m_ui->problemLabel->hide();
    setFocusProxy(m_ui->viewCombo);
    m_ui->versionCombo->setEnabled(false);
    connect(m_ui->form, &QTreeWidget::itemChanged, this, &ValuesPage::takeItem);
    connect(m_ui->valuesText, &QPlainTextEdit::textChanged, this, &ValuesPage::takeText);
    connect(m_ui->versionCombo, &QComboBox::activated, this, &ValuesPage::fetch);
    connect(m_ui->targetCombo, &QComboBox::currentIndexChanged, this, &ValuesPage::showProblem);
    // No QTabWidget: its focus proxy, made before the page has its wizard, keeps the focus from moving to other pages.
    connect(m_ui->viewCombo, &QComboBox::currentIndexChanged, this, [this](int view) {
        m_ui->views->setCurrentIndex(view);
        if (view == 0) {
            fillForm();
        }
    });
}

ValuesPage::~ValuesPage()
{
    if (m_keepGoing) {
        *m_keepGoing = false;
    }
}

void ValuesPage::setChart(const chartsource::ChartPlace &place, const QString &version, bool isAppVersion,
                          const QString &values)
{
    if (m_ui->valuesText->toPlainText() != values) {
        const QScopedValueRollback filling(m_isFilling, true);
        m_ui->valuesText->setCode(u"values.yaml"_s, values);
    }
    const bool isSame = place == m_place && version == m_version && isAppVersion == m_isAppVersion && m_chart;
    m_place = place;
    m_version = version;
    m_isAppVersion = isAppVersion;
    if (!isSame) {
        m_chart.reset();
        m_releases.clear();
        m_ui->versionCombo->clear();
        m_ui->versionCombo->setEnabled(false);
        m_ui->chartText->clear();
        findReleases();
    }
    fillForm();
    showProblem();
}

QString ValuesPage::values() const
{
    const QString text = m_ui->valuesText->toPlainText();
    return text.trimmed().isEmpty() ? QString() : text;
}

ValuesPage::Target ValuesPage::target() const
{
    return m_ui->targetCombo->currentIndex() == 1 ? Target::HelmOptions : Target::ValuesFile;
}

bool ValuesPage::isComplete() const
{
    return m_problem.isEmpty();
}

void ValuesPage::findReleases()
{
    if (m_keepGoing) {
        *m_keepGoing = false;
    }
    if (m_place.repository.isEmpty()) {
        fetch();
        return;
    }
    if (!m_isOnline) {
        m_ui->statusLabel->setText(tr("Nothing is fetched. Write the values as text."));
        return;
    }
    m_ui->statusLabel->setText(tr("Asking for the versions of the chart…"));
    const auto keepGoing = std::make_shared<std::atomic_bool>(true);
    m_keepGoing = keepGoing;
    QtConcurrent::run([place = m_place, keepGoing] {
        return chartsource::releasesOf(place, [keepGoing] { return keepGoing->load(); });
    }).then(this, [this, keepGoing](const core::Result<QList<scaffold::ChartRelease>> &releases) {
        if (keepGoing != m_keepGoing) {
            return;
        }
        if (releases) {
            takeReleases(*releases);
        } else {
            m_ui->statusLabel->setText(releases.error().message);
        }
    });
}

void ValuesPage::takeReleases(const QList<scaffold::ChartRelease> &releases)
{
    m_releases = releases;
    for (const scaffold::ChartRelease &release : releases.first(std::min<qsizetype>(releases.size(), releasesShown))) {
        //: A version of a chart and of the application in it.
        m_ui->versionCombo->addItem(release.appVersion.isEmpty()
                                        ? release.version
                                        : tr("%1 (application %2)").arg(release.version, release.appVersion));
    }
    m_ui->versionCombo->setEnabled(!releases.isEmpty());
    const scaffold::ChartRelease *wanted = chartsource::releaseFor(releases, m_version, m_isAppVersion);
    if (!wanted) {
        m_ui->statusLabel->setText(
            releases.isEmpty() ? tr("There are no versions of this chart.")
                               : tr("There is no version %1 of this chart. Choose another one to see its values; the "
                                    "build needs the one that the image is named after.")
                                     .arg(m_version));
        m_ui->versionCombo->setCurrentIndex(-1);
        return;
    }
    m_ui->versionCombo->setCurrentIndex(static_cast<int>(wanted - m_releases.constData()));
    fetch();
}

void ValuesPage::fetch()
{
    if (m_keepGoing) {
        *m_keepGoing = false;
    }
    const scaffold::ChartRelease release = m_releases.value(m_ui->versionCombo->currentIndex());
    m_ui->statusLabel->setText(tr("Fetching the chart…"));
    const auto keepGoing = std::make_shared<std::atomic_bool>(true);
    m_keepGoing = keepGoing;
    QtConcurrent::run([place = m_place, release, keepGoing] {
        return chartsource::fetchChart(place, release, [keepGoing] { return keepGoing->load(); });
    }).then(this, [this, keepGoing](const core::Result<chartsource::FetchedChart> &chart) {
        if (keepGoing == m_keepGoing) {
            takeChart(chart);
        }
    });
}

void ValuesPage::takeChart(const core::Result<chartsource::FetchedChart> &chart)
{
    m_chart = chart ? std::make_shared<const chartsource::FetchedChart>(*chart) : nullptr;
    m_ui->statusLabel->setText(chart ? tr("The values of %1 %2.").arg(chart->name, chart->version)
                                     : chart.error().message);
    m_ui->chartText->setCode(u"values.yaml"_s, m_chart ? m_chart->values : QString());
    fillForm();
    Q_EMIT changed();
}

void ValuesPage::fillForm()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_ui->form->clear();
    const image::YamlNode defaults = mappingOf(m_chart ? m_chart->values : QString());
    const image::YamlNode chosen = mappingOf(values());
    addItems(m_ui->form->invisibleRootItem(), defaults, &chosen);
    if (m_ui->form->topLevelItemCount() > 0) {
        m_ui->form->setCurrentItem(m_ui->form->topLevelItem(0), ChosenColumn);
    }
}

void ValuesPage::addItems(QTreeWidgetItem *parent, const image::YamlNode &mapping, const image::YamlNode *chosen)
{
    for (const image::YamlEntry &entry : mapping.entries) {
        const image::YamlNode *own = chosen ? chosen->find(entry.key.scalar) : nullptr;
        auto *item = new QTreeWidgetItem(parent, {entry.key.scalar, shortText(entry.value)});
        const QStringList above = parent->data(KeyColumn, pathRole).toStringList();
        item->setData(KeyColumn, pathRole, above + QStringList{entry.key.scalar});
        item->setToolTip(DefaultColumn, item->text(DefaultColumn));
        const bool isGroup = entry.value.kind == image::YamlNode::Kind::Mapping && !entry.value.entries.empty();
        if (isGroup) {
            addItems(item, entry.value, own);
            item->setExpanded(own != nullptr);
            continue;
        }
        const bool isList = entry.value.kind == image::YamlNode::Kind::Sequence && !entry.value.items.empty();
        item->setFlags(isList ? item->flags() & ~Qt::ItemIsEditable : item->flags() | Qt::ItemIsEditable);
        if (own) {
            item->setText(ChosenColumn, shortText(*own));
            QFont bold = item->font(KeyColumn);
            bold.setBold(true);
            item->setFont(KeyColumn, bold);
        }
    }
}

/// Only the last column is meant: an emptied one takes the value back.
void ValuesPage::takeItem(QTreeWidgetItem *item)
{
    if (m_isFilling) {
        return;
    }
    const QStringList path = item->data(KeyColumn, pathRole).toStringList();
    const QString value = item->text(ChosenColumn);
    const auto text = value.isEmpty() || value == item->text(DefaultColumn)
                          ? scaffold::withoutValue(values(), path)
                          : scaffold::withValue(values(), path, value);
    if (!text) {
        m_problem = text.error().message;
        m_ui->problemLabel->setText(m_problem);
        m_ui->problemLabel->show();
        Q_EMIT completeChanged();
        return;
    }
    const QScopedValueRollback filling(m_isFilling, true);
    m_ui->valuesText->setCode(u"values.yaml"_s, *text);
    showProblem();
}

void ValuesPage::takeText()
{
    if (!m_isFilling) {
        showProblem();
    }
}

void ValuesPage::showProblem()
{
    m_problem = scaffold::problemWith(u"chart-values"_s, values());
    if (m_problem.isEmpty() && target() == Target::HelmOptions) {
        const auto options = scaffold::asHelmOptions(values());
        m_problem = options ? QString() : options.error().message;
    }
    m_ui->problemLabel->setText(m_problem);
    m_ui->problemLabel->setVisible(!m_problem.isEmpty());
    Q_EMIT completeChanged();
    Q_EMIT changed();
}

} // namespace sealyard::gui
