#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "render/scene/scene_headline.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// Remembers whose the headlines are that a scene was given, for the labels beside them. Keys grow.
/// Thread: main.
class SourceBook {
 public:
  struct Entry {
    std::uint64_t key = 0;
    std::string source;
    Colour accent;
  };
  void note(const SceneHeadline& headline) {
    entries_.push_back({headline.key, headline.source, headline.accent});
  }
  /// Null where it is not known. @lifetime until the next call that changes the book.
  [[nodiscard]] const Entry* find(std::uint64_t key) const;
  /// Everything before this headline has left for good; 0: nothing has.
  void forget_before(std::uint64_t key) {
    while (!entries_.empty() && entries_.front().key < key) entries_.pop_front();
  }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  std::deque<Entry> entries_;
};

}  // namespace sharit
