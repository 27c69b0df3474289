#pragma once

// A feed engine with time, network and store of its own, for the tests of the engine: a day passes
// in a moment and every answer is the test's.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "firmware/feeds/feed_engine.hpp"

namespace sharit::test {

using namespace std::chrono_literals;

// Time stands still but when the transport waits.
class FakeClock final : public FeedClock {
 public:
  [[nodiscard]] WallTime wall() const override {
    return WallTime(std::chrono::seconds(1'768'478'400)) + wrong_by +
           std::chrono::duration_cast<std::chrono::seconds>(passed);
  }
  [[nodiscard]] bool trusted() const override { return wrong_by == 0s; }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override {
    return std::chrono::steady_clock::time_point(passed);
  }
  std::chrono::milliseconds passed{0};
  std::chrono::seconds wrong_by{0};
};

// Answers each address with what the test put there, at once; notes who asked when. What has no
// answer there waits for `finish`.
class FakeTransport final : public Transport {
 public:
  explicit FakeTransport(FakeClock& clock) : clock_(clock) {}

  void start(std::uint64_t ticket, const HttpRequest& request) override {
    asked.emplace_back(clock_.passed, request);
    if (const auto answer = answers.find(request.url); answer != answers.end()) {
      done_.push_back({ticket, answer->second});
    } else {
      open_[request.url] = ticket;
    }
  }
  void finish(const std::string& url, HttpOutcome outcome) {
    done_.push_back({open_.at(url), std::move(outcome)});
    open_.erase(url);
  }
  void cancel(std::uint64_t ticket) override { cancelled.push_back(ticket); }
  [[nodiscard]] std::vector<Completed> wait(std::chrono::milliseconds limit) override {
    ++waits;
    if (done_.empty()) clock_.passed += limit;
    return std::exchange(done_, {});
  }
  void wake() override {}
  void wake_on(int descriptor) override { woken_by = descriptor; }

  std::map<std::string, HttpOutcome> answers;
  std::vector<std::pair<std::chrono::milliseconds, HttpRequest>> asked;
  std::vector<std::uint64_t> cancelled;
  int woken_by = -1;
  int waits = 0;

 private:
  FakeClock& clock_;
  std::map<std::string, std::uint64_t> open_;
  std::vector<Completed> done_;
};

// Tells of files what the test says.
class FakeNotices final : public FileNotices {
 public:
  void watch(const std::vector<std::filesystem::path>& paths) override { watched = paths; }
  [[nodiscard]] std::vector<std::filesystem::path> take(Steady now) override {
    if (at > now) return {};
    return std::exchange(changed, {});
  }
  [[nodiscard]] std::optional<Steady> due() const override {
    return changed.empty() ? std::nullopt : std::optional(at);
  }
  [[nodiscard]] int descriptor() const override { return 42; }
  [[nodiscard]] std::string trouble() const override { return in_trouble; }

  std::vector<std::filesystem::path> watched;
  std::vector<std::filesystem::path> changed;
  Steady at{};  // When they come to rest.
  std::string in_trouble;
};

inline std::string rss(const std::vector<std::string>& titles) {
  std::string xml = "<rss><channel><title>نشرة</title>";
  for (const std::string& title : titles) {
    xml += "<item><title>" + title + "</title><guid>" + title + "</guid></item>";
  }
  return xml + "</channel></rss>";
}

inline Fresh fresh(const std::string& body, const std::string& etag = {}) {
  Fresh answer;
  answer.body = body;
  answer.validators = {"u", etag, ""};
  answer.final_url = "https://n.example/";
  return answer;
}

inline FeedSpec spec(const std::string& url, std::chrono::seconds every = 600s) {
  FeedSpec one;
  one.name = "مصدر";
  one.url = url;
  one.every = every;
  return one;
}

struct World {
  FakeClock clock;
  FakeTransport transport{clock};
  std::vector<std::string> log;
  std::vector<LogLevel> levels;  ///< Of each line of the log.
  FakeNotices* files = nullptr;
  std::string path = "/tmp/sharit-engine-" + std::to_string(getpid()) + ".db";
  FeedEngine engine = make();

  World() = default;
  explicit World(FakeNotices& notices) : files(&notices) {}
  ~World() {
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(path + tail);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  FeedEngine make() {
    return {clock,
            transport,
            Store::open(path),
            7,
            [this](LogLevel level, const std::string& line) {
              log.push_back(line);
              levels.push_back(level);
            },
            files};
  }
  void run(std::chrono::milliseconds span) {
    const auto end = clock.passed + span;
    while (clock.passed < end) {
      (void)engine.turn(std::min<std::chrono::milliseconds>(1000ms, end - clock.passed));
      (void)engine.snapshot();
    }
  }
  [[nodiscard]] FeedState state(std::size_t feed = 0) { return engine.snapshot()->feeds.at(feed); }
  [[nodiscard]] std::vector<std::string> texts(std::size_t feed = 0) {
    std::vector<std::string> out;
    for (const Headline& headline : *state(feed).headlines) out.push_back(headline.text);
    return out;
  }
};

using Texts = std::vector<std::string>;
inline const std::string kUrl = "https://n.example/feed";

}  // namespace sharit::test
