#include "firmware/doctor/service_check.hpp"

#include "render/support/time_span.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "service";
constexpr const char* kUnit = "sharit.service";
/// Of the refreshes of a minute: what is seen as a jerk now and then.
constexpr double kManyMissed = 0.005;

Checks look_at_running(const RunningTicker& running, const std::string& own_version) {
  Checks out;
  std::string what =
      "Sharit " + running.version + " has been running for " + span_text(running.uptime) + ".";
  if (running.version != own_version) {
    out.push_back(warning(kName, what + " Installed is " + own_version + ".",
                          "sudo systemctl restart sharit"));
  } else {
    out.push_back(good(kName, what));
  }
  if (running.refreshes > 0) {
    const std::string missed = std::to_string(running.missed) + " of " +
                               std::to_string(running.refreshes) +
                               " refreshes were missed in the last minute.";
    const double share = static_cast<double>(running.missed) / static_cast<double>(running.refreshes);
    out.push_back(share > kManyMissed
                      ? warning("motion", missed,
                                "End other programs, or choose a smaller mode; see \"gpu\" and "
                                "\"heat\".")
                      : good("motion", missed));
  }
  if (!running.last_error.empty()) {
    const std::string when =
        running.last_error_age.empty() ? "" : " (" + running.last_error_age + ")";
    out.push_back(warning("log", "Its last error" + when + ": " + running.last_error,
                          "journalctl -u sharit -p err shows all of them."));
  }
  return out;
}

}  // namespace

ServiceFacts gather_service(const Machine& machine) {
  ServiceFacts facts;
  facts.systemd = machine.has("run/systemd/system");
  for (const char* folder : {"etc/systemd/system", "usr/lib/systemd/system", "lib/systemd/system",
                             "usr/local/lib/systemd/system"}) {
    facts.installed |= machine.has(std::filesystem::path(folder) / kUnit);
  }
  for (const auto& folder : machine.entries("etc/systemd/system")) {
    // A link in multi-user.target.wants or the like; where it leads need not be below `root`.
    if (folder.extension() != ".wants") continue;
    facts.enabled |= !machine.link_name(folder / kUnit).empty();
  }
  return facts;
}

Checks check_service(const ServiceFacts& facts, const RunningTicker* running,
                     const std::string& own_version) {
  Checks out;
  if (running != nullptr) {
    out = look_at_running(*running, own_version);
  } else if (facts.silence != "not_running") {
    out.push_back(warning(kName, facts.sentence, "sudo sharit doctor"));
  } else if (facts.installed) {
    out.push_back(bad(kName, "The service is installed but does not run.",
                      "sudo systemctl start sharit; if it ends again: journalctl -u sharit -p err -n 5"));
    if (!facts.last_error.empty()) {
      out.push_back(warning("log", "Its last error: " + facts.last_error,
                            "journalctl -u sharit -p err shows all of them."));
    }
  } else {
    out.push_back(warning(kName, "Sharit does not run, and is not installed as a service.",
                          "Install the package sharit; to try it: sharit run"));
  }
  if (facts.systemd && facts.installed && !facts.enabled) {
    out.push_back(bad("start", "The service does not start with the machine: after a power cut the "
                               "screen stays dark.",
                      "sudo systemctl enable sharit"));
  }
  return out;
}

}  // namespace sharit
