#include "core/files.h"
#include "language/server/server.h"
#include "language/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// The nearest folder above a path that is there: a new file may be in a new folder.
QString folderAbove(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot()) {
        folder = QFileInfo(folder).absolutePath();
    }
    return folder;
}

/// The path relative to the root, which is canonical, of a file that may not be there.
QString relativePath(const QString &path, const QString &root)
{
    const QString folder = folderAbove(path);
    const QString below = QDir(folder).relativeFilePath(QFileInfo(path).absoluteFilePath());
    return QDir(root).relativeFilePath(QDir(QFileInfo(folder).canonicalFilePath()).filePath(below));
}

/// The path relative to the version directory that a path relative to the workspace lies in; else the name of the file.
QString pathInDirectory(const QString &path)
{
    constexpr int above = 3; // type folder, application, version
    return path.count(u'/') >= above ? path.section(u'/', above) : path.section(u'/', -1);
}

} // namespace

void Server::openWorkspaces(const QJsonArray &folders)
{
    for (const QJsonValue &folder : folders) {
        const QString path = pathOf(folder[u"uri"_s].toString());
        if (const auto root = path.isEmpty() ? core::failure({}) : m_tools.rootAround(path); root) {
            m_workspaces.open(*root);
        }
    }
}

void Server::openDocument(const QJsonObject &params)
{
    const QJsonValue item = params[u"textDocument"_s];
    const QString uri = item[u"uri"_s].toString();
    const QString text = item[u"text"_s].toString();
    if (uri.isEmpty() || !item[u"text"_s].isString()) {
        logMessage(Tr::tr("A document was opened without address or text."));
        return;
    }
    if (text.size() > core::textFileLimit) {
        logMessage(Tr::tr("“%1” is left alone: it is larger than %L2 characters.").arg(uri).arg(core::textFileLimit));
        return;
    }
    OpenDocument document{.uri = uri,
                          .version = item[u"version"_s].toInteger(),
                          .languageId = item[u"languageId"_s].toString(),
                          .root = {},
                          .document = {}};
    QString path = uri.section(u'/', -1);
    if (const QString file = pathOf(uri); !file.isEmpty()) {
        path = QFileInfo(file).fileName();
        if (const auto root = m_tools.rootAround(folderAbove(file))) {
            document.root = *root;
            path = relativePath(file, *root);
        }
    }
    document.document = Document(path, text, documentKind(pathInDirectory(path), document.languageId));
    m_documents.insert(uri, document);
    if (!document.root.isEmpty()) {
        m_workspaces.open(document.root);
        m_workspaces.setText(document.root, path, text);
    }
    m_publisher.touch(document);
}

void Server::changeDocument(const QJsonObject &params)
{
    const QString uri = params[u"textDocument"_s][u"uri"_s].toString();
    const auto document = m_documents.find(uri);
    if (document == m_documents.end()) {
        return; // one that was left alone
    }
    const Document &before = document->document;
    const auto text = changedText(before.text(), params[u"contentChanges"_s].toArray(), m_abilities.encoding);
    if (!text) {
        // What the editor shows is not known any longer, and wrong help is worse than none.
        logMessage(text.error().message + u' ' +
                   Tr::tr("“%1” gets no help until it is opened again.").arg(document->uri));
        closeDocument(params);
        return;
    }
    document->version = params[u"textDocument"_s][u"version"_s].toInteger(document->version + 1);
    document->document = Document(before.path(), *text, before.kind());
    if (!document->root.isEmpty()) {
        m_workspaces.setText(document->root, document->document.path(), *text);
    }
    m_publisher.touch(*document);
}

void Server::closeDocument(const QJsonObject &params)
{
    const auto document = m_documents.constFind(params[u"textDocument"_s][u"uri"_s].toString());
    if (document == m_documents.cend()) {
        return;
    }
    const OpenDocument closed = *document;
    m_documents.erase(document);
    if (!closed.root.isEmpty()) {
        m_workspaces.setText(closed.root, closed.document.path(), std::nullopt);
    }
    m_publisher.forget(closed);
}

void Server::noteSaved(const QJsonObject &params)
{
    const auto document = m_documents.constFind(params[u"textDocument"_s][u"uri"_s].toString());
    if (document != m_documents.cend() && !document->root.isEmpty()) {
        const QString path = QDir(document->root).filePath(document->document.path());
        m_workspaces.changedOnDisk(document->root, {QFileInfo(path).path()});
    }
}

void Server::noteChangedFiles(const QJsonObject &params)
{
    for (const QString &root : m_workspaces.roots()) {
        QStringList folders;
        for (const QJsonValue &change : params[u"changes"_s].toArray()) {
            const QString path = pathOf(change[u"uri"_s].toString());
            const QString folder = QFileInfo(path).path();
            if (!path.isEmpty() && (folder == root || folder.startsWith(root + u'/'))) {
                folders.append(folder);
            }
        }
        folders.removeDuplicates();
        if (!folders.isEmpty()) {
            m_workspaces.changedOnDisk(root, folders);
        }
    }
}

} // namespace sealyard::language::server
