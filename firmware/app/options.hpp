#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "firmware/app/frame_report.hpp"
#include "firmware/feeds/headline.hpp"
#include "render/analysis/direction.hpp"
#include "render/support/geometry.hpp"
#include "render/support/result.hpp"

namespace sharit {

enum class OutputChoice { kAuto, kWindow, kKms, kOffscreen };
enum class PathChoice { kAuto, kSoftware, kGpu };

struct RunOptions {
  std::string config;  ///< Empty: looked for.
  OutputChoice output = OutputChoice::kAuto;
  PathChoice path = PathChoice::kAuto;
  std::optional<SizePx> size;
  std::optional<std::uint64_t> frames;  ///< Leave after so many.
  std::optional<double> seconds;        ///< Leave after so long.
  bool unpaced = false;
  bool fullscreen = false;
  bool overlay = false;
  bool control = true;  ///< Others may ask it (`sharit status`).
  FrameBudget budget;   ///< Passed at the end: the device was at fault.
};

struct HeadlinesOptions {
  std::string config;
  bool json = false;
  std::optional<WallTime> now;
  std::string kind = "auto";
  std::string selector;
  std::vector<std::string> sources;
};

struct ShapeOptions {
  bool json = false;
  double size = 72;
  std::string font_folder;
  std::vector<std::string> families;
  std::vector<std::string> files;
  DirectionPolicy direction = DirectionPolicy::kAuto;
  std::string language;
  bool guards = true;
  int wrap = 0;   ///< Pixels of width to break lines at; 0: one line.
  int least = 0;  ///< Least size in pixels per em for `wrap`; 0: `size` as it is.
  int lines = 0;  ///< Most lines for `wrap`; 0: any.
  std::vector<std::string> texts;
};

/// `snapshot` and `record`.
struct FilmOptions {
  std::string config;
  std::string out;
  SizePx size{1920, 1080};
  std::optional<WallTime> now;
  double at = 0;        ///< Seconds after the start: of the picture, or of the film's first frame.
  double seconds = 10;  ///< `record` only.
  double fps = 60;      ///< `record` only.
};
struct SnapshotOptions : FilmOptions {};
struct RecordOptions : FilmOptions {};

/// What of a first settings file is known; the rest is asked where somebody can be.
struct InitOptions {
  std::optional<std::string> title;
  std::optional<std::string> language;
  std::string layout;
  std::string timezone;
  std::vector<std::string> feeds;
  std::string out;
  bool force = false;
};

struct CheckOptions {
  std::string file;
  std::optional<SizePx> size;  ///< Of the picture; none: 1920x1080.
  bool json = false;
};

/// Of the Sharit that runs on this machine.
struct StatusOptions {
  bool json = false;
};
struct ScreenshotOptions {
  std::string out;
};

/// What the operator calls a headline: words that stand in it.
struct WithdrawOptions {
  std::vector<std::string> words;
};
struct ReleaseOptions {
  std::vector<std::string> words;
};

struct DoctorOptions {
  std::string config;
  bool json = false;
  bool offline = false;  ///< Ask no network.
};

struct BenchOptions {
  std::string config;
  bool json = false;
  OutputChoice output = OutputChoice::kOffscreen;  ///< Of the part that waits for refreshes.
  PathChoice path = PathChoice::kAuto;
  std::optional<SizePx> size;
  std::optional<WallTime> now;
  double seconds = 10;        ///< Of that part; 0: leave it out.
  int frames = 2100;          ///< Drawn without waiting; 0: leave them and the texts out.
  std::string pictures;       ///< Folder for every 60th of them; empty: none.
  bool virtual_time = false;  ///< Only the loop in virtual time, for `hours`.
  double hours = 24;
  FrameBudget budget;
};

struct DatesOptions {};

/// The call is answered already (--help, --version, or a mistake in it): leave with this code.
struct Answered {
  int exit_code = 0;
};

using Invocation =
    std::variant<RunOptions, HeadlinesOptions, ShapeOptions, SnapshotOptions, RecordOptions,
                 InitOptions, CheckOptions, StatusOptions, ScreenshotOptions, WithdrawOptions,
                 ReleaseOptions, DoctorOptions, BenchOptions, DatesOptions, Answered>;

/// Reads the command line (design section 5). Help goes to standard output, mistakes with what to
/// write instead to standard error. Never throws.
[[nodiscard]] Invocation read_command_line(int argc, char** argv);

/// "1920x1080"; nothing for anything else or sizes outside 16 to 16384.
[[nodiscard]] std::optional<SizePx> parse_size(const std::string& text);

/// "2026-11-22T18:42:00Z", "...+03:00", or without a zone for UTC.
[[nodiscard]] std::optional<WallTime> parse_instant(const std::string& text);

}  // namespace sharit
