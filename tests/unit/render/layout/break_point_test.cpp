#include "render/layout/break_point.hpp"

#include <algorithm>

#include "render/layout/line_break.hpp"
#include "render/layout/word_bond.hpp"
#include "support/utf8_text.hpp"
#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::read;

namespace {

std::vector<BreakPoint> points_of(const Paragraph& paragraph) {
  LineBreaker breaker;
  return judge_breaks(paragraph, breaker.opportunities(paragraph));
}

/// The text with "|" at usual places and "~" at those of worse rank.
std::string ranked(std::string_view text, std::string language = "ar") {
  const Paragraph paragraph = read(text, std::move(language));
  const auto points = points_of(paragraph);
  std::u32string shown;
  auto point = points.begin();
  for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
    if (point != points.end() && point->next == at) {
      shown += point->rank == BreakRank::kUsual ? U'|' : U'~';
      ++point;
    }
    if (paragraph.text[at] != U'\u200E') shown += paragraph.text[at];
  }
  return test::to_utf8(shown);
}

double cost_before(std::string_view text, std::u32string_view word, std::string language = "ar") {
  const Paragraph paragraph = read(text, std::move(language));
  const auto at = paragraph.text.find(word);
  for (const BreakPoint& point : points_of(paragraph)) {
    if (point.next == at) return point.cost;
  }
  FAIL("no break there");
  return 0;
}

}  // namespace

TEST_CASE("phone numbers, dates, addresses and scores stay whole") {
  CHECK(ranked("اتصل على +964 770-123-4567 الآن") == "اتصل |على |+964 ~770-123-4567 |الآن");
  CHECK(ranked("قبل 2026-05-12 ظهرا").find("2026-05") != std::string::npos);
  CHECK(ranked("من 10–15 مايو") == "من |10–~15 |مايو");
  CHECK(ranked("فاز 3-1 أمس") == "فاز |3-1 |أمس");
  const std::string address = ranked("زر https://example.org/news/today الآن");
  CHECK(address.starts_with("زر |https"));
  CHECK(address.ends_with(" |الآن"));
  CHECK(std::count(address.begin(), address.end(), '|') == 2);
}

TEST_CASE("a number keeps its unit, its sign and its currency") {
  CHECK(ranked("مسافة 120 كم غربا") == "مسافة |120 ~كم |غربا");
  CHECK(ranked("بسعر 81.30 دولاراً للبرميل") == "بسعر |81.30 ~دولاراً |للبرميل");
  CHECK(ranked("زاد 12 % أمس") == "زاد |12 ~% |أمس");
  CHECK(ranked("about 5 km away", "en") == "about |5 ~km |away");
  CHECK(ranked("from USD 45 up", "en") == "from |USD ~45 |up");
  CHECK(ranked("بسعر 45 € فقط") == "بسعر |45 ~€ |فقط");
}

TEST_CASE("a phone number in Arabic-Indic digits is not broken") {
  const std::string arabic = ranked("هاتف ٠٧٧٠ ١٢٣ ٤٥٦٧");
  CHECK(arabic.find("٠٧٧٠ |") == std::string::npos);
  CHECK(arabic.find("١٢٣ |") == std::string::npos);
}

TEST_CASE("no line begins with punctuation or ends with an opening sign") {
  CHECK(ranked("ماذا حدث ؟ لا شيء") == "ماذا |حدث ؟ |لا |شيء");
  CHECK(ranked("قال « نعم » وخرج").find("« |") == std::string::npos);
  CHECK(ranked("قال « نعم » وخرج").find("|»") == std::string::npos);
  CHECK(ranked("قال \" نعم \" وخرج") == "قال |\" ~نعم ~\" |وخرج");
  CHECK(ranked("خبر – تحليل") == "خبر ~– |تحليل");
  CHECK(ranked("الحرارة -12 اليوم") == "الحرارة |-12 |اليوم");
}

TEST_CASE("a conjunction written apart goes with the next word") {
  CHECK(ranked("الوزير و الفريق هنا") == "الوزير |و ~الفريق |هنا");
  CHECK(ranked("الوزير وَ الفريق") == "الوزير |وَ ~الفريق");
}

TEST_CASE("a short word costs at the end of a line, an Urdu postposition at its beginning") {
  CHECK(cost_before("وصل إلى بغداد اليوم", U"بغداد") > cost_before("وصل إلى بغداد اليوم", U"إلى"));
  CHECK(cost_before("way to go home", U"go", "en") > cost_before("way to go home", U"to", "en"));
  CHECK(cost_before("شہر کے نئے مکان", U"کے", "ur") > cost_before("شہر کے نئے مکان", U"نئے", "ur"));
}

TEST_CASE("the end of a clause is a good end of a line") {
  CHECK(cost_before("النفط يرتفع: خبراء يحذرون", U"خبراء") < 0);
  CHECK(cost_before("النفط يرتفع، خبراء يحذرون", U"خبراء") < 0);
  CHECK(cost_before("النفط يرتفع خبراء يحذرون", U"خبراء") == 0);
}

TEST_CASE("a counted noun likes its number, a year counts nothing") {
  CHECK(cost_before("وصول 24 قطارا", U"قطارا") > 0);
  CHECK(cost_before("وصول ٢٤ قطارا", U"قطارا") > 0);
  CHECK(cost_before("عام 2026 أعلن", U"أعلن") == 0);
  CHECK(cost_before("عام ٢٠٢٦ أعلن", U"أعلن") == 0);
}

TEST_CASE("spaces and marks hang: the end is what shows last") {
  const Paragraph paragraph = read("يوم 2026-05-12 غدا");
  const auto points = points_of(paragraph);
  for (const BreakPoint& point : points) {
    CHECK(point.end < point.next);
    CHECK(paragraph.text[point.end - 1] != U' ');
  }
  CHECK(shown_end(paragraph, {3, 4}) == 3);
}

TEST_CASE("inside a word lines part between clusters, joined letters last") {
  const Paragraph paragraph = read("دارُهم");
  const auto points = cluster_breaks(paragraph, {0, 6});
  REQUIRE(points.size() == 4);
  CHECK(points[0].rank == BreakRank::kCluster);  // after dal
  CHECK(points[1].rank == BreakRank::kCluster);  // after alef
  CHECK(points[2].rank == BreakRank::kCluster);  // after reh and its vowel
  CHECK(points[2].next == 4);
  CHECK(points[3].rank == BreakRank::kJoin);  // heh, meem
  CHECK(cluster_breaks(read("abc", "en"), {0, 3}).size() == 2);
}

TEST_CASE("short words lean on the next or on the one before") {
  CHECK(word_bond(U"في") == WordBond::kNext);
  CHECK(word_bond(U"إلى") == WordBond::kNext);
  CHECK(word_bond(U"و") == WordBond::kNextAlways);
  CHECK(word_bond(U"to") == WordBond::kNext);
  CHECK(word_bond(U"A") == WordBond::kNext);
  CHECK(word_bond(U"UK") == WordBond::kNone);
  CHECK(word_bond(U"ہے") == WordBond::kPrevious);
  CHECK(word_bond(U"را") == WordBond::kPrevious);
  CHECK(word_bond(U"12") == WordBond::kNone);
  CHECK(word_bond(U"قطار") == WordBond::kNone);
  CHECK(word_bond(U"") == WordBond::kNone);
  CHECK(is_unit_word(U"كم"));
  CHECK_FALSE(is_unit_word(U"قطار"));
}
