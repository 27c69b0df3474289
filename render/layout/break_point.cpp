#include "render/layout/break_point.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "render/analysis/amounts.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/paired_signs.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/tokens.hpp"
#include "render/faces/char_class.hpp"
#include "render/layout/word_bond.hpp"

namespace sharit {
namespace {

// Costs, in squared shares of a line: 0.01 is worth a tenth of a line's width.
constexpr double kShortWord = 0.12;
constexpr double kAfterNumber = 0.08;
constexpr double kInsideWord = 0.3;  // after the hyphen of a compound, at a slash
constexpr double kInsideQuote = 0.03;
constexpr double kClauseEnd = -0.05;  // comma
constexpr double kStopEnd = -0.08;    // colon, full stop, dash
constexpr double kUnwanted = 0.5;     // any rank above kUsual

constexpr std::u32string_view kDashes = U"-‐‑–—−";
constexpr std::u32string_view kNeverFirst = U".,:;!?%…،؛؟٪۔‰°·、。！？：；，．’";
constexpr std::u32string_view kCommas = U",،、，";
constexpr std::u32string_view kStops = U".:;!?…؛؟۔–—。！？：；";

bool one_of(std::u32string_view set, char32_t c) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

/// U+FDFC, the rial, is a letter to bidi and therefore no `is_currency`.
bool is_money_sign(char32_t c) {
  return is_currency(c) || c == 0xFDFC;
}

bool hangs(const Paragraph& paragraph, const CpRange& cluster) {
  for (std::uint32_t at = cluster.begin; at < cluster.end; ++at) {
    const CharProperties properties = char_properties(paragraph.text[at]);
    if (!properties.white_space && !properties.ignorable) return false;
  }
  return true;
}

bool is_digit(char32_t c) {
  return char_class(c) == CharClass::kDigit;
}

bool is_year_number(std::u32string_view word) {
  return std::ranges::all_of(word, is_digit) && is_year(word);
}

/// No word that leans on another is longer, and neither is a unit.
constexpr std::size_t kLongestKnownWord = 16;

class Judge {
 public:
  explicit Judge(const Paragraph& paragraph) : paragraph_(paragraph) { find_tokens(); }

  BreakPoint judge(std::uint32_t begin, std::uint32_t next);

 private:
  struct TokenRange {
    CpRange range;
    BreakRank rank;
  };
  void find_tokens();
  void walk_brackets(std::uint32_t end);
  [[nodiscard]] std::uint32_t first_shown(std::uint32_t at) const;
  /// 0 beyond the end.
  [[nodiscard]] char32_t code_point(std::uint32_t at) const {
    return at < paragraph_.text.size() ? paragraph_.text[at] : 0;
  }
  [[nodiscard]] char32_t base_before(std::uint32_t end) const;
  [[nodiscard]] std::u32string letters_before(std::uint32_t end) const;
  [[nodiscard]] std::u32string letters_after(std::uint32_t begin) const;
  [[nodiscard]] const TokenRange* token_across(std::uint32_t next);
  [[nodiscard]] bool has_space(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] BreakRank rank_of(const BreakPoint& point, bool spaced);
  [[nodiscard]] double cost_of(const BreakPoint& point, bool spaced);

  const Paragraph& paragraph_;
  std::vector<TokenRange> tokens_;
  std::size_t token_ = 0;
  std::uint32_t walked_ = 0;
  std::u32string open_;          ///< Closers that are waited for.
  bool straight_quote_ = false;  ///< Inside "..." of ASCII.
};

void Judge::find_tokens() {
  const std::u32string_view text = paragraph_.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto token = token_at(text, at);
    if (!token) continue;
    const bool address = token->kind == TokenKind::kUrl || token->kind == TokenKind::kEmail;
    tokens_.push_back(
        {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + token->length)},
         address ? BreakRank::kAddress : BreakRank::kToken});
    at += token->length - 1;
  }
}

void Judge::walk_brackets(std::uint32_t end) {
  for (; walked_ < end; ++walked_) {
    const char32_t c = paragraph_.text[walked_];
    if (c == U'"') {
      straight_quote_ = !straight_quote_;
    } else if (const char32_t closer = closing_sign(c); closer != 0) {
      open_ += closer;
    } else if (const auto at = open_.rfind(c); at != std::u32string::npos) {
      open_.resize(at);
    }
  }
}

