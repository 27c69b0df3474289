#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// Different texts, numbered from 0 in the order they come: the ids and keys of a document's
/// items. Keeps their bytes in one piece and finds them by hash in a flat table, where a set of
/// the standard library allocates twice a text. As there, whoever knows the hash can make a search
/// as long as the list, so the caller bounds the list. Thread: one.
class TextIndex {
 public:
  /// `texts` are expected, of `bytes` altogether; more are taken too.
  TextIndex(std::size_t texts, std::size_t bytes);

  struct Place {
    std::size_t number = 0;
    bool is_new = false;
  };
  /// The number of `text`, which is taken in where it is new.
  Place insert(std::string_view text);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next_number = 0;  // One more than the text's number; 0 is an empty slot.
  };
  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  [[nodiscard]] std::string_view text_of(std::size_t number) const;
  void make_room();

  std::string bytes_;
  std::vector<std::size_t> ends_;  // Of each text in `bytes_`.
  std::vector<Slot> slots_;        // A power of two, at least twice as many as texts.
};

}  // namespace sharit
