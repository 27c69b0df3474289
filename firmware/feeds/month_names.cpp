#include "firmware/feeds/month_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct Name {
  std::string_view folded;
  unsigned month = 0;
};
constexpr bool operator<(const Name& a, const Name& b) {
  return a.folded < b.folded;
}

// Folded. The names of the Hijri and Solar months are left out on purpose: such dates are no date.
// What two languages spell alike and mean alike stands once.
constexpr auto kNames = [] {
  auto names = std::to_array<Name>({
      // English, long and short.
      {"january", 1},
      {"february", 2},
      {"march", 3},
      {"april", 4},
      {"may", 5},
      {"june", 6},
      {"july", 7},
      {"august", 8},
      {"september", 9},
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
      {"sept", 9},
      {"oct", 10},
      {"nov", 11},
      {"dec", 12},
      // French.
      {"janvier", 1},
      {"fevrier", 2},
      {"mars", 3},
      {"avril", 4},
      {"mai", 5},
      {"juin", 6},
      {"juillet", 7},
      {"aout", 8},
      {"septembre", 9},
      {"octobre", 10},
      {"novembre", 11},
      {"decembre", 12},
      {"janv", 1},
      {"fevr", 2},
      {"fev", 2},
      {"avr", 4},
      {"juil", 7},
      // German.
      {"januar", 1},
      {"janner", 1},
      {"februar", 2},
      {"marz", 3},
      {"juni", 6},
      {"juli", 7},
      {"oktober", 10},
      {"dezember", 12},
      {"okt", 10},
      {"dez", 12},
      // Spanish, Italian, Portuguese.
      {"enero", 1},
      {"febrero", 2},
      {"marzo", 3},
      {"abril", 4},
      {"mayo", 5},
      {"junio", 6},
      {"julio", 7},
      {"agosto", 8},
      {"septiembre", 9},
      {"setiembre", 9},
      {"octubre", 10},
      {"noviembre", 11},
      {"diciembre", 12},
      {"ene", 1},
      {"abr", 4},
      {"ago", 8},
      {"dic", 12},
      {"gennaio", 1},
      {"febbraio", 2},
      {"aprile", 4},
      {"maggio", 5},
      {"giugno", 6},
      {"luglio", 7},
      {"settembre", 9},
      {"ottobre", 10},
      {"dicembre", 12},
      {"gen", 1},
      {"mag", 5},
      {"giu", 6},
      {"lug", 7},
      {"set", 9},
      {"ott", 10},
      {"janeiro", 1},
      {"fevereiro", 2},
      {"marco", 3},
      {"maio", 5},
      {"junho", 6},
      {"julho", 7},
      {"setembro", 9},
      {"outubro", 10},
      {"novembro", 11},
      {"dezembro", 12},
      {"out", 10},
      // Turkish.
      {"ocak", 1},
      {"subat", 2},
      {"mart", 3},
      {"nisan", 4},
      {"mayıs", 5},
      {"haziran", 6},
      {"temmuz", 7},
      {"agustos", 8},
      {"eylul", 9},
      {"ekim", 10},
      {"kasım", 11},
      {"aralık", 12},
      // Hungarian.
      {"marcius", 3},
      {"aprilis", 4},
      {"majus", 5},
      {"junius", 6},
      {"julius", 7},
      {"augusztus", 8},
      {"szeptember", 9},
      // Greek, by stem and in full.
      {"ιαν", 1},
      {"φεβ", 2},
      {"μαρ", 3},
      {"απρ", 4},
      {"μαι", 5},
      {"μαιου", 5},
      {"ιουν", 6},
      {"ιουλ", 7},
      {"αυγ", 8},
      {"σεπ", 9},
      {"οκτ", 10},
      {"νοε", 11},
      {"δεκ", 12},
      {"ιανουαριου", 1},
      {"φεβρουαριου", 2},
      {"μαρτιου", 3},
      {"απριλιου", 4},
      {"ιουνιου", 6},
      {"ιουλιου", 7},
      {"αυγουστου", 8},
      {"σεπτεμβριου", 9},
      {"οκτωβριου", 10},
      {"νοεμβριου", 11},
      {"δεκεμβριου", 12},
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
      {"يوليوز", 7},
      // Persian.
      {"ژانويه", 1},
      {"فوريه", 2},
      {"اوريل", 4},
      {"مه", 5},
      {"ژوين", 6},
      {"ژوييه", 7},
      {"سپتامبر", 9},
      {"اكتبر", 10},
      {"نوامبر", 11},
      {"دسامبر", 12},
      // Urdu.
      {"جنوري", 1},
      {"فروري", 2},
      {"مارچ", 3},
      {"اپريل", 4},
      {"ميي", 5},
      {"جون", 6},
      {"جولايي", 7},
      {"اگست", 8},
      {"ستمبر", 9},
      {"نومبر", 11},
  });
  std::sort(names.begin(), names.end());
  return names;
}();

std::string normalised(std::string_view text, const icu::Normalizer2* form, UErrorCode& status) {
  std::string out;
  if (U_FAILURE(status)) return out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                      nullptr, status);
  return out;
}

// In lower case. Taken apart for the marks, and put together again for the Korean syllables.
std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string apart = normalised(text, icu::Normalizer2::getNFKDInstance(status), status);
  std::string kept;
  for (std::size_t at = 0; at < apart.size();) {
    const Utf8Step step = read_utf8(apart, at);
    at += step.bytes;
    const auto c = static_cast<UChar32>(step.code_point);
    if (u_charType(c) == U_NON_SPACING_MARK || step.code_point == 0x0640) continue;
    append_utf8(kept, static_cast<char32_t>(u_tolower(c)));
  }
  return normalised(kept, icu::Normalizer2::getNFCInstance(status), status);
}

}  // namespace

std::string fold_name(std::string_view word) {
  if (ascii_run(word, 0) == word.size()) return ascii_lower(word);
  std::string out;
  const std::string plain = without_marks(word);
  for (std::size_t at = 0; at < plain.size();) {
    const Utf8Step step = read_utf8(plain, at);
    at += step.bytes;
    char32_t c = step.code_point;
    if (c == 0x0649 || c == 0x06CC) c = 0x064A;  // The Persian and the dotless ya.
    if (c == 0x06A9) c = 0x0643;                 // The Persian kaf.
    if (c == 0x0629) c = 0x0647;
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
  const auto* const known = std::lower_bound(kNames.begin(), kNames.end(), Name{name});
  if (known != kNames.end() && known->folded == name) return {known->month, 1};
  return {};
}

}  // namespace sharit
