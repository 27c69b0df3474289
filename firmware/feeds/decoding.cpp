#include "firmware/feeds/decoding.hpp"

#include <algorithm>
#include <cstddef>

#include "firmware/feeds/charset.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 2048;

struct Pattern {
  std::string_view bytes;
  const char* charset;
  std::size_t skip;  // A mark is skipped, a pattern of "<" is text.
};
// UTF-32 before UTF-16: FF FE begins both.
constexpr Pattern kPatterns[] = {
    {"\x00\x00\xFE\xFF"sv, "utf-32be", 4}, {"\xFF\xFE\x00\x00"sv, "utf-32le", 4},
    {"\xFE\xFF"sv, "utf-16be", 2},         {"\xFF\xFE"sv, "utf-16le", 2},
    {"\x00\x00\x00<"sv, "utf-32be", 0},    {"<\x00\x00\x00"sv, "utf-32le", 0},
    {"\x00<\x00"sv, "utf-16be", 0},        {"<\x00"sv, "utf-16le", 0}};

std::string_view quoted_or_bare(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  if (text.empty() || text.front() != '=') return {};
  text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  if (text.empty()) return {};
  const char quote = text.front();
  if (quote == '"' || quote == '\'') {
    text.remove_prefix(1);
    const std::size_t end = text.find(quote);
    return end == std::string_view::npos ? std::string_view{} : text.substr(0, end);
  }
  return text.substr(0, text.find_first_of("\"'>?; \t\r\n/"));
}

// The text of the titles, else of everything, without tags and their attributes: what a detector
// should judge.
std::string text_without_tags(std::string_view bytes) {
  std::string titles;
  std::string all;
  bool in_title = false;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '<' && bytes.substr(at, 9) != "<![CDATA["sv) {
      const std::string_view head = bytes.substr(at, 7);
      if (ascii_iequals(head.substr(0, 6), "<title")) in_title = true;
      if (ascii_iequals(head, "</title")) in_title = false;
      const std::size_t end = bytes.find('>', at);
      if (end == std::string_view::npos) break;
      at = end + 1;
      titles.push_back(' ');
      all.push_back(' ');
      continue;
    }
    if (bytes[at] == '<') {
      at += 9;
      continue;
    }
    (in_title ? titles : all).push_back(bytes[at++]);
  }
  return titles.size() > 64 ? titles : titles + all;
}

// Old Arabic sites say ISO-8859-1 and send windows-1256. In text of western letters most are ASCII.
bool too_many_high_bytes(std::string_view text) {
  const auto high = std::count_if(text.begin(), text.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return high > letters;
}

DecodedDocument from_utf8(std::string_view bytes, const Utf8Survey& survey,
                          bool labelled_otherwise) {
  while (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  DecodedDocument result;
  result.charset = "utf-8";
  result.replaced = survey.bad > 0;
  result.overridden = labelled_otherwise && (survey.multibyte > 0 || survey.bad > 0);
  result.text = survey.bad > 0 || survey.cut ? repair_utf8(bytes) : std::string(bytes);
  return result;
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kHead));
  const std::string_view view = head;
  if (const std::size_t xml = view.find("<?xml"); xml != std::string_view::npos) {
    const std::string_view declaration = view.substr(xml, view.find('>', xml) - xml);
    if (const std::size_t at = declaration.find("encoding"); at != std::string_view::npos) {
      return std::string(quoted_or_bare(declaration.substr(at + 8)));
    }
  }
  for (std::size_t at = view.find("<meta"); at != std::string_view::npos;
       at = view.find("<meta", at + 5)) {
    const std::string_view tag = view.substr(at, view.find('>', at) - at);
    if (const std::size_t label = tag.find("charset"); label != std::string_view::npos) {
      return std::string(quoted_or_bare(tag.substr(label + 7)));
    }
  }
  return {};
}

DecodedDocument decode_document(std::string_view bytes, std::string_view transport_charset) {
  for (const Pattern& pattern : kPatterns) {
    if (!bytes.starts_with(pattern.bytes)) continue;
    if (auto converted = convert_to_utf8(bytes.substr(pattern.skip), pattern.charset)) {
      return {std::move(converted->utf8), pattern.charset, false, false, converted->replaced};
    }
  }
  const std::string sent = charset_of_label(transport_charset);
  const std::string declared = charset_of_label(declared_charset(bytes));
  const Utf8Survey survey = survey_utf8(bytes);
  // These are codes of seven bits (RFC 1468, RFC 1557): with others in it, it is no such text.
  const bool escaped =
      survey.multibyte == 0 && (sent.starts_with("iso-2022") || declared.starts_with("iso-2022"));
  // In a text of some 8-bit code hardly any high byte begins a valid sequence, so a tenth of bad
  // ones is far from the border.
  const bool nearly = survey.bad == 0 || survey.multibyte >= survey.bad * 9;
  if (nearly && !escaped) {
    const bool otherwise = (!declared.empty() && declared != "utf-8") ||
                           (declared.empty() && !sent.empty() && sent != "utf-8");
    return from_utf8(bytes, survey, otherwise);
  }
  const std::string plain = text_without_tags(bytes);
  const std::string guess = guess_charset(plain);
  const bool arabic_guess = guess == "windows-1256" || guess == "iso-8859-6";
  const bool western_label_lies = arabic_guess && too_many_high_bytes(plain);
  std::optional<Conversion> second_best;
  std::string second_name;
  for (const std::string& label : {sent, declared}) {
    // A label of UTF-8 or UTF-16 was just shown to be wrong.
    if (label.empty() || label.starts_with("utf-")) continue;
    if (label == "windows-1252" && western_label_lies) continue;
    auto converted = convert_to_utf8(bytes, label);
    if (converted && !converted->replaced) {
      return {std::move(converted->utf8), label, false, label != declared && !declared.empty(),
              false};
    }
    if (converted && !second_best) {
      second_best = std::move(converted);
      second_name = label;
    }
  }
  const bool labelled = !sent.empty() || !declared.empty();
  if (auto converted = convert_to_utf8(bytes, guess); converted && !second_best) {
    return {std::move(converted->utf8), guess, true, labelled, converted->replaced};
  }
  if (second_best) return {std::move(second_best->utf8), second_name, false, false, true};
  return from_utf8(bytes, survey, labelled);
}

}  // namespace sharit
