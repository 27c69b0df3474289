#include "firmware/feeds/gunzip.hpp"

#include <array>

#include <zlib.h>

namespace sharit {

namespace {

constexpr std::size_t kSmall = std::size_t{1} << 20;
constexpr std::size_t kMostGrowth = 200;

// Ends the stream with the scope.
struct Inflater {
  z_stream stream{};
  bool ready = false;

  Inflater() : ready(inflateInit2(&stream, 15 + 16) == Z_OK) {}
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

}  // namespace

bool looks_gzipped(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B\x08");
}

bool is_bomb(std::size_t packed, std::size_t unpacked) {
  return unpacked > kSmall && unpacked / kMostGrowth > packed;
}

Gunzipped gunzip(std::string_view bytes, std::size_t limit) {
  Gunzipped out;
  Inflater inflater;
  if (!inflater.ready) return {{}, GunzipEnd::kDamaged};
  std::string packed(bytes);  // zlib's input is not const.
  z_stream& stream = inflater.stream;
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::array<char, 32 * 1024> buffer{};
  while (true) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int code = inflate(&stream, Z_NO_FLUSH);
    out.bytes.append(buffer.data(), buffer.size() - stream.avail_out);
    if (out.bytes.size() > limit || is_bomb(packed.size(), out.bytes.size())) {
      return {{}, GunzipEnd::kTooLarge};
    }
    if (code == Z_STREAM_END) {
      const std::string_view rest(packed.data() + (packed.size() - stream.avail_in),
                                  stream.avail_in);
      // Another member, or padding that nobody minds.
      if (!looks_gzipped(rest) || inflateReset(&stream) != Z_OK) return out;
    } else if (code == Z_BUF_ERROR ||
               (code == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
      out.end = GunzipEnd::kCut;
      return out;
    } else if (code != Z_OK) {
      return {{}, GunzipEnd::kDamaged};
    }
  }
}

}  // namespace sharit
