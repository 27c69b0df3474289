#include "firmware/app/refresh_fit.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// A present that returns sooner than this share of a period did not wait for the display.
constexpr double kTooEarly = 0.3;
/// A present counts to the refresh that began at most this share of a period after it: waking up
/// takes its time, and is late rather than early.
constexpr double kEarliest = 0.35;
/// What is left over never grows beyond this.
constexpr double kMostPhase = 0.45;

/// The gains of the loop: a lasting difference is followed within a second or two, the jitter of
/// single wake-ups is not.
constexpr double kPhaseGain = 0.05;
constexpr double kPeriodGain = 0.0008;
/// Further off than this is not rounding (24000/1001 against 24 is 0.1 %).
constexpr double kMostOff = 0.01;

/// So many intervals are judged at the start ...
constexpr std::size_t kFirst = 90;
/// ... and overrule what was told when they differ by more than this ...
constexpr double kClearlyOff = 0.03;
/// ... and half of them agree as closely as this.
constexpr double kAgreement = 0.08;

}  // namespace

RefreshFit::RefreshFit(double told_hz)
    : told_ns_(1e9 / (std::isfinite(told_hz) && told_hz > 1.0 ? told_hz : 60.0)),
      period_ns_(told_ns_) {}

std::int64_t RefreshFit::refreshes_in(double interval_ns) {
  look_at_first(interval_ns);
  const double periods = interval_ns / period_ns_ + phase_;
  if (periods < kTooEarly) {
    phase_ = periods;
    return 0;
  }
  const double counted = std::max(1.0, std::floor(periods + kEarliest));
  follow(periods - counted, counted);
  return static_cast<std::int64_t>(counted);
}

void RefreshFit::follow(double phase, double refreshes) {
  const double error = std::clamp(phase, -kMostPhase, kMostPhase);
  phase_ = error * (1.0 - kPhaseGain);
  if (refreshes > 1.0) return;  // A late frame says little of the display.
  period_ns_ = std::clamp(period_ns_ * (1.0 + kPeriodGain * error), told_ns_ * (1.0 - kMostOff),
                          told_ns_ * (1.0 + kMostOff));
}

void RefreshFit::look_at_first(double interval_ns) {
  if (judged_) return;
  first_.push_back(interval_ns);
  if (first_.size() < kFirst) return;
  judged_ = true;
  std::ranges::sort(first_);
  const double middle = first_[kFirst / 2];
  const double spread = first_[kFirst * 3 / 4] - first_[kFirst / 4];
  first_ = {};
  const bool agreed = spread < middle * kAgreement;
  if (!agreed || middle < told_ns_ * kTooEarly) return;
  // Frames that are always late by one refresh would look like half the rate.
  const double share = middle / told_ns_;
  const bool multiple = std::abs(share - std::round(share)) < kClearlyOff;
  if (multiple) return;
  told_ns_ = period_ns_ = middle;
  phase_ = 0;
  corrected_ = true;
}

}  // namespace sharit
