#pragma once

#include "gui/widgets/codeview.h"
#include "gui/wizards/newimagewizard.h"
#include "support/scratchworkspace.h"

#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace sealyard::test {

/// The wizard with the patterns that are delivered, fresh for every test, and the keys that work it.
class NewImageWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    void open(const QString &language = QStringLiteral("en"));
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Presses a button by its mnemonic; the click comes a little later.
    void push(QPushButton *target) const;
    void type(const QString &text) const;
    void choosePattern(const QString &title) const;
    /// Goes on when the page of a chart's values is shown, as patterns with charts have it.
    void passValues() const;
    /// Answers name, and goes on to the last page with the defaults of the manifests pattern.
    void goToPlan(const QString &name) const;
    void waitForPlan() const;
    [[nodiscard]] QWidget *field(const QString &id) const;
    [[nodiscard]] QString answer(const QString &id) const;
    void answer(const QString &id, const QString &text) const;
    [[nodiscard]] QString problem(const QString &id) const;
    [[nodiscard]] QPushButton *button(QWizard::WizardButton which) const;
    [[nodiscard]] gui::CodeView *contents() const
    {
        return m_wizard->findChild<gui::CodeView *>(QStringLiteral("contents"));
    }
    [[nodiscard]] QString read(const QString &path) const;

    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<gui::NewImageWizard> m_wizard;
};

} // namespace sealyard::test
