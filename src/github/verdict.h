#pragma once

#include "github/issuecommand.h"
#include "github/workflows.h"

namespace sealyard::github {

/// A text as GitHub hands it to the workflows.
struct IssueText
{
    QString title{};
    Place place = Place::Comment;
    QString text{};
    bool isAccepted = false; ///< the issue has the label "accepted"
};

/// What the workflow's own parser takes from a text and its title (parse-title-body, upstream.md section 2.3): never
/// what the author meant.
struct Reading
{
    QString app{};
    QString version{};
    QString buildArguments{};
    QString titleApp{};

    bool operator==(const Reading &) const = default;
};

/// The directory that the build script will take (upstream.md section 1.2). Unknown: there is no workspace to look in.
enum class TakenDirectory { Unknown, Version, Latest, None };

/// Why a build does not start (Blocks), why it starts and fails or makes something else than was meant (Breaks), or
/// what else is good to know (Notes).
struct Reason
{
    enum class Effect { Blocks, Breaks, Notes };

    Effect effect = Effect::Notes;
    QString text{}; ///< one translated sentence
};

/// What will really happen.
struct Verdict
{
    bool starts = false;
    std::optional<image::ImageType> type{}; ///< nothing: the text begins with no known command
    QString workflow{};                     ///< the file that reads the text; empty: none
    Reading reading{};                      ///< empty when no workflow reads the text
    QList<BuildArgument> buildArguments{};  ///< as docker gets them; applications get none
    TakenDirectory directory = TakenDirectory::Unknown;
    QList<Reason> reasons{}; ///< what blocks comes first

    /// It starts, and nothing says that it will fail or make something else.
    [[nodiscard]] bool isGood() const;
};

/// What index.js of upstream's action reads, character by character. Pure.
[[nodiscard]] Reading readAsWorkflow(QStringView text, QStringView title);

/// Judges a text; root is the workspace's (absolute), or empty: then nothing is said about directories. Reads the disk
/// only to see whether two folders exist. Thread-safe.
[[nodiscard]] Verdict judge(const IssueText &issue, const QList<BuildWorkflow> &workflows, const QString &root);

/// The directory that will be built, relative to the workspace: "applications/helm/latest"; empty when it is not here.
[[nodiscard]] QString directoryOf(const Verdict &verdict);

/// "version", "latest", "none"; empty for Unknown. Never translated.
[[nodiscard]] QString directoryWord(TakenDirectory directory);

} // namespace sealyard::github
