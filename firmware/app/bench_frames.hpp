#pragma once

#include <filesystem>
#include <vector>

#include "firmware/app/virtual_run.hpp"

namespace sharit {

/// What a frame costs the whole program, beside copying the band that moves: the least that
/// anything can cost that moves a line in memory. Processor time of all threads, microseconds a
/// frame, medians over rounds in which both are measured in turn.
struct FrameCost {
  int frames = 0;        ///< In all rounds.
  int band_rows = 0;     ///< Of the line box, or those that change where they are more.
  int changed_rows = 0;  ///< From the first to the last that a frame changes: ink only.
  double frame_us = 0;
  double copy_us = 0;        ///< memcpy of the band, from three buffers in turn into three others.
  double ratio = 0;          ///< Of a frame to copying the band; median of the rounds' own ratios.
  double ratio_changed = 0;  ///< The same to copying only the rows that change.
};

/// Draws `frames` frames in rounds. Where `pictures` is not empty every 60th frame is written into
/// that folder as "REFRESH.png", outside the time that is taken. Fails as drawing and writing do.
[[nodiscard]] Result<FrameCost> measure_frames(VirtualRun& run, int frames, int line_box_rows,
                                               const std::filesystem::path& pictures);

}  // namespace sharit
