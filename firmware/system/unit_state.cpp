#include "firmware/system/unit_state.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>

namespace sharit {
namespace {

struct Close {
  void operator()(std::FILE* pipe) const { pclose(pipe); }
};

/// What a command writes.
std::string output_of(const std::string& command) {
  const std::unique_ptr<std::FILE, Close> pipe(popen(command.c_str(), "re"));
  std::string out;
  if (pipe == nullptr) return out;
  std::array<char, 1024> part{};
  for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), pipe.get())) > 0;) {
    out.append(part.data(), size);
  }
  return out;
}

}  // namespace

std::optional<UnitState> read_unit_state(std::string_view lines) {
  UnitState state;
  bool loaded = false;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = line.substr(0, equals);
    const std::string_view value = line.substr(equals + 1);
    if (name == "LoadState") loaded = value == "loaded";
    if (name == "UnitFileState") state.enabled = value.starts_with("enabled");
    if (name == "ActiveState") state.active = value;
    if (name == "Result") state.result = value;
    if (name == "NRestarts")
      std::from_chars(value.data(), value.data() + value.size(), state.restarts);
    if (name == "WatchdogUSec")
      state.watched = !value.empty() && value != "0" && value != "infinity";
  }
  if (!loaded) return std::nullopt;
  return state;
}

std::optional<UnitState> ask_unit_state(const std::string& unit) {
  return read_unit_state(output_of("timeout 3 systemctl show " + unit +
                                   " --property=LoadState,UnitFileState,ActiveState,Result,"
                                   "NRestarts,WatchdogUSec 2>/dev/null"));
}

}  // namespace sharit
