#include "language/document.h"

#include "image/workspace.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

bool isValuesFile(QStringView path)
{
    return path.endsWith("/values.yaml"_L1) || path.endsWith(".values.yaml"_L1);
}

/// What the editor says counts for files whose name says nothing: "Dockerfile.arm64".
DocumentKind kindOfLanguage(QStringView languageId)
{
    if (languageId == "dockerfile"_L1 || languageId == "kubefile"_L1) {
        return DocumentKind::BuildFile;
    }
    const bool isShell = languageId == "shellscript"_L1 || languageId == "sh"_L1 || languageId == "bash"_L1;
    return isShell ? DocumentKind::Script : DocumentKind::Other;
}

} // namespace

DocumentKind documentKind(QStringView path, QStringView languageId)
{
    switch (image::fileRole(path)) {
    case image::FileRole::BuildFile:
        return DocumentKind::BuildFile;
    case image::FileRole::InitScript:
    case image::FileRole::Script:
        return DocumentKind::Script;
    case image::FileRole::Manifest:
        return DocumentKind::Manifest;
    case image::FileRole::Template:
        return DocumentKind::Template;
    case image::FileRole::ImageList:
        return DocumentKind::ImageList;
    case image::FileRole::ChartFile:
        return isValuesFile(path) ? DocumentKind::ChartValues : DocumentKind::Other;
    case image::FileRole::BuildArch:
    case image::FileRole::TarList:
    case image::FileRole::RegistryFile:
    case image::FileRole::IgnoreFile:
    case image::FileRole::Readme:
        return DocumentKind::Other;
    case image::FileRole::Other:
        return kindOfLanguage(languageId);
    }
    Q_UNREACHABLE_RETURN(DocumentKind::Other);
}

struct Document::Data
{
    QString path;
    QString text;
    DocumentKind kind = DocumentKind::Other;
    mutable std::once_flag indexed;
    mutable std::once_flag parsed;
    mutable std::once_flag evaluated;
    mutable core::LineIndex lines{QStringView()};
    mutable image::Kubefile kubefile{};
    mutable image::Evaluation evaluation{};
};

Document::Document()
    : Document(QString(), QString(), DocumentKind::Other)
{
}

Document::Document(QString path, QString text, DocumentKind kind)
{
    auto data = std::make_shared<Data>();
    data->path = std::move(path);
    data->text = std::move(text);
    data->kind = kind;
    m_data = std::move(data);
}

const QString &Document::path() const
{
    return m_data->path;
}

const QString &Document::text() const
{
    return m_data->text;
}

DocumentKind Document::kind() const
{
    return m_data->kind;
}

const core::LineIndex &Document::lines() const
{
    std::call_once(m_data->indexed, [this] { m_data->lines = core::LineIndex(m_data->text); });
    return m_data->lines;
}

const image::Kubefile &Document::kubefile() const
{
    std::call_once(m_data->parsed, [this] {
        if (isBuildFile() && isHelped()) {
            m_data->kubefile = image::parseKubefile(m_data->text);
        }
    });
    return m_data->kubefile;
}

const image::Evaluation &Document::evaluation() const
{
    std::call_once(m_data->evaluated, [this] { m_data->evaluation = image::evaluate(kubefile(), {}); });
    return m_data->evaluation;
}

QStringView Document::textIn(const core::TextRange &range) const
{
    const qsizetype start = lines().offset(range.start);
    return QStringView(text()).sliced(start, qMax(start, lines().offset(range.end)) - start);
}

QStringView Document::line(int number) const
{
    if (number < 0 || number >= lines().lineCount()) {
        return {};
    }
    const QStringView found = textIn({{number, 0}, {number, std::numeric_limits<int>::max()}});
    return found.endsWith(u'\r') ? found.chopped(1) : found;
}

const image::Instruction *Document::instructionAt(core::Position position) const
{
    const QList<image::Instruction> &all = kubefile().instructions;
    const auto after = std::ranges::upper_bound(
        all, position, {}, [](const image::Instruction &instruction) { return instruction.range.start; });
    if (after == all.begin()) {
        return nullptr;
    }
    const image::Instruction &before = *std::prev(after);
    return position <= before.range.end ? &before : nullptr;
}

} // namespace sealyard::language
