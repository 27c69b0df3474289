#include "render/scene/source_book.hpp"

#include <algorithm>

namespace sharit {

const SourceBook::Entry* SourceBook::find(std::uint64_t key) const {
  const auto found = std::ranges::find(entries_, key, &Entry::key);
  return found == entries_.end() ? nullptr : &*found;
}

}  // namespace sharit
