#pragma once

namespace sealyard::git {

/// Lets libgit2 trust the authorities that git is told to trust instead of the system's: GIT_SSL_CAINFO,
/// GIT_SSL_CAPATH, http.sslCAInfo, http.sslCAPath (git-config(1)), of the user's and the system's settings alone, since
/// a repository may come from anywhere. To be called once, before there is any transfer.
void nameAuthorities();

/// Whether certificates are looked at: GIT_SSL_NO_VERIFY, http.sslVerify, of the same settings.
[[nodiscard]] bool checksCertificates();

} // namespace sealyard::git
