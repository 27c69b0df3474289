#include "render/faces/choice.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "render/analysis/amounts.hpp"
#include "render/analysis/paired_signs.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

/// Index of a cluster.
using Index = std::uint32_t;

/// Punctuation in a row that still belongs to a token ("://" has three).
constexpr Index kMaxConnectors = 3;
/// Brackets open at once; deeper ones follow their neighbours.
constexpr std::size_t kMaxOpen = 16;

class Chooser {
 public:
  Chooser(const Paragraph& paragraph, const FaceChain& chain, FaceLibrary& library,
          const std::vector<Exclusion>& exclusions, FaceChoice& choice)
      : paragraph_(paragraph),
        chain_(chain),
        candidates_(paragraph, chain, library, exclusions),
        choice_(choice) {}

  void run();

 private:
  using Claim = ClusterFace::Claim;

  [[nodiscard]] Index size() const { return static_cast<Index>(paragraph_.clusters.size()); }
  [[nodiscard]] CharClass class_of(Index at) const { return choice_[at].what; }
  [[nodiscard]] bool is_token_part(Index at) const {
    if (at >= size() || in_word(at) || paragraph_.clusters[at].emoji) return false;
    const CharClass what = class_of(at);
    return what == CharClass::kLetter || what == CharClass::kDigit;
  }
  [[nodiscard]] bool in_word(Index at) const {
    return word_ < paragraph_.joining_words.size() &&
           paragraph_.clusters[at].range.begin >= paragraph_.joining_words[word_].begin;
  }

  void settle(ClusterRange range, FaceId face, Claim claim);
  void settle_alone(Index at, FaceKind kind, Claim claim);
  void choose_for_emoji(Index at);
  Index choose_for_word(Index at);
  [[nodiscard]] FaceId figures_beside(FaceId face, ClusterRange token) const;
  Index choose_for_token(Index at);
  void choose_for_rest();
  void choose_by_neighbours(Index at, std::optional<FaceId> before, std::optional<FaceId> after);

  const Paragraph& paragraph_;
  const FaceChain& chain_;
  Candidates candidates_;
  FaceChoice& choice_;
  std::size_t word_ = 0;  ///< The first joining word that does not end before the current cluster.
  bool pending_ = false;
};

void Chooser::settle(ClusterRange range, FaceId face, Claim claim) {
  for (Index at = range.begin; at < range.end; ++at) {
    choice_[at].face = face;
    choice_[at].claim = claim;
  }
}

/// The first face of the chain, then of the system, then of the other kind, that draws one cluster.
void Chooser::settle_alone(Index at, FaceKind kind, Claim claim) {
  const ClusterRange one{at, at + 1};
  const FaceKind other = kind == FaceKind::kText ? FaceKind::kColourEmoji : FaceKind::kText;
  const auto settle_as = [&](FaceId face) { settle(one, face, claim); };
  if (const auto found = candidates_.first_rank(one, kind)) return settle_as(chain_.faces[*found]);
  if (kind == FaceKind::kColourEmoji) {
    // A text face of the chain is nearer than an emoji face from elsewhere.
    if (const auto found = candidates_.first_rank(one, other)) {
      return settle_as(chain_.faces[*found]);
    }
  }
  if (const auto found = candidates_.system_face(one, kind)) return settle_as(*found);
  if (const auto found = candidates_.first_rank(one, other)) return settle_as(chain_.faces[*found]);
  choice_[at].uncovered = true;
  choice_[at].claim = claim;
}

void Chooser::choose_for_emoji(Index at) {
  settle_alone(at, FaceKind::kColourEmoji, Claim::kEmoji);
}

