#include "firmware/feeds/fetcher.hpp"

#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <utility>

#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/store.hpp"

namespace sharit {

namespace {

// The thread turns at least this often, so that its heartbeat shows it lives.
constexpr std::chrono::milliseconds kLongestTurn{1000};

}  // namespace

struct FeedThread::Shared {
  FeedThreadOptions options;
  std::unique_ptr<Transport> transport;  // Used by the thread; `wake` by anyone.

  mutable std::mutex mutex;
  std::shared_ptr<const FeedSnapshot> snapshot;    // Guarded by mutex.
  std::optional<std::vector<FeedSpec>> new_specs;  // Guarded by mutex.
  bool refresh_asked = false;                      // Guarded by mutex.
  std::atomic<std::chrono::steady_clock::rep> heartbeat{0};

  std::jthread thread;  // Last: it ends before what it uses.

  void beat() {
    heartbeat.store(std::chrono::steady_clock::now().time_since_epoch().count(),
                    std::memory_order_relaxed);
  }

  void publish(FeedEngine& engine) {
    auto next = engine.snapshot();
    {
      const std::lock_guard lock(mutex);
      snapshot = std::move(next);
    }
    if (options.on_change) options.on_change();
  }

  void take_wishes(FeedEngine& engine) {
    std::optional<std::vector<FeedSpec>> specs;
    bool refresh = false;
    {
      const std::lock_guard lock(mutex);
      specs = std::exchange(new_specs, std::nullopt);
      refresh = std::exchange(refresh_asked, false);
    }
    if (specs) {
      engine.configure(std::move(*specs));
      publish(engine);  // What the store holds, before any network.
    }
    if (refresh) engine.refresh();
  }

  void run(const std::stop_token& stop) {
    const SystemFeedClock system_clock(options.clock_trusted);
    const FeedClock& clock = options.clock != nullptr ? *options.clock : system_clock;
    const unsigned seed = options.seed != 0 ? options.seed : std::random_device{}();
    Store store = options.store_file.empty() ? Store::in_memory() : Store::open(options.store_file);
    FeedEngine engine(clock, *transport, std::move(store), seed, options.log, options.files.get());
    const std::stop_callback wake(stop, [this] { transport->wake(); });
    while (!stop.stop_requested()) {
      beat();
      take_wishes(engine);
      if (engine.turn(kLongestTurn)) publish(engine);
    }
  }
};

FeedThread::FeedThread(std::vector<FeedSpec> specs, FeedThreadOptions options)
    : shared_(std::make_unique<Shared>()) {
  Shared& shared = *shared_;
  shared.options = std::move(options);
  shared.transport = std::move(shared.options.transport);
  if (shared.transport == nullptr) {
    shared.transport = std::make_unique<HttpClient>(
        HttpLimits{}, default_user_agent(shared.options.version), shared.options.route);
  }
  shared.snapshot = std::make_shared<const FeedSnapshot>();
  shared.new_specs = std::move(specs);
  shared.beat();
  shared.thread = std::jthread([&shared](const std::stop_token& stop) { shared.run(stop); });
}

FeedThread::~FeedThread() = default;

std::shared_ptr<const FeedSnapshot> FeedThread::snapshot() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->snapshot;
}

void FeedThread::reload(std::vector<FeedSpec> specs) {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->new_specs = std::move(specs);
  }
  shared_->transport->wake();
}

void FeedThread::refresh() {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->refresh_asked = true;
  }
  shared_->transport->wake();
}

std::chrono::steady_clock::time_point FeedThread::heartbeat() const {
  return std::chrono::steady_clock::time_point(
      std::chrono::steady_clock::duration(shared_->heartbeat.load(std::memory_order_relaxed)));
}

}  // namespace sharit
