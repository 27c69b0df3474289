#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "firmware/playlist/playlist.hpp"
#include "render/analysis/direction.hpp"

namespace sharit {

/// Decides which headline the lane shows next, over playlists that change at any time. Pure: no
/// clock, no chance. Rules:
/// - a round shows every entry once. Entries are known by source and id, so a new playlist neither
///   repeats what this round has shown nor skips what it has not;
/// - within a round headlines of one direction go together, the way the lane reads first, so there
///   is one turn a round. A group of one or two that has just closed a round does not open the
///   next;
/// - a breaking headline that is new is next, whatever its direction;
/// - other newcomers join the round, in playlist order, but only as many as the round began with;
///   the rest wait for the next one. So an entry waits for two rounds at most;
/// - no headline twice in a row while there is another;
/// - one that stands in the playlist more than once (its feed has a weight) is shown so often in a
///   round; a turn that could only follow itself is left out. It counts once in `position`, `size`.
/// Thread: main only.
class Rotation {
 public:
  /// Takes over a new playlist; null is an empty one.
  void adopt(PlaylistPtr playlist);

  /// The next headline, counted as shown; null when the playlist is empty. `lane` is the way the
  /// lane reads now. A copy: one headline that is remembered must not keep a whole playlist.
  [[nodiscard]] std::shared_ptr<const Headline> next(Direction lane);

  /// What `next` would give, without counting it.
  [[nodiscard]] std::shared_ptr<const Headline> peek(Direction lane) const;

  /// Place in the playlist of the headline given last, from 1 ("4 of 24"); 0 when it is gone.
  [[nodiscard]] std::size_t position() const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  /// A headline's source and id as a number, because main makes thousands of them at a time: that
  /// two of a list share one by accident happens once in a million million lists.
  using Key = std::uint64_t;

  struct Choice {
    std::size_t index = 0;
    bool opens_round = false;
  };
  [[nodiscard]] std::optional<Choice> choose(Direction lane) const;
  [[nodiscard]] std::size_t opening(Direction lane) const;
  void take_keys();
  [[nodiscard]] bool was_last(std::size_t index) const;
  /// The first entry `fits` holds for, one in direction `lane` before all others.
  template <typename Fits>
  [[nodiscard]] std::optional<std::size_t> first_of(Direction lane, Fits fits) const;
  [[nodiscard]] static Key key_of(const Headline& headline);

  struct Place {
    std::size_t number = 0;  ///< Among different headlines, from 1.
    int times = 0;
  };

  PlaylistPtr playlist_;
  std::vector<Key> keys_;             ///< Of the entries, in their order; all different.
  std::vector<std::size_t> places_;   ///< Of the entries among different headlines.
  std::size_t size_ = 0;              ///< Of different headlines.
  std::unordered_set<Key> admitted_;  ///< Of this round.
  std::unordered_set<Key> shown_;     ///< In this round.
  std::unordered_set<Key> urgent_;    ///< New and breaking, not shown yet.
  std::size_t newcomers_left_ = 0;    ///< How many more this round admits.
  std::optional<Key> last_;           ///< Of the headline given last.
};

}  // namespace sharit