/// The first place from `at` on where something shows, or the end.
std::uint32_t Judge::first_shown(std::uint32_t at) const {
  while (at < paragraph_.text.size() && char_properties(paragraph_.text[at]).ignorable) ++at;
  return at;
}

/// The last code point before `end` that shows and is no mark; 0 for none.
char32_t Judge::base_before(std::uint32_t end) const {
  while (end > 0) {
    const char32_t c = paragraph_.text[--end];
    const CharProperties properties = char_properties(c);
    if (!properties.ignorable && !properties.mark) return c;
  }
  return 0;
}

/// The word that ends at `end`, without marks; of a long one only the nearer part.
std::u32string Judge::letters_before(std::uint32_t end) const {
  std::u32string word;
  for (; end > 0 && word.size() <= kLongestKnownWord; --end) {
    const char32_t c = paragraph_.text[end - 1];
    const CharProperties properties = char_properties(c);
    if (properties.white_space || c == cp::kZeroWidthSpace) break;
    if (!properties.ignorable && !properties.mark) word += c;
  }
  std::ranges::reverse(word);
  return word;
}

/// The word that begins at `begin`, without marks and closing punctuation.
std::u32string Judge::letters_after(std::uint32_t begin) const {
  std::u32string word;
  for (; begin < paragraph_.text.size() && word.size() <= kLongestKnownWord; ++begin) {
    const char32_t c = paragraph_.text[begin];
    const CharProperties properties = char_properties(c);
    if (properties.white_space || c == cp::kZeroWidthSpace) break;
    if (!properties.ignorable && !properties.mark) word += c;
  }
  while (!word.empty() && one_of(kNeverFirst, word.back())) word.pop_back();
  return word;
}

/// The token that `next` would cut, if any.
const Judge::TokenRange* Judge::token_across(std::uint32_t next) {
  while (token_ < tokens_.size() && tokens_[token_].range.end <= next) ++token_;
  return token_ < tokens_.size() && tokens_[token_].range.begin < next ? &tokens_[token_] : nullptr;
}

bool Judge::has_space(std::uint32_t begin, std::uint32_t end) const {
  for (; begin < end; ++begin) {
    const char32_t c = paragraph_.text[begin];
    if (char_properties(c).white_space || c == cp::kZeroWidthSpace) return true;
  }
  return false;
}

BreakRank Judge::rank_of(const BreakPoint& point, bool spaced) {
  if (const TokenRange* token = token_across(point.next)) return token->rank;
  const char32_t before = base_before(point.end);
  const std::uint32_t first = first_shown(point.next);
  const char32_t after = code_point(first);
  const bool number_before = is_digit(before);
  // 10–15, 3-1, 12/05: a range, a score or a date that the shaper keeps in one face, too.
  if (!spaced && is_digit(after) && char_class(before) != CharClass::kSpace &&
      (one_of(kDashes, before) || before == U'/')) {
    return BreakRank::kToken;
  }
  if (char_class(after) == CharClass::kCloser || one_of(kNeverFirst, after)) {
    return BreakRank::kGlued;
  }
  if (one_of(kDashes, after) && !is_digit(code_point(first + 1))) return BreakRank::kGlued;
  if (after == U'"' && straight_quote_ && spaced) {
    // A closing quote that its writer set apart, or an opening one inside another quotation: the
    // first is what headlines have.
    return BreakRank::kGlued;
  }
  if (closing_sign(before) != 0) return BreakRank::kGlued;
  if (before == U'"' && straight_quote_ && spaced) return BreakRank::kGlued;
  if (is_money_sign(before) && is_digit(after)) return BreakRank::kGlued;
  if (number_before && is_money_sign(after)) return BreakRank::kGlued;
  if (spaced) {
    if (number_before && is_unit_word(letters_after(point.next))) return BreakRank::kGlued;
    if (is_digit(after) && is_unit_word(letters_before(point.end)) && before < 0x80) {  // USD 45
      return BreakRank::kGlued;
    }
    if (word_bond(letters_before(point.end)) == WordBond::kNextAlways) return BreakRank::kGlued;
  }
  return BreakRank::kUsual;
}

