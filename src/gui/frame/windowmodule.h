#pragma once

#include "core/result.h"

#include <QStringList>

class QSettings;
class QString;

namespace sealyard::gui {

class Frame;

/// What a module has: it fills a frame and opens what the command line names. The settings must outlive the frame.
using FillFrame = void(Frame &frame, QSettings &settings, const QStringList &arguments);

/// Loads a module, which stays loaded, on the GUI thread: libraries make objects that belong to the thread which loads
/// them. path: absolute. An error when the file is missing or is not a module of this program.
[[nodiscard]] core::Result<FillFrame *> loadWindowModule(const QString &path);

} // namespace sealyard::gui
