#pragma once

#include <QSet>
#include <QStringView>

namespace sealyard::shell {

/// Which options of a program take a value as their next word. Of a program that is not known: none.
class ToolOptions final
{
public:
    explicit ToolOptions(QStringView program);

    [[nodiscard]] bool takesValue(QChar letter) const { return m_letters.contains(letter); }
    /// longName: without the dashes.
    [[nodiscard]] bool takesValue(QStringView longName) const { return m_names && m_names->contains(longName); }
    /// False for find and its like: "-name" is one option and no cluster of letters.
    [[nodiscard]] bool hasClusters() const { return m_hasClusters; }
    /// True for tar: the first word holds options even without a dash.
    [[nodiscard]] bool hasBareOptions() const { return m_hasBareOptions; }

private:
    QStringView m_letters;
    const QSet<QStringView> *m_names = nullptr;
    bool m_hasClusters = true;
    bool m_hasBareOptions = false;
};

} // namespace sealyard::shell
