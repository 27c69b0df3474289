// What `sharit status` tells: the JSON of the running program, and its words.
#include <doctest/doctest.h>

#include <string>

#include "firmware/app/status_json.hpp"
#include "firmware/app/status_text.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

const WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h + 30min;

FeedState feed(const std::string& title, const std::string& url, FeedStatus status) {
  FeedState state;
  state.spec.url = url;
  state.spec.credentials = {"reader", "hunter2", "t0ken"};
  state.title = title;
  state.status = status;
  state.headlines = std::make_shared<const std::vector<Headline>>(12);
  state.last_good = kNow - 5min;
  state.next_try = kNow + 4min;
  return state;
}

Status status() {
  Settings settings;
  settings.screen.timezone = "UTC";
  auto edition = std::make_shared<Edition>();
  edition->house = *make_house(std::move(settings));
  edition->playlist = std::make_shared<const Playlist>(Playlist{1, std::vector<Headline>(24)});
  FeedState bad = feed("Harbour", "https://u:p@n.example/f?key=hunter3", FeedStatus::kFailing);
  bad.failures = 3;
  bad.stale = true;
  bad.error_code = "http_404";
  bad.error = "There is nothing at this address (status 404).";
  edition->feeds = std::make_shared<const FeedSnapshot>(FeedSnapshot{
      1, 1, {feed("أخبار", "https://n.example/a", FeedStatus::kGood), bad}, "The disk is full."});

  auto loop = std::make_shared<LoopStatus>();
  loop->begun = 100s;
  loop->screen = {{1920, 1080}, 60.0, Pacing::kDisplay, 512, "kms", "KMSDRM, opengles2 (V3D 4.2)"};
  loop->total.refresh_hz = 59.94;
  loop->total.counters.refreshes = 1000;
  loop->total.counters.steps_skipped = 7;
  loop->total.interval_p99_ms = 16.9;
  loop->edition = edition;
  auto shown = std::make_shared<Headline>();
  shown->text = "خبر\n\x1B[31m";
  shown->source = "أخبار";
  loop->reading = {{1, shown, 4, 24}, {}};
  loop->clock_trusted = true;

  Status out;
  out.loop = loop;
  out.newsroom.file = "/etc/sharit/sharit.toml";
  out.newsroom.taken = 100s;
  out.newsroom.refused = 3640s;
  out.newsroom.problems = {"/etc/sharit/sharit.toml:3:1: no such setting"};
  out.newsroom.store_file = "/var/lib/sharit/headlines.sqlite";
  out.trouble = {{3690s, LogLevel::kError, "store: The disk is full."}};
  out.memory = {58'000'000, 61'000'000, 40'000'000};
  out.monotonic = 100s + 1h;
  out.wall = kNow;
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the status tells times in UTC, feeds and edits, and never a secret") {
  const std::string json = status_json(status());
  CHECK(json.find('\n') == std::string::npos);
  CHECK(has(json, R"("since":"2026-11-22T08:30:00Z")"));
  CHECK(has(json, R"("uptime_seconds":3600)"));
  CHECK(has(json, R"("last_good":"2026-11-22T09:25:00Z")"));
  CHECK(has(json, R"("next_try":"2026-11-22T09:34:00Z")"));
  CHECK(has(json, R"("refused":"2026-11-22T09:29:00Z")"));
  CHECK(has(json, R"("address":"https://n.example/f?…")"));
  CHECK(has(json, R"("error_code":"http_404")"));
  CHECK(has(json, R"("refresh_hz":59.94)"));
  CHECK(has(json, R"("rss_mb":58.0)"));
  for (const char* secret : {"hunter2", "hunter3", "t0ken", "reader", "u:p"}) {
    CHECK_FALSE(has(json, secret));
  }
}

TEST_CASE("while the clock is not trusted no time of day is told") {
  Status untrusted = status();
  auto loop = std::make_shared<LoopStatus>(*untrusted.loop);
  loop->clock_trusted = false;
  untrusted.loop = loop;
  const std::string json = status_json(untrusted);
  CHECK_FALSE(has(json, "2026-11"));
  CHECK(has(json, R"("uptime_seconds":3600)"));
  const std::string text = status_text(json);
  CHECK(has(text, "running for 60 min, process"));
  CHECK(has(text, "NOT trusted"));
}

TEST_CASE("for people it says all that in words, and untrusted text stays harmless") {
  const std::string text = status_text(status_json(status()));
  CHECK(has(text, "running for 60 min, since 2026-11-22 08:30 UTC"));
  CHECK(has(text, "screen     kms, KMSDRM, opengles2 (V3D 4.2), 1920x1080 at 59.940 Hz\n"));
  CHECK(has(text, "crawl, 24 headlines\n           \"خبر\\n\\x1B[31m\" - أخبار\n"));
  CHECK(has(text, "7 of 1000 refreshes missed\n"));
  CHECK(has(text, "58.0 MB, at most 61.0 MB"));
  CHECK(has(text, "The last edit (60 s ago) was NOT taken, it has mistakes:\n"));
  CHECK(has(text, "sharit.toml:3:1: no such setting"));
  CHECK(has(text, "headlines.sqlite: The disk is full."));
  CHECK(has(text, "أخبار: good, 12 headlines, last good 5 min ago, next try in 4 min\n"));
  CHECK(has(text, "Harbour: failing, stale, 12 headlines"));
  CHECK(has(text, "There is nothing at this address (status 404)."));
  CHECK(has(text, "10 s ago, error store: The disk is full."));
  CHECK_FALSE(has(text, "\x1B"));
}

TEST_CASE("a turned picture is told with the size it has upright") {
  Status turned = status();
  auto loop = std::make_shared<LoopStatus>(*turned.loop);
  auto edition = std::make_shared<Edition>(*loop->edition);
  Settings settings = edition->house->settings;
  settings.screen.rotate = 90;
  edition->house = *make_house(std::move(settings));
  loop->edition = edition;
  loop->screen.size = {1080, 1920};
  turned.loop = loop;
  const std::string json = status_json(turned);
  CHECK(has(json, R"("width":1080,"height":1920,"rotate":90,)"));
  CHECK(has(status_text(json), "1080x1920 turned by 90 at 59.940 Hz\n"));
}

TEST_CASE("a status of another version, or none at all, is no reason to fall over") {
  for (const char* odd : {"", "null", "[]", "{}", R"({"feeds":5,"showing":{"reading":7}})",
                          R"({"feeds":[1,{"title":2}],"run":[],"trouble":{"a":"b"}})"}) {
    CHECK(has(status_text(odd), "Sharit"));
  }
}

}  // namespace sharit
