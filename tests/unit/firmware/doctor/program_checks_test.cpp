// Configuration, feeds, names, disk, store and service, by facts that are made up.
#include "firmware/doctor/configuration_check.hpp"

#include <doctest/doctest.h>

#include "firmware/doctor/disk_check.hpp"
#include "firmware/doctor/network_check.hpp"
#include "firmware/doctor/service_check.hpp"
#include "firmware/doctor/store_check.hpp"
#include "unit/firmware/doctor/made_machine.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

TriedFeed tried(const std::string& host, const std::string& error, std::size_t items = 0) {
  TriedFeed feed{"أخبار", "https://" + host + "/a", host, {}};
  feed.source.error = error;
  feed.source.error_detail = error.empty() ? "" : "What happened.";
  feed.source.items.resize(items);
  return feed;
}

Check feed_check(const TriedFeed& feed) {
  return check_feeds(std::span(&feed, 1)).at(0);
}

Problem problem(Severity severity) {
  Problem out;
  out.line = 7;
  out.severity = severity;
  out.message = "no such setting";
  return out;
}

RunningTicker running() {
  RunningTicker out;
  out.version = "1.0";
  out.refreshes = 3600;
  out.store_file = "/var/lib/sharit/headlines.sqlite";
  return out;
}

ServiceFacts facts(bool enabled = true, bool watched = true, int restarts = 0) {
  return {UnitState{enabled, "active", "success", restarts, watched}, {}, {}};
}

const Check& named(const Checks& checks, const std::string& name) {
  for (const Check& check : checks) {
    if (check.name == name) return check;
  }
  FAIL("no check ", name);
  return checks.front();
}

}  // namespace

TEST_CASE("the exit code is the device's where it is at fault, else the input's") {
  CHECK(exit_code_of({good("a", ""), warning("b", "", "")}) == 0);
  CHECK(exit_code_of({of_input(wrong("a", "", ""))}) == 1);
  CHECK(exit_code_of({of_input(wrong("a", "", "")), wrong("b", "", "")}) == 3);
}

TEST_CASE("the configuration is told as check tells it, in short") {
  CHECK(check_configuration_file({}, "", {}).verdict == Verdict::kWarning);
  CHECK(check_configuration_file("f", "", {}).verdict == Verdict::kGood);
  const Check absent = check_configuration_file({}, "there is no file f", {});
  CHECK(absent.sentence == "There is no file f.");
  CHECK(exit_code_of({absent}) == 1);
  const Check broken =
      check_configuration_file("f", "", {problem(Severity::kWarning), problem(Severity::kError)});
  CHECK(broken.verdict == Verdict::kWrong);
  CHECK(has(broken.sentence, "1 mistake, the first in line 7: No such setting."));
  CHECK(has(broken.fix, "sharit check f"));
  CHECK(check_configuration_file("f", "", {problem(Severity::kWarning)}).verdict ==
        Verdict::kWarning);
}

TEST_CASE("each feed's failure is the input's and has its cure") {
  CHECK(feed_check(tried("n.example", "", 3)).sentence == "أخبار: 3 headlines.");
  CHECK(feed_check(tried("n.example", "")).verdict == Verdict::kWarning);
  const Check check = feed_check(tried("n.example", "http_401"));
  CHECK(check.verdict == Verdict::kWrong);
  CHECK(check.culprit == Culprit::kInput);
  CHECK(has(check.fix, "token"));
  CHECK(has(feed_check(tried("n.example", "http_503")).fix, "later"));
  CHECK(has(feed_check(tried("n.example", "http_511")).fix, "log this machine in"));
  CHECK(has(feed_check(tried("n.example", "http_404")).fix, "browser"));
  CHECK(has(feed_check(tried("n.example", "private_address")).fix, "allow_private"));
}

TEST_CASE("that no name is found is the network's fault, that one is not the configuration's") {
  const auto verdict = [](std::initializer_list<TriedFeed> feeds) {
    const Checks checks = check_names(std::vector(feeds));
    return checks.empty() ? std::nullopt : std::optional(checks[0].verdict);
  };
  CHECK(verdict({tried("a.example", "no_such_host")}) == Verdict::kWrong);
  CHECK(verdict({tried("a.example", "no_such_host"), tried("b.example", "http_500")}) ==
        Verdict::kWarning);
  CHECK(verdict({tried("b.example", "", 1)}) == Verdict::kGood);
  CHECK(verdict({tried("b.example", "timeout")}) == std::nullopt);
  CHECK(verdict({tried("192.168.1.5", "", 1)}) == std::nullopt);
}

