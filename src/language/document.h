#pragma once

#include "core/textrange.h"
#include "image/evaluation.h"
#include "image/kubefile.h"

#include <QString>

#include <memory>

namespace sealyard::language {

/// What a text is, as far as editing it is concerned.
enum class DocumentKind {
    BuildFile,
    ImageList,
    Manifest,
    ChartValues, ///< charts/NAME/values.yaml of a chart at any depth, or charts/NAME.values.yaml
    Script,
    Template, ///< *.tmpl that sealos renders
    Other
};

/// The kind of a file by its path relative to its version directory (of a file in none: by its name), and by what an
/// editor says that it is (a language identifier of LSP; may be empty).
[[nodiscard]] DocumentKind documentKind(QStringView path, QStringView languageId = {});

/// Larger texts get no help but diagnostics: they are data.
inline constexpr qsizetype helpedTextLimit = 4LL * 1024 * 1024;

/// A text in an editor: an immutable value, cheap to copy. What is read from it is read once, when it is first asked
/// for. Thread-safe.
class Document final
{
public:
    Document();
    /// path: relative to the workspace, separated by "/"; of a file in no workspace its name.
    Document(QString path, QString text, DocumentKind kind);

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] const QString &text() const;
    [[nodiscard]] DocumentKind kind() const;
    [[nodiscard]] const core::LineIndex &lines() const;
    /// Empty of a text that is no build file, or larger than helpedTextLimit.
    [[nodiscard]] const image::Kubefile &kubefile() const;
    /// For linux/amd64 without build arguments, as CI builds.
    [[nodiscard]] const image::Evaluation &evaluation() const;

    [[nodiscard]] bool isBuildFile() const { return kind() == DocumentKind::BuildFile; }
    [[nodiscard]] bool isHelped() const { return text().size() <= helpedTextLimit; }
    /// The part of the text in a range.
    [[nodiscard]] QStringView textIn(const core::TextRange &range) const;
    /// A line without its end; empty when there is none.
    [[nodiscard]] QStringView line(int number) const;
    /// The instruction of a build file that a position is in, its end included; nullptr when there is none.
    [[nodiscard]] const image::Instruction *instructionAt(core::Position position) const;

private:
    struct Data;

    std::shared_ptr<const Data> m_data;
};

} // namespace sealyard::language
