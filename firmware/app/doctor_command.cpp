#include <iostream>
#include <utility>

#include <pwd.h>
#include <unistd.h>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/doctor_feeds.hpp"
#include "firmware/app/doctor_report.hpp"
#include "firmware/app/file_check.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/running_program.hpp"
#include "firmware/app/speed_report.hpp"
#include "firmware/app/state_file.hpp"
#include "firmware/config/demo_text.hpp"
#include "firmware/config/find.hpp"
#include "firmware/doctor/board_check.hpp"
#include "firmware/doctor/clock_check.hpp"
#include "firmware/doctor/configuration_check.hpp"
#include "firmware/doctor/disk_check.hpp"
#include "firmware/doctor/display_check.hpp"
#include "firmware/doctor/permission_check.hpp"
#include "firmware/doctor/service_check.hpp"
#include "firmware/system/journal_errors.hpp"
#include "firmware/wording/letters.hpp"

namespace sharit {
namespace {

constexpr const char* kUnit = "sharit.service";

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
  if (!*file) {
    return {load_settings(demo_settings_text()).settings, {}, check_configuration_file({}, "", {})};
  }
  auto found = check_file(**file, SystemClock().wall());
  if (!found) return {{}, *file, check_configuration_file(*file, found.error().message, {})};
  Check check = check_configuration_file(*file, "", found->outcome.problems);
  if (!found->house) return {{}, *file, std::move(check)};
  return {std::move(found->outcome.settings), *file, std::move(check)};
}

std::string user_name() {
  const passwd* const user = getpwuid(geteuid());
  return user == nullptr ? "this user" : user->pw_name;
}

/// What the speed of the settings comes to on this display; told of the crawl, as in `check`.
Checks check_speed(const Settings& settings, const DisplayGuess& display) {
  if (settings.screen.layout != Layout::kCrawl) return {};
  const auto house = make_house(settings);
  if (!house) return {};  // The check of the configuration tells why.
  auto maker = LineMaker::create();
  return {good("speed", describe(report_speed(**house, display.size, display.refresh_hz,
                                              maker ? maker->get() : nullptr)) +
                            ".")};
}

/// The file of the last good headlines: that of the running ticker, else of the service, else one's
/// own.
std::filesystem::path store_of(const Settings& settings, const RunningTicker* running,
                               const Machine& machine) {
  if (running != nullptr && !running->store_file.empty()) return running->store_file;
  const auto own = state_file_place(settings);
  const auto service = service_folder(machine);
  const bool told = !settings.storage.dir.empty() || machine.environment("STATE_DIRECTORY") ||
                    machine.environment("XDG_STATE_HOME");
  return told || service.empty() ? own : service / own.filename();
}

Check check_state_folder(const std::filesystem::path& store, const RunningTicker* running) {
  if (store.empty()) {
    return wrong("disk", "There is no folder to keep headlines in.", "Name one: dir in [storage].");
  }
  return check_disk(gather_folder(store.parent_path()), running);
}

Checks check_texts(const Examined& examined, const DoctorFeeds& feeds) {
  const ScreenSettings& screen = examined.settings.screen;
  const ScreenFonts fonts{screen.font,
                          look_at_folder(font_folder(examined.settings, examined.file))};
  Checks out{check_fonts(gather_families())};
  for (Check& check :
       check_characters({letters_of(screen.language), screen.language}, feeds.texts, fonts)) {
    out.push_back(std::move(check));
  }
  return out;
}

/// Of the service and what runs.
Checks check_program(const std::expected<RunningTicker, TickerSilence>& heard) {
  ServiceFacts facts;
  facts.unit = ask_unit_state(kUnit);
  if (heard) return check_service(facts, &*heard, kVersion);
  facts.silence = {heard.error().reason, heard.error().sentence};
  if (auto line = last_journal_error(kUnit)) facts.last_error = std::move(line->text);
  return check_service(facts, nullptr, kVersion);
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
  const auto store = store_of(settings, running, machine);
  const DoctorFeeds feeds =
      options.offline ? stored_feeds(settings, store) : try_feeds(settings, store, clock);

  Checks all{examined.check};
  append(all, check_display(machine, running));
  all.push_back(check_gpu(machine, running));
  all.push_back(check_permissions(gather_device_access(machine), user_name()));
  append(all, check_speed(settings, guess_display(machine, running)));
  append(all, check_texts(examined, feeds));
  if (!options.offline) {
    all.push_back(check_network(machine));
    append(all, check_names(feeds.tried));
    append(all, check_feeds(feeds.tried));
  }
  all.push_back(check_clock(gather_time_evidence(clock.wall()), kernel_clock_synchronised()));
  all.push_back(check_zone(machine, settings.screen.timezone));
  all.push_back(check_state_folder(store, running));
  all.push_back(check_store(feeds.store));
  all.push_back(check_root(machine));
  all.push_back(check_memory(machine));
  append(all, check_board(machine));
  append(all, check_program(heard));

  std::cout << (options.json ? doctor_json(all) + "\n" : doctor_text(all));
  return exit_code_of(all);
}

}  // namespace sharit
