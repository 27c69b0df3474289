#include "firmware/app/stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

constexpr StageScreen kScreen{{1280, 720}, 60.0};
const WallTime kNow =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9};

Headline headline(const std::string& text, Direction direction) {
  Headline out;
  out.id = out.text = text;
  out.source = "أخبار المدينة";
  out.language = direction == Direction::kRtl ? "ar" : "en";
  out.direction = direction;
  out.published = kNow - std::chrono::minutes{5};
  return out;
}

std::shared_ptr<const Edition> edition(std::vector<Headline> headlines,
                                       const std::string& title = "فندق المرسى",
                                       std::uint64_t serial = 1,
                                       Colour text = Colour::rgb(0xf4f7fb)) {
  Settings settings;
  settings.theme.text = text;
  settings.screen.title = title;
  settings.screen.timezone = "UTC";
  auto out = std::make_shared<Edition>();
  out->house = *make_house(std::move(settings));
  out->playlist = std::make_shared<const Playlist>(Playlist{serial, std::move(headlines)});
  part_into_streams(*out);
  return out;
}

struct Bench {
  explicit Bench(std::shared_ptr<const Edition> first)
      : workshop(std::move(*LineMaker::create())), stage(std::move(first), kScreen, workshop) {}

  void step(std::int64_t refresh) {
    for (int round = 0; round < 4; ++round) {
      stage.advance(refresh, kNow);
      for (const ImageId image : stage.take_releases()) on_screen.erase(image.value);
      for (const Tile& tile : stage.take_uploads(1000)) on_screen.insert(tile.id.value);
    }
  }
  [[nodiscard]] std::vector<Sprite> sprites() {
    std::vector<Sprite> out;
    for (const DrawItem& item : stage.frame().items) {
      if (const auto* sprite = std::get_if<Sprite>(&item)) out.push_back(*sprite);
    }
    return out;
  }
  [[nodiscard]] bool band_has_ink() {
    const auto all = sprites();
    return std::ranges::any_of(all, [](const Sprite& sprite) {
      return sprite.clip.width == 1280 && sprite.clip.height < 720 && sprite.size.height > 30;
    });
  }

  /// The images of the travelling line.
  [[nodiscard]] std::vector<Sprite> lane() {
    auto all = sprites();
    std::erase_if(all, [](const Sprite& sprite) {
      return sprite.clip.width != 1280 || sprite.clip.height >= 720;
    });
    return all;
  }

  InlineWorkshop workshop;
  Stage stage;
  std::set<std::uint64_t> on_screen;
};

}  // namespace

TEST_CASE("without any headline the venue's name crosses the screen") {
  Bench bench(edition({}));
  bench.step(0);
  CHECK(bench.band_has_ink());
}

TEST_CASE("headlines without any ink are passed over for the venue's name") {
  Bench bench(edition(
      {headline("\u200b\u200e", Direction::kRtl), headline("\u200f\u200b ", Direction::kRtl)}));
  for (int refresh = 0; refresh < 12; ++refresh) bench.step(refresh);
  CHECK(bench.band_has_ink());
}

TEST_CASE(
    "a background picture comes with the scene that is made for it, and stays under breaking "
    "news") {
  auto picture = std::make_shared<Picture>();
  picture->size = {64, 36};
  picture->argb.assign(64 * 36, 0xFF203010U);
  const auto with_picture = [&](Colour text) {
    const auto plain = edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl)},
                               "فندق المرسى", 1, text);
    auto out = std::make_shared<Edition>(*plain);
    HousePictures pictures;
    pictures.background = {"lobby.png", 1, picture, {}};
    out->house = *make_house(plain->house->settings, {}, pictures);
    return out;
  };
  Bench bench(edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl)}));
  bench.step(0);
  CHECK(bench.stage.frame().backdrop.picture == nullptr);
  bench.stage.adopt(with_picture(Colour::rgb(0xffffff)));
  CHECK(bench.stage.frame().backdrop.picture == nullptr);
  for (int refresh = 1; refresh < 20; ++refresh) bench.step(refresh);
  const auto hung = bench.stage.frame().backdrop.picture;
  REQUIRE(hung);
  CHECK(hung->size == kScreen.size);
  auto breaking = std::make_shared<Edition>(*with_picture(Colour::rgb(0xffffff)));
  Headline news = headline("إخلاء المبنى", Direction::kRtl);
  news.level = HeadlineLevel::kBreaking;
  breaking->playlist = std::make_shared<const Playlist>(Playlist{2, {news}});
  part_into_streams(*breaking);
  bench.stage.adopt(breaking);
  for (int refresh = 20; refresh < 110; ++refresh) bench.step(refresh);
  CHECK(bench.stage.frame().backdrop.picture == hung);
}

