#include "firmware/feeds/text_index.hpp"

#include <bit>
#include <functional>
#include <utility>

namespace sharit {

namespace {

std::uint32_t hash_of(std::string_view text) {
  const std::size_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> (4 * sizeof hash)));
}

}  // namespace

TextIndex::TextIndex(std::size_t texts, std::size_t bytes) : slots_(std::bit_ceil(2 * texts + 2)) {
  bytes_.reserve(bytes);
  ends_.reserve(texts);
}

TextIndex::Place TextIndex::insert(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  std::size_t slot = slot_of(text, hash);
  if (slots_[slot].next_number != 0) return {slots_[slot].next_number - 1, false};
  if (2 * (size() + 1) > slots_.size()) {
    make_room();
    slot = slot_of(text, hash);
  }
  bytes_ += text;
  ends_.push_back(bytes_.size());
  slots_[slot] = {hash, static_cast<std::uint32_t>(size())};
  return {size() - 1, true};
}

std::optional<std::size_t> TextIndex::find(std::string_view text) const {
  const std::uint32_t number = slots_[slot_of(text, hash_of(text))].next_number;
  return number == 0 ? std::nullopt : std::optional<std::size_t>(number - 1);
}

// The slot that has the text, else the empty one where it belongs.
std::size_t TextIndex::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].next_number != 0 &&
         (slots_[at].hash != hash || text_of(slots_[at].next_number - 1) != text)) {
    at = (at + 1) & mask;
  }
  return at;
}

std::string_view TextIndex::text_of(std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(bytes_).substr(begin, ends_[number] - begin);
}

void TextIndex::make_room() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.next_number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].next_number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace sharit
