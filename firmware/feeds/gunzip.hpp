#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sharit {

enum class GunzipEnd {
  kWhole,
  kCut,       ///< The bytes end too early; `bytes` holds what came until then.
  kDamaged,   ///< Not gzip, or spoilt on the way.
  kTooLarge,  ///< More than the limit, or more than so few bytes can honestly hold.
};

struct Gunzipped {
  std::string bytes;
  GunzipEnd end = GunzipEnd::kWhole;
};

/// Whether the bytes begin as a gzip file does (RFC 1952 2.3.1).
[[nodiscard]] bool looks_gzipped(std::string_view bytes);

/// Unpacks a gzip file of one or more members, at most `limit` bytes of it. Linear in what comes
/// out. Never throws.
[[nodiscard]] Gunzipped gunzip(std::string_view bytes, std::size_t limit);

/// A document grows to a hundred times its packed size where it repeats itself; this much more is a
/// bomb. Says nothing about small ones.
[[nodiscard]] bool is_bomb(std::size_t packed, std::size_t unpacked);

}  // namespace sharit