TEST_CASE("a folder is tried by writing, and nothing of that stays") {
  MadeMachine machine;
  machine.write("state/other", "x");
  const auto root = machine.get().root;
  CHECK(gather_folder(root / "state").why_not.empty());
  CHECK(machine.get().entries("state").size() == 1);
  CHECK(gather_folder(root / "new/deep").why_not.empty());
  CHECK_FALSE(machine.get().has("new"));
  CHECK(has(gather_folder(root / "state/other").why_not, "is no folder"));
  CHECK(has(gather_folder(root / "state/other/deep").why_not, "is no folder"));
}

TEST_CASE("the disk is wrong when full or not to be written, and unknown when another's") {
  const std::uint64_t much = 5'000'000'000;
  CHECK(check_disk({"/s", "", "", much}, nullptr).verdict == Verdict::kGood);
  CHECK(check_disk({"/s", "", "", 100'000'000}, nullptr).verdict == Verdict::kWarning);
  CHECK(check_disk({"/s", "", "", 60'000}, nullptr).verdict == Verdict::kWrong);
  CHECK(check_disk({"/s", "Read-only file system", "", much}, nullptr).verdict == Verdict::kWrong);
  const Check foreign = check_disk({"/s", "Permission denied", "sharit", much}, nullptr);
  CHECK(foreign.verdict == Verdict::kWarning);
  CHECK(foreign.fix == "sudo sharit doctor");
  RunningTicker ticker = running();
  CHECK(check_disk({"/s", "Permission denied", "", much}, &ticker).verdict == Verdict::kGood);
  ticker.store_trouble = "The disk is full.";
  CHECK(has(check_disk({"/s", "", "", much}, &ticker).sentence, "The disk is full."));
  ticker = running();
  ticker.store_file.clear();
  CHECK(check_disk({"/s", "", "", much}, &ticker).verdict == Verdict::kWrong);
  ticker.demo = true;
  CHECK(check_disk({"/s", "", "", much}, &ticker).verdict == Verdict::kGood);
}

TEST_CASE("the store is sound, absent, another's or damaged") {
  CHECK(check_store({"/s", false, false, false, 0, 0}).verdict == Verdict::kGood);
  CHECK(check_store({"/s", true, false, false, 0, 0}).verdict == Verdict::kWarning);
  CHECK(has(check_store({"/s", true, true, false, 0, 0}).sentence, "damaged"));
  CHECK(check_store({"/s", true, true, true, 1, 12}).sentence ==
        "/s is sound: 12 headlines of 1 feed.");
}

TEST_CASE("a service that runs, is watched and comes back is good") {
  const RunningTicker ticker = running();
  for (const Check& check : check_service(facts(), &ticker, "1.0")) {
    CHECK_MESSAGE(check.verdict == Verdict::kGood, check.name);
  }
  CHECK(named(check_service(facts(true, true, 3), &ticker, "1.0"), "service").verdict ==
        Verdict::kWarning);
  CHECK(has(named(check_service(facts(), &ticker, "1.1"), "service").sentence, "Installed is 1.1"));
  CHECK(named(check_service(facts(false), &ticker, "1.0"), "start").verdict == Verdict::kWrong);
  CHECK(named(check_service(facts(true, false), &ticker, "1.0"), "start").verdict ==
        Verdict::kWarning);
  CHECK(named(check_service({}, &ticker, "1.0"), "start").verdict == Verdict::kWarning);
}

TEST_CASE("missed refreshes are a warning from one in two hundred on") {
  RunningTicker ticker = running();
  ticker.missed = 18;
  CHECK(named(check_service(facts(), &ticker, "1.0"), "motion").verdict == Verdict::kGood);
  ticker.missed = 19;
  CHECK(named(check_service(facts(), &ticker, "1.0"), "motion").verdict == Verdict::kWarning);
}

TEST_CASE("a program that does not run is wrong where it is installed, with its last error") {
  ServiceFacts silent = facts();
  silent.silence = {"not_running", "It is not running."};
  silent.last_error = "screen: no display";
  silent.unit->active = "failed";
  silent.unit->result = "exit-code";
  const Checks checks = check_service(silent, nullptr, "1.0");
  CHECK(named(checks, "service").verdict == Verdict::kWrong);
  CHECK(has(named(checks, "service").sentence, "exit-code"));
  CHECK(has(named(checks, "log").sentence, "no display"));
  silent.unit.reset();
  CHECK(named(check_service(silent, nullptr, "1.0"), "service").verdict == Verdict::kWarning);
  silent.silence.reason = "silent";
  CHECK(named(check_service(silent, nullptr, "1.0"), "service").verdict == Verdict::kWrong);
  silent.silence.reason = "not_allowed";
  CHECK(named(check_service(silent, nullptr, "1.0"), "service").fix == "sudo sharit doctor");
}