/// The word rule. A unit is a joining word with what hangs on it: the next joining word where only
/// a ZWNJ parts them, and letters of the same script that do not join (hamza). A superscript (كم²)
/// is of that script only by its neighbours and does not hang on.
Index Chooser::choose_for_word(Index at) {
  const auto& words = paragraph_.joining_words;
  const CpRange word = words[word_];
  const Script script =
      own_script(std::u32string_view(paragraph_.text).substr(word.begin, word.size()));
  Index end = at;
  while (end < size()) {
    const CpRange cluster = paragraph_.clusters[end].range;
    while (word_ < words.size() && words[word_].end <= cluster.begin) ++word_;
    if (!in_word(end) && (char_properties(paragraph_.text[cluster.begin]).script != script ||
                          class_of(end) != CharClass::kLetter)) {
      break;
    }
    ++end;
  }
  end = std::max(end, at + 1);
  const ClusterRange unit{at, end};
  if (const auto found = candidates_.first_rank(unit, FaceKind::kText)) {
    settle(unit, chain_.faces[*found], Claim::kStrong);
  } else if (const auto system = candidates_.system_face(unit, FaceKind::kText)) {
    settle(unit, *system, Claim::kStrong);
  } else {
    // No face has it all. The one that draws most clusters keeps most joins; the others are drawn
    // alone where anything draws them.
    std::size_t most = 0;
    FaceId best = choice_[at].face;
    for (const FaceId face : chain_.faces) {
      std::size_t count = 0;
      for (Index one = at; one < end; ++one) {
        count += candidates_.draws(face, {one, one + 1}) ? 1U : 0U;
      }
      if (count > most && !candidates_.is_emoji_face(face)) {
        most = count;
        best = face;
      }
    }
    for (Index one = at; one < end; ++one) {
      if (candidates_.draws(best, {one, one + 1})) {
        settle({one, one + 1}, best, Claim::kStrong);
      } else {
        settle_alone(one, FaceKind::kText, Claim::kStrong);
      }
    }
  }
  return end;
}

/// An Arabic face without Latin has European digits all the same, of a size of its own and with the
/// stops of Arabic, which look misplaced inside 2,415.50. They are set in the next face that has
/// Latin, so that all numbers of a line, dates with slashes too, are of one typeface and one size.
FaceId Chooser::figures_beside(FaceId face, ClusterRange token) const {
  if (candidates_.has_latin(face) ||
      std::ranges::none_of(candidates_.text(token), is_ascii_digit)) {
    return face;
  }
  const auto found = std::ranges::find_if(chain_.faces, [&](FaceId other) {
    return !candidates_.is_emoji_face(other) && candidates_.has_latin(other) &&
           candidates_.draws(other, token);
  });
  return found == chain_.faces.end() ? face : *found;
}

/// The token rule: a number with its signs and separators, or a word with its inner punctuation,
/// takes one face, unless that would be a worse face than its rarest character needs.
Index Chooser::choose_for_token(Index at) {
  Index end = at + 1;
  while (end < size()) {
    Index next = end;
    bool marked = false;
    for (Index connectors = 0; next < size() && !in_word(next); ++next) {
      const CharClass what = class_of(next);
      if (what == CharClass::kIgnorable) {
        marked = true;
        continue;
      }
      const bool connects = what == CharClass::kConnector || what == CharClass::kAffix;
      if (!connects || connectors++ == kMaxConnectors) break;
    }
    if (!is_token_part(next)) break;
    // A mark of direction parts no word, but a word from a number.
    if (marked && class_of(next) != class_of(end - 1)) break;
    end = next + 1;
  }
  Index begin = at;
  if (class_of(at) == CharClass::kDigit && at > 0 && choice_[at - 1].claim == Claim::kPending &&
      (class_of(at - 1) == CharClass::kAffix || class_of(at - 1) == CharClass::kConnector)) {
    --begin;
  }
  if (end < size() && class_of(end - 1) == CharClass::kDigit &&
      class_of(end) == CharClass::kAffix && !paragraph_.clusters[end].emoji) {
    ++end;
  }
  const ClusterRange token{begin, end};
  if (const FaceId primary = choice_[at].face;
      candidates_.draws(primary, token) && !candidates_.is_emoji_face(primary)) {
    settle(token, figures_beside(primary, token), Claim::kStrong);
    return end;
  }
  std::size_t needed = 0;
  for (Index one = begin; one < end; ++one) {
    needed = std::max(needed, candidates_.first_rank({one, one + 1}, FaceKind::kText).value_or(0));
  }
  const auto found = candidates_.first_rank(token, FaceKind::kText);
  if (found && *found <= needed) {
    settle(token, chain_.faces[*found], Claim::kStrong);
    return end;
  }
  for (Index one = begin; one < end; ++one) {
    if (is_token_part(one)) {
      settle_alone(one, FaceKind::kText, Claim::kStrong);
    } else {
      pending_ = true;
    }
  }
  return end;
}

