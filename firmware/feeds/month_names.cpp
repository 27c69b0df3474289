#include "firmware/feeds/month_names.hpp"

#include <utility>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using Names = std::pair<std::string_view, unsigned>;

// Written as `fold_name` leaves them. The names of the Hijri and Solar months are left out on
// purpose: such dates are no date.
constexpr Names kWhole[] = {
    {"january", 1},
    {"february", 2},
    {"march", 3},
    {"april", 4},
    {"may", 5},
    {"june", 6},
    {"july", 7},
    {"august", 8},
    {"september", 9},
    {"sept", 9},
    {"october", 10},
    {"november", 11},
    {"december", 12},
    {"jan", 1},
    {"feb", 2},
    {"mar", 3},
    {"apr", 4},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sep", 9},
    {"oct", 10},
    {"nov", 11},
    {"dec", 12},
    {"janvier", 1},
    {"février", 2},
    {"mars", 3},
    {"avril", 4},
    {"mai", 5},
    {"juin", 6},
    {"juillet", 7},
    {"août", 8},
    {"septembre", 9},
    {"octobre", 10},
    {"novembre", 11},
    {"décembre", 12},
    // Egypt, Sudan, the Gulf.
    {"يناير", 1},
    {"فبراير", 2},
    {"مارس", 3},
    {"ابريل", 4},
    {"مايو", 5},
    {"يونيو", 6},
    {"يونيه", 6},
    {"يوليو", 7},
    {"يوليه", 7},
    {"اغسطس", 8},
    {"سبتمبر", 9},
    {"اكتوبر", 10},
    {"نوفمبر", 11},
    {"ديسمبر", 12},
    // The Levant and Iraq; January, October, November and December take two words.
    {"شباط", 2},
    {"اذار", 3},
    {"نيسان", 4},
    {"ايار", 5},
    {"حزيران", 6},
    {"تموز", 7},
    {"اب", 8},
    {"ايلول", 9},
    // The Maghreb.
    {"جانفي", 1},
    {"فيفري", 2},
    {"افريل", 4},
    {"ماي", 5},
    {"جوان", 6},
    {"جويليه", 7},
    {"اوت", 8},
    {"غشت", 8},
    {"شتنبر", 9},
    {"نونبر", 11},
    {"دجنبر", 12},
    {"دسمبر", 12},
    {"يوليوز", 7}};

}  // namespace

std::string fold_name(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const Utf8Step step = read_utf8(word, at);
    at += step.bytes;
    char32_t c = step.code_point;
    if ((c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640) continue;
    if (c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0671) c = 0x0627;
    if (c == 0x0649) c = 0x064A;
    if (c == 0x0629) c = 0x0647;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    append_utf8(out, c);
  }
  return out;
}

MonthName month_of_name(std::string_view word, std::string_view next) {
  const std::string name = fold_name(word);
  if (name == "كانون" || name == "تشرين") {
    const std::string second = fold_name(next);
    const bool december = name == "كانون";
    if (second == "الاول") return {december ? 12U : 10U, 2};
    if (second == "الثاني") return {december ? 1U : 11U, 2};
  }
  for (const auto& [known, month] : kWhole) {
    if (name == known) return {month, 1};
  }
  return {};
}

}  // namespace sharit
