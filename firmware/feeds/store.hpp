#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/stored_feed.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Last good headlines in an SQLite file (`store_file` says how it is opened and what becomes of a
/// damaged one). They survive `kill -9` and a pulled plug at any instant: a write is whole or has
/// not been. A store that can't be written keeps what was there, and every `save` tries anew.
/// Owns: the database handle. Thread: one at a time. Never throws.
class Store {
 public:
  [[nodiscard]] static Store open(const std::filesystem::path& file);
  /// Only to look: never makes, changes or renames the file, which a running ticker may hold. Empty
  /// where it cannot be read. `save` fails.
  [[nodiscard]] static Store open_readonly(const std::filesystem::path& file);
  [[nodiscard]] static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// The last good answer kept under `key`; none where there is none or the disk fails. Headlines
  /// have no `source`: it is the feed's name or title.
  [[nodiscard]] std::optional<StoredFeed> load(std::string_view key) const;
  /// Replaces what is kept under the keys, in one transaction, writing only what differs. Fails:
  /// kDevice (disk full, read-only, held by another program); then all is as it was, or the file
  /// was damaged and has been set aside, and nothing is kept.
  [[nodiscard]] Result<void> save(std::span<const StoredFeed> feeds);
  /// Forgets every feed that is not in `keys` and has not been good since `before`.
  [[nodiscard]] Result<void> prune(const std::vector<std::string>& keys, WallTime before);

  /// What went wrong while opening, as a sentence; empty when nothing did.
  [[nodiscard]] const std::string& warning() const;
  /// Whether there is anything to read from: for `open_readonly`, a sound file of this version.
  [[nodiscard]] bool readable() const;
  /// Whether the last attempt to open it for writing succeeded.
  [[nodiscard]] bool writable() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sharit