/// The neighbour rule for one cluster between two faces.
void Chooser::choose_by_neighbours(Index at, std::optional<FaceId> before,
                                   std::optional<FaceId> after) {
  const ClusterRange one{at, at + 1};
  const CharClass what = class_of(at);
  if (what == CharClass::kSpace && before && after && *before != *after &&
      candidates_.rank(*after) < candidates_.rank(*before)) {
    std::swap(before, after);
  }
  if (before && candidates_.draws(*before, one)) return settle(one, *before, Claim::kFollower);
  if (after && candidates_.draws(*after, one)) return settle(one, *after, Claim::kFollower);
  settle_alone(at, FaceKind::kText, Claim::kFollower);
}

/// Second pass: punctuation, spaces, marks on nothing, in reading order.
void Chooser::choose_for_rest() {
  std::array<std::pair<char32_t, FaceId>, kMaxOpen> open{};
  std::size_t depth = 0;
  std::optional<FaceId> before;  // Of the strong cluster before.
  std::optional<FaceId> last;    // Of the cluster before, whichever it is.
  Index after = 0;               // The next text cluster that chose for itself.
  for (Index at = 0; at < size(); ++at) {
    if (choice_[at].claim == Claim::kPending) {
      after = std::max(after, at);
      while (after < size() && choice_[after].claim != Claim::kStrong) ++after;
      const auto next = after < size() ? std::optional(choice_[after].face) : std::nullopt;
      const char32_t cp = paragraph_.text[paragraph_.clusters[at].range.begin];
      std::size_t partner = depth;
      while (partner > 0 && open[partner - 1].first != cp) --partner;
      if (partner > 0 && candidates_.draws(open[partner - 1].second, {at, at + 1})) {
        settle({at, at + 1}, open[partner - 1].second, Claim::kFollower);
        depth = partner - 1;
      } else if (class_of(at) == CharClass::kSpace) {
        // Only a word directly behind it can win a space from the cluster before it.
        const bool beside_word = after == at + 1 || !last;
        choose_by_neighbours(at, last, beside_word ? next : std::nullopt);
      } else if ((cp == U'(' || cp == U'[' || cp == U'{') && after == at + 1) {
        // Brackets belong to what they hold: (IBM) is of one typeface. Quotes belong to who quotes.
        choose_by_neighbours(at, next, before);
      } else {
        choose_by_neighbours(at, before, next);
      }
      if (const char32_t closer = closing_sign(cp); closer != 0 && depth < kMaxOpen) {
        open[depth++] = {closer, choice_[at].face};
      }
    }
    if (choice_[at].uncovered || choice_[at].claim == Claim::kEmoji) continue;
    last = choice_[at].face;
    if (choice_[at].claim == Claim::kStrong) before = last;
  }
}

void Chooser::run() {
  const auto primary = std::find_if(chain_.faces.begin(), chain_.faces.end(), [this](FaceId face) {
    return !candidates_.is_emoji_face(face);
  });
  choice_.assign(size(), {primary != chain_.faces.end() ? *primary : chain_.faces.front()});
  if (candidates_.draws_everything(choice_.front().face)) return;
  for (Index at = 0; at < size(); ++at) {
    choice_[at].what = char_class(paragraph_.text[paragraph_.clusters[at].range.begin]);
  }
  for (Index at = 0; at < size();) {
    while (word_ < paragraph_.joining_words.size() &&
           paragraph_.joining_words[word_].end <= paragraph_.clusters[at].range.begin) {
      ++word_;
    }
    if (paragraph_.clusters[at].emoji) {
      choose_for_emoji(at++);
    } else if (in_word(at)) {
      at = choose_for_word(at);
    } else if (is_token_part(at)) {
      at = choose_for_token(at);
    } else {
      pending_ = true;
      ++at;
    }
  }
  if (pending_) choose_for_rest();
}

}  // namespace

void choose_faces(const Paragraph& paragraph, const FaceChain& chain, FaceLibrary& library,
                  const std::vector<Exclusion>& exclusions, FaceChoice& choice) {
  if (paragraph.clusters.empty() || chain.faces.empty()) {
    choice.assign(paragraph.clusters.size(), {.face = {}, .uncovered = true});
    return;
  }
  Chooser(paragraph, chain, library, exclusions, choice).run();
}

}  // namespace sharit
