<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>build</name>
    <message numerus="yes">
        <source>Warning: `sealos build` would pull %n image(s) of charts/, manifests/ and images/shim/ into registry/; this build does not.</source>
        <translation>
            <numerusform>Warning: `sealos build` would pull %n image of charts/, manifests/ and images/shim/ into registry/; this build does not.</numerusform>
            <numerusform>Warning: `sealos build` would pull %n images of charts/, manifests/ and images/shim/ into registry/; this build does not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Nothing was written: %n answer(s) will not do.</source>
        <translation>
            <numerusform>Nothing was written: %n answer will not do.</numerusform>
            <numerusform>Nothing was written: %n answers will not do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n second(s))</source>
        <translation>
            <numerusform>%1 (%n second)</numerusform>
            <numerusform>%1 (%n seconds)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s), %1, from the cache.</source>
        <translation>
            <numerusform>%n file or folder, %1, from the cache.</numerusform>
            <numerusform>%n files and folders, %1, from the cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s), %1.</source>
        <translation>
            <numerusform>%n file or folder, %1.</numerusform>
            <numerusform>%n files and folders, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are copied.</source>
        <translation>
            <numerusform>%n file is copied.</numerusform>
            <numerusform>%n files are copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) repaired.</source>
        <translation>
            <numerusform>%n finding repaired.</numerusform>
            <numerusform>%n findings repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) checked.</source>
        <translation>
            <numerusform>%n pattern checked.</numerusform>
            <numerusform>%n patterns checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contribute</name>
    <message numerus="yes">
        <source>Committing %n file(s)</source>
        <translation>
            <numerusform>Committing %n file</numerusform>
            <numerusform>Committing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>github</name>
    <message numerus="yes">
        <source>%n build(s) could not be posted or followed.</source>
        <translation>
            <numerusform>%n build could not be posted or followed.</numerusform>
            <numerusform>%n builds could not be posted or followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there are not committed yet.</source>
        <translation>
            <numerusform>%n file there are not committed yet.</numerusform>
            <numerusform>%n files there are not committed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lint finds %n error(s) in %1, first %2</source>
        <translation>
            <numerusform>Lint finds %n error in %1, first %2</numerusform>
            <numerusform>Lint finds %n errors in %1, first %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lint finds no errors in %1, but %n warning(s), first %2</source>
        <translation>
            <numerusform>Lint finds no errors in %1, but %n warning, first %2</numerusform>
            <numerusform>Lint finds no errors in %1, but %n warnings, first %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) on GitHub</source>
        <translation>
            <numerusform>%n build on GitHub</numerusform>
            <numerusform>%n builds on GitHub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>image</name>
    <message numerus="yes">
        <source>“${...}” is nested more than %Ln times.</source>
        <translation>
            <numerusform>“${...}” is nested more than %Ln time.</numerusform>
            <numerusform>“${...}” is nested more than %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This instruction has more than %Ln words; the rest was not read.</source>
        <translation>
            <numerusform>This instruction has more than %Ln word; the rest was not read.</numerusform>
            <numerusform>This instruction has more than %Ln words; the rest was not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message numerus="yes">
        <source>The log is too large: %n line(s) left out here.</source>
        <translation>
            <numerusform>The log is too large: %n line left out here.</numerusform>
            <numerusform>The log is too large: %n lines left out here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>language</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n image(s) that sealos packs:</source>
        <translation>
            <numerusform>Changes %n image that sealos packs:</numerusform>
            <numerusform>Changes %n images that sealos packs:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lint</name>
    <message numerus="yes">
        <source>The pattern stands for %n files, but “%1” takes one: the others become arguments too many.</source>
        <translation>
            <numerusform>The pattern stands for %n file, but “%1” takes one: the others become arguments too many.</numerusform>
            <numerusform>The pattern stands for %n files, but “%1” takes one: the others become arguments too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version directory(s)</source>
        <translation>
            <numerusform>%n version directory</numerusform>
            <numerusform>%n version directories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n findings of this severity, of which the first are shown here. The summary of the run lists all.</source>
        <translation>
            <numerusform>There is %n finding of this severity, which is shown here.</numerusform>
            <numerusform>There are %n findings of this severity, of which the first are shown here. The summary of the run lists all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired with --fix.</source>
        <translation>
            <numerusform>%n of them can be repaired with --fix.</numerusform>
            <numerusform>%n of them can be repaired with --fix.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scaffold</name>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>Use at most %n character.</numerusform>
            <numerusform>Use at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s); the newest is %1, with the application version %2.</source>
        <translation>
            <numerusform>%n version; the newest is %1, with the application version %2.</numerusform>
            <numerusform>%n versions; the newest is %1, with the application version %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n line(s).</source>
        <translation>
            <numerusform>Use at most %n line.</numerusform>
            <numerusform>Use at most %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BatchDialog</name>
    <message numerus="yes">
        <source>%n build(s) of an earlier batch were not posted yet; they stand at the end of the list.</source>
        <translation>
            <numerusform>%n build of an earlier batch was not posted yet; they stand at the end of the list.</numerusform>
            <numerusform>%n builds of an earlier batch were not posted yet; they stand at the end of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen; sending needs a sign-in.</source>
        <translation>
            <numerusform>%n chosen; sending needs a sign-in.</numerusform>
            <numerusform>%n chosen; sending needs a sign-in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, %1 asked for, %2 of them under way.</source>
        <translation>
            <numerusform>%n chosen, %1 asked for, %2 of them under way.</numerusform>
            <numerusform>%n chosen, %1 asked for, %2 of them under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>%n chosen.</numerusform>
            <numerusform>%n chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BuildPane</name>
    <message numerus="yes">
        <source>&amp;Cancel %n Build(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n Build</numerusform>
            <numerusform>&amp;Cancel %n Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Build(s) &amp;Again</source>
        <translation>
            <numerusform>%n Build &amp;Again</numerusform>
            <numerusform>%n Builds &amp;Again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BuildSeveralDialog</name>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ChartLookup</name>
    <message numerus="yes">
        <source>The repository offers %n chart(s).</source>
        <translation>
            <numerusform>The repository offers %n chart.</numerusform>
            <numerusform>The repository offers %n charts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CodeActs</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CommitBox</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other finding(s)</source>
        <translation>
            <numerusform>%n other finding</numerusform>
            <numerusform>%n other findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Commit %n File(s)</source>
        <translation>
            <numerusform>&amp;Commit %n File</numerusform>
            <numerusform>&amp;Commit %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n ignored file(s) by force</source>
        <translation>
            <numerusform>&amp;Add %n ignored file by force</numerusform>
            <numerusform>&amp;Add %n ignored files by force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved: no commit has them.</source>
        <translation>
            <numerusform>%n file has changes that are not saved: no commit has them.</numerusform>
            <numerusform>%n files have changes that are not saved: no commit has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ConflictDialog</name>
    <message numerus="yes">
        <source>%n conflict(s) left</source>
        <translation>
            <numerusform>%n conflict left</numerusform>
            <numerusform>%n conflicts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ContributionPage</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not committed</source>
        <translation>
            <numerusform>%n not committed</numerusform>
            <numerusform>%n not committed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n other file(s).</source>
        <translation>
            <numerusform>The same holds for %n other file.</numerusform>
            <numerusform>The same holds for %n other files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::DurationChart</name>
    <message numerus="yes">
        <source>%n build(s), none succeeded.</source>
        <translation>
            <numerusform>%n build, none succeeded.</numerusform>
            <numerusform>%n builds, none succeeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s); half of the successful ones took at most %1.</source>
        <translation>
            <numerusform>%n build; half of the successful ones took at most %1.</numerusform>
            <numerusform>%n builds; half of the successful ones took at most %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::FixPreview</name>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::GitPane</name>
    <message numerus="yes">
        <source>Discard %n changed line(s) of “%1”? This cannot be undone.</source>
        <translation>
            <numerusform>Discard %n changed line of “%1”? This cannot be undone.</numerusform>
            <numerusform>Discard %n changed lines of “%1”? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %n file(s)? New files go to the trash; for others there is no way back.</source>
        <translation>
            <numerusform>Discard the changes of %n file? New files go to the trash; for others there is no way back.</numerusform>
            <numerusform>Discard the changes of %n files? New files go to the trash; for others there is no way back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in conflict</source>
        <translation>
            <numerusform>%n file in conflict</numerusform>
            <numerusform>%n files in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is staged has %n error(s), so it is not committed: mend it, or say below why it is committed in spite of that.</source>
        <translation>
            <numerusform>What is staged has %n error, so it is not committed: mend it, or say below why it is committed in spite of that.</numerusform>
            <numerusform>What is staged has %n errors, so it is not committed: mend it, or say below why it is committed in spite of that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::HistoryPane</name>
    <message numerus="yes">
        <source>%n commit(s) and more</source>
        <translation>
            <numerusform>%n commit and more</numerusform>
            <numerusform>%n commits and more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImagesModel</name>
    <message numerus="yes">
        <source>Not packed: %n</source>
        <translation>
            <numerusform>Not packed: %n</numerusform>
            <numerusform>Not packed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer packed: %n</source>
        <translation>
            <numerusform>No longer packed: %n</numerusform>
            <numerusform>No longer packed: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImagesView</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpinned</source>
        <translation>
            <numerusform>%n unpinned</numerusform>
            <numerusform>%n unpinned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not packed</source>
        <translation>
            <numerusform>%n not packed</numerusform>
            <numerusform>%n not packed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) rendered</source>
        <translation>
            <numerusform>%n chart rendered</numerusform>
            <numerusform>%n charts rendered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since the last commit</source>
        <translation>
            <numerusform>%n changed since the last commit</numerusform>
            <numerusform>%n changed since the last commit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImportWizard</name>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::JobNotifier</name>
    <message numerus="yes">
        <source>%n builds have ended</source>
        <translation>
            <numerusform>%n builds have ended</numerusform>
            <numerusform>%n builds have ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) had unsaved changes when Sealyard ended unexpectedly: %1</source>
        <translation>
            <numerusform>%n file had unsaved changes when Sealyard ended unexpectedly: %1</numerusform>
            <numerusform>%n files had unsaved changes when Sealyard ended unexpectedly: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were created.</source>
        <translation>
            <numerusform>%n file was created.</numerusform>
            <numerusform>%n files were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Git ignores %n new file(s), the first is %1: %2</source>
        <translation>
            <numerusform>Git ignores %n new file: %1: %2</numerusform>
            <numerusform>Git ignores %n new files, the first is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed.</source>
        <translation>
            <numerusform>%n file was changed.</numerusform>
            <numerusform>%n files were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) change. The files stay unsaved, and each can be undone.</source>
        <translation>
            <numerusform>%n place change. The files stay unsaved, and each can be undone.</numerusform>
            <numerusform>%n places change. The files stay unsaved, and each can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MissesPage</name>
    <message numerus="yes">
        <source>%n image(s) could not be pulled.</source>
        <translation>
            <numerusform>%n image could not be pulled.</numerusform>
            <numerusform>%n images could not be pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PlanPage</name>
    <message numerus="yes">
        <source>%n image(s) will be packed, as far as can be seen now.</source>
        <translation>
            <numerusform>%n image will be packed, as far as can be seen now.</numerusform>
            <numerusform>%n images will be packed, as far as can be seen now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::SearchPane</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::StatusSummary</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::UnsavedDialog</name>
    <message numerus="yes">
        <source>%n file(s) have unsaved changes. Save them?</source>
        <translation>
            <numerusform>%n file has unsaved changes. Save it?</numerusform>
            <numerusform>%n files have unsaved changes. Save them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ValuesPage</name>
    <message numerus="yes">
        <source>[%n item(s)]</source>
        <translation>
            <numerusform>[%n item]</numerusform>
            <numerusform>[%n items]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
</TS>
