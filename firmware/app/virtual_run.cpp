#include "firmware/app/virtual_run.hpp"

#include <utility>

namespace sharit {

Result<std::unique_ptr<VirtualRun>> VirtualRun::open(const VirtualRunOptions& options) {
  auto signals = StopSignals::install();
  if (!signals) return std::unexpected(signals.error());
  auto opening = open_house(options.config);
  if (!opening) return std::unexpected(opening.error());
  tell_warnings(opening->configuration);
  auto maker = LineMaker::create();
  if (!maker) return std::unexpected(maker.error());
  return std::unique_ptr<VirtualRun>(
      new VirtualRun(options, *opening, std::move(*signals), std::move(*maker)));
}

VirtualRun::VirtualRun(const VirtualRunOptions& options, const Opening& opening,
                       StopSignals signals, std::unique_ptr<LineMaker> maker)
    : clock_(options.now.value_or(wall_clock_.wall())),
      screen_(options.size),
      workshop_(std::move(maker)),
      signals_(std::move(signals)),
      newsroom_(
          std::make_unique<VirtualNewsroom>(opening.configuration, opening.house, clock_, log_)) {
  RunParts parts{screen_, workshop_, *newsroom_, clock_, signals_, notifier_, log_};
  parts.witness = [this](const Headline& headline, const Playlist& playlist) {
    showings_.note(headline, playlist);
  };
  loop_ = std::make_unique<RunLoop>(std::move(parts), Pacer::Mode::kTimer, RunLimits{}, false,
                                    Readiness::kSettled);
}

Result<void> VirtualRun::step() {
  if (!begun_) {
    begun_ = true;
    return loop_->begin();
  }
  auto on = loop_->turn();
  if (!on) return std::unexpected(on.error());
  if (!*on) return fail(Fault::kDevice, "Stopped.");
  return {};
}

}  // namespace sharit
