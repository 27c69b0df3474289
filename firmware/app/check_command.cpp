#include <filesystem>
#include <iostream>
#include <utility>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/edition.hpp"
#include "firmware/app/speed_report.hpp"
#include "firmware/config/find.hpp"
#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {
namespace {

/// One that concerns the file as a whole.
Problem warning(std::string code, std::string message) {
  Problem problem;
  problem.severity = Severity::kWarning;
  problem.code = std::move(code);
  problem.message = std::move(message);
  return problem;
}

/// Warnings about fonts that the settings name, or that lie in their folder and cannot be used.
void check_fonts(LoadOutcome& outcome, const std::filesystem::path& file) {
  auto library = FaceLibrary::create();
  if (!library) return;  // No font at all: not the file's fault, and the ticker says so.
  const ScreenSettings& screen = outcome.settings.screen;
  const FontFolder folder = look_at_folder(font_folder(outcome.settings, file));
  for (const Weight weight : {Weight::kBold, Weight::kRegular}) {
    (void)(*library)->chain({weight, screen.language, screen.font, {}, folder});
  }
  for (const std::string& message : (*library)->warnings()) {
    outcome.problems.push_back(warning("font", message));
  }
}

/// Of the crawl, on the display that most venues have; the running ticker tells that of its own
/// (F1).
std::string speed_of(const House& house) {
  if (house.settings.screen.layout != Layout::kCrawl) return "";
  auto maker = LineMaker::create();
  return describe(report_speed(house, {1920, 1080}, 60.0, maker ? maker->get() : nullptr));
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
  auto outcome = load_settings_file(**file);
  if (!outcome) return report(outcome.error());
  std::string speed;
  if (outcome->ok()) {  // What only the frame's words know: language, region, zone.
    if (const auto house = make_house(outcome->settings); !house) {
      Problem problem;
      problem.code = "wrong_words";
      problem.message = house.error().message;
      outcome->problems.push_back(std::move(problem));
    } else {
      speed = speed_of(**house);
    }
    check_fonts(*outcome, **file);
    for (const std::string& trouble : read_pictures(outcome->settings).troubles()) {
      outcome->problems.push_back(warning("picture", trouble));
    }
  }
  const std::string name = (*file)->string();
  if (options.json) {
    std::cout << problems_json(outcome->problems, name) << '\n';
    return outcome->ok() ? 0 : 1;
  }
  std::cout << render_problems(outcome->problems, name);
  if (!outcome->ok()) return 1;
  std::cout << name << ": good. " << outcome->settings.feeds.size() << " feeds, "
            << outcome->settings.messages.size() << " messages."
            << (speed.empty() ? "" : " Speed " + speed + ".") << "\n";
  return 0;
}

}  // namespace sharit
