#include "firmware/app/file_check.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/config/rule.hpp"

using namespace sharit;
namespace fs = std::filesystem;

namespace {

constexpr WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};

/// A folder of its own, gone with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("sharit-check-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path write(const std::string& name, const std::string& text,
                 fs::perms mode = fs::perms{0644}) const {
    const fs::path file = path_ / name;
    std::ofstream(file, std::ios::binary) << text;
    fs::permissions(file, mode);
    return file;
  }

 private:
  fs::path path_;
};

/// "line:column name" of every problem.
std::vector<std::string> problems_of(const fs::path& file) {
  const auto check = check_file(file, kNow);
  REQUIRE(check);
  std::vector<std::string> out;
  for (const Problem& problem : check->outcome.problems)
    out.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                  problem.code);
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the rules that only the machine can tell are broken by their examples") {
  const Folder folder;
  const std::map<std::string_view, std::string> expected = {
      {"past_message", "3:9"}, {"two_breaking", "7:9"}, {"nothing_to_show", "1:1"},
      {"open_secret", "3:9"},  {"no_file", "2:7"},      {"letters", "2:20"},
      {"font", "2:8"},         {"picture", "2:20"},     {"wrong_words", "2:12"}};
  std::size_t seen = 0;
  for (const Rule& rule : rules()) {
    const auto place = expected.find(rule.name);
    if (place == expected.end()) continue;
    CAPTURE(rule.name);
    const std::string text =
        rule.name == "wrong_words" ? "[screen]\nlanguage = \"xx\"\n" : std::string(rule.example);
    const auto check = check_file(folder.write("sharit.toml", text), kNow);
    REQUIRE(check);
    bool raised = false;
    for (const Problem& problem : check->outcome.problems) {
      if (problem.code != rule.name) continue;
      raised = true;
      CHECK(problem.severity == rule.severity);
      CHECK(std::to_string(problem.line) + ":" + std::to_string(problem.column) == place->second);
    }
    CHECK(raised);
    CHECK(check->outcome.ok() == (rule.severity == Severity::kWarning));
    CHECK((check->house != nullptr) == check->outcome.ok());
    ++seen;
  }
  CHECK(seen == expected.size());
}

TEST_CASE("mistakes of the file and of the machine are told together") {
  const Folder folder;
  CHECK(problems_of(folder.write("sharit.toml",
                                 "[screen]\nlanguage = \"xx\"\nclock = \"x\"\ntitle = x\n"
                                 "[[feed]]\nurl = \"none.txt\"\n")) ==
        Lines{"2:12 wrong_words", "3:9 bad_choice", "4:9 syntax", "6:7 no_file"});
}

TEST_CASE("a message is over when its time has come, in the screen's zone") {
  const Folder folder;
  const auto with = [&](const std::string& until) {
    return problems_of(folder.write(
        "sharit.toml", "[screen]\ntimezone = \"Asia/Riyadh\"\n[[message]]\ntext = \"a\"\nuntil = " +
                           until + "\n"));
  };
  CHECK(with("2026-11-22T00:00:00Z") == Lines{"5:9 past_message"});
  CHECK(with("2026-11-22T00:00:01Z").empty());
  CHECK(with("2026-11-22T03:00:00") == Lines{"5:9 past_message"});  // Riyadh is at +03:00.
  CHECK(with("2026-11-22T03:00:01").empty());
}

TEST_CASE("breaking messages that take turns are told, others not") {
  const Folder folder;
  const auto with = [&](const std::string& first, const std::string& second) {
    const std::string head = "[[message]]\nlevel = \"breaking\"\ntext = ";
    return problems_of(folder.write("sharit.toml", "[screen]\ntimezone = \"UTC\"\n" + head +
                                                       "\"a\"\n" + first + "\n" + head + "\"b\"\n" +
                                                       second + "\n"));
  };
  CHECK(with("", "") == Lines{"8:9 two_breaking"});
  CHECK(with("until = 2026-11-23", "from = 2026-11-23").empty());
  CHECK(with("until = 2026-11-23", "from = 2026-11-22T23:59:59Z") == Lines{"8:9 two_breaking"});
  CHECK(with("until = 2026-11-21", "") == Lines{"6:9 past_message"});
  CHECK(with("", "level_ = 1").size() == 2);
  CHECK(with("days = 'mon'", "days = 'tue'").empty());
  CHECK(with("times = '22:00-02:00'", "times = '02:00-22:00'").empty());
  CHECK(with("days = 'mon'\ntimes = '22:00-02:00'", "days = 'tue'") == Lines{"9:9 two_breaking"});
  CHECK(with("times = '22:00-02:00'", "from = 2027-01-01T01:59:00\nuntil = 2027-01-01T08:00:00") ==
        Lines{"8:9 two_breaking"});
  CHECK(with("times = '22:00-02:00'", "from = 2027-01-01T02:00:00\nuntil = 2027-01-01T08:00:00")
            .empty());
}

TEST_CASE("a secret that nobody else can read is no problem") {
  const Folder folder;
  const std::string feed = "[[feed]]\nurl = \"https://news.example/feed/\"\n";
  const fs::perms own{0600};
  CHECK(problems_of(folder.write("own.toml", feed + "token = \"x\"\n", own)).empty());
  CHECK(problems_of(folder.write("open.toml", feed + "token = \"x\"\n")) ==
        Lines{"3:9 open_secret"});
  CHECK(problems_of(folder.write("open.toml", feed + "token = \"env:X\"\n")).empty());
  CHECK(problems_of(folder.write("open.toml", feed + "token = \"file:secret\"\n")) ==
        Lines{"3:9 no_file"});
  folder.write("secret", "x");
  CHECK(problems_of(folder.write("open.toml", feed + "token = \"file:secret\"\n")) ==
        Lines{"3:9 open_secret"});
  folder.write("secret", "x", own);
  CHECK(problems_of(folder.write("open.toml", feed + "token = \"file:secret\"\n")).empty());
  const std::string key = "[[feed]]\nurl = \"https://news.example/feed/?a=1&api_key=x\"\n";
  CHECK(problems_of(folder.write("open.toml", key)) == Lines{"2:7 open_secret"});
  CHECK(problems_of(folder.write("own.toml", key, own)).empty());
  const std::string proxy = "[network]\nproxy = \"http://me:x@proxy.example:1\"\n";
  CHECK(problems_of(folder.write("open.toml", feed + proxy)) == Lines{"4:9 open_secret"});
}

TEST_CASE("files that the settings name are looked for beside the file") {
  const Folder folder;
  const std::string text = "[[feed]]\nurl = \"news.txt\"\n[network]\nca_file = \"ca.pem\"\n";
  CHECK(problems_of(folder.write("sharit.toml", text)) == Lines{"2:7 no_file", "4:11 no_file"});
  folder.write("news.txt", "a");
  folder.write("ca.pem", "a");
  CHECK(problems_of(folder.write("sharit.toml", text)).empty());
}
