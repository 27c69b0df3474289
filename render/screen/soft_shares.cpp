#include "render/screen/soft_shares.hpp"

#include "render/screen/pixel_rows.hpp"

namespace sharit {

const std::uint32_t* SoftShares::of(const PaintItem& item, const RectPx& area, int y) {
  const std::uint8_t whole = item.rows.at(y);
  if (item.columns.length == 0) {
    even_.assign(static_cast<std::size_t>(area.width), four_times(whole));
    return even_.data();
  }
  const int first = area.x - item.columns.origin;
  for (const Known& known : known_) {
    if (known.columns == item.columns && known.whole == whole) return known.words.data() + first;
  }
  Known& made = known_[next_known_++ % known_.size()];
  made = {item.columns, whole, {}};
  for (int i = 0; i < item.columns.length; ++i) {
    const std::uint32_t share =
        divide_255(std::uint32_t{item.columns.at(item.columns.origin + i)} * whole);
    made.words.push_back(four_times(static_cast<std::uint8_t>(share)));
  }
  return made.words.data() + first;
}

}  // namespace sharit
