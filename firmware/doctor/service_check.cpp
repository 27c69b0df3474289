#include "firmware/doctor/service_check.hpp"

#include "firmware/doctor/words.hpp"
#include "render/support/time_span.hpp"

namespace sharit {
namespace {

constexpr const char* kService = "service";
constexpr const char* kLog = "log";
constexpr const char* kStart = "start";
constexpr const char* kErrors = "journalctl -u sharit -p err shows all of them.";
/// Of the refreshes of a minute: what is seen as a jerk now and then.
constexpr double kManyMissed = 0.005;

Check look_at_running(const ServiceFacts& facts, const RunningTicker& running,
                      const std::string& own_version) {
  const std::string what =
      "Sharit " + running.version + " has been running for " + span_text(running.uptime) + ".";
  if (running.version != own_version) {
    return warning(kService, what + " Installed is " + own_version + ".",
                   "sudo systemctl restart sharit");
  }
  if (facts.unit && facts.unit->restarts > 0) {
    return warning(kService,
                   what + " systemd had to restart it " +
                       counted(static_cast<std::size_t>(facts.unit->restarts), "time") + ".",
                   kErrors);
  }
  return good(kService, what);
}

Check look_at_motion(const RunningTicker& running) {
  constexpr const char* kMotion = "motion";
  const std::string missed = std::to_string(running.missed) + " of " +
                             std::to_string(running.refreshes) +
                             " refreshes were missed in the last minute.";
  const double share = static_cast<double>(running.missed) / static_cast<double>(running.refreshes);
  if (share <= kManyMissed) return good(kMotion, missed);
  return warning(kMotion, missed,
                 "End other programs, or choose a smaller mode; see \"gpu\" and \"heat\".");
}

Check look_at_silence(const ServiceFacts& facts) {
  const Silence& silence = facts.silence;
  if (silence.reason == "silent") {
    return wrong(kService, "Sharit runs here but does not answer.",
                 "sudo systemctl restart sharit");
  }
  if (silence.reason == "not_allowed") {
    return warning(
        kService,
        "Sharit runs here as another user, and tells only that user and root how it fares.",
        "sudo sharit doctor");
  }
  if (silence.reason != "not_running") return warning(kService, silence.sentence, "Ask again.");
  if (!facts.unit) {
    return warning(kService, "Sharit does not run, and is not installed as a service.",
                   "Install the package sharit; to try it: sharit run");
  }
  const bool failed = facts.unit->active == "failed";
  return wrong(
      kService,
      failed ? "The service has failed (" + facts.unit->result + ")."
             : "The service is installed but does not run.",
      failed ? "Mend what \"log\" and \"configuration\" say; then: sudo systemctl restart sharit"
             : "sudo systemctl start sharit");
}

/// What becomes of the screen after a power cut, and when the program hangs.
Check look_at_start(const std::optional<UnitState>& unit) {
  if (!unit) {
    return warning(kStart,
                   "Sharit runs, but not as a service: nothing starts it after a power cut.",
                   "Install the package sharit, or start it with the desktop.");
  }
  if (!unit->enabled) {
    return wrong(kStart,
                 "The service does not start with the machine: after a power cut the screen stays "
                 "dark.",
                 "sudo systemctl enable sharit");
  }
  if (!unit->watched) {
    return warning(kStart, "It starts with the machine, but nothing restarts it when it hangs.",
                   "sudo systemctl edit sharit: WatchdogSec=30 under [Service]");
  }
  return good(kStart, "It starts with the machine, and systemd restarts it when it hangs.");
}

}  // namespace

Checks check_service(const ServiceFacts& facts, const RunningTicker* running,
                     const std::string& own_version) {
  Checks out;
  if (running == nullptr) {
    out.push_back(look_at_silence(facts));
    if (!facts.last_error.empty()) {
      out.push_back(warning(kLog, "Its last error: " + facts.last_error, kErrors));
    }
  } else {
    out.push_back(look_at_running(facts, *running, own_version));
    if (running->refreshes > 0) out.push_back(look_at_motion(*running));
    if (!running->last_error.empty()) {
      const std::string when =
          running->last_error_age.empty() ? "" : " (" + running->last_error_age + ")";
      out.push_back(warning(kLog, "Its last error" + when + ": " + running->last_error, kErrors));
    }
  }
  if (running != nullptr || facts.unit) out.push_back(look_at_start(facts.unit));
  return out;
}

}  // namespace sharit
