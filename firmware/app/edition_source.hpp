#pragma once

#include <memory>

#include "firmware/app/edition.hpp"

namespace sharit {

/// Where the frame loop gets its editions from: the newsroom, or one in virtual time.
/// Thread: any may ask.
class EditionSource {
 public:
  virtual ~EditionSource() = default;
  /// The newest edition; never null.
  [[nodiscard]] virtual std::shared_ptr<const Edition> edition() = 0;
  /// Whatever keeps the feeds has turned lately.
  [[nodiscard]] virtual bool feeds_alive() const = 0;
  /// Reads the configuration file again, whether it changed or not (SIGHUP).
  virtual void reload() = 0;
};

}  // namespace sharit
