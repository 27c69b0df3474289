#include "firmware/app/frame_text.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

using namespace std::chrono_literals;

const WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 15h + 42min;

Edition edition_of(Layout layout, std::optional<WallTime> last_good) {
  Settings settings;
  settings.screen.layout = layout;
  settings.screen.title = "فندق المرسى";
  settings.screen.timezone = "Asia/Riyadh";
  std::vector<Headline> headlines;
  for (int i = 0; i < 11; ++i) {
    Headline headline;
    headline.id = headline.text = "خبر " + std::to_string(i);
    headline.source = "مصدر " + std::to_string(i % 3);
    headlines.push_back(headline);
  }
  headlines.push_back(headlines.front());  // Its feed has a weight.
  headlines.push_back(headlines.back());
  headlines.back().id = "notice";
  headlines.back().source = "تنويه";
  headlines.back().level = HeadlineLevel::kNotice;
  Edition edition;
  edition.house = *make_house(std::move(settings));
  edition.playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
  FeedState older;
  older.last_good = last_good ? std::optional(*last_good - 1h) : std::nullopt;
  FeedState newer;
  newer.last_good = last_good;
  edition.feeds = std::make_shared<const FeedSnapshot>(FeedSnapshot{1, 1, {newer, older}});
  part_into_streams(edition);
  return edition;
}

}  // namespace

TEST_CASE("lanes and rolls tell when all was updated, and of how many headlines and sources") {
  for (const Layout layout : {Layout::kLanes, Layout::kRoll}) {
    const Edition edition = edition_of(layout, kNow - 2min);
    const FrameWords words = frame_words(edition, {}, kNow);
    CHECK(words.footer_start == "آخر تحديث 18:40 · 3 مصادر");
    CHECK(words.footer_end == "11 خبراً");
    CHECK(words.title == "فندق المرسى");
    CHECK(words.source.empty());
  }
}

TEST_CASE("what is not known of the update is left out") {
  const auto start = [](const Edition& edition, std::optional<WallTime> now) {
    return frame_words(edition, {}, now).footer_start;
  };
  CHECK(start(edition_of(Layout::kLanes, std::nullopt), kNow) == "3 مصادر");
  CHECK(start(edition_of(Layout::kLanes, kNow - 2min), std::nullopt) == "3 مصادر");
  // A time of day of yesterday would be read as one of today.
  CHECK(start(edition_of(Layout::kLanes, kNow - 13h), kNow) == "3 مصادر");
  Edition none = edition_of(Layout::kLanes, std::nullopt);
  none.playlist = std::make_shared<const Playlist>(Playlist{2, {}});
  none.feeds = nullptr;  // The demo.
  part_into_streams(none);
  CHECK(start(none, kNow).empty());
  CHECK(frame_words(none, {}, kNow).footer_end.empty());
}

TEST_CASE("the crawl's footer still speaks of the next headline") {
  const Edition edition = edition_of(Layout::kCrawl, kNow);
  FrameTopic topic;
  auto next = std::make_shared<Headline>(edition.playlist->entries[1]);
  next->direction = Direction::kRtl;
  topic.next = next;
  CHECK(frame_words(edition, topic, kNow).footer_start == "التالي: خبر 1");
}

}  // namespace sharit
