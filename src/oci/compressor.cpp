#include "oci/compressor.h"

#include "oci/parallelgzip.h"
#include "oci/tr.h"

#include <zstd.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

class Compressor::Codec
{
public:
    Codec() = default;
    virtual ~Codec() = default;
    Q_DISABLE_COPY_MOVE(Codec)

    virtual bool write(QByteArrayView bytes) = 0;
    virtual bool finish() = 0;
};

class Compressor::Gzip final : public Codec
{
public:
    explicit Gzip(const ByteSink &sink)
        : m_gzip(sink)
    {
    }

    bool write(QByteArrayView bytes) override { return m_gzip.write(bytes); }
    bool finish() override { return m_gzip.finish(); }

private:
    ParallelGzip m_gzip;
};

class Compressor::Zstd final : public Codec
{
public:
    explicit Zstd(const ByteSink &sink)
        : m_sink(sink)
        , m_context(ZSTD_createCCtx(), &ZSTD_freeCCtx)
        , m_output(static_cast<qsizetype>(ZSTD_CStreamOutSize()), Qt::Uninitialized)
    {
        // The bytes depend on whether there are workers, not on how many: so there always are.
        constexpr int workers = 2;
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, ZSTD_CLEVEL_DEFAULT);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_nbWorkers, workers);
    }

    bool write(QByteArrayView bytes) override { return pass(bytes, ZSTD_e_continue); }
    bool finish() override { return pass({}, ZSTD_e_end); }

private:
    bool pass(QByteArrayView bytes, ZSTD_EndDirective directive)
    {
        ZSTD_inBuffer input{bytes.data(), static_cast<size_t>(bytes.size()), 0};
        for (bool isDone = false; !isDone;) {
            ZSTD_outBuffer output{m_output.data(), static_cast<size_t>(m_output.size()), 0};
            const size_t left = ZSTD_compressStream2(m_context.get(), &output, &input, directive);
            if (ZSTD_isError(left) != 0) {
                return false;
            }
            if (output.pos > 0 && !m_sink(QByteArrayView(m_output).first(static_cast<qsizetype>(output.pos)))) {
                return false;
            }
            isDone = directive == ZSTD_e_end ? left == 0 : input.pos == input.size;
        }
        return true;
    }

    const ByteSink &m_sink;
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
    QByteArray m_output;
};

QString compressionName(Compression compression)
{
    return compression == Compression::Gzip ? u"gzip"_s : u"zstd"_s;
}

core::Result<Compression> parseCompression(const QString &name)
{
    for (const Compression compression : {Compression::Gzip, Compression::Zstd}) {
        if (name == compressionName(compression)) {
            return compression;
        }
    }
    return core::failure(Tr::tr("There is no compression “%1”; choose gzip or zstd.").arg(name),
                         core::ErrorKind::Invalid);
}

QString layerMediaType(Compression compression)
{
    return "application/vnd.oci.image.layer.v1.tar+"_L1 + compressionName(compression);
}

Compressor::Compressor(Compression compression, const ByteSink &sink)
{
    if (compression == Compression::Gzip) {
        m_codec = std::make_unique<Gzip>(sink);
    } else {
        m_codec = std::make_unique<Zstd>(sink);
    }
}

Compressor::~Compressor() = default;

bool Compressor::write(QByteArrayView bytes)
{
    return m_codec->write(bytes);
}

bool Compressor::finish()
{
    return m_codec->finish();
}

} // namespace sealyard::oci
