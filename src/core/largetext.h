#pragma once

#include <QFile>
#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace sealyard::core {

/// Where a row of a large text begins. A row is a line, or a part of one that is longer than rowLimit.
struct RowPlace
{
    qint64 offset = 0; ///< bytes
    int row = 0;
    int line = 0;
    bool beginsLine = true;
};

/// What findRows() found.
struct RowPart
{
    std::vector<RowPlace> places; ///< of every placeDistance-th row
    RowPlace end;                 ///< behind what was read
    bool isAll = false;           ///< the end is that of the file
};

/// Bytes of a row without its end; between the characters of UTF-8.
inline constexpr qsizetype rowLimit = 2000;
inline constexpr int placeDistance = 256; ///< rows

/// False when a zero byte among the first thousands says that the file is binary. Quick.
[[nodiscard]] bool beginsAsText(const QString &path);

/// Finds the rows of a file behind a place, some megabytes at a time, without keeping their texts. Pure but for
/// reading; for a thread in the background. A file that cannot be read has none.
[[nodiscard]] RowPart findRows(const QString &path, const RowPlace &from);

/// The offset of the first occurrence of bytes, whatever the case of ASCII letters, that begins at or behind an offset
/// (step 1) or before it (step -1), round the end; -1: there is none, or a stop was requested. For a thread in the
/// background.
[[nodiscard]] qint64 findBytes(const QString &path, const QByteArray &wanted, qint64 from, int step,
                               const std::stop_token &stop);

/// A file of any size as text that is read only where it is looked at. Bytes that are no UTF-8 are U+FFFD.
class LargeText final
{
public:
    struct Row
    {
        QString text; ///< without the line's end
        RowPlace place;
    };

    /// An empty path: no text.
    explicit LargeText(const QString &path = {});

    /// Adds rows that were found behind those that are known.
    void append(const RowPart &part);
    /// What is known of so far; findRows() goes on from here.
    [[nodiscard]] const RowPlace &end() const { return m_end; }
    [[nodiscard]] int rowCount() const { return m_end.row; }
    [[nodiscard]] int lineCount() const { return m_end.line; }

    /// Fewer when the text is shorter or cannot be read any more. Reads less than a megabyte beside them.
    [[nodiscard]] std::vector<Row> rows(int first, int count) const;
    /// The row that a line (0-based) begins with, or the last one.
    [[nodiscard]] int rowOfLine(int line) const;
    /// The row that a byte lies in, or the last one.
    [[nodiscard]] int rowAt(qint64 offset) const;

private:
    /// The row after the last one, from a place on, that begins where isAhead is not true yet.
    template <typename IsAhead> [[nodiscard]] int lastRow(IsAhead isAhead) const;

    std::unique_ptr<QFile> m_file; ///< null: it cannot be opened
    std::vector<RowPlace> m_places;
    RowPlace m_end;
};

} // namespace sealyard::core
