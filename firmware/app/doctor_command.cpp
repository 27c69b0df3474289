#include <iostream>
#include <utility>

#include <pwd.h>
#include <unistd.h>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/doctor_feeds.hpp"
#include "firmware/app/doctor_report.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/running_program.hpp"
#include "firmware/app/speed_report.hpp"
#include "firmware/config/find.hpp"
#include "firmware/config/load.hpp"
#include "firmware/doctor/board_check.hpp"
#include "firmware/doctor/clock_check.hpp"
#include "firmware/doctor/configuration_check.hpp"
#include "firmware/doctor/disk_check.hpp"
#include "firmware/doctor/display_check.hpp"
#include "firmware/doctor/font_check.hpp"
#include "firmware/doctor/permission_check.hpp"
#include "firmware/doctor/service_check.hpp"
#include "firmware/system/journal_errors.hpp"

namespace sharit {
namespace {

/// The settings to examine with; the defaults where the file cannot be used.
struct Examined {
  Settings settings;
  std::optional<std::filesystem::path> file;
  Check check;
};

Examined examine_configuration(const std::string& given) {
  const auto wished = given.empty() ? std::nullopt : std::optional<std::filesystem::path>(given);
  const auto file = find_config(wished, process_environment);
  if (!file) return {{}, {}, check_configuration_file({}, file.error().message, {})};
  if (!*file) return {{}, {}, check_configuration_file({}, "", {})};
  auto outcome = load_settings_file(**file);
  if (!outcome) return {{}, *file, check_configuration_file(*file, outcome.error().message, {})};
  Check check = check_configuration_file(*file, "", outcome->problems);
  if (!outcome->ok()) return {{}, *file, std::move(check)};
  return {std::move(outcome->settings), *file, std::move(check)};
}

std::string user_name() {
  const passwd* const user = getpwuid(geteuid());
  return user == nullptr ? "this user" : user->pw_name;
}

/// What the speed of the settings comes to on this display.
Checks check_speed(const Settings& settings, const DisplayGuess& display) {
  const auto house = make_house(settings);
  auto maker = LineMaker::create();
  if (!house) return {};  // Its words are told by the check of the zone.
  return {good("speed", describe(report_speed(**house, display.size, display.refresh_hz,
                                              maker ? maker->get() : nullptr)) + ".")};
}

Checks check_state_folder(const Settings& settings, const RunningTicker* running) {
  const auto folder = state_folder(settings.storage.dir, process_environment);
  if (!folder) {
    return {wrong("disk", folder.error().message, "Name a folder: dir in [storage].")};
  }
  return {check_disk(gather_folder(*folder), running), check_root(root_is_read_only())};
}

Checks check_texts(const Examined& examined, const DoctorFeeds& feeds) {
  const ScreenFonts fonts{examined.settings.screen.font,
                          look_at_folder(font_folder(examined.settings, examined.file))};
  return {check_fonts(gather_families()), check_characters(feeds.texts, fonts)};
}

void append(Checks& all, Checks more) {
  for (Check& check : more) all.push_back(std::move(check));
}

}  // namespace

int examine_machine(const DoctorOptions& options) {
  const Machine machine;
  const SystemClock clock;
  const auto heard = hear_running_program();
  const RunningTicker* const running = heard ? &*heard : nullptr;
  const Examined examined = examine_configuration(options.config);
  const Settings& settings = examined.settings;

  Checks all{examined.check};
  append(all, check_display(machine, running));
  all.push_back(check_gpu(machine, running));
  all.push_back(check_permissions(gather_device_access(machine), user_name()));
  append(all, check_speed(settings, guess_display(machine, running)));
  all.push_back(check_clock(gather_time_evidence(clock.wall()), kernel_clock_synchronised()));
  all.push_back(check_zone(machine, settings.screen.timezone));
  append(all, check_state_folder(settings, running));
  all.push_back(check_memory(machine));
  append(all, check_board(machine));
  const DoctorFeeds feeds = options.offline ? stored_texts(settings) : try_feeds(settings, clock);
  if (!options.offline) {
    all.push_back(check_network(machine));
    append(all, check_names(feeds.tried));
    append(all, check_feeds(feeds.tried));
  }
  append(all, check_texts(examined, feeds));
  ServiceFacts service = gather_service(machine);
  if (!heard) {
    service.silence = heard.error().reason;
    service.sentence = heard.error().sentence;
    if (auto line = last_journal_error("sharit.service")) service.last_error = std::move(line->text);
  }
  append(all, check_service(service, running, kVersion));

  std::cout << (options.json ? doctor_json(all) + "\n" : doctor_text(all));
  return exit_code_of(all);
}

}  // namespace sharit
