#pragma once

#include "gui/editor/editorview.h"

#include <QList>
#include <QStringList>

namespace sealyard::gui {

/// The tabs of one side.
struct EditorSide
{
    QStringList paths;
    QString current = {};                ///< one of the paths, or empty
    QMap<QString, ViewState> views = {}; ///< by path

    bool operator==(const EditorSide &) const = default;
};

/// What is open and how it is laid out.
struct EditorSides
{
    QList<EditorSide> sides; ///< one or two
    qsizetype current = 0;   ///< the side that is worked in
    Qt::Orientation orientation = Qt::Horizontal;
    QList<int> sizes = {}; ///< of the sides, in pixels

    bool operator==(const EditorSides &) const = default;
};

} // namespace sealyard::gui
