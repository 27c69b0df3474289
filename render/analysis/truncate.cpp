#include "render/analysis/truncate.hpp"

#include <cstddef>
#include <optional>

#include "render/analysis/code_points.hpp"
#include "render/analysis/grapheme.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

constexpr std::size_t kClustersToSpace = 20;
// Mark, ellipsis, mark, and one PDI: `sanitize` leaves one isolate at most.
constexpr std::size_t kEllipsisRoom = 4;

// What must not stand before the ellipsis: space, marks, punctuation that waits for more.
bool gives_way(char32_t c) {
  static constexpr std::u32string_view kWaiting = U".,:;-/\\|([{«“‘‹،؛۔‐–—…·•";
  return char_properties(c).white_space || cp::is_bidi_mark(c) ||
         kWaiting.find(c) != std::u32string_view::npos;
}

// Where the text has to end so that it keeps less than `clusters` clusters and, with its ellipsis,
// at most `code_points` code points; back at a space where one is near. Nothing when all of it
// fits.
std::optional<std::size_t> find_cut(std::u32string_view text, std::size_t clusters,
                                    std::size_t code_points) {
  std::size_t kept = 0;
  std::size_t kept_clusters = 0;
  std::size_t space = 0;  // where the last white space up to `kept` begins; never at the front
  std::size_t space_clusters = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count < clusters && at + kEllipsisRoom <= code_points) {
      kept = at;
      kept_clusters = count;
      if (char_properties(text[at]).white_space) {
        space = at;
        space_clusters = count;
      }
    }
    const std::size_t end = grapheme_end(text, at);
    if (count == clusters || end > code_points) {
      const bool near = space > 0 && kept_clusters - space_clusters <= kClustersToSpace;
      return near ? space : kept;
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace

bool truncate(MappedText& mapped, Direction base, const LengthLimit& limit,
              std::uint32_t length_in_bytes) {
  const std::size_t size = mapped.text.size();
  const std::size_t clusters = limit.clusters == 0 ? kMaxCodePoints : limit.clusters;
  if (!limit.cut_before && size <= clusters && size <= kMaxCodePoints) return false;

  // A text that ends early already needs room for its ellipsis in any case.
  const std::size_t room = limit.cut_before ? kMaxCodePoints - kEllipsisRoom : kMaxCodePoints;
  auto cut = find_cut(mapped.text, clusters, room);
  if (!cut && !limit.cut_before) return false;
  std::size_t end = cut.value_or(size);
  while (end > 0 && gives_way(mapped.text[end - 1])) --end;

  const std::uint32_t offset = end < size ? mapped.byte_offset[end] : length_in_bytes;
  mapped.resize(end);
  int open_isolates = 0;
  for (const char32_t c : mapped.text) {
    if (c == cp::kLeftToRightIsolate || c == cp::kRightToLeftIsolate) ++open_isolates;
    if (c == cp::kPopDirectionalIsolate) --open_isolates;
  }
  for (; open_isolates > 0; --open_isolates) mapped.push(cp::kPopDirectionalIsolate, offset);
  const char32_t mark = base == Direction::kRtl ? cp::kRightToLeftMark : cp::kLeftToRightMark;
  mapped.push(mark, offset);
  mapped.push(cp::kEllipsis, offset);
  mapped.push(mark, offset);
  return true;
}

}  // namespace sharit
