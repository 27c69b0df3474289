#include "firmware/app/file_check.hpp"

#include <string>
#include <utility>

#include "firmware/app/configuration.hpp"
#include "firmware/app/lane_plan.hpp"
#include "firmware/app/letter_report.hpp"
#include "firmware/app/message_check.hpp"
#include "firmware/app/named_files_check.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {
namespace {

/// Where a key stands; else its table, else the first line.
Place place_of(const TomlNode& root, std::string_view table, std::string_view key) {
  const TomlNode* node = root.find(table);
  if (node == nullptr) return {1, 1, 1};
  const TomlNode* value = node->find(key);
  return value == nullptr ? node->place : value->place;
}

/// Warnings about fonts that the settings name, or that lie in their folder and cannot be used.
void check_fonts(const TomlNode& root, const Settings& settings, const FontFolder& folder,
                 Reporter& reporter) {
  auto library = FaceLibrary::create();
  if (!library) return;  // No font at all: not the file's fault, and the ticker says so.
  const ScreenSettings& screen = settings.screen;
  for (const Weight weight : {Weight::kBold, Weight::kRegular}) {
    (void)(*library)->chain({weight, screen.language, screen.font, {}, folder});
  }
  for (const std::string& message : (*library)->warnings()) {
    reporter.warning(place_of(root, "screen", "font"), {"font", message, {}});
  }
}

void check_pictures(const TomlNode& root, const Settings& settings, Reporter& reporter) {
  const HousePictures pictures = read_pictures(settings);
  const auto look = [&](const NamedPicture& named, std::string_view table, std::string_view key) {
    if (!named.trouble.empty())
      reporter.warning(place_of(root, table, key), {"picture", named.trouble, {}});
  };
  look(pictures.background, "theme", "background_image");
  look(pictures.logo, "screen", "logo");
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

void check_letters(const TomlNode& root, const FileCheck& check, Reporter& reporter) {
  // With an error in the file the size is not known for sure.
  if (reporter.has_errors()) return;
  auto trouble = letter_trouble(*check.house, check.size, lanes_of(check.house->settings));
  if (trouble)
    reporter.warning(place_of(root, "screen", "viewing_distance"),
                     {"letters", std::move(trouble->message), std::move(trouble->hint)});
}

}  // namespace

Result<FileCheck> check_file(const std::filesystem::path& file, WallTime now,
                             std::optional<SizePx> size) {
  FileCheck check;
  const auto further = [&](const TomlNode& root, const Settings& settings, Reporter& reporter) {
    check.size = size.value_or(usual_picture(settings));
    FontFolder fonts = look_at_folder(font_folder(settings, file));
    check_fonts(root, settings, fonts, reporter);
    check_pictures(root, settings, reporter);
    check_named_files(root, settings, file, reporter);
    if (settings.feeds.empty() && settings.messages.empty() && !reporter.has_errors())
      reporter.warning({1, 1, 1}, {"nothing_to_show", "there is no feed and no message to show",
                                   "add a [[feed]] with a url"});
    if (auto house = make_house(settings, std::move(fonts))) {
      check.house = std::move(*house);
      check_letters(root, check, reporter);
      check_messages(root, *check.house, now, reporter);
    } else {
      reporter.error(place_of(root, "screen", "language"),
                     {"wrong_words", house.error().message, {}});
    }
  };
  auto outcome = load_settings_file(file, further);
  if (!outcome) return std::unexpected(outcome.error());
  check.outcome = std::move(*outcome);
  if (!check.outcome.ok()) check.house = nullptr;
  return check;
}

}  // namespace sharit
