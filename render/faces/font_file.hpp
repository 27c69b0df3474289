#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// A font file mapped read-only into memory; the kernel shares the pages between faces.
/// Thread: any, immutable. Owns: the mapping. @lifetime of `bytes()`: the object's.
class FontFile {
 public:
  /// Fails (kDevice) when the file cannot be opened, is empty or cannot be mapped.
  [[nodiscard]] static Result<std::unique_ptr<FontFile>> create(const std::string& path);
  ~FontFile();
  FontFile(const FontFile&) = delete;
  FontFile& operator=(const FontFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit FontFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace sharit
