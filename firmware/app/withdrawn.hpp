#pragma once

#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// The headlines that the operator has taken off the screen. Immutable. Thread: any.
class Withdrawn {
 public:
  explicit Withdrawn(std::vector<Headline> headlines);

  /// Whether it is one of them: the same id of the same source, or the same words under whatever
  /// id.
  [[nodiscard]] bool holds(const Headline& headline) const;
  /// In the order in which they were withdrawn.
  [[nodiscard]] const std::vector<Headline>& headlines() const { return headlines_; }

 private:
  std::vector<Headline> headlines_;
  std::unordered_set<std::string> keys_;
  std::set<std::pair<std::string, std::string>> ids_;  ///< With their sources.
};
using WithdrawnPtr = std::shared_ptr<const Withdrawn>;

/// Those of the headlines in which every one of the words is found, as `block` finds them; each
/// once. One that has just these words and no others is meant alone.
[[nodiscard]] std::vector<Headline> find_headlines(const std::vector<std::string>& words,
                                                   const std::vector<Headline>& headlines);

}  // namespace sharit
