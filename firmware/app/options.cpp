#include "firmware/app/options.hpp"

#include <iostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "firmware/app/program.hpp"

namespace sharit {
namespace {

constexpr int kCallFault = static_cast<int>(Fault::kCall);

/// Turns a text into a value, or tells what to write.
template <typename T>
CLI::Option* add_parsed(CLI::App& app, const std::string& name, T& target,
                        std::optional<typename T::value_type> (*parse)(const std::string&),
                        const std::string& wanted, const std::string& help) {
  return app.add_option_function<std::string>(
      name,
      [&target, parse, wanted, name](const std::string& text) {
        target = parse(text);
        if (!target) {
          throw CLI::ValidationError(name, "\"" + text + "\" does not fit: write " + wanted);
        }
      },
      help);
}

/// One of a few words.
template <typename T>
CLI::Option* add_choice(CLI::App& app, const std::string& name, T& target,
                        const std::vector<std::pair<std::string, T>>& choices,
                        const std::string& help) {
  return app.add_option_function<std::string>(
      name,
      [&target, choices, name](const std::string& text) {
        std::string words;
        for (const auto& [word, value] : choices) {
          if (word == text) {
            target = value;
            return;
          }
          words += (words.empty() ? "" : ", ") + word;
        }
        throw CLI::ValidationError(name, "\"" + text + "\" does not fit: write one of " + words);
      },
      help);
}

void add_config(CLI::App& app, std::string& config) {
  app.add_option("--config", config, "Configuration file (looked for when not given)")
      ->type_name("F");
}

void describe_budget(CLI::App& app, FrameBudget& budget) {
  app.add_option("--max-p99-ms", budget.max_p99_ms,
                 "Exit code 3 where one interval in a hundred is longer")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("MS");
  app.add_option("--max-skipped", budget.max_skipped,
                 "Exit code 3 where more refreshes were missed")
      ->check(CLI::NonNegativeNumber.description(""))
      ->type_name("N");
  app.add_option("--max-rss-mb", budget.max_rss_mb, "Exit code 3 where memory went beyond")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("MB");
}

void add_output(CLI::App& app, OutputChoice& output, PathChoice& path) {
  add_choice<OutputChoice>(app, "--output", output,
                           {{"auto", OutputChoice::kAuto},
                            {"window", OutputChoice::kWindow},
                            {"kms", OutputChoice::kKms},
                            {"offscreen", OutputChoice::kOffscreen}},
                           "Where to draw: auto, window, kms or offscreen")
      ->type_name("WHERE");
  add_choice<PathChoice>(
      app, "--path", path,
      {{"auto", PathChoice::kAuto}, {"software", PathChoice::kSoftware}, {"gpu", PathChoice::kGpu}},
      "What draws: auto, software or gpu")
      ->type_name("WHAT");
}

void describe_run(CLI::App& app, RunOptions& run) {
  add_config(app, run.config);
  add_output(app, run.output, run.path);
  add_parsed(app, "--size", run.size, parse_size, "a size such as 1920x1080",
             "Size of the window or of the picture in memory")
      ->type_name("WxH");
  app.add_option("--frames", run.frames, "Leave after so many frames")->type_name("N");
  app.add_option("--seconds", run.seconds, "Leave after so many seconds")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("S");
  app.add_flag("--unpaced", run.unpaced, "Draw as fast as possible (offscreen)");
  app.add_flag("--fullscreen", run.fullscreen, "Begin full-screen (F11 switches)");
  app.add_flag("--overlay", run.overlay, "Begin with the diagnostic lines (F1 switches)");
  describe_budget(app, run.budget);
}

void describe_headlines(CLI::App& app, HeadlinesOptions& headlines) {
  add_config(app, headlines.config);
  app.add_flag("--json", headlines.json, "One JSON object a source");
  add_parsed(app, "--now", headlines.now, parse_instant, "a time such as 2026-11-22T18:42:00Z",
             "The time to take for now")
      ->type_name("T");
  add_choice<std::string>(app, "--kind", headlines.kind,
                          {{"auto", "auto"}, {"feed", "feed"}, {"page", "page"}, {"text", "text"}},
                          "What the sources are: auto, feed, page or text")
      ->type_name("KIND");
  app.add_option("--selector", headlines.selector, "CSS selector of the headlines of a page")
      ->type_name("CSS");
  app.add_option("SOURCE", headlines.sources, "Files, addresses, or - for standard input")
      ->type_name("");
}

void describe_shape(CLI::App& app, ShapeOptions& shape) {
  app.add_flag("--json", shape.json, "One JSON object a text");
  app.add_option("--size", shape.size, "Pixels per em")
      ->check(CLI::Range(1.0, 4000.0).description(""))
      ->type_name("PX");
  app.add_option("--font", shape.families, "Font families, best first")
      ->type_name("FAMILY")
      ->allow_extra_args(false);
  app.add_option("--font-folder", shape.font_folder, "Folder of font files that --font may name")
      ->type_name("DIR");
  app.add_option("--font-file", shape.files, "Font files, best first; nothing else is used")
      ->type_name("F")
      ->allow_extra_args(false);
  add_choice<DirectionPolicy>(app, "--dir", shape.direction,
                              {{"auto", DirectionPolicy::kAuto},
                               {"rtl", DirectionPolicy::kRtl},
                               {"ltr", DirectionPolicy::kLtr}},
                              "Base direction: auto, rtl or ltr")
      ->type_name("DIR");
  app.add_option("--lang", shape.language, "Language of the text, BCP 47")->type_name("L");
  app.add_flag_callback(
      "--no-guards", [&shape] { shape.guards = false; },
      "Leave phone numbers, dates and signs to UAX #9");
  CLI::Option* const wrap = app.add_option("--wrap", shape.wrap, "Break lines at this width")
                                ->check(CLI::Range(1, 16384).description(""))
                                ->type_name("PX");
  app.add_option("--least", shape.least, "With --wrap: the size may go down to this")
      ->check(CLI::Range(1, 4000).description(""))
      ->type_name("PX")
      ->needs(wrap);
  app.add_option("--lines", shape.lines, "With --wrap: this many lines, then an ellipsis")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("N")
      ->needs(wrap);
  app.add_option("TEXT", shape.texts, "Texts, or - for lines of standard input")->type_name("");
}

void describe_film(CLI::App& app, FilmOptions& film, std::optional<SizePx>& size) {
  add_config(app, film.config);
  app.add_option("--out", film.out, "File to write")->required()->type_name("F");
  add_parsed(app, "--size", size, parse_size, "a size such as 1920x1080",
             "Size of the picture, as the panel has it (rotate turns within it)")
      ->type_name("WxH");
  add_parsed(app, "--now", film.now, parse_instant, "a time such as 2026-11-22T18:42:00Z",
             "The time of day at the start")
      ->type_name("T");
  app.add_option("--at", film.at, "Seconds after the start")
      ->check(CLI::Range(0.0, 1e6).description(""))
      ->type_name("S");
}

void describe_init(CLI::App& app, InitOptions& init) {
  app.add_option("--title", init.title, "Name of the venue")->type_name("TEXT");
  app.add_option("--language", init.language, "Language of the screen's own words: ar, en, fa")
      ->type_name("L");
  app.add_option("--feed", init.feeds, "Address of a news site or its feed; may be repeated")
      ->type_name("URL")
      ->allow_extra_args(false);
  app.add_option("--timezone", init.timezone, "Time zone, such as Asia/Riyadh")->type_name("Z");
  app.add_option("--layout", init.layout, "crawl, lanes, cards or roll")->type_name("WORD");
  app.add_option("--out", init.out, "File to write (else where it is looked for)")->type_name("F");
  app.add_flag("--force", init.force, "Replace the file that is there");
}

void describe_bench(CLI::App& app, BenchOptions& bench) {
  add_config(app, bench.config);
  app.add_flag("--json", bench.json, "One JSON object");
  add_output(app, bench.output, bench.path);
  add_parsed(app, "--size", bench.size, parse_size, "a size such as 1920x1080",
             "Size of the picture")
      ->type_name("WxH");
  add_parsed(app, "--now", bench.now, parse_instant, "a time such as 2026-11-22T18:42:00Z",
             "The time of day at the start, where time is virtual")
      ->type_name("T");
  app.add_option("--seconds", bench.seconds, "Run at the display's pace for so long (0: not)")
      ->check(CLI::NonNegativeNumber.description(""))
      ->type_name("S");
  app.add_option("--frames", bench.frames, "Draw so many frames without waiting (0: none)")
      ->check(CLI::Range(0, 100'000'000).description(""))
      ->type_name("N");
  app.add_option("--pictures", bench.pictures, "Folder to write every 60th of them into")
      ->check(CLI::ExistingDirectory.description(""))
      ->type_name("DIR");
  CLI::Option* const in_virtual_time =
      app.add_flag("--virtual", bench.virtual_time, "Only the frame loop, by a clock that jumps");
  app.add_option("--hours", bench.hours, "With --virtual: so long")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("H")
      ->needs(in_virtual_time);
  describe_budget(app, bench.budget);
}

}  // namespace

Invocation read_command_line(int argc, char** argv) {
  CLI::App app{"Sharit, the news ticker for lobby displays.", "sharit"};
  app.set_version_flag("--version", std::string("sharit ") + kVersion);
  app.set_help_flag("-h,--help", "What can be written here");
  app.footer(
      "Without a command: run. With no configuration anywhere it shows the demo.\n"
      "Exit codes: 0 done, 1 the input was at fault, 2 the call was, 3 the device was.");
  app.require_subcommand(0, 1);

  RunOptions run;
  HeadlinesOptions headlines;
  ShapeOptions shape;
  SnapshotOptions snapshot;
  RecordOptions record;
  InitOptions init;
  CheckOptions check;
  StatusOptions status;
  ScreenshotOptions screenshot;
  WithdrawOptions withdraw;
  ReleaseOptions release;
  DoctorOptions doctor;
  BenchOptions bench;
  std::optional<SizePx> snapshot_size;
  std::optional<SizePx> record_size;
  describe_run(app, run);
  CLI::App* run_app = app.add_subcommand("run", "The ticker");
  describe_run(*run_app, run);
  CLI::App* headlines_app =
      app.add_subcommand("headlines", "Read sources and print every headline");
  describe_headlines(*headlines_app, headlines);
  CLI::App* shape_app = app.add_subcommand("shape", "Print the glyphs of texts");
  describe_shape(*shape_app, shape);
  CLI::App* snapshot_app = app.add_subcommand("snapshot", "Write one frame as a PNG file");
  describe_film(*snapshot_app, snapshot, snapshot_size);
  CLI::App* record_app =
      app.add_subcommand("record", "Write a film: .mp4 by ffmpeg, else Y4M (- for output)");
  describe_film(*record_app, record, record_size);
  record_app->add_option("--seconds", record.seconds, "Length")
      ->check(CLI::Range(0.01, 86400.0).description(""))
      ->type_name("S");
  record_app->add_option("--fps", record.fps, "Frames per second")
      ->check(CLI::Range(1.0, 240.0).description(""))
      ->type_name("N");
  CLI::App* init_app =
      app.add_subcommand("init", "Write a first configuration file from three questions");
  describe_init(*init_app, init);
  CLI::App* check_app = app.add_subcommand("check", "Find every mistake in a configuration file");
  check_app->add_option("F", check.file, "The file (looked for when not given)")->type_name("");
  check_app->add_flag("--json", check.json, "One JSON object");
  add_parsed(*check_app, "--size", check.size, parse_size, "a size such as 1920x1080",
             "Size of the picture that letters and speed are told for")
      ->type_name("WxH");
  CLI::App* status_app = app.add_subcommand("status", "How the running ticker fares");
  status_app->add_flag("--json", status.json, "One JSON object");
  CLI::App* screenshot_app =
      app.add_subcommand("screenshot", "Write what the running ticker shows as a PNG file");
  screenshot_app->add_option("--out", screenshot.out, "File to write")->required()->type_name("F");
  CLI::App* withdraw_app =
      app.add_subcommand("withdraw", "Take a headline off the running ticker, for good");
  withdraw_app->add_option("WORDS", withdraw.words, "Words of it, as many as are needed")
      ->required()
      ->type_name("");
  CLI::App* release_app = app.add_subcommand("release", "Bring a withdrawn headline back");
  release_app->add_option("WORDS", release.words, "Words of it, as many as are needed")
      ->required()
      ->type_name("");
  CLI::App* doctor_app = app.add_subcommand(
      "doctor", "Check the machine, its feeds and the ticker before leaving the site");
  add_config(*doctor_app, doctor.config);
  doctor_app->add_flag("--json", doctor.json, "One JSON object");
  doctor_app->add_flag("--offline", doctor.offline, "Fetch nothing; look at stored headlines");
  CLI::App* bench_app = app.add_subcommand("bench", "Measure text, frames and smoothness here");
  describe_bench(*bench_app, bench);
  CLI::App* dates_app = app.add_subcommand("dates", "Read dates, one JSON string a line");
  bool dates_json = false;
  dates_app->add_flag("--json", dates_json, "Answers as JSON (always)");

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return Answered{app.exit(success)};
  } catch (const CLI::ParseError& error) {
    std::cerr << "sharit: " << error.what() << "\nWrite `sharit --help` for what fits here.\n";
    return Answered{kCallFault};
  }
  const bool other_command = !app.get_subcommands().empty() && !run_app->parsed();
  for (const CLI::Option* option : app.get_options()) {
    if (!other_command || option->count() == 0) continue;
    std::cerr << "sharit: write " << option->get_name() << " after the command "
              << app.get_subcommands().front()->get_name() << ".\n";
    return Answered{kCallFault};
  }
  if (snapshot_size) snapshot.size = *snapshot_size;
  if (record_size) record.size = *record_size;
  if (headlines_app->parsed()) return headlines;
  if (shape_app->parsed()) return shape;
  if (snapshot_app->parsed()) return snapshot;
  if (record_app->parsed()) return record;
  if (init_app->parsed()) return init;
  if (check_app->parsed()) return check;
  if (status_app->parsed()) return status;
  if (screenshot_app->parsed()) return screenshot;
  if (withdraw_app->parsed()) return withdraw;
  if (release_app->parsed()) return release;
  if (doctor_app->parsed()) return doctor;
  if (bench_app->parsed()) return bench;
  if (dates_app->parsed()) return DatesOptions{};
  if (run.unpaced && run.output != OutputChoice::kOffscreen) {
    std::cerr << "sharit: --unpaced goes with --output offscreen.\n";
    return Answered{kCallFault};
  }
  return run;
}

}  // namespace sharit
