#include <filesystem>
#include <iostream>

#include "firmware/app/commands.hpp"
#include "firmware/app/file_check.hpp"
#include "firmware/app/speed_report.hpp"
#include "firmware/config/find.hpp"
#include "firmware/config/report.hpp"
#include "firmware/doctor/words.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {
namespace {

/// Of the crawl; the running ticker tells that of its own display (F1).
std::string speed_of(const House& house, SizePx size) {
  if (house.settings.screen.layout != Layout::kCrawl) return "";
  auto maker = LineMaker::create();
  return describe(report_speed(house, size, 60.0, maker ? maker->get() : nullptr));
}

}  // namespace

int check_configuration(const CheckOptions& options) {
  const auto given =
      options.file.empty() ? std::nullopt : std::optional<std::filesystem::path>(options.file);
  const auto file = find_config(given, process_environment);
  if (!file) return report(file.error());
  if (!*file) {
    std::cerr << "sharit: there is no configuration file; `sharit run` shows the demo.\n"
                 "Write one to $XDG_CONFIG_HOME/sharit/sharit.toml or /etc/sharit/sharit.toml.\n";
    return 0;
  }
  const auto check = check_file(**file, SystemClock().wall(), options.size);
  if (!check) return report(check.error());
  const LoadOutcome& outcome = check->outcome;
  const std::string name = (*file)->string();
  if (options.json) {
    std::cout << problems_json(outcome.problems, name) << '\n';
    return outcome.ok() ? 0 : 1;
  }
  std::cout << render_problems(outcome.problems, name);
  if (!outcome.ok()) return 1;
  const std::string speed = check->house ? speed_of(*check->house, check->size) : "";
  std::cout << name << ": good. " << counted(outcome.settings.feeds.size(), "feed") << ", "
            << counted(outcome.settings.messages.size(), "message") << "."
            << (speed.empty() ? "" : " Speed " + speed + ".") << "\n";
  return 0;
}

}  // namespace sharit
