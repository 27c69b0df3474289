#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

#include "render/raster/tile.hpp"
#include "render/raster/workshop.hpp"

namespace sharit {

/// Knows which images were ordered, which wait to be uploaded and which the screen has, and lets go
/// of what is no longer needed. Thread: main. Owns: pixels between worker and screen.
class TileLedger {
 public:
  explicit TileLedger(Workshop& workshop) : workshop_(workshop) {}

  /// Asks for a tile unless it is there or on its way.
  void want(const std::shared_ptr<const LineImage>& image, int index);
  /// Asks for a picture as an image of its own.
  [[nodiscard]] ImageId want(const PictureOrder& order);
  /// Notes an image that is made without a tile order (shapes).
  void expect(ImageId id) { states_.emplace(id.value, State::kOrdered); }
  /// Pixels have come; taken, and true, where they are still wanted here.
  bool receive(Tile& tile);
  /// The screen may forget it.
  void let_go(ImageId id);
  void let_go(const LineImage& image);
  /// The screen has it.
  [[nodiscard]] bool ready(ImageId id) const;

  /// Pixels to upload now, oldest first, at most `most`; the caller gives them to the screen.
  [[nodiscard]] std::vector<Tile> take_uploads(std::size_t most);
  [[nodiscard]] std::vector<ImageId> take_releases();
  /// Lets go of everything; returns what the screen has.
  [[nodiscard]] std::vector<ImageId> abandon();
  [[nodiscard]] bool uploads_waiting() const { return !waiting_.empty(); }

 private:
  enum class State : std::uint8_t { kOrdered, kWaiting, kUploaded };
  Workshop& workshop_;
  std::unordered_map<std::uint64_t, State> states_;
  std::deque<Tile> waiting_;
  std::vector<ImageId> releases_;
};

}  // namespace sharit
