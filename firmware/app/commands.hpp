#pragma once

#include "firmware/app/options.hpp"
#include "firmware/feeds/parsed_source.hpp"

namespace sharit {

// The commands of design section 5. Each returns the exit code; messages go to standard error.

[[nodiscard]] int run_ticker(const RunOptions& options);
[[nodiscard]] int print_headlines(const HeadlinesOptions& options);
[[nodiscard]] int print_shapes(const ShapeOptions& options);
[[nodiscard]] int write_snapshot(const SnapshotOptions& options);
[[nodiscard]] int write_record(const RecordOptions& options);
[[nodiscard]] int init_configuration(const InitOptions& options);
[[nodiscard]] int check_configuration(const CheckOptions& options);
[[nodiscard]] int print_status(const StatusOptions& options);
[[nodiscard]] int withdraw_headline(const WithdrawOptions& options);
[[nodiscard]] int release_headline(const ReleaseOptions& options);
[[nodiscard]] int write_screenshot(const ScreenshotOptions& options);
[[nodiscard]] int examine_machine(const DoctorOptions& options);
[[nodiscard]] int run_bench(const BenchOptions& options);
[[nodiscard]] int print_dates(const DatesOptions& options);

/// Prints an error as one or more lines and gives its exit code.
[[nodiscard]] int report(const Error& error);

/// Says why a source could not be read.
void report(const ParsedSource& failed);

inline constexpr const char* kInputUnreadable = "Standard input can't be read.";

/// The exit code of a command that would leave with `exit_code`: 3, and says so, where standard
/// output could not be written. A reader that had enough and went away is no fault.
[[nodiscard]] int finish_output(int exit_code);

}  // namespace sharit
