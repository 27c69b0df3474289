#include "render/faces/candidates.hpp"

#include <algorithm>

#include "render/analysis/amounts.hpp"

namespace sharit {
namespace {

/// Different code points that one headline may ask of the system; more than a headline has
/// clusters.
constexpr std::size_t kMaxSystemQuestions = 256;

}  // namespace

bool Candidates::draws_everything(FaceId face) const {
  const Coverage& coverage = coverage_of(face);
  return exclusions_.empty() && !is_emoji_face(face) &&
         (has_latin(face) || std::ranges::none_of(paragraph_.text, is_ascii_digit)) &&
         std::all_of(paragraph_.text.begin(), paragraph_.text.end(),
                     [&](char32_t cp) { return coverage.maps(cp); }) &&
         std::none_of(paragraph_.clusters.begin(), paragraph_.clusters.end(),
                      [](const Cluster& cluster) { return cluster.emoji; });
}

bool Candidates::excluded(FaceId face, ClusterRange range) const {
  const CpRange whole{paragraph_.clusters[range.begin].range.begin,
                      paragraph_.clusters[range.end - 1].range.end};
  return std::ranges::any_of(exclusions_, [&](const Exclusion& exclusion) {
    return exclusion.face == face && exclusion.range.begin < whole.end &&
           whole.begin < exclusion.range.end;
  });
}

std::optional<std::size_t> Candidates::first_rank(ClusterRange range, FaceKind kind) const {
  for (std::size_t at = 0; at < chain_.faces.size(); ++at) {
    const FaceId face = chain_.faces[at];
    if (library_.face(face).source().kind == kind && draws(face, range)) return at;
  }
  return std::nullopt;
}

std::optional<FaceId> Candidates::system_face(ClusterRange range, FaceKind kind) {
  if (chain_.closed) return std::nullopt;
  for (const char32_t cp : text(range)) {
    const bool private_use = (cp >= 0xE000 && cp <= 0xF8FF) || cp >= 0xF0000;
    if (private_use || cp == 0xFFFD || is_default_ignorable(cp)) continue;
    if (std::any_of(chain_.faces.begin(), chain_.faces.end(), [&](FaceId face) {
          return library_.face(face).source().kind == kind &&
                 covers(coverage_of(face), std::u32string_view(&cp, 1));
        })) {
      continue;
    }
    if (std::ranges::find(asked_, cp) == asked_.end()) {
      if (asked_.size() >= kMaxSystemQuestions) return std::nullopt;
      asked_.push_back(cp);
    }
    const int found = library_.system_face_for(cp, chain_.weight);
    if (found < 0) return std::nullopt;
    const FaceId face{static_cast<std::uint16_t>(found)};
    return library_.face(face).source().kind == kind && draws(face, range) ? std::optional(face)
                                                                           : std::nullopt;
  }
  return std::nullopt;
}

std::size_t Candidates::rank(FaceId face) const {
  return static_cast<std::size_t>(std::find(chain_.faces.begin(), chain_.faces.end(), face) -
                                  chain_.faces.begin());
}

}  // namespace sharit
