#include <doctest/doctest.h>

#include "unit/render/scene/cards_bench.hpp"

namespace sharit {
namespace {

SceneHeadline headline_in(const std::string& text, const std::string& language) {
  SceneHeadline headline = card_headline(text, kLink);
  headline.language = language;
  headline.direction = language == "en" || language == "de" ? Direction::kLtr : Direction::kRtl;
  headline.max_length = 0;
  return headline;
}

std::vector<SceneHeadline> hard_headlines() {
  std::string endless;
  for (int i = 0; i < 1000; ++i) endless += "افتتاح الخط الثالث ";
  std::vector<SceneHeadline> all{
      headline_in("قصير", "ar"),
      headline_in("إِنَّ المَدِينَةَ الَّتِي تَقْرَأُ كُلَّ يَوْمٍ لَا يَشِيخُ قَلْبُهَا، وَالنَّاسُ فِيهَا يَتَعَلَّمُونَ", "ar"),
      headline_in("محکمۂ موسمیات: جمعے کو پہاڑی علاقوں میں ہلکی بارش کا امکان", "ur"),
      headline_in(
          "👩‍👩‍👧‍👦 مهرجان الفوانيس 🏮 من الساعة 19:30 "
          "حتى "
          "23:00 "
          "✨",
          "ar"),
      headline_in(
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "de"),
      headline_in("شركة Nordalis تورّد 40 قطاراً (Lumo X2) بسعر 2,415.50 € لمترو المرسى", "ar"),
      headline_in("Why the harbour's oldest crane was lifted twice in one night", "en"),
      headline_in(endless, "ar"),
  };
  all.back().source = "وكالة أنباء الساحل الشرقي والمدن المجاورة للميناء القديم وما حوله";
  all[0].source.clear();
  all[0].age.clear();
  all[2].source = "شہر نامہ";
  all[4].link.clear();
  return all;
}

/// Boxes of the card's sprites. A chip, which is drawn first, lies under its text: it is left out.
std::vector<RectPx> boxes(CardsBench& bench) {
  std::vector<RectPx> out;
  for (const Sprite& sprite : bench.card()) {
    out.push_back({static_cast<int>(sprite.x.floor_px()), static_cast<int>(sprite.y.floor_px()),
                   sprite.size.width, sprite.size.height});
  }
  if (!bench.list[0].source.empty()) out.erase(out.begin());
  return out;
}

}  // namespace

TEST_CASE("nothing of a card touches another part or leaves its room, whatever the headline") {
  for (const SizePx screen : {SizePx{1920, 1080}, SizePx{1280, 720}, SizePx{1080, 1920},
                              SizePx{1080, 1080}, SizePx{1920, 360}, SizePx{1920, 120}}) {
    for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
      for (const SceneHeadline& headline : hard_headlines()) {
        CAPTURE(screen.width);
        CAPTURE(screen.height);
        CAPTURE(headline.text.substr(0, 60));
        SceneOptions options = card_screen(screen);
        options.direction = direction;
        CardsBench bench({headline}, options);
        FrameWords words;
        words.scan = "برای خواندن خبر اسکن کنید";
        bench.scene.set_words(words);
        bench.step(0.0);
        const auto all = boxes(bench);
        REQUIRE_FALSE(all.empty());
        // The clear pixel around each image may lie outside, and half a pixel of a pen's place.
        RectPx room = bench.scene.layout().card.room;
        room = {room.x - 2, room.y - 2, room.width + 4, room.height + 4};
        for (std::size_t i = 0; i < all.size(); ++i) {
          CHECK(intersection(all[i], room) == all[i]);
          for (std::size_t j = i + 1; j < all.size(); ++j) {
            CHECK(intersection(all[i], all[j]).empty());
          }
        }
      }
    }
  }
}

TEST_CASE(
    "a headline is cut only where it does not fit at the least size, and is not set smaller") {
  CardsBench bench({hard_headlines().back()});
  const CardStyle& style = bench.scene.layout().card;
  bench.step(0.0);
  // Lines of the least size fill the room but for less than one more.
  int top = bench.scene.layout().surround.content.bottom();
  int bottom = 0;
  for (const RectPx& box : boxes(bench)) {
    if (box.width == box.height || box.y < style.room.y + style.chip_height) continue;
    top = std::min(top, box.y);
    bottom = std::max(bottom, box.bottom());
  }
  const SizePx room = headline_room(style, {true, 0, 0, 0, {}, {}});
  CHECK(bottom - top <= room.height + 2);
  CHECK(bottom - top > room.height - style.least * 1.42 * 1.2);
}

}  // namespace sharit
