#include <cmath>
#include <iostream>

#include "firmware/app/commands.hpp"
#include "firmware/app/film.hpp"
#include "render/screen/png.hpp"

namespace sharit {
namespace {

/// A snapshot is of the picture at 60 refreshes a second.
constexpr double kRefreshHz = 60.0;

}  // namespace

int write_snapshot(const SnapshotOptions& options) {
  auto film = Film::open(options, kRefreshHz);
  if (!film) return report(film.error());
  if (auto drawn = (*film)->draw(std::llround(options.at * kRefreshHz)); !drawn) {
    return report(drawn.error());
  }
  if (auto written = write_png((*film)->picture(), options.out); !written) {
    return report(written.error());
  }
  return 0;
}

}  // namespace sharit
