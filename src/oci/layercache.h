#pragma once

#include "oci/layer.h"
#include "oci/layout.h"

namespace sealyard::oci {

/// Keeps compressed layers, so that an unchanged one is compressed once. Several processes may use one folder.
class LayerCache final
{
public:
    /// folder: made when it is missing; empty: nothing is kept. limit: bytes; the layers that were used least recently
    /// make room.
    explicit LayerCache(QString folder, qint64 limit = 5LL * 1024 * 1024 * 1024);

    [[nodiscard]] bool isUsed() const { return !m_folder.isEmpty(); }
    /// Puts the layer with this diff id into the layout, if it is there and undamaged.
    [[nodiscard]] std::optional<LayerDescription> find(const QString &diffId, Compression compression,
                                                       const Layout &layout) const;
    /// Keeps a layer of a layout; that it cannot is no failure of a build.
    void keep(const LayerDescription &layer, Compression compression, const Layout &layout) const;

private:
    [[nodiscard]] QString pathFor(const QString &diffId, Compression compression) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_limit;
};

} // namespace sealyard::oci
