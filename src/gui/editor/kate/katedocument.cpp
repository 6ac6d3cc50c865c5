#include "gui/editor/kate/katedocument.h"

#include "core/files.h"
#include "gui/editor/filechanges.h"
#include "gui/editor/kate/editorengine.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using KTextEditor::Document;

namespace {

constexpr int pauseOfTyping = 300;   // ms
constexpr int longestSilence = 1000; // ms: who types on and on must not lose it all in a crash

// Values of the component's setEol().
constexpr int endLf = 0;
constexpr int endCrLf = 1;

/// KTextEditor::Document::checksum() is that of a git blob.
QByteArray digest(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()));
    hash.addData(QByteArrayView("", 1));
    hash.addData(bytes);
    return hash.result();
}

/// Why saving cannot work; asked before the component is, which would open a dialog.
core::Result<void> checkWritable(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        return core::failure(KateDocument::tr("“%1” cannot be saved: its folder does not exist any more.").arg(path));
    }
    if (!folder.isWritable() || (file.exists() && !file.isWritable())) {
        return core::failure(
            KateDocument::tr("“%1” cannot be saved: you do not have the permission to write it.").arg(path));
    }
    return {};
}

/// Whether a file of this size fits beside the one that is to be saved: the component writes over the file itself, and
/// leaves half of it, when there is no room for another one. A file system that has no files without a name, or cannot
/// reserve room, is not asked.
core::Result<void> checkRoom(const QString &path, qint64 size)
{
    const QFileInfo info(path);
    const QFileInfo target(info.exists() ? info.canonicalFilePath() : path); // a link stays one
    const QByteArray folder = QFile::encodeName(target.absolutePath());
    const int file = ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const int error = file < 0 ? errno : ::posix_fallocate(file, 0, std::max<qint64>(1, size));
    if (file >= 0) {
        ::close(file);
    }
    if (error != ENOSPC && error != EDQUOT) {
        return {};
    }
    return core::failure(
        KateDocument::tr("“%1” cannot be saved: %2. Make room and save again; the text is kept in the editor.")
            .arg(path, qt_error_string(error)));
}

} // namespace

KateDocument::KateDocument(const QString &path, EditorEngine &engine)
    : m_path(path)
    , m_document(engine.createDocument(this))
    , m_changes(new FileChanges(*this))
{
    m_document->setModifiedOnDiskWarning(false);
    m_document->setEncoding(u"UTF-8"_s);
    m_document->openUrl(QUrl::fromLocalFile(path));
    m_known = m_document->checksum();
    if (const QString syntax = syntaxOf(path); !syntax.isEmpty()) {
        m_document->setMode(syntax);
    }
    readLineEnds();
    connectDocument();
}

KateDocument::~KateDocument()
{
    m_document->disconnect(this);
}

void KateDocument::connectDocument()
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &KateDocument::contentChanged);
    connect(m_document, &Document::textChanged, this, &KateDocument::waitForPause);
    connect(m_document, &Document::textChanged, this, &KateDocument::textTyped);
    connect(m_document, &Document::modifiedChanged, this, &KateDocument::modifiedChanged);
    connect(m_document, &Document::documentSavedOrUploaded, this, &KateDocument::contentChanged);
    connect(m_document, &Document::reloaded, this, &KateDocument::contentChanged);
    connect(m_document, &Document::modifiedOnDisk, this, &KateDocument::checkDisk);
}

void KateDocument::waitForPause()
{
    if (!m_pause.isActive()) {
        m_sinceUntold.start();
    }
    const qint64 rest = longestSilence - m_sinceUntold.elapsed();
    m_pause.start(static_cast<int>(std::clamp<qint64>(rest, 0, pauseOfTyping)));
}

void KateDocument::tellNow()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        Q_EMIT contentChanged();
    }
}

