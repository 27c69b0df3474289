#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/markup.hpp"

namespace sharit {

/// The `xml:base` in force while elements open and close (XML Base 3). One that would make an
/// address of more than 4 KiB is left out. Thread: one.
class XmlBase {
 public:
  /// An element opens and will stand on `depth` others; one without the attribute changes nothing.
  void open(const MarkupToken& token, std::size_t depth);
  /// All elements that stand on `depth` or more others are closed.
  void close(std::size_t depth);
  [[nodiscard]] bool any() const { return !bases_.empty(); }
  /// A reference as far as the bases lead: absolute only if one of them is.
  [[nodiscard]] std::string resolve(std::string_view reference) const;

 private:
  struct Base {
    std::string address;
    std::size_t depth = 0;
  };
  std::vector<Base> bases_;
};

}  // namespace sharit
