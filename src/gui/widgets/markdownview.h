#pragma once

#include <QTextBrowser>

namespace sealyard::gui {

/// Shows Markdown of our own in a side panel: headings of a modest size, code set off, links opened outside.
class MarkdownView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);
};

} // namespace sealyard::gui
