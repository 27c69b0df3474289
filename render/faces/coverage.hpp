#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

struct hb_set_t;

namespace sharit {

/// The code points that a font maps, answered at once for the Basic Multilingual Plane (8 KB).
/// Immutable. Thread: any. Owns: the set given to it.
class Coverage {
 public:
  /// Takes `set` over.
  explicit Coverage(hb_set_t* set);

  [[nodiscard]] bool maps(char32_t cp) const {
    return cp < kBasicEnd ? ((basic_[cp / 64] >> (cp % 64)) & 1U) != 0 : maps_beyond(cp);
  }
  /// @lifetime of the object.
  [[nodiscard]] const hb_set_t* set() const { return set_.get(); }

 private:
  static constexpr char32_t kBasicEnd = 0x10000;
  struct SetFree {
    void operator()(hb_set_t* set) const;
  };
  [[nodiscard]] bool maps_beyond(char32_t cp) const;

  std::unique_ptr<hb_set_t, SetFree> set_;
  std::vector<std::uint64_t> basic_;
};

/// Whether a font of this coverage can draw these code points, one cluster or several: it maps
/// each one that shows, or a canonically equivalent spelling that HarfBuzz would use instead
/// (UAX #15; composed for decomposed and the other way). Default-ignorable code points do not
/// count, any space is drawn with U+0020. Thread: any.
[[nodiscard]] bool covers(const Coverage& coverage, std::u32string_view text);
/// The same where some code point is not mapped: the part of `covers` that asks HarfBuzz.
[[nodiscard]] bool covers_otherwise(const Coverage& coverage, std::u32string_view text);

inline bool covers(const Coverage& coverage, std::u32string_view text) {
  for (const char32_t cp : text) {
    if (!coverage.maps(cp)) return covers_otherwise(coverage, text);
  }
  return true;
}

/// DerivedCoreProperties Default_Ignorable_Code_Point, Unicode 15.0.
[[nodiscard]] bool is_default_ignorable(char32_t cp);

}  // namespace sharit
