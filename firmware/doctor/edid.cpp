#include "firmware/doctor/edid.hpp"

#include <cstddef>
#include <cstdint>

#include "render/screen/kms_card.hpp"

namespace sharit {
namespace {

// E-EDID 1.4, section 3: a block of 128 bytes, its four descriptors of 18 bytes at 54.
constexpr std::size_t kBlock = 128;
constexpr std::size_t kDescriptors = 54;
constexpr std::size_t kDescriptor = 18;
constexpr unsigned kNameTag = 0xFC;

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] unsigned operator[](std::size_t at) const {
    return static_cast<unsigned char>(bytes_[at]);
  }

 private:
  std::string_view bytes_;
};

/// Printable ASCII up to the line feed that ends it (section 3.10.3.4).
std::string name_in(std::string_view descriptor) {
  std::string name;
  for (const char c : descriptor.substr(5)) {
    if (c == '\n') break;
    if (c >= ' ' && c <= '~') name.push_back(c);
  }
  name.erase(name.find_last_not_of(' ') + 1);
  return name;
}

void read_timing(std::string_view descriptor, DisplayIdentity& out) {
  const Bytes at(descriptor);
  const unsigned width = at[2] | (at[4] & 0xF0U) << 4;
  const unsigned blank_width = at[3] | (at[4] & 0x0FU) << 8;
  const unsigned height = at[5] | (at[7] & 0xF0U) << 4;
  const unsigned blank_height = at[6] | (at[7] & 0x0FU) << 8;
  out.interlaced = (at[17] & 0x80U) != 0;
  // An interlaced mode is stated by its field; the total of both is an odd number of lines.
  const unsigned fields = out.interlaced ? 2 : 1;
  ModeTiming timing;
  timing.clock_khz = (at[0] | at[1] << 8) * 10;
  timing.htotal = width + blank_width;
  timing.vtotal = (height + blank_height) * fields + (fields - 1);
  timing.interlaced = out.interlaced;
  out.size = {static_cast<int>(width), static_cast<int>(height * fields)};
  out.refresh_hz = refresh_of(timing);
}

}  // namespace

std::optional<DisplayIdentity> read_edid(std::string_view bytes) {
  constexpr std::string_view kHead("\0\xFF\xFF\xFF\xFF\xFF\xFF\0", 8);
  if (bytes.size() < kBlock || !bytes.starts_with(kHead)) return std::nullopt;
  DisplayIdentity out;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string_view descriptor = bytes.substr(kDescriptors + i * kDescriptor, kDescriptor);
    const Bytes at(descriptor);
    const bool timing = at[0] != 0 || at[1] != 0;
    if (timing && out.refresh_hz <= 0) read_timing(descriptor, out);
    if (!timing && at[3] == kNameTag) out.name = name_in(descriptor);
  }
  if (out.refresh_hz <= 0 || out.size.width == 0 || out.size.height == 0) return std::nullopt;
  return out;
}

}  // namespace sharit
