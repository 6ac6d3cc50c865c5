#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace sealyard::chart {

/// At which step sealos would stop.
enum class Stage { Load, Values, Dependencies, Schema, Parse, Render };

/// Why a chart cannot be used, and where the reason stands.
struct Failure
{
    Stage stage = Stage::Load;
    QString message;     ///< Helm's sentence, or ours where a limit of this program is met
    QByteArray file;     ///< relative to the chart's folder; empty: the chart itself
    int line = 0;        ///< from 1; 0: unknown
    int column = 0;      ///< from 1, in bytes; 0: unknown
    bool isOurs = false; ///< a limit, or a file that we may not read: says nothing about Helm

    bool operator==(const Failure &) const = default;
};

template <typename T> using Outcome = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> failed(Stage stage, QString message, QByteArray file = {}, int line = 0)
{
    return std::unexpected(Failure{stage, std::move(message), std::move(file), line});
}

[[nodiscard]] inline std::unexpected<Failure> refused(QString message, QByteArray file = {})
{
    Failure failure{Stage::Load, std::move(message), std::move(file)};
    failure.isOurs = true;
    return std::unexpected(std::move(failure));
}

} // namespace sealyard::chart
