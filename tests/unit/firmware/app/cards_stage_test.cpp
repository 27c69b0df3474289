#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "firmware/app/stage.hpp"
#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

const WallTime kNow =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9};

Headline news(const std::string& text) {
  Headline out;
  out.id = out.text = text;
  out.source = "أخبار المدينة";
  out.language = "ar";
  out.direction = Direction::kRtl;
  out.published = kNow - std::chrono::minutes{5};
  out.link = "https://news.example/24";
  return out;
}

const std::vector<Headline> kNews{news("افتتاح خط المترو الثالث"), news("منتخب الشباب يفوز"),
                                  news("المكتبة تفتح مساء")};

std::shared_ptr<const Edition> edition(std::vector<Headline> headlines,
                                       Colour text = Colour::rgb(0xf4f7fb)) {
  Settings settings;
  settings.theme.text = text;
  settings.screen.layout = Layout::kCards;
  settings.screen.card_time = std::chrono::seconds{5};
  settings.screen.title = "فندق المرسى";
  settings.screen.timezone = "UTC";
  auto out = std::make_shared<Edition>();
  out->house = *make_house(std::move(settings));
  out->playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
  part_into_streams(*out);
  return out;
}

struct CardStage {
  explicit CardStage(std::shared_ptr<const Edition> first)
      : workshop(std::move(*LineMaker::create())),
        stage(std::move(first), {{1280, 720}, 60.0}, workshop) {}

  void step(std::int64_t refresh) {
    for (int round = 0; round < 14; ++round) {
      stage.advance(refresh, kNow);
      for (const ImageId image : stage.take_releases()) on_screen.erase(image.value);
      for (const Tile& tile : stage.take_uploads(1000)) on_screen.insert(tile.id.value);
    }
  }
  /// Size, place and opacity of everything between header and footer.
  [[nodiscard]] std::vector<std::array<std::int64_t, 5>> card() {
    std::vector<std::array<std::int64_t, 5>> out;
    for (const DrawItem& item : stage.frame().items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite == nullptr || sprite->y < F26::from_px(85) || sprite->y > F26::from_px(630)) {
        continue;
      }
      out.push_back({sprite->x.value, sprite->y.value, sprite->size.width, sprite->size.height,
                     sprite->opacity});
    }
    return out;
  }

  InlineWorkshop workshop;
  Stage stage;
  std::set<std::uint64_t> on_screen;
};

}  // namespace

TEST_CASE("a card has its source, its age and a code") {
  CardStage bench(edition(kNews));
  bench.step(0);
  const auto card = bench.card();
  CHECK(std::ranges::any_of(card, [](const auto& item) { return item[2] == item[3]; }));
  auto bare = kNews;
  for (Headline& headline : bare) {
    headline.link.clear();
    headline.published.reset();
  }
  CardStage without(edition(bare));
  without.step(0);
  // Without code, its words and the age.
  CHECK(without.card().size() == card.size() - 3);
}

TEST_CASE("new colours take a card over with the time it has left, and leave nothing of the old") {
  CardStage plain(edition(kNews));
  CardStage bench(edition(kNews));
  plain.step(0);
  bench.step(0);
  plain.step(150);
  bench.step(150);
  const auto old_images = bench.on_screen;
  bench.stage.adopt(edition(kNews, Colour::rgb(0xffffff)));
  for (int refresh = 151; refresh < 450; refresh += 7) {
    plain.step(refresh);
    bench.step(refresh);
    CAPTURE(refresh);
    REQUIRE(bench.card() == plain.card());
  }
  for (const std::uint64_t image : old_images) CHECK_FALSE(bench.on_screen.contains(image));
}

TEST_CASE("breaking news gives the card back as it was, with the time it had left") {
  CardStage bench(edition(kNews));
  bench.step(0);
  bench.step(120);
  const auto card = bench.card();
  auto alarm = news("بلاغ عاجل");
  alarm.level = HeadlineLevel::kBreaking;
  auto with_alarm = kNews;
  with_alarm.push_back(alarm);
  bench.stage.adopt(edition(with_alarm));
  for (int refresh = 121; refresh < 3000; refresh += 20) bench.step(refresh);
  bench.stage.adopt(edition(kNews));
  int refresh = 3000;
  bench.step(refresh);
  CHECK(bench.card() != card);
  while (bench.card() != card && refresh < 3200) bench.step(++refresh);
  CHECK(refresh < 3100);
  // Of its 5 s it had 2 when the news came, and went on for less than half a second.
  bench.step(refresh + 150);
  CHECK(bench.card() == card);
  bench.step(refresh + 190);  // Now the next one begins to come.
  bench.step(refresh + 210);
  CHECK(bench.card() != card);
}

TEST_CASE("an empty list shows the venue's name, and the first headline takes its place soon") {
  CardStage bench(edition({}));
  bench.step(0);
  const auto name = bench.card();
  CHECK(name.size() >= 1);
  for (int refresh = 0; refresh < 600; refresh += 30) bench.step(refresh);
  CHECK(bench.card() == name);
  bench.stage.adopt(edition(kNews));
  for (int refresh = 600; refresh < 780; refresh += 10) bench.step(refresh);
  CHECK(bench.card().size() > name.size());
}

}  // namespace sharit
