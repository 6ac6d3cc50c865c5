#include "core/version.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <cstring>

#include <elf.h>
#include <link.h>

namespace sealyard::core {

namespace {

/// Sizes in notes are rounded up to this.
constexpr std::size_t noteAlignment = 4;

std::size_t padded(std::size_t size)
{
    return (size + noteAlignment - 1) / noteAlignment * noteAlignment;
}

/// The build ID in one segment of notes (ELF specification, "Note Section"); empty when it has none.
QByteArray buildIdIn(const char *notes, std::size_t size)
{
    for (std::size_t at = 0; at + sizeof(ElfW(Nhdr)) <= size;) {
        ElfW(Nhdr) header = {};
        std::memcpy(&header, notes + at, sizeof(header));
        const std::size_t name = at + sizeof(header);
        const std::size_t value = name + padded(header.n_namesz);
        if (value + header.n_descsz > size) {
            break;
        }
        if (header.n_type == NT_GNU_BUILD_ID && QByteArrayView(notes + name, 3) == "GNU") {
            return {notes + value, static_cast<qsizetype>(header.n_descsz)};
        }
        at = value + padded(header.n_descsz);
    }
    return {};
}

/// Called for each loaded object; the first one is the program itself, after which 1 ends it.
int readProgramNotes(dl_phdr_info *object, std::size_t /*size*/, void *result)
{
    auto *id = static_cast<QByteArray *>(result);
    for (int i = 0; i < object->dlpi_phnum && id->isEmpty(); ++i) {
        const auto &header = object->dlpi_phdr[i];
        if (header.p_type == PT_NOTE) {
            // NOLINTNEXTLINE(performance-no-int-to-ptr): the loader gives addresses as numbers.
            *id = buildIdIn(reinterpret_cast<const char *>(object->dlpi_addr + header.p_vaddr), header.p_memsz);
        }
    }
    return 1;
}

} // namespace

QString version()
{
    return QStringLiteral(SEALYARD_VERSION);
}

QByteArray buildIdentity()
{
    QByteArray id;
    ::dl_iterate_phdr(readProgramNotes, &id);
    if (id.isEmpty()) {
        const QFileInfo program(QCoreApplication::applicationFilePath());
        id = QByteArray::number(program.size()) + '@' + QByteArray::number(program.lastModified().toMSecsSinceEpoch());
    }
    return SEALYARD_VERSION "+" + id;
}

} // namespace sealyard::core
