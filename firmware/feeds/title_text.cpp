#include "firmware/feeds/title_text.hpp"

#include <cstddef>
#include <utility>

#include "firmware/feeds/base64.hpp"
#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/html_text.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// Four times what the hard guard of 16,000 code points lets through in Arabic, and what keeps the
// cost of a hostile title small.
constexpr std::size_t kLongestRaw = 64 * 1024;

// False where something had to go.
bool bound(std::string& raw) {
  if (raw.size() <= kLongestRaw) return true;
  std::size_t end = kLongestRaw;
  while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0U) == 0x80U) --end;
  raw.resize(end);
  return false;
}

// Most titles are plain text whatever their type is. A "&" and a blank are no reference.
bool may_hold_markup(std::string_view text) {
  if (text.find('<') != std::string_view::npos) return true;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] != ' ') return true;
  }
  return false;
}

}  // namespace

TitleText title_text(std::string text, TitleType type) {
  TitleText title;
  if (!bound(text)) title.notes.push_back("title_too_long");
  if (type == TitleType::kBase64) text = repair_utf8(decode_base64(text));
  if (type != TitleType::kPlain && may_hold_markup(text)) {
    HtmlText plain = html_to_text(text);
    bool markup = plain.markup_removed;
    // Titles escaped once or twice too often; a third time would be somebody's example code.
    for (int again = 0; type == TitleType::kRssHtml && again < 2; ++again) {
      if (!looks_escaped(plain.text)) break;
      if (again == 0) title.notes.push_back("double_escaped");
      plain = html_to_text(plain.text);
      markup |= plain.markup_removed;
    }
    if (markup) title.notes.push_back("markup_removed");
    text = std::move(plain.text);
  }
  if (std::string repaired = repair_mojibake(text); !repaired.empty()) {
    title.notes.push_back("mojibake_repaired");
    text = std::move(repaired);
  }
  CleanText clean = clean_text(std::move(text));
  if (clean.bidi_controls_removed) title.notes.push_back("bidi_control_removed");
  if (clean.controls_removed) title.notes.push_back("control_removed");
  if (clean.forms_folded) title.notes.push_back("presentation_forms_folded");
  title.text = std::move(clean.text);
  return title;
}

}  // namespace sharit
