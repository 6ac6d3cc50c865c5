#pragma once

#include "template/containers.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QHash>

#include <random>

namespace sealyard::templates {

/// What a rendering may use; beyond it, it fails with a sentence that says so.
struct Limits
{
    qint64 steps = 20'000'000;     ///< nodes walked and elements made
    qint64 bytes = 256'000'000;    ///< text made, also in between
    qint64 stackBytes = 4'000'000; ///< of the thread's stack, that is templates within templates
    int includes = 1000;           ///< of one name within itself, as in Helm
    int milliseconds = 10'000;     ///< of the clock
};

/// What a field of a map gives that is not there: text/template's option missingkey.
enum class MissingKey { Default, Zero, Error };

struct Options
{
    Limits limits;
    MissingKey missingKey = MissingKey::Zero;
    bool erasesNoValue = true;                 ///< Helm takes every <no value> out of the result
    QHash<QByteArray, QByteArray> environment; ///< what `env` and `expandenv` see
    quint64 seed = 1;                          ///< of random and crypto functions
    QDateTime now;                             ///< what `now` gives; invalid: the clock's time
    bool hasQuickCrypto = false;               ///< one short key and weak hashes, for who does not look at them
    bool tracesAccess = false;                 ///< notes which entries of maps are read
};

/// An entry of a map that a template read. The map is only compared with others; it may be gone.
struct Access
{
    const Map *map = nullptr;
    QByteArray key;
};

/// A call whose result Helm would not give again.
struct RandomCall
{
    QByteArray function;
    QByteArray templateName;
    int line = 1;

    bool operator==(const RandomCall &) const = default;
};

/// What the templates of one rendering share: limits, random numbers, and which includes are open.
class Session final
{
public:
    explicit Session(const Options &options);
    /// Breaks the cycles that templates made between maps, so that they are freed.
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] const Options &options() const { return m_options; }

    /// Counts steps; false when they are used up or the time is.
    [[nodiscard]] bool step(qint64 count = 1)
    {
        m_steps += count;
        return (m_steps < m_nextCheck || check());
    }
    /// Counts the elements of a value, and sees that its texts would fit.
    [[nodiscard]] bool walk(const Value &value);
    /// Counts bytes of text; false when they are used up.
    [[nodiscard]] bool take(qint64 bytes);
    /// Why step or take said no.
    [[nodiscard]] const QByteArray &problem() const { return m_problem; }

    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] std::mt19937_64 &random() { return m_random; }
    /// Bytes that follow from the seed.
    [[nodiscard]] QByteArray randomBytes(qsizetype count);

    /// Enters an include; false when the name is open too often.
    [[nodiscard]] bool enterInclude(const QByteArray &name);
    void leaveInclude(const QByteArray &name) { --m_includes[name]; }

    /// Stores a value in a map that others may hold.
    void set(const MapPointer &map, const QByteArray &key, const Value &value);

    /// Notes what is read, if it is asked to; stops at a million.
    void noteAccess(const Map *map, const QByteArray &key)
    {
        if (m_options.tracesAccess && map && accesses.size() < 1'000'000) {
            accesses.push_back({map, key});
        }
    }

    QList<RandomCall> randomCalls;
    std::vector<Access> accesses;

private:
    [[nodiscard]] bool check();
    [[nodiscard]] bool walk(const Value &value, qint64 &bytes, int depth);

    struct Cycle
    {
        std::weak_ptr<Map> map;
        QByteArray key;
    };

    Options m_options;
    qint64 m_steps = 0;
    qint64 m_nextCheck = 0;
    qint64 m_bytes = 0;
    QDeadlineTimer m_deadline;
    QByteArray m_problem;
    std::mt19937_64 m_random;
    QHash<QByteArray, int> m_includes;
    std::vector<Cycle> m_cycles;
};

} // namespace sealyard::templates
