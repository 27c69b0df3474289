#include "render/faces/chain_file.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace sharit {
namespace {

constexpr std::size_t kFieldCount = 8;
constexpr double kSmallestScale = 0.25;
constexpr double kLargestScale = 4.0;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// Takes what stands before the next `separator` off the front of `rest`.
std::string_view next_piece(std::string_view& rest, char separator) {
  const auto end = rest.find(separator);
  const std::string_view piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return trimmed(piece);
}

std::optional<FamilyRole> parse_role(std::string_view text) {
  if (text == "main") return FamilyRole::kMain;
  if (text == "latin") return FamilyRole::kLatin;
  if (text == "script") return FamilyRole::kScript;
  if (text == "symbol") return FamilyRole::kSymbol;
  if (text == "emoji") return FamilyRole::kEmoji;
  return std::nullopt;
}

bool read_scale(std::string_view text, double& scale) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), scale);
  return read.ec == std::errc{} && scale >= kSmallestScale && scale <= kLargestScale;
}

std::optional<ChainEntry> parse_entry(std::string_view line) {
  std::array<std::string_view, kFieldCount> fields;
  for (auto& field : fields) {
    if (line.empty()) return std::nullopt;
    field = next_piece(line, '|');
  }
  ChainEntry entry;
  entry.family = fields[0];
  for (std::string_view rest = fields[1]; !rest.empty();) {
    const std::string_view weight = next_piece(rest, ' ');
    if (weight == "regular") entry.regular = true;
    if (weight == "bold") entry.bold = true;
  }
  const auto role = parse_role(fields[2]);
  if (entry.family.empty() || !role || !(entry.regular || entry.bold)) return std::nullopt;
  entry.role = *role;
  if (!read_scale(fields[3], entry.scale) || !read_scale(fields[4], entry.latin)) {
    return std::nullopt;
  }
  if (fields[5] != "-") {
    for (std::string_view rest = fields[5]; !rest.empty();) {
      entry.first_for.emplace_back(next_piece(rest, ' '));
    }
  }
  entry.package = fields[6];
  entry.licence = fields[7];
  return entry;
}

}  // namespace

Result<std::vector<ChainEntry>> parse_chain(std::string_view text) {
  std::vector<ChainEntry> entries;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = next_piece(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    auto entry = parse_entry(line);
    if (!entry) {
      return fail(Fault::kInput, "font chain, line " + std::to_string(number) +
                                     ": expected family | weights | role | scale | latin | first "
                                     "| package | licence");
    }
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace sharit
