#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// Where a line of a paragraph may end by UAX #14, as ICU has it for the paragraph's language
/// (Japanese and Chinese have their own rules, Thai and its neighbours a dictionary).
/// Thread: one owner. Owns: ICU's break iterators, one a language. Never fails: without ICU's data
/// there are no opportunities.
class LineBreaker {
 public:
  LineBreaker();
  ~LineBreaker();
  LineBreaker(const LineBreaker&) = delete;
  LineBreaker& operator=(const LineBreaker&) = delete;

  /// Code points with which a new line may begin, rising, neither 0 nor the end, never inside a
  /// grapheme cluster. Marks of direction and isolates are not shown to ICU: guards change nothing.
  [[nodiscard]] std::vector<std::uint32_t> opportunities(const Paragraph& paragraph);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit
