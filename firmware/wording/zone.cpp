#include "firmware/wording/zone.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace sharit {
namespace {

constexpr std::string_view kZoneFolder = "/usr/share/zoneinfo/";
constexpr std::string_view kMachineZone = "/etc/localtime";
constexpr std::size_t kLargestFile = 1U << 20;
constexpr std::size_t kHeaderSize = 44;

std::int64_t big_endian(std::string_view bytes) {
  std::uint64_t value = (static_cast<unsigned char>(bytes.front()) & 0x80U) != 0 ? ~0ULL : 0;
  for (const char byte : bytes) value = (value << 8U) | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(value);
}

/// The counts in the header of one block, RFC 9636 section 3.1.
struct BlockCounts {
  std::size_t ut = 0;
  std::size_t standard = 0;
  std::size_t leap = 0;
  std::size_t time = 0;
  std::size_t type = 0;
  std::size_t character = 0;

  [[nodiscard]] std::size_t size(std::size_t time_width) const {
    return time * (time_width + 1) + type * 6 + character + leap * (time_width + 4) + standard + ut;
  }
};

std::optional<BlockCounts> read_counts(std::string_view bytes) {
  if (bytes.size() < kHeaderSize || !bytes.starts_with("TZif")) return std::nullopt;
  const auto count = [&](std::size_t index) {
    return static_cast<std::size_t>(big_endian(bytes.substr(20 + index * 4, 4)));
  };
  const BlockCounts counts{count(0), count(1), count(2), count(3), count(4), count(5)};
  for (const std::size_t value :
       {counts.ut, counts.standard, counts.leap, counts.time, counts.type, counts.character})
    if (value > kLargestFile) return std::nullopt;
  if (counts.type == 0) return std::nullopt;
  return counts;
}

std::optional<std::string> read_file(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes(
      std::min<std::uintmax_t>(std::filesystem::file_size(path, ignored), kLargestFile), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

/// Letters, digits and _ + - in parts between slashes: nothing that could leave the zone folder.
bool plausible_name(std::string_view name) {
  const auto allowed = [](char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '+' || byte == '-' || byte == '/';
  };
  return name.size() < 64 && name.front() != '/' && std::ranges::all_of(name, allowed);
}

}  // namespace

std::optional<Zone> Zone::parse(std::string_view bytes) {
  auto counts = read_counts(bytes);
  if (!counts) return std::nullopt;
  std::size_t width = 4;
  std::string_view body = bytes.substr(kHeaderSize);
  if (bytes[4] >= '2') {  // The first block is for readers of 32 bits; the real one follows.
    if (body.size() < counts->size(width)) return std::nullopt;
    body.remove_prefix(counts->size(width));
    counts = read_counts(body);
    if (!counts) return std::nullopt;
    body.remove_prefix(kHeaderSize);
    width = 8;
  }
  if (body.size() < counts->size(width)) return std::nullopt;

  const std::string_view times = body.substr(0, counts->time * width);
  const std::string_view indices = body.substr(times.size(), counts->time);
  const std::string_view types = body.substr(times.size() + indices.size(), counts->type * 6);
  const auto offset_of = [&](std::size_t type) {
    return static_cast<std::int32_t>(big_endian(types.substr(type * 6, 4)));
  };

  Zone zone;
  zone.first_offset_ = offset_of(0);
  zone.changes_.reserve(counts->time);
  for (std::size_t i = 0; i < counts->time; ++i) {
    const auto type = static_cast<unsigned char>(indices[i]);
    if (type >= counts->type) return std::nullopt;
    zone.changes_.push_back({big_endian(times.substr(i * width, width)), offset_of(type)});
  }
  if (!std::ranges::is_sorted(zone.changes_, {}, &Change::at)) return std::nullopt;

  if (width == 8) {  // The footer: "\n" rule "\n".
    std::string_view footer = body.substr(counts->size(width));
    if (footer.size() >= 2 && footer.front() == '\n') {
      footer.remove_prefix(1);
      const std::string_view text = footer.substr(0, footer.find('\n'));
      if (!text.empty()) zone.rule_ = ZoneRule::parse(text);
    }
  }
  return zone;
}

std::chrono::seconds Zone::offset_at(std::chrono::sys_seconds time) const {
  const std::int64_t at = time.time_since_epoch().count();
  if (rule_ && (changes_.empty() || at >= changes_.back().at)) return rule_->offset_at(time);
  const auto next = std::ranges::upper_bound(changes_, at, {}, &Change::at);
  if (next == changes_.begin()) return std::chrono::seconds(first_offset_);
  return std::chrono::seconds(std::prev(next)->offset);
}

std::chrono::sys_seconds Zone::to_utc(std::chrono::local_seconds local) const {
  const std::chrono::sys_seconds as_utc(local.time_since_epoch());
  const auto before = offset_at(as_utc - std::chrono::days(1));
  const auto after = offset_at(as_utc + std::chrono::days(1));
  for (const auto offset : {before, after})
    if (offset_at(as_utc - offset) == offset) return as_utc - offset;
  return as_utc - before;
}

Result<Zone> Zone::create(const std::string& name) {
  if (name == "UTC") return Zone{};
  const bool machine = name.empty();
  if (!machine && !plausible_name(name))
    return fail(Fault::kInput, "time zone \"" + name + "\" is not a name like \"Asia/Riyadh\"");
  const auto bytes =
      read_file(machine ? std::string(kMachineZone) : std::string(kZoneFolder) + name);
  if (!bytes) {
    if (machine) return Zone{};
    std::error_code ignored;
    if (!std::filesystem::exists(kZoneFolder, ignored))
      return fail(Fault::kDevice, "no time zones on this machine; install the package tzdata");
    return fail(
        Fault::kInput,
        "time zone \"" + name + "\" is unknown; names are listed by: timedatectl list-timezones");
  }
  auto zone = parse(*bytes);
  if (!zone)
    return fail(machine ? Fault::kDevice : Fault::kInput,
                machine
                    ? "/etc/localtime is damaged; set it again with: timedatectl set-timezone ZONE"
                    : "\"" + name + "\" is not a time zone file of tzdata");
  return *std::move(zone);
}

}  // namespace sharit
