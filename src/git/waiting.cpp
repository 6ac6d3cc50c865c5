#include "git/waiting.h"

#include "git/handles.h"
#include "git/tr.h"

#include <QScopeGuard>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

namespace sealyard::git {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto glance = 50ms;
constexpr auto tidyTime = 200ms; ///< for a transfer that was stopped to remove what it made

/// What the thread that transfers and the one that waits share.
struct Watch
{
    std::mutex mutex; ///< held while the caller's functions run
    bool isLeft = false;
    std::stop_source stop; ///< of the transfer: when the caller wants it, and when it is left
    std::atomic<Clock::time_point> heard = Clock::now(); ///< when something happened last
    Clock::time_point told;                              ///< when a silence was told last
};

/// A function of the caller, as long as somebody waits.
template <typename Answer, typename Question>
std::function<Answer(Question)> guarded(const std::function<Answer(Question)> &function,
                                        const std::shared_ptr<Watch> &watch)
{
    if (!function) {
        return {};
    }
    return [function, watch](Question question) {
        const std::scoped_lock lock(watch->mutex);
        if (watch->isLeft) {
            return Answer();
        }
        const auto hear = qScopeGuard([&] { watch->heard = Clock::now(); });
        return function(question);
    };
}

Transfer guarded(const Transfer &transfer, const std::shared_ptr<Watch> &watch)
{
    Transfer own = transfer;
    own.stop = watch->stop.get_token();
    own.credential = guarded(transfer.credential, watch);
    own.known = guarded(transfer.known, watch);
    own.trusts = guarded(transfer.trusts, watch);
    // Also where nobody wants to know: it is how life is heard.
    own.progress = guarded(transfer.progress ? transfer.progress : [](const TransferProgress &) {}, watch);
    return own;
}

/// Ends the process before what others may use is destroyed.
void endAtOnce(int status, void * /*unused*/)
{
    std::fflush(nullptr);
    ::_exit(status);
}

/// Leaves the transfer behind: it stops as soon as libgit2 lets it, changes nothing and calls nobody any more. To be
/// called with the mutex held.
void leave(Watch &watch)
{
    // A silent server may wake the thread at any time, also while the process exits.
    [[maybe_unused]] static const int isRegistered = ::on_exit(endAtOnce, nullptr);
    watch.isLeft = true;
    watch.stop.request_stop();
}

/// Looks after a transfer that is under way. An error: nobody waits for it any more.
core::Result<void> look(const QString &what, const QString &server, const Transfer &transfer, Watch &watch)
{
    const std::unique_lock lock(watch.mutex, std::try_to_lock); // else a person is asked, or something is told
    const auto silence = Clock::now() - watch.heard.load();
    if (!lock || silence < transfer.notice) {
        return {};
    }
    if (silence > transfer.patience) {
        leave(watch);
        return std::unexpected(silent(what));
    }
    if (transfer.progress && Clock::now() - watch.told > transfer.notice) {
        watch.told = Clock::now();
        transfer.progress({.message = Tr::tr("“%1” does not answer yet; waiting…").arg(server)});
    }
    return {};
}

} // namespace

core::Error silent(const QString &what)
{
    return {
        Tr::tr("%1: the server said nothing for a while and was given up. Look whether the address, the network and, "
               "if you need one, the proxy are right, and try again.")
            .arg(what),
        core::ErrorKind::Failed};
}

core::Result<void> attended(const QString &what, const QString &server, const Transfer &transfer,
                            const std::function<core::Result<void>(const Transfer &)> &act)
{
    initialiseLibrary();
    setPatience(2 * transfer.patience); // for what is left behind
    const auto watch = std::make_shared<Watch>();
    const std::stop_callback passOn(transfer.stop, [watch] { watch->stop.request_stop(); });
    std::promise<core::Result<void>> promise;
    auto outcome = promise.get_future();
    std::thread([promise = std::move(promise), act, own = guarded(transfer, watch)]() mutable {
        promise.set_value(act(own));
    }).detach();
    while (outcome.wait_for(glance) != std::future_status::ready) {
        if (transfer.stop.stop_requested() && outcome.wait_for(tidyTime) != std::future_status::ready) {
            const std::scoped_lock lock(watch->mutex);
            leave(*watch);
            return core::failure(Tr::tr("%1: it was stopped.").arg(what), core::ErrorKind::Cancelled);
        }
        if (const auto goesOn = look(what, server, transfer, *watch); !goesOn) {
            return goesOn;
        }
    }
    return outcome.get();
}

} // namespace sealyard::git
