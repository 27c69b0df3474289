#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/support/result.hpp"

struct _xmlNode;  // libxml2's; named here so that no header of it leaves this folder's sources.

namespace sharit {

/// A CSS selector for the headlines of a page: type, `*`, #id, .class, [name], [name=value] with
/// = ~= |= ^= $= *=, :first-child, :last-child, :nth-child(number), :not(simple); the combinators
/// descendant, `>`, `+`, `~`; a list with commas (Selectors Level 4, that subset).
class Selector {
 public:
  /// Fails: kCall, naming what it does not understand.
  [[nodiscard]] static Result<Selector> parse(std::string_view css);

  [[nodiscard]] bool matches(const _xmlNode* element) const;

 private:
  enum class Combinator { kNone, kDescendant, kChild, kNext, kAfter };
  enum class Test { kType, kId, kClass, kAttribute, kFirst, kLast, kNth, kNot };
  struct Condition {
    Test test = Test::kType;
    char match = 0;  // kAttribute: 0 present, '=', '~', '|', '^', '$', '*'.
    std::string name;
    std::string value;
    int number = 0;                 // kNth
    std::vector<Condition> inside;  // kNot
  };
  struct Compound {
    Combinator before = Combinator::kNone;  // What joins it to the compound on its left.
    std::vector<Condition> conditions;
  };
  using Chain = std::vector<Compound>;

  class Parser;

  static bool holds(const Condition& condition, const _xmlNode* element);
  static bool holds(const Compound& compound, const _xmlNode* element);
  static bool chain_matches(const Chain& chain, std::size_t last, const _xmlNode* element,
                            int& budget);

  std::vector<Chain> chains_;
};

}  // namespace sharit
