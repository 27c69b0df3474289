#include "firmware/app/settle.hpp"

namespace sharit {
namespace {

constexpr int kMostRounds = 16;

/// One round; how many images it gave to the screen.
Result<std::uint64_t> step(Stage& stage, Screen& screen, std::int64_t refresh,
                           std::optional<WallTime> now) {
  stage.advance(refresh, now);
  for (const ImageId image : stage.take_releases()) screen.release(image);
  std::uint64_t uploads = 0;
  for (const Tile& tile : stage.take_uploads(static_cast<std::size_t>(-1))) {
    if (auto done = screen.upload(tile); !done) return std::unexpected(done.error());
    ++uploads;
  }
  return uploads;
}

}  // namespace

Result<std::uint64_t> settle(Stage& stage, Screen& screen, std::int64_t refresh,
                             std::optional<WallTime> now) {
  std::uint64_t uploads = 0;
  for (int round = 0; round < kMostRounds; ++round) {  // What arrives may ask for more.
    auto given = step(stage, screen, refresh, now);
    if (!given) return given;
    uploads += *given;
    if (*given == 0 && stage.settled()) break;
  }
  return uploads;
}

}  // namespace sharit
