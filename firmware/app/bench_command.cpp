#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>
#include <utility>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "firmware/app/bench_frames.hpp"
#include "firmware/app/bench_text.hpp"
#include "firmware/app/commands.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/report_json.hpp"
#include "firmware/app/ticker.hpp"

namespace sharit {
namespace {

using nlohmann::json;

double rounded(double value) {
  return std::round(value * 1000.0) / 1000.0;
}

double megabytes(std::uint64_t bytes) {
  return rounded(static_cast<double>(bytes) / 1e6);
}

VirtualRunOptions virtual_options(const BenchOptions& options) {
  return {options.config, options.size.value_or(SizePx{1920, 1080}), options.now};
}

Result<json> bench_text(const BenchOptions& options, VirtualRun& run) {
  auto cost = measure_text(*run.edition(), virtual_options(options).size);
  if (!cost) return std::unexpected(cost.error());
  return json{{"headlines", cost->headlines},
              {"mean_px", std::round(cost->pixels)},
              {"shape_first_us", rounded(cost->first_us)},
              {"shape_us", rounded(cost->shape_us)},
              {"raster_us", rounded(cost->raster_us)}};
}

Result<json> bench_frames(const BenchOptions& options, VirtualRun& run) {
  auto rows = line_box_rows(*run.edition(), virtual_options(options).size);
  if (!rows) return std::unexpected(rows.error());
  auto cost = measure_frames(run, options.frames, *rows, options.pictures);
  if (!cost) return std::unexpected(cost.error());
  return json{{"frames", cost->frames},
              {"band_rows", cost->band_rows},
              {"changed_rows", cost->changed_rows},
              {"cpu_us", rounded(cost->frame_us)},
              {"band_copy_us", rounded(cost->copy_us)},
              {"ratio", rounded(cost->ratio)},
              {"ratio_changed", rounded(cost->ratio_changed)}};
}

Result<json> bench_run(const BenchOptions& options, FrameReport& fared) {
  RunOptions run;
  run.config = options.config;
  run.output = options.output;
  run.path = options.path;
  run.size = options.size;
  run.seconds = options.seconds;
  run.control = false;  // It is not the ticker that `sharit status` asks for.
  auto ran = run_the_ticker(run);
  if (!ran) return std::unexpected(ran.error());
  fared = ran->frames;
  json out = json::parse(report_json(fared));
  out["output"] = ran->screen.output;
  out["driver"] = ran->screen.driver;
  json& start = out["first_frame_ms"];
  start["total"] = rounded(ran->start.total_ms());
  for (const auto& [name, ms] : ran->start.parts()) start[name] = rounded(ms);
  return out;
}

/// Hours in seconds. Says how memory stands at every tenth, so that growth shows.
Result<json> bench_virtual(const BenchOptions& options, FrameReport& fared) {
  auto opened = VirtualRun::open(virtual_options(options));
  if (!opened) return std::unexpected(opened.error());
  VirtualRun& run = **opened;
  const auto whole = std::chrono::duration<double, std::ratio<3600>>(options.hours);
  const auto length = std::chrono::duration_cast<std::chrono::nanoseconds>(whole);
  const auto begun = std::chrono::steady_clock::now();
  json memory = json::array();
  for (int tenth = 1; tenth <= 10; ++tenth) {
    while (run.passed() < length * tenth / 10) {
      if (auto done = run.step(); !done) return std::unexpected(done.error());
    }
    memory.push_back(megabytes(memory_use().resident));
    if (isatty(STDERR_FILENO) != 0) std::cerr << "\rsharit: " << tenth * 10 << " % " << std::flush;
  }
  if (isatty(STDERR_FILENO) != 0) std::cerr << '\n';
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  fared = run.report();
  json out = json::parse(report_json(fared));
  out["hours"] = options.hours;
  out["took_seconds"] = rounded(took.count());
  out["rss_mb_by_tenth"] = std::move(memory);
  out["showings"] = {{"all", run.showings().shown()},
                     {"headlines", run.showings().headlines()},
                     {"most_above", rounded(run.showings().most_above())},
                     {"most_below", rounded(run.showings().most_below())}};
  return out;
}

void print_number(const std::string& name, const json& value) {
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) print_number(name + " " + key, inner);
    return;
  }
  std::printf("%-34s %s\n", name.c_str(), value.dump().c_str());
}

int finish(const BenchOptions& options, const json& result, const FrameReport& fared) {
  if (options.json) {
    std::cout << result.dump() << '\n';
  } else {
    for (const auto& [name, part] : result.items()) print_number(name, part);
  }
  const std::string passed = passed_limits(options.budget, fared);
  return passed.empty() ? 0 : report({Fault::kDevice, passed});
}

}  // namespace

int run_bench(const BenchOptions& options) {
  json result = {{"version", kVersion}};
  FrameReport fared;
  if (options.virtual_time) {
    auto day = bench_virtual(options, fared);
    if (!day) return report(day.error());
    result["virtual"] = std::move(*day);
    return finish(options, result, fared);
  }
  // What waits comes first: threads and a display want a process that has done nothing yet.
  if (options.seconds > 0) {
    auto run = bench_run(options, fared);
    if (!run) return report(run.error());
    result["run"] = std::move(*run);
  }
  if (options.frames > 0) {
    auto opened = VirtualRun::open(virtual_options(options));
    if (!opened) return report(opened.error());
    auto frames = bench_frames(options, **opened);
    if (!frames) return report(frames.error());
    result["frames"] = std::move(*frames);
    auto text = bench_text(options, **opened);
    if (!text) return report(text.error());
    result["text"] = std::move(*text);
  }
  return finish(options, result, fared);
}

}  // namespace sharit
