#include "render/analysis/script.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <unicode/uloc.h>

#include "render/analysis/paired_signs.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

constexpr Script kUnknownScript = script_tag("Zzzz");
constexpr std::size_t kDeepestNesting = 64;

bool may_pair(char32_t c, const CharProperties& properties) {
  return properties.paired || c == U'«' || c == U'»' || (c >= U'‘' && c <= U'”') || c == U'‹' ||
         c == U'›' || c == U'\uFD3E' || c == U'\uFD3F';
}

class Resolver {
 public:
  explicit Resolver(std::size_t size) { scripts_.reserve(size); }

  void add(char32_t c) {
    const CharProperties properties = char_properties(c);
    const Script own = properties.script;
    const bool real = !properties.mark && own != kCommonScript && own != kInheritedScript &&
                      own != kUnknownScript;
    if (real && current_ == kCommonScript) std::ranges::fill(scripts_, own);  // the front
    current_ = real ? own : current_;
    if (!real && may_pair(c, properties)) pair(c);
    scripts_.push_back(current_);
  }

  std::vector<Script> finish(const std::string& language) {
    if (current_ == kCommonScript && !scripts_.empty()) {
      std::ranges::fill(scripts_, script_of_language(language));
    }
    return std::move(scripts_);
  }

 private:
  struct Opener {
    char32_t closing;
    std::size_t at;
  };

  void pair(char32_t c) {
    if (const char32_t closing = closing_sign(c); closing != 0) {
      if (depth_ < kDeepestNesting) open_[depth_++] = {closing, scripts_.size()};
    } else if (depth_ > 0) {
      close(c);
    }
  }

  void close(char32_t c) {
    for (std::size_t i = depth_; i-- > 0;) {
      if (open_[i].closing != c) continue;
      current_ = scripts_[open_[i].at];
      depth_ = i;
      return;
    }
  }

  std::vector<Script> scripts_;
  std::array<Opener, kDeepestNesting> open_{};
  std::size_t depth_ = 0;
  Script current_ = kCommonScript;
};

}  // namespace

std::vector<Script> resolve_scripts(std::u32string_view text, const std::string& language) {
  Resolver resolver(text.size());
  for (const char32_t c : text) resolver.add(c);
  return resolver.finish(language);
}

Script script_of_language(const std::string& language) {
  // CLDR has a likely script for "no language" too; that is no answer here.
  if (language.size() < 2 || language[1] == '-') return kCommonScript;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  std::array<char, 8> code{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(language.c_str(), locale.data(), static_cast<int32_t>(locale.size()), nullptr,
                      &status);
  uloc_addLikelySubtags(locale.data(), likely.data(), static_cast<int32_t>(likely.size()), &status);
  uloc_getScript(likely.data(), code.data(), static_cast<int32_t>(code.size()), &status);
  if (U_FAILURE(status) || code[3] == '\0' || code[4] != '\0' || locale[0] == '\0') {
    return kCommonScript;
  }
  return script_tag({code[0], code[1], code[2], code[3], '\0'});
}

}  // namespace sharit
