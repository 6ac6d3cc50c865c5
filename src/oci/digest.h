#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

struct evp_md_ctx_st;

namespace sealyard::oci {

/// The SHA-256 of what passes through. Wraps libcrypto, which uses the processor's instructions for it.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    /// "sha256:..." of all that was added; nothing can be added afterwards.
    [[nodiscard]] QString digest();

private:
    struct Closer
    {
        void operator()(evp_md_ctx_st *context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Closer> m_context;
};

/// "sha256:..." of some bytes.
[[nodiscard]] QString digestOf(QByteArrayView bytes);

/// True for "sha256:" and 64 hex digits in lower case: no other digest is taken, since it becomes a file's name.
[[nodiscard]] bool isDigest(QStringView text);

} // namespace sealyard::oci
