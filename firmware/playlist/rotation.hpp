#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "firmware/playlist/playlist.hpp"
#include "render/analysis/direction.hpp"

namespace sharit {

/// Decides which headline the lane shows next, over playlists that change at any time. Pure: no
/// clock, no chance. Rules:
/// - a round shows every entry once; entries are known by source and id, so that a new playlist
///   neither repeats what this round has shown nor skips what it has not;
/// - within a round headlines of one direction go together, the lane's own first: one turn a round;
/// - a new breaking headline is next, whatever its direction; other newcomers join this round in
///   playlist order, but only as many as the round began with: nothing starves;
/// - no headline twice in a row while there is another.
/// Thread: main only.
class Rotation {
 public:
  /// Takes over a new playlist; null is an empty one.
  void adopt(PlaylistPtr playlist);

  /// The next headline, counted as shown; null when the playlist is empty. Shares the playlist's
  /// ownership, so it stays valid after `adopt`. `lane` is the way the lane reads now.
  [[nodiscard]] std::shared_ptr<const Headline> next(Direction lane);

  /// What `next` would give, without counting it.
  [[nodiscard]] std::shared_ptr<const Headline> peek(Direction lane) const;

  /// Place of the headline given last in the playlist, from 1; 0 when it is gone ("4 of 24").
  [[nodiscard]] std::size_t position() const;
  [[nodiscard]] std::size_t size() const;

 private:
  struct Choice {
    std::size_t index = 0;
    bool new_round = false;
  };
  [[nodiscard]] bool choose(Direction lane, Choice* choice) const;

  PlaylistPtr playlist_;
};

}  // namespace sharit