double Judge::cost_of(const BreakPoint& point, bool spaced) {
  const char32_t before = base_before(point.end);
  if (!spaced) return one_of(kDashes, before) || before == U'/' ? kInsideWord : 0;
  double cost = !open_.empty() || straight_quote_ ? kInsideQuote : 0;
  if (one_of(kCommas, before)) return cost + kClauseEnd;
  if (one_of(kStops, before)) return cost + kStopEnd;
  const std::u32string word = letters_before(point.end);
  if (word_bond(word) == WordBond::kNext) cost += kShortWord;
  if (word_bond(letters_after(point.next)) == WordBond::kPrevious) cost += kShortWord;
  if (is_digit(before) && !is_year_number(word)) cost += kAfterNumber;
  return cost;
}

BreakPoint Judge::judge(std::uint32_t begin, std::uint32_t next) {
  BreakPoint point;
  point.next = next;
  point.end = shown_end(paragraph_, CpRange{begin, next});
  walk_brackets(point.end);
  const bool spaced = has_space(point.end, next);
  point.rank = rank_of(point, spaced);
  point.cost = point.rank == BreakRank::kUsual ? cost_of(point, spaced) : kUnwanted;
  return point;
}

}  // namespace

std::uint32_t shown_end(const Paragraph& paragraph, CpRange range) {
  auto cluster =
      std::lower_bound(paragraph.clusters.begin(), paragraph.clusters.end(), range.end,
                       [](const Cluster& one, std::uint32_t cp) { return one.range.begin < cp; });
  while (cluster != paragraph.clusters.begin()) {
    --cluster;
    if (cluster->range.begin < range.begin) return range.begin;
    if (!hangs(paragraph, cluster->range)) return cluster->range.end;
  }
  return range.begin;
}

std::vector<BreakPoint> judge_breaks(const Paragraph& paragraph,
                                     std::span<const std::uint32_t> opportunities) {
  std::vector<BreakPoint> points;
  points.reserve(opportunities.size());
  Judge judge(paragraph);
  const auto size = static_cast<std::uint32_t>(paragraph.text.size());
  const std::uint32_t last = shown_end(paragraph, CpRange{0, size});
  std::uint32_t begin = 0;
  for (const std::uint32_t next : opportunities) {
    if (next >= last) break;  // what follows does not show
    const BreakPoint point = judge.judge(begin, next);
    if (point.end == begin) continue;  // nothing that shows stands before
    points.push_back(point);
    begin = next;
  }
  return points;
}

std::vector<BreakPoint> cluster_breaks(const Paragraph& paragraph, CpRange range) {
  std::vector<BreakPoint> points;
  auto cluster =
      std::upper_bound(paragraph.clusters.begin(), paragraph.clusters.end(), range.begin,
                       [](std::uint32_t cp, const Cluster& one) { return cp < one.range.begin; });
  for (; cluster != paragraph.clusters.end() && cluster->range.begin < range.end; ++cluster) {
    const std::uint32_t next = cluster->range.begin;
    const std::uint32_t begin = points.empty() ? range.begin : points.back().next;
    BreakPoint point{shown_end(paragraph, CpRange{begin, next}), next, BreakRank::kCluster,
                     kUnwanted};
    if (point.end == begin || hangs(paragraph, cluster->range)) continue;
    // Joined where the letter before reaches on and the letter after reaches back.
    std::uint32_t base = point.end;
    JoiningType before = JoiningType::kTransparent;
    while (base > begin && before == JoiningType::kTransparent) {
      before = char_properties(paragraph.text[--base]).joining;
    }
    const JoiningType after = char_properties(paragraph.text[next]).joining;
    const bool reaches_on = before == JoiningType::kDual || before == JoiningType::kLeft ||
                            before == JoiningType::kCausing;
    const bool reaches_back = after == JoiningType::kDual || after == JoiningType::kRight ||
                              after == JoiningType::kCausing;
    if (reaches_on && reaches_back) point.rank = BreakRank::kJoin;
    points.push_back(point);
  }
  return points;
}

}  // namespace sharit
