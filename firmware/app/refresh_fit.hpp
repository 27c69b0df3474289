#pragma once

#include <cstdint>
#include <vector>

namespace sharit {

/// How long a refresh of the display really takes. What the driver tells is rounded (60 for 59.94)
/// or a guess; presents that wait for the display tell better. Begins with what was told, takes
/// another rate where the first intervals speak clearly against it, then follows the phase of the
/// presents (a phase-locked loop), so that counting never slips.
/// Pure. Thread: main.
class RefreshFit {
 public:
  explicit RefreshFit(double told_hz);

  /// A present came back this long after the one before; how many refreshes that was.
  /// 0: long before the next one was due.
  [[nodiscard]] std::int64_t refreshes_in(double interval_ns);
  [[nodiscard]] double period_ns() const { return period_ns_; }
  [[nodiscard]] double hz() const { return 1e9 / period_ns_; }
  /// What was told was wrong by more than rounding; true from then on.
  [[nodiscard]] bool corrected() const { return corrected_; }

 private:
  void look_at_first(double interval_ns);
  void follow(double phase, double refreshes);

  double told_ns_;    ///< Told, or measured where that was wrong.
  double period_ns_;  ///< Followed, close to `told_ns_`.
  double phase_ = 0;  ///< Refreshes by which the last present came after its own.
  bool corrected_ = false;
  std::vector<double> first_;  ///< The first intervals; empty once they have been judged.
  bool judged_ = false;
};

}  // namespace sharit
