#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/support/fixed.hpp"

namespace sharit::fuzz {

/// Which faces set a case.
enum class ChainChoice : std::uint8_t {
  kAmiri,
  kNaskh,
  kKufi,
  kNastaliq,
  kSansArabic,
  kLatin,
  kPair,           ///< Noto Sans Arabic and Noto Sans, nothing else.
  kClosedDefault,  ///< The default chain without the system's fonts.
  kDefault,
  kAmiriFirst,  ///< Amiri, then the default chain.
};
inline constexpr std::size_t kChainChoices = 10;

/// The families of a choice that is exactly these; empty for the last three.
[[nodiscard]] std::span<const std::string_view> families_of(ChainChoice choice);

/// One input of the fuzzer, read: eight digits that say how to set it, then the headline's bytes.
/// Any byte is a digit: its distance from '0', modulo the number of choices. The view is into the
/// input.
struct TextCase {
  AnalysisOptions options;
  ChainChoice chain = ChainChoice::kAmiri;
  Weight weight = Weight::kRegular;
  F26 size;
  F26 letter_spacing;
  std::uint32_t pick = 0;  ///< Chooses among the places where a check may change the text.
  std::string_view headline;
};

inline constexpr std::size_t kHeaderBytes = 8;

/// An input shorter than its header has zeros for the rest and no headline.
[[nodiscard]] TextCase read_case(std::string_view input);

}  // namespace sharit::fuzz
