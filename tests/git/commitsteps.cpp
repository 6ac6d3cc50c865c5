#include "git/commitsteps.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sealyard::test {

QByteArray log(const ScratchRepository &repository, const QString &format)
{
    return repository.git({u"log"_s, u"-1"_s, u"--format="_s + format}).trimmed();
}

void stageFile(const ScratchRepository &repository, const QString &path, const QByteArray &content)
{
    repository.write(path, content);
    repository.git({u"add"_s, path});
}

void writeHook(const ScratchRepository &repository, const QString &name, const QByteArray &script,
               const QString &folder)
{
    const QString path = folder + u'/' + name;
    repository.write(path, "#!/bin/sh\n" + script);
    QFile::setPermissions(repository.files().at(path), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
}

} // namespace sealyard::test
