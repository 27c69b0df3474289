#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/stored_feed.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Last good headlines in an SQLite file (WAL, synchronous=FULL: they survive a pulled plug).
/// A file that is not a sound database is renamed aside ("….bad") and a new one begun; a store that
/// can't be opened at all becomes one in memory. Either way `warning()` says so and life goes on.
/// Owns: the database handle. Thread: one at a time. Never throws.
class Store {
 public:
  [[nodiscard]] static Store open(const std::filesystem::path& file);
  /// Only to look: never makes, changes or renames the file, which a running ticker may hold. Empty
  /// where it cannot be read. `save` and `touch` fail.
  [[nodiscard]] static Store open_readonly(const std::filesystem::path& file);
  [[nodiscard]] static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// The last good answer kept under `key`; none where there is none or the disk fails.
  [[nodiscard]] std::optional<StoredFeed> load(std::string_view key) const;
  /// Replaces what is kept under `key`, in one transaction. Fails: kDevice (disk full, read-only).
  [[nodiscard]] Result<void> save(std::string_view key, const StoredFeed& feed);
  /// Only moves the time of the last good answer. Fails: kDevice.
  [[nodiscard]] Result<void> touch(std::string_view key, WallTime last_good);
  /// Forgets every feed that is not in `keys` and has not been good since `before`.
  [[nodiscard]] Result<void> prune(const std::vector<std::string>& keys, WallTime before);

  /// What went wrong while opening, as a sentence; empty when nothing did.
  [[nodiscard]] const std::string& warning() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sharit