/// The component makes all ends of a file those of its first line and does not tell of it.
void KateDocument::readLineEnds()
{
    const QByteArray bytes = core::readFile(m_path).value_or(QByteArray());
    const qsizetype all = bytes.count('\n');
    const qsizetype withReturn = bytes.count("\r\n");
    m_lineEnds = withReturn == 0 ? LineEnds::Lf : withReturn == all ? LineEnds::CrLf : LineEnds::Mixed;
    Q_EMIT lineEndsChanged();
}

void KateDocument::setLineEnds(LineEnds lineEnds)
{
    if (std::exchange(m_lineEnds, lineEnds) != lineEnds) {
        m_document->setModified(true);
        Q_EMIT lineEndsChanged();
    }
}

void KateDocument::setDiskChange(DiskChange change)
{
    if (change == DiskChange::Modified && !isModified()) {
        reload();
        return;
    }
    if (change == DiskChange::Deleted) {
        // What is only here now must not be lost by closing.
        m_document->setModified(true);
    }
    if (std::exchange(m_diskChange, change) != change) {
        Q_EMIT diskChanged();
    }
}

bool KateDocument::isModified() const
{
    return m_document->isModified();
}

QString KateDocument::text() const
{
    return m_document->text();
}

void KateDocument::checkDisk()
{
    const core::Result<QByteArray> bytes = core::readFile(m_path);
    if (bytes) {
        setDiskChange(digest(*bytes) == m_known ? DiskChange::None : DiskChange::Modified);
    } else if (bytes.error().kind == core::ErrorKind::NotFound) {
        setDiskChange(DiskChange::Deleted);
    }
}

core::Result<void> KateDocument::save()
{
    checkDisk();
    if (m_diskChange == DiskChange::Modified) {
        return core::failure(tr("“%1” was not saved: the file was changed on disk. Choose which text shall stay.")
                                 .arg(QFileInfo(m_path).fileName()),
                             core::ErrorKind::Exists);
    }
    if (const auto writable = checkWritable(m_path); !writable) {
        return writable;
    }
    const QString text = m_document->text();
    const qint64 lineEnds = m_lineEnds == LineEnds::CrLf ? text.count(u'\n') : 0;
    if (const auto hasRoom = checkRoom(m_path, text.toUtf8().size() + lineEnds); !hasRoom) {
        return hasRoom;
    }
    // It has no public function for this but that of a menu.
    if (!m_document->views().isEmpty()) {
        QMetaObject::invokeMethod(m_document->views().first(), "setEol",
                                  Q_ARG(int, m_lineEnds == LineEnds::CrLf ? endCrLf : endLf));
    }
    m_document->setModifiedOnDisk(Document::OnDiskUnmodified);
    if (!m_document->documentSave()) {
        return core::failure(tr("“%1” cannot be saved. Its text is kept in the editor.").arg(m_path));
    }
    m_known = m_document->checksum();
    setDiskChange(DiskChange::None);
    readLineEnds();
    return {};
}

void KateDocument::reload()
{
    m_document->setModified(false);
    m_document->documentReload();
    m_known = m_document->checksum();
    readLineEnds();
    setDiskChange(DiskChange::None);
}

void KateDocument::keepText()
{
    if (const core::Result<QByteArray> bytes = core::readFile(m_path)) {
        m_known = digest(*bytes);
    }
    m_document->setModified(true);
    setDiskChange(DiskChange::None);
}

void KateDocument::setText(const QString &text)
{
    const KTextEditor::Document::EditingTransaction transaction(m_document);
    m_document->setText(text);
}

bool KateDocument::apply(QList<core::TextEdit> edits)
{
    if (m_pause.isActive()) {
        return false;
    }
    // From the end, so that what is changed moves nothing that is still to be changed.
    std::ranges::sort(edits, std::ranges::greater(), [](const core::TextEdit &edit) { return edit.range.start; });
    const KTextEditor::Document::EditingTransaction transaction(m_document);
    for (const auto &[range, newText] : std::as_const(edits)) {
        m_document->replaceText({range.start.line, range.start.column, range.end.line, range.end.column}, newText);
    }
    return true;
}

} // namespace sealyard::gui
