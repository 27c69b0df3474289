#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "render/support/result.hpp"

namespace sharit {

/// How the bytes of a font file are held.
enum class FontStorage {
  /// Mapped read-only: the kernel shares the pages and drops them under pressure. For installed
  /// fonts, which a package manager replaces by another file, never in place.
  kMapped,
  /// Read into memory: for files that somebody may write over while we run. A mapped file that is
  /// cut short kills the program with SIGBUS.
  kCopied,
};

/// The bytes of a font file. Thread: any, immutable. Owns: the mapping or the copy.
/// @lifetime of `bytes()`: the object's.
class FontFile {
 public:
  /// Copies are bounded: a larger file is refused (the largest font collections have 20 MB a face).
  static constexpr std::size_t kLargestCopy = std::size_t{48} * 1024 * 1024;

  /// Fails (kDevice) when the file cannot be opened, is empty, cannot be mapped or is too large to
  /// be copied; the message names the file.
  [[nodiscard]] static Result<std::unique_ptr<FontFile>> create(
      const std::string& path, FontStorage storage = FontStorage::kMapped);
  ~FontFile();
  FontFile(const FontFile&) = delete;
  FontFile& operator=(const FontFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const {
    return mapped_.empty() ? copy_ : mapped_;
  }

 private:
  explicit FontFile(std::span<const std::byte> mapped) : mapped_(mapped) {}
  explicit FontFile(std::vector<std::byte> copy) : copy_(std::move(copy)) {}
  std::span<const std::byte> mapped_;
  std::vector<std::byte> copy_;
};

}  // namespace sharit
