#include "firmware/app/file_check.hpp"

#include <string>
#include <utility>

#include "firmware/app/configuration.hpp"
#include "firmware/app/lane_plan.hpp"
#include "firmware/app/letter_report.hpp"
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

/// As many lanes as there would be: the file does not tell which headlines come.
std::size_t lanes_of(const Settings& settings) {
  std::vector<LaneWish> wishes;
  for (const FeedSettings& feed : settings.feeds) wishes.push_back({feed.name, feed.lane});
  return part_into_lanes(wishes, {}).size();
}

/// The display that most venues have.
SizePx usual_picture(const Settings& settings) {
  const bool on_its_side = settings.screen.rotate % 180 == 90;
  return on_its_side ? SizePx{1080, 1920} : SizePx{1920, 1080};
}

}  // namespace

Result<FileCheck> check_file(const std::filesystem::path& file, std::optional<SizePx> size) {
  auto outcome = load_settings_file(file);
  if (!outcome) return std::unexpected(outcome.error());
  FileCheck check{std::move(*outcome), {}, nullptr};
  if (!check.outcome.ok()) return check;
  const Settings& settings = check.outcome.settings;
  check.size = size.value_or(usual_picture(settings));
  if (auto house = make_house(settings, look_at_folder(font_folder(settings, file)))) {
    check.house = std::move(*house);
    if (auto trouble = letter_trouble(*check.house, check.size, lanes_of(settings))) {
      check.outcome.problems.push_back(warning("letters", std::move(trouble->message)));
      check.outcome.problems.back().hint = std::move(trouble->hint);
    }
  } else {
    Problem problem;
    problem.code = "wrong_words";
    problem.message = house.error().message;
    check.outcome.problems.push_back(std::move(problem));
  }
  check_fonts(check.outcome, file);
  for (const std::string& trouble : read_pictures(check.outcome.settings).troubles()) {
    check.outcome.problems.push_back(warning("picture", trouble));
  }
  return check;
}

}  // namespace sharit
