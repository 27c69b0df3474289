#include <csignal>
#include <variant>

#include "firmware/app/commands.hpp"
#include "firmware/system/memory.hpp"

namespace {

struct Dispatch {
  int operator()(const sharit::RunOptions& o) const { return sharit::run_ticker(o); }
  int operator()(const sharit::HeadlinesOptions& o) const { return sharit::print_headlines(o); }
  int operator()(const sharit::ShapeOptions& o) const { return sharit::print_shapes(o); }
  int operator()(const sharit::SnapshotOptions& o) const { return sharit::write_snapshot(o); }
  int operator()(const sharit::RecordOptions& o) const { return sharit::write_record(o); }
  int operator()(const sharit::InitOptions& o) const { return sharit::init_configuration(o); }
  int operator()(const sharit::CheckOptions& o) const { return sharit::check_configuration(o); }
  int operator()(const sharit::StatusOptions& o) const { return sharit::print_status(o); }
  int operator()(const sharit::WithdrawOptions& o) const { return sharit::withdraw_headline(o); }
  int operator()(const sharit::ReleaseOptions& o) const { return sharit::release_headline(o); }
  int operator()(const sharit::ScreenshotOptions& o) const { return sharit::write_screenshot(o); }
  int operator()(const sharit::DoctorOptions& o) const { return sharit::examine_machine(o); }
  int operator()(const sharit::BenchOptions& o) const { return sharit::run_bench(o); }
  int operator()(const sharit::DatesOptions& o) const { return sharit::print_dates(o); }
  int operator()(const sharit::Answered& o) const { return o.exit_code; }
};

}  // namespace

int main(int argc, char** argv) {
  sharit::keep_memory_small();
  (void)std::signal(SIGPIPE, SIG_IGN);  // A reader that goes away is a failed write, not our death.
  return sharit::finish_output(std::visit(Dispatch{}, sharit::read_command_line(argc, argv)));
}