TEST_CASE("a venue without a name still shows something") {
  Bench bench(edition({}, ""));
  bench.step(0);
  CHECK(bench.band_has_ink());
}

TEST_CASE("a new list leaves what is on screen where it is") {
  Bench bench(edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl)}));
  bench.step(200);
  const Frame before = bench.stage.frame();
  bench.stage.adopt(
      edition({headline("خبر آخر تماماً من المدينة", Direction::kRtl)}, "فندق المرسى", 2));
  bench.step(200);
  const auto lane_sprite = [](const Frame& frame) {
    for (const DrawItem& item : frame.items) {
      if (const auto* sprite = std::get_if<Sprite>(&item)) return *sprite;
    }
    return Sprite{};
  };
  CHECK(lane_sprite(before) == lane_sprite(bench.stage.frame()));
}

TEST_CASE("new settings build the scene anew and leave nothing of the old on the screen") {
  Bench bench(edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl)}));
  bench.step(300);
  const auto old_images = bench.on_screen;
  bench.stage.adopt(edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl)},
                            "فندق المرسى", 2, Colour::rgb(0xffffff)));
  for (int i = 0; i < 5; ++i) bench.step(301);
  CHECK(bench.band_has_ink());
  for (const std::uint64_t image : old_images) CHECK_FALSE(bench.on_screen.contains(image));
}

TEST_CASE("a new title leaves every image of the line as it is") {
  const auto one = headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl);
  Bench bench(edition({one}));
  bench.step(300);
  const auto before = bench.lane();
  bench.stage.adopt(edition({one}, "فندق الميناء", 2));
  bench.step(300);
  CHECK(bench.lane() == before);
}

TEST_CASE("new colours take over from the old ones without a gap and without a jump") {
  const std::vector<Headline> headlines{headline("منتخب الشباب يفوز", Direction::kRtl),
                                        headline("المكتبة تفتح مساء", Direction::kRtl),
                                        headline("قطار الساحل يعود", Direction::kRtl)};
  Bench plain(edition(headlines));
  Bench bench(edition(headlines));
  for (const std::int64_t refresh : {0, 150, 300, 400}) {
    plain.step(refresh);
    bench.step(refresh);
  }
  REQUIRE(bench.lane().size() > 2);  // More than one headline is in sight.
  bench.stage.adopt(edition(headlines, "فندق المرسى", 2, Colour::rgb(0xffffff)));
  // Nothing of the new ones is ready: the old ones travel on.
  bench.stage.advance(401, kNow);
  plain.step(401);
  CHECK(bench.lane() == plain.lane());
  for (int i = 0; i < 5; ++i) bench.step(402);
  plain.step(402);
  const auto after = bench.lane();
  const auto wanted = plain.lane();
  REQUIRE(after.size() == wanted.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    CHECK(after[i].image != wanted[i].image);
    CHECK(after[i].x == wanted[i].x);
    CHECK(after[i].y == wanted[i].y);
    CHECK(bench.on_screen.contains(after[i].image.value));
  }
}

TEST_CASE("another speed keeps every image of the line in its place") {
  const auto one = headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl);
  Bench bench(edition({one}));
  bench.step(300);
  const auto before = bench.lane();
  auto faster = std::make_shared<Edition>(*edition({one}, "فندق المرسى", 2));
  Settings settings = faster->house->settings;
  settings.screen.speed = {SpeedSetting::Kind::kBrisk, 0};
  faster->house = *make_house(settings);
  bench.stage.adopt(faster);
  bench.step(300);
  CHECK(bench.lane() == before);
  bench.step(301);
  CHECK(bench.lane().front().x - before.front().x == F26::from_px(4));  // 360 px/s at 720 lines.
}

