#pragma once

#include <QIcon>

#include <functional>

namespace sealyard::gui {

/// An icon that is looked for when it is first painted. Finding one takes milliseconds when the desktop's theme has it
/// or when it is the first that needs a plugin, and most of a window's icons are not seen, or not before the window is
/// up. find may be called later than its maker lives, so it should hold values.
[[nodiscard]] QIcon lateIcon(std::function<QIcon()> find);
/// The same of a file, or of one in the program's resources.
[[nodiscard]] QIcon lateIcon(const QString &path);

} // namespace sealyard::gui
