#include "render/analysis/isolates.hpp"

#include <string_view>
#include <vector>

#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

constexpr std::size_t kUnmatched = static_cast<std::size_t>(-1);

// For every isolate control the index of its partner (BD9).
std::vector<std::size_t> match_isolates(std::u32string_view text) {
  std::vector<std::size_t> partner(text.size(), kUnmatched);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!cp::is_isolate_control(text[i])) continue;
    if (text[i] != cp::kPopDirectionalIsolate) {
      open.push_back(i);
    } else if (!open.empty()) {
      partner[open.back()] = i;
      partner[i] = open.back();
      open.pop_back();
    }
  }
  return partner;
}

// P2 and P3 over the content of one FSI, jumping over isolates inside it.
char32_t initiator_for(std::u32string_view text, std::size_t fsi,
                       const std::vector<std::size_t>& partner) {
  for (std::size_t i = fsi + 1; i < partner[fsi]; ++i) {
    if (cp::is_isolate_control(text[i]) && partner[i] != kUnmatched) {
      i = partner[i];
      continue;
    }
    const BidiKind kind = char_properties(text[i]).bidi;
    if (kind == BidiKind::kRight) return cp::kRightToLeftIsolate;
    if (kind == BidiKind::kLeft) break;
  }
  return cp::kLeftToRightIsolate;
}

}  // namespace

std::uint32_t settle_isolates(MappedText& mapped) {
  const std::vector<std::size_t> partner = match_isolates(mapped.text);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < partner.size(); ++i) {
    if (partner[i] == kUnmatched) continue;
    if (mapped.text[i] == cp::kFirstStrongIsolate) {
      mapped.text[i] = initiator_for(mapped.text, i, partner);
    }
    if (mapped.text[i] != cp::kPopDirectionalIsolate) ++pairs;
  }

  MappedText settled;
  settled.reserve(mapped.text.size());
  std::uint32_t removed = 0;
  for (std::size_t i = 0; i < partner.size(); ++i) {
    char32_t c = mapped.text[i];
    if (cp::is_isolate_control(c)) {
      if (partner[i] == kUnmatched) {
        ++removed;
        continue;
      }
      if (pairs > 1) {
        const char32_t opener = c == cp::kPopDirectionalIsolate ? mapped.text[partner[i]] : c;
        c = opener == cp::kRightToLeftIsolate ? cp::kRightToLeftMark : cp::kLeftToRightMark;
      }
    }
    settled.push(c, mapped.byte_offset[i]);
  }
  mapped = std::move(settled);
  return removed;
}

}  // namespace sharit
