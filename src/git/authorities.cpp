#include "git/authorities.h"

#include "git/handles.h"

#include <QFileInfo>

namespace sealyard::git {

namespace {

Handle<git_config> userSettings()
{
    git_config *config = nullptr;
    git_config_open_default(&config);
    return Handle<git_config>(config);
}

/// The file or folder that a variable or a setting names, when it is there.
QByteArray existing(const char *variable, const char *name)
{
    QByteArray path = qgetenv(variable);
    git_buf value = GIT_BUF_INIT;
    if (const auto config = userSettings();
        path.isEmpty() && config && git_config_get_path(&value, config.get(), name) == 0) {
        path = value.ptr;
    }
    git_buf_dispose(&value);
    return QFileInfo::exists(QFile::decodeName(path)) ? path : QByteArray();
}

} // namespace

void nameAuthorities()
{
    const QByteArray file = existing("GIT_SSL_CAINFO", "http.sslcainfo");
    const QByteArray folder = existing("GIT_SSL_CAPATH", "http.sslcapath");
    if (!file.isEmpty() || !folder.isEmpty()) {
        git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file.isEmpty() ? nullptr : file.constData(),
                         folder.isEmpty() ? nullptr : folder.constData());
    }
}

bool checksCertificates()
{
    int isOn = 1;
    if (const auto config = userSettings()) {
        git_config_get_bool(&isOn, config.get(), "http.sslverify");
    }
    return isOn != 0 && !qEnvironmentVariableIsSet("GIT_SSL_NO_VERIFY");
}

} // namespace sealyard::git