TEST_CASE("breaking news takes the screen and gives it back exactly where it was") {
  const std::vector<Headline> news{headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl),
                                   headline("المكتبة تفتح مساء", Direction::kRtl)};
  std::vector<Headline> alarm = news;
  alarm.insert(alarm.begin(), headline("إغلاق الجسر البحري", Direction::kRtl));
  alarm.front().level = HeadlineLevel::kBreaking;
  Bench bench(edition(news));
  bench.step(300);
  const auto before = bench.lane();
  REQUIRE_FALSE(before.empty());

  bench.stage.adopt(edition(alarm, "فندق المرسى", 2));
  std::int64_t refresh = 300;
  const auto panel = [&]() -> int {  // How much of it is there.
    for (const DrawItem& item : bench.stage.frame().items) {
      if (const auto* gradient = std::get_if<Gradient>(&item)) return gradient->top.alpha;
    }
    return 0;
  };
  int last = 0;
  int changes = 0;
  while (refresh < 400) {
    bench.step(++refresh);
    CHECK(panel() >= last);
    changes += panel() != last ? 1 : 0;
    last = panel();
  }
  CHECK(last == 255);
  CHECK(changes > 20);  // A fade, no cut.
  for (const Sprite& sprite : before) {
    const auto now = bench.sprites();  // Nothing of the programme is drawn under it any more.
    CHECK(std::ranges::none_of(now, [&](const Sprite& one) { return one.image == sprite.image; }));
  }
  bench.step(refresh += 2000);

  bench.stage.adopt(edition(news, "فندق المرسى", 3));
  bench.step(++refresh);
  CHECK(panel() == 255);
  for (int i = 0; i < 29; ++i) bench.step(++refresh);
  CHECK(panel() > 0);
  bench.step(++refresh);
  CHECK(panel() == 0);
  const auto after = bench.lane();
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    CHECK(after[i].image == before[i].image);
    // It stood while it was covered. It moved, 3 px each, in the two refreshes in which the texts
    // of the alarm and of its footer were made, and in the last one.
    CHECK(after[i].x - before[i].x <= F26::from_px(9));
    CHECK(bench.on_screen.contains(after[i].image.value));
  }
  for (int i = 0; i < 5; ++i) bench.step(++refresh);
  CHECK(bench.lane().front().x > after.front().x);  // And travels on.
}

TEST_CASE("breaking news at the start is there at once") {
  std::vector<Headline> alarm{headline("إغلاق الجسر البحري", Direction::kRtl)};
  alarm.front().level = HeadlineLevel::kBreaking;
  Bench bench(edition(alarm));
  bench.step(0);
  const auto items = bench.stage.frame().items;
  CHECK(std::holds_alternative<Gradient>(items.front()));
  CHECK(std::get<Gradient>(items.front()).top.alpha == 255);
}

TEST_CASE("a resize goes on with the headline that was being read") {
  Bench bench(edition({headline("افتتاح خط المترو الثالث أمام الركاب", Direction::kRtl),
                       headline("منتخب الشباب يفوز ويتأهل", Direction::kRtl)}));
  bench.step(250);
  bench.stage.rebuild({{1920, 1080}, 60.0});
  for (int i = 0; i < 3; ++i) bench.step(251);
  CHECK(bench.stage.frame().size == SizePx{1920, 1080});
  bool on_screen = false;
  for (const Sprite& sprite : bench.sprites()) {
    on_screen = on_screen || (sprite.size.height > 60 && sprite.x < F26::from_px(1920));
  }
  CHECK(on_screen);
}

