#include "fuzz/check_feed.hpp"

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "firmware/feeds/alert_links.hpp"
#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/decoding.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/site_suffix.hpp"
#include "firmware/feeds/utf8.hpp"
#include "fuzz/feed_invariants.hpp"

namespace sharit::fuzz {
namespace {

/// For one reading, with sanitisers on a busy machine; in processor time. A square is far above it:
/// 16 KB take some milliseconds.
constexpr double kMostSeconds = 1.0;

bool same_items(const ParsedSource& a, const ParsedSource& b) {
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                    [](const ParsedItem& x, const ParsedItem& y) {
                      return x.title == y.title && x.direction == y.direction &&
                             x.published == y.published && x.link == y.link && x.id == y.id;
                    });
}

/// Bytes to UTF-8: valid, and read again the same.
Breach check_decoding(const FeedCase& one, const DecodedDocument& decoded) {
  const Utf8Survey survey = survey_utf8(decoded.text);
  if (survey.bad > 0 || survey.cut) return "decoded from " + decoded.charset + " to bad UTF-8";
  if (decoded.charset.empty()) return "decoded from an encoding without a name";
  const DecodedDocument again = decode_document(one.bytes, one.hints.charset);
  if (again.text != decoded.text || again.charset != decoded.charset) return "decodes two ways";
  if (decoded.charset != "utf-8" || decoded.replaced) return {};
  // What the label says does not matter for text that is UTF-8.
  const DecodedDocument labelled = decode_document(one.bytes, "windows-1256");
  return labelled.text != decoded.text ? Breach("a label changes UTF-8") : Breach();
}

/// Blanks behind the document mean nothing. Only where they are the same in its encoding, and the
/// last character is whole.
Breach check_blanks_behind(const FeedCase& one, const DecodedDocument& decoded,
                           const ParsedSource& source) {
  const bool plain = decoded.charset == "utf-8" && !decoded.replaced && !decoded.text.empty() &&
                     !survey_utf8(one.bytes).cut;
  if (!plain) return {};
  const std::string longer = std::string(one.bytes) + "\n \r\n\n";
  const ParsedSource other = parse_document(longer, one.spec, one.hints);
  if (other.error != source.error || other.format != source.format) {
    return "blanks behind the document change what it is";
  }
  if (!same_items(other, source)) return "blanks behind the document change the headlines";
  return {};
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

/// The headlines written as a clean Atom feed of plain text are read as they are.
Breach check_written_again(const ParsedSource& source) {
  std::string atom = "<feed><title>" + escaped(source.title) + "</title>";
  for (const ParsedItem& item : source.items) {
    // An escaped alert in an item is read as an alert (CAP 1.2), wherever it stands.
    if (item.title.find("emergency:cap") != std::string::npos) return {};
    // Text that looks encoded twice is put right once for each reading; a suffix goes once too.
    if (!repair_mojibake(item.title).empty()) return {};
    if (without_site_suffix(item.title, source.title).size() < item.title.size()) return {};
    atom += "<entry><title>" + escaped(item.title) + "</title><id>" + escaped(item.id) +
            "</id></entry>\n";
  }
  if (!repair_mojibake(source.title).empty()) return {};
  const ParsedSource again = parse_document(atom + "</feed>", FeedSpec{}, DocumentHints{});
  if (again.items.size() != source.items.size()) return "written as Atom, headlines are lost";
  for (std::size_t i = 0; i < source.items.size(); ++i) {
    if (again.items[i].title != source.items[i].title) {
      return "written as Atom it reads \"" + again.items[i].title + '"';
    }
    if (again.items[i].direction != source.items[i].direction) {
      return "written as Atom a headline turns round";
    }
  }
  return {};
}

/// The list that the ticker keeps: nothing is lost, doubled or shown as new at the next refresh.
Breach check_list(const FeedCase& one, const ParsedSource& source) {
  const WallTime now = one.hints.now;
  const WallTime later = now + std::chrono::minutes(10);
  const std::vector<Headline> first = make_headlines(source, one.spec, "name", {}, now);
  if (first.size() != source.items.size()) return "the list has other headlines than its source";
  const std::vector<Headline> second = make_headlines(source, one.spec, "name", first, later);
  if (!same_headlines(first, second)) return "the same document again changes the list";
  for (const Headline& headline : second) {
    if (headline.first_seen != now) return "a headline that was there is taken for new";
    const Utf8Survey survey = survey_utf8(headline.key);
    if (survey.bad > 0 || survey.cut) return "a key that is bad UTF-8";
    if (headline.key.empty()) return "a headline without a key";
    const bool signs_only = headline.key == headline.text;
    if (!signs_only && std::any_of(headline.key.begin(), headline.key.end(), is_ascii_space))
      return "a key with white space";
    if (Breach breach = check_shown_text(headline.language)) return "language: " + *breach;
  }
  return {};
}

/// What is kept of an alert says the same when it is read again.
Breach check_alert(const FeedCase& one) {
  const auto kept = read_alert(one.bytes, one.hints.charset);
  return kept && read_alert(*kept, "") != kept ? Breach("a kept alert reads otherwise") : Breach();
}

}  // namespace

Breach check_feed(const FeedCase& one) {
  const std::clock_t begin = std::clock();
  const DecodedDocument decoded = decode_document(one.bytes, one.hints.charset);
  const ParsedSource source = parse_document(one.bytes, one.spec, one.hints);
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  if (took > kMostSeconds) return "one reading took " + std::to_string(took) + " s";
  if (Breach breach = check_decoding(one, decoded)) return breach;
  if (Breach breach = check_source(source)) return breach;
  if (to_json_line(source) != to_json_line(parse_document(one.bytes, one.spec, one.hints))) {
    return "the same document is read two ways";
  }
  if (Breach breach = check_blanks_behind(one, decoded, source)) return breach;
  if (Breach breach = check_written_again(source)) return breach;
  if (Breach breach = check_alert(one)) return breach;
  return check_list(one, source);
}

}  // namespace sharit::fuzz
