#include "fuzz/feed_invariants.hpp"

#include <string>
#include <unordered_set>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <nlohmann/json.hpp>

#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/raw_feed.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit::fuzz {
namespace {

/// A title is read up to 64 KiB; NFC and presentation forms at most treble its bytes.
constexpr std::size_t kLongestText = 3 * 64 * 1024;
constexpr char32_t kBlackFlag = 0x1F3F4;

std::string named(const char* what, char32_t c) {
  char text[80];
  std::snprintf(text, sizeof text, "%s: U+%04X", what, static_cast<unsigned>(c));
  return text;
}

bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

/// By ICU's properties, not by the tables of the code under test.
Breach check_code_point(char32_t c, char32_t before) {
  const auto point = static_cast<UChar32>(c);
  if (c == ' ') return before == ' ' ? Breach("two spaces") : Breach();
  if (u_isUWhiteSpace(point) != 0) return named("white space other than a space", c);
  if (u_hasBinaryProperty(point, UCHAR_NONCHARACTER_CODE_POINT) != 0) {
    return named("noncharacter", c);
  }
  if (u_charType(point) == U_CONTROL_CHAR) return named("control character", c);
  switch (u_charDirection(point)) {
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
      return named("bidi control", c);
    default:
      break;
  }
  if (is_tag(c) && before != kBlackFlag && !is_tag(before)) return named("hidden tag", c);
  const bool invisible = c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF ||
                         (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xE0001;
  return invisible ? named("invisible character", c) : Breach();
}

Breach check_item(const ParsedItem& item) {
  if (item.title.empty()) return "an empty headline";
  if (Breach breach = check_shown_text(item.title)) return "headline: " + *breach;
  if (Breach breach = check_shown_text(item.link)) return "link: " + *breach;
  if (Breach breach = check_shown_text(item.id)) return "id: " + *breach;
  if (item.id.empty()) return "a headline without an id";
  if (!item.published) return {};
  const std::string date = to_iso8601(*item.published);
  // A zone moves the first and last hours over the border.
  if (date < "1989-12-31" || date > "2200-01-02") return "a date out of range: " + date;
  if (date >= "1990-01-01" && date < "2200" && parse_date(date) != item.published) {
    return "a date that does not read back: " + date;
  }
  return {};
}

}  // namespace

Breach check_shown_text(std::string_view text) {
  if (text.size() > kLongestText) return "longer than any title may be";
  const auto size = static_cast<int32_t>(text.size());
  char32_t before = ' ';
  for (int32_t at = 0; at < size;) {
    UChar32 point = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, point);
    if (point < 0) return "ill-formed UTF-8";
    const auto c = static_cast<char32_t>(point);
    if (Breach breach = check_code_point(c, before)) return breach;
    before = c;
  }
  if (!text.empty() && before == ' ') return "a space at the end";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return "ICU has no NFC";
  if (!nfc->isNormalizedUTF8(icu::StringPiece(text.data(), size), status)) return "not NFC";
  const CleanText again = clean_text(std::string(text));
  if (again.text != text) return "cleaned again it is \"" + again.text + '"';
  // Plain text is given back at once; behind a letter of another script it is not taken for plain.
  const std::string behind = "漢 " + std::string(text);
  if (!text.empty() && clean_text(behind).text != behind)
    return "cleaned the long way it is another";
  if (again.bidi_controls_removed || again.controls_removed || again.forms_folded) {
    return "cleaned again it reports a change";
  }
  return {};
}

Breach check_source(const ParsedSource& source) {
  if (!source.error.empty() && !source.items.empty()) return "headlines in spite of an error";
  if (!source.error.empty() && source.error_detail.empty()) return "an error without a sentence";
  if (source.error.empty() && source.format.empty()) return "neither a format nor an error";
  if (source.items.size() > kMostItems) return "more headlines than are kept";
  if (Breach breach = check_shown_text(source.title)) return "feed's title: " + *breach;
  if (Breach breach = check_shown_text(source.language)) return "language: " + *breach;
  std::unordered_set<std::string_view> ids;
  std::unordered_set<std::string_view> titles;
  for (const ParsedItem& item : source.items) {
    if (Breach breach = check_item(item)) return breach;
    if (!ids.insert(item.id).second) return "two headlines with the id " + item.id;
    if (!titles.insert(item.title).second) return "twice the headline " + item.title;
  }
  const auto line = nlohmann::json::parse(to_json_line(source), nullptr, false);
  if (!line.is_object() || line["items"].size() != source.items.size()) return "bad JSON line";
  for (std::size_t i = 0; i < source.items.size(); ++i) {
    if (line["items"][i]["title"] != source.items[i].title) return "the JSON line changes a title";
  }
  return {};
}

}  // namespace sharit::fuzz
