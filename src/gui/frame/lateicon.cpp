#include "gui/frame/lateicon.h"

#include <QIconEngine>
#include <QPainter>

#include <optional>

namespace sealyard::gui {

namespace {

class LateIconEngine final : public QIconEngine
{
public:
    explicit LateIconEngine(std::function<QIcon()> find)
        : m_find(std::move(find))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }

    /// size: in pixels of the screen.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, 1, mode, state);
    }

    /// Layouts ask for it: those icons have any size.
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    QIconEngine *clone() const override { return new LateIconEngine(*this); }

private:
    [[nodiscard]] const QIcon &icon()
    {
        if (!m_icon) {
            m_icon = m_find();
        }
        return *m_icon;
    }

    std::function<QIcon()> m_find;
    std::optional<QIcon> m_icon;
};

} // namespace

QIcon lateIcon(std::function<QIcon()> find)
{
    return QIcon(new LateIconEngine(std::move(find)));
}

QIcon lateIcon(const QString &path)
{
    return lateIcon([path] { return QIcon(path); });
}

} // namespace sealyard::gui
