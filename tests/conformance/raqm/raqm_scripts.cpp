#include "conformance/raqm/raqm_scripts.hpp"

#include <algorithm>

#include "render/analysis/properties.hpp"

namespace sharit::conformance {
namespace {

constexpr std::u32string_view kOpening = U"(<[{«‘“‹〈《「『【〔〖〘〚";
constexpr std::u32string_view kClosing = U")>]}»’”›〉》」』】〕〗〙〛";

struct Open {
  std::size_t pair;
  Script script;
};

}  // namespace

std::vector<Script> raqm_scripts(std::u32string_view text) {
  std::vector<Script> scripts;
  std::vector<Open> open;
  Script current = kCommonScript;
  for (const char32_t c : text) {
    const Script own = char_properties(c).script;
    if (scripts.empty() || (own != kCommonScript && own != kInheritedScript)) {
      current = own;
    } else if (const auto opened = kOpening.find(c); opened != std::u32string_view::npos) {
      open.push_back({opened, current});
    } else if (const auto closed = kClosing.find(c); closed != std::u32string_view::npos) {
      while (!open.empty() && open.back().pair != closed) open.pop_back();
      if (!open.empty()) current = open.back().script;
    }
    scripts.push_back(current);
  }
  for (std::size_t at = scripts.size(); at-- > 1;) {
    if (scripts[at - 1] == kCommonScript || scripts[at - 1] == kInheritedScript) {
      scripts[at - 1] = scripts[at];
    }
  }
  return scripts;
}

}  // namespace sharit::conformance