TEST_CASE("an hour of two languages keeps the screen's memory bounded and misses no tile") {
  std::vector<Headline> headlines;
  for (int i = 0; i < 12; ++i) {
    const bool arabic = i % 4 != 0;
    headlines.push_back(headline(
        (arabic ? "خبر من المدينة رقم " : "News from the city, number ") + std::to_string(i),
        arabic ? Direction::kRtl : Direction::kLtr));
  }
  Bench bench(edition(headlines));
  std::size_t most = 0;
  for (std::int64_t refresh = 0; refresh < 216'000; refresh += 20) {
    bench.step(refresh);
    most = std::max(most, bench.on_screen.size());
    (void)bench.stage.frame();
  }
  CHECK(bench.stage.tile_misses() == 0);
  CHECK(most < 40);
}

TEST_CASE("a feed that comes or goes changes the lanes without a jump, an edit of one does not") {
  const auto lanes_of = [](std::vector<std::string> names, std::uint64_t serial) {
    Settings settings;
    settings.screen.layout = Layout::kLanes;
    settings.screen.timezone = "UTC";
    std::vector<Headline> headlines;
    for (const std::string& name : names) {
      FeedSettings feed;
      feed.name = name;
      settings.feeds.push_back(feed);
      headlines.push_back(headline("افتتاح خط المترو الثالث أمام الركاب " + name, Direction::kRtl));
      headlines.back().source = name;
    }
    auto out = std::make_shared<Edition>();
    out->house = *make_house(std::move(settings));
    out->playlist = std::make_shared<const Playlist>(Playlist{serial, std::move(headlines)});
    part_into_streams(*out);
    return out;
  };
  Bench bench(lanes_of({"محليات", "رياضة"}, 1));
  const auto lines = [&] {
    auto all = bench.sprites();
    std::erase_if(all, [](const Sprite& sprite) { return sprite.clip.width >= 1280; });
    return all;
  };
  const auto windows = [&] {
    std::set<int> tops;
    for (const Sprite& sprite : lines()) tops.insert(sprite.clip.y);
    return tops.size();
  };
  bench.step(0);
  CHECK(windows() == 2);
  const auto before = lines();
  // The same feeds with other headlines: what is on screen stays.
  bench.stage.adopt(lanes_of({"محليات", "رياضة"}, 2));
  bench.step(0);
  CHECK(lines() == before);
  bench.stage.adopt(lanes_of({"محليات", "رياضة", "اقتصاد"}, 3));
  for (int refresh = 1; refresh < 200; ++refresh) {
    bench.step(refresh);
    const auto seen = windows();
    CHECK((seen == 2 || seen == 3));
    CHECK(seen > 0);
  }
  CHECK(windows() == 3);
  CHECK(bench.stage.tile_misses() == 0);
}

TEST_CASE("a withdrawn headline leaves the crawl within a second and no new scene brings it back") {
  const Headline bad = headline("افتتاح خط المترو الثالث أمام الركاب صباح الأحد", Direction::kRtl);
  const Headline good = headline("المكتبة تفتح مساء", Direction::kRtl);
  const auto withdrawn = std::make_shared<const Withdrawn>(std::vector<Headline>{bad});
  const auto without = [&](Colour text) {
    auto out = std::make_shared<Edition>(*edition({good}, "فندق المرسى", 2, text));
    out->withdrawn = withdrawn;
    return out;
  };
  Bench bench(edition({bad}));
  bench.step(0);
  bench.step(30);
  REQUIRE(bench.stage.reading().front().headline->text == bad.text);
  const auto images = bench.lane();
  REQUIRE_FALSE(images.empty());
  bench.stage.adopt(without(Colour::rgb(0xf4f7fb)));
  for (int refresh = 31; refresh <= 90; ++refresh) bench.step(refresh);
  for (const Sprite& sprite : bench.lane()) {
    if (sprite.size.height <= 30) continue;  // The mark between two lines stays.
    CHECK(std::ranges::find(images, sprite.image, &Sprite::image) == images.end());
  }
  const auto told_of = [&bench] {
    const auto reading = bench.stage.reading();
    return reading.front().headline ? reading.front().headline->text : "";
  };
  CHECK(told_of() != bad.text);
  bench.stage.adopt(without(Colour::rgb(0xffffff)));
  for (int refresh = 91; refresh <= 600; ++refresh) {
    bench.step(refresh);
    CHECK(told_of() != bad.text);
  }
  CHECK(told_of() == good.text);
}

}  // namespace sharit
