#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "render/analysis/direction.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/frame_words.hpp"
#include "render/scene/motion.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/scene_time.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// One layout at work: headlines and words go in, a frame for any instant comes out. Headlines come
/// in streams, one for each lane; most layouts have one. Time is given with every call; the same
/// calls always give the same frames.
/// Thread: main.
class Scene {
 public:
  virtual ~Scene() = default;

  [[nodiscard]] virtual std::size_t streams() const = 0;
  /// True when a stream could take another headline soon: call `add` until it is false.
  [[nodiscard]] virtual bool wants_headline(std::size_t stream) const = 0;
  /// The way the stream reads where the next headline would stand.
  [[nodiscard]] virtual Direction direction(std::size_t stream) const = 0;
  virtual void add(std::size_t stream, SceneHeadline headline) = 0;
  /// Takes a headline off at once: it fades where it is, nothing else moves for it. It is no longer
  /// read, and never comes where it was to come.
  virtual void withdraw(std::size_t stream, std::uint64_t key) = 0;
  /// Headlines in a row that had nothing to draw and were passed over.
  [[nodiscard]] virtual std::size_t empty_in_a_row(std::size_t stream) const = 0;

  virtual void set_words(const FrameWords& words) = 0;
  /// Another speed, or another display; what is on screen stays where it is.
  virtual void set_speed(const SpeedWish& speed, double refresh_hz) = 0;

  /// Takes what the workshop has finished where it was ordered here; true when it was.
  [[nodiscard]] virtual bool receive(WorkDone& done) = 0;
  /// Moves to a time: places headlines, asks for images, lets go of old ones.
  virtual void advance(const SceneTime& time) = 0;
  /// Draws the instant of the last `advance`.
  [[nodiscard]] virtual Frame frame() = 0;

  /// The headline at the reading point of a stream; none: 0.
  [[nodiscard]] virtual std::uint64_t reading_key(std::size_t stream) const = 0;
  /// The headline that `successor`, which will show the stream instead, is to begin with: of one
  /// layout with letters as large nothing moves, else what is being read stays. None: 0.
  [[nodiscard]] virtual std::uint64_t anchor(std::size_t stream, const Scene& successor) const = 0;
  /// How far a headline has come; what of is the layout's affair. None: it is not there.
  [[nodiscard]] virtual std::optional<double> share_of(std::size_t stream,
                                                       std::uint64_t key) const = 0;
  /// Said before every `advance` while this scene is made ready behind another one: how far the
  /// first headline of the stream has come there; none: it has left. Those behind it are placed as
  /// if they had always been there.
  virtual void resume(std::size_t stream, std::optional<double> share) = 0;

  [[nodiscard]] virtual TileLedger& tiles() = 0;
  /// Of the first stream that moves.
  [[nodiscard]] virtual const Motion& motion() const = 0;
  /// Images that were due on screen and missing so far.
  [[nodiscard]] virtual std::uint64_t tile_misses() const = 0;
};

}  // namespace sharit
