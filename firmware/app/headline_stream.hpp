#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "firmware/app/edition.hpp"
#include "firmware/playlist/rotation.hpp"
#include "render/scene/scene.hpp"

namespace sharit {

/// A headline as it was given to a scene.
struct ShownHeadline {
  std::uint64_t key = 0;
  std::shared_ptr<const Headline> headline;
  std::size_t position = 0;  ///< From 1; 0: not counted (the venue's title).
  std::size_t count = 0;
};

/// Feeds one stream of a scene from its playlist and remembers what was given. Thread: main.
class HeadlineStream {
 public:
  /// Told of every headline that is given out, with the list it comes from.
  using Witness = std::function<void(const Headline&, const Playlist&)>;

  void adopt(PlaylistPtr playlist);
  /// The next headline for a lane that reads that way and has just had so many in a row without
  /// ink; the venue's name where there is nothing to tell.
  [[nodiscard]] ShownHeadline next(Direction lane, std::size_t empty_in_a_row, const House& house,
                                   const Witness& witness);
  /// Was given to the scene under this key.
  void note(ShownHeadline shown);

  /// @lifetime until the next `note` or `take_from`.
  [[nodiscard]] const ShownHeadline* find(std::uint64_t key) const;
  /// The key of what was given after a headline; 0: nothing yet.
  [[nodiscard]] std::uint64_t key_after(std::uint64_t key) const;
  /// What comes after a headline: given already, or about to be. Null: nothing else. Looks through
  /// the playlist: not for every frame.
  [[nodiscard]] std::shared_ptr<const Headline> after(std::uint64_t key, Direction lane) const;
  /// Forgets what is withdrawn of what was given; the keys of it.
  [[nodiscard]] std::vector<std::uint64_t> forget(const Withdrawn& withdrawn);
  /// Takes out everything from a headline on, to be given to another scene.
  [[nodiscard]] std::deque<ShownHeadline> take_from(std::uint64_t key);
  [[nodiscard]] std::size_t size() const { return rotation_.size(); }

 private:
  PlaylistPtr playlist_;
  Rotation rotation_;
  std::deque<ShownHeadline> shown_;  ///< On the screen or about to be; oldest first.
};

}  // namespace sharit
