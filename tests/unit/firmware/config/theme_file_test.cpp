#include "firmware/config/theme_file.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/config/theme_text.hpp"
#include "render/support/contrast.hpp"

namespace sharit {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for a settings file and a theme file beside it.
struct ThemeFolder {
  fs::path path = fs::temp_directory_path() / ("sharit-theme-" + std::to_string(::getpid()));
  ThemeFolder() { fs::create_directories(path / "looks"); }
  ~ThemeFolder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name) << text;
  }
  [[nodiscard]] LoadOutcome load(const std::string& text) const {
    write("sharit.toml", text);
    return *load_settings_file(path / "sharit.toml");
  }
};

std::string told(const LoadOutcome& outcome) {
  return render_problems(outcome.problems, "sharit.toml");
}

ThemeSettings theme_named(std::string_view name) {
  const auto outcome = load_settings("[theme]\nname = \"" + std::string(name) + "\"\n");
  CHECK(told(outcome) == "");  // No theme of ours is hard to read.
  return outcome.settings.theme;
}

}  // namespace

TEST_CASE("every shipped theme is built in as it stands in config/themes, and loads") {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(SHARIT_SOURCE_DIR "/config/themes")) {
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    CHECK(built_in_theme(entry.path().stem().string()) == text);
  }
  CHECK(files == built_in_themes().size());
  for (const std::string_view name : built_in_themes()) CHECK(theme_named(name).name == name);
}

TEST_CASE("midnight is what shows without a theme") {
  CHECK(theme_named("midnight") == ThemeSettings{});
}

TEST_CASE("the theme of high contrast reaches WCAG 2 AAA with every text") {
  const ThemeSettings theme = theme_named("contrast");
  const Ground ground{theme.background_top, theme.background_bottom};
  for (const Colour text : {theme.text, theme.dim, theme.accent})
    CHECK(contrast_ratio(text, ground) >= 7.0);
  CHECK(contrast_ratio(theme.text, theme.panel) >= 7.0);
  for (const Colour text : {theme.hot_text, theme.hot_dim})
    CHECK(contrast_ratio(text, {theme.hot_top, theme.hot_bottom}) >= 7.0);
  for (const Colour accent : theme.accents) CHECK(contrast_ratio(ink_on(accent), accent) >= 7.0);
}

TEST_CASE("the theme for LED walls is black, without runs of colour and without lines") {
  const ThemeSettings theme = theme_named("led");
  CHECK(theme.background_top == Colour::rgb(0));
  CHECK(theme.background_bottom == Colour::rgb(0));
  CHECK(theme.line == theme.background_top);
  CHECK(theme.hot_top == theme.hot_bottom);
  CHECK(theme.hot_rule == theme.hot_bottom);
}

TEST_CASE("single keys go before the theme, wherever they stand") {
  const auto outcome =
      load_settings("[theme]\ntext = \"#112233\"\nname = \"paper\"\ndim = \"#445566\"\n");
  const ThemeSettings paper = theme_named("paper");
  CHECK(outcome.settings.theme.text == Colour::rgb(0x112233));
  CHECK(outcome.settings.theme.dim == Colour::rgb(0x445566));
  CHECK(outcome.settings.theme.background_top == paper.background_top);
}

TEST_CASE("an accent alone is that of all sources") {
  CHECK(load_settings("[theme]\naccent = \"#FF8800\"\n").settings.theme.accents.empty());
  const auto both = load_settings("[theme]\naccents = [\"#FF8800\"]\naccent = \"#00FF00\"\n");
  CHECK(both.settings.theme.accents == std::vector<Colour>{Colour::rgb(0xff8800)});
  CHECK(load_settings("[theme]\naccents = []\n").settings.theme.accents.empty());
}

TEST_CASE("the panel follows other colours unless somebody chose it") {
  const std::string light =
      "[theme]\nbackground_top = \"#FFFFFF\"\nbackground_bottom = \"#EEEEEE\"\ntext = "
      "\"#111111\"\n";
  const auto followed = load_settings(light);
  CHECK_FALSE(told(followed).contains("panel"));
  CHECK(contrast_ratio(followed.settings.theme.text, followed.settings.theme.panel) > 7.0);
  const auto chosen = load_settings(light + "panel = \"#12305C\"\n");
  CHECK(chosen.settings.theme.panel == Colour::rgb(0x12305c));
  CHECK(told(chosen).contains("text is hard to read on panel"));
}

TEST_CASE("a theme file counts from the settings file and may start from a shipped theme") {
  const ThemeFolder folder;
  const std::string use = "[theme]\nname = \"looks/ours.toml\"\ndim = \"#556677\"\n";
  for (const char* heading : {"", "[theme]\n"}) {
    folder.write("looks/ours.toml",
                 std::string(heading) + "name = \"paper\"\ntext = \"#101010\"\n");
    const auto outcome = folder.load(use);
    CHECK(told(outcome) == "");
    const ThemeSettings& theme = outcome.settings.theme;
    CHECK(theme.name == (folder.path / "looks/ours.toml").string());
    CHECK(theme.text == Colour::rgb(0x101010));
    CHECK(theme.dim == Colour::rgb(0x556677));
    CHECK(theme.background_top == theme_named("paper").background_top);
  }
}

TEST_CASE("what is wrong with a theme file is told at its name, with its own line") {
  const ThemeFolder folder;
  const auto load = [&](const std::string& theme) {
    folder.write("ours.toml", theme);
    return folder.load("[theme]\nname = \"ours.toml\"\n");
  };
  const auto misspelt = load("\ntxet = \"#101010\"\n");
  REQUIRE(misspelt.problems.size() == 1);
  CHECK(misspelt.problems[0].line == 2);
  CHECK(misspelt.problems[0].code == "unknown_key");
  CHECK(misspelt.problems[0].message.starts_with("theme file ours.toml, line 2: "));
  CHECK(misspelt.problems[0].hint == "\"text\"");
  CHECK_FALSE(load("text = #101010\n").ok());
  CHECK_FALSE(load("name = \"other.toml\"\n").ok());
  const auto missing = folder.load("[theme]\nname = \"nowhere.toml\"\n");
  REQUIRE(missing.problems.size() == 1);
  CHECK(missing.problems[0].code == "no_theme");
}

TEST_CASE("a name that is no theme and no file is told with the nearest one") {
  const auto outcome = load_settings("[theme]\nname = \"papper\"\n");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].code == "bad_choice");
  CHECK(outcome.problems[0].hint == "\"paper\"");
}

TEST_CASE("a text that is hard to read is told with its ground, its ratio and a better colour") {
  const auto outcome = load_settings("[theme]\nname = \"paper\"\ndim = \"#C0B8A8\"\n");
  CHECK(outcome.ok());
  REQUIRE(outcome.problems.size() == 1);
  const Problem& problem = outcome.problems[0];
  CHECK(problem.severity == Severity::kWarning);
  CHECK(problem.code == "contrast");
  CHECK(problem.line == 3);
  CHECK(problem.message.starts_with("dim is hard to read on the background: a contrast of 1.6:1"));
  // What it proposes is taken without another word.
  const std::string proposed = problem.hint.substr(0, problem.hint.find(','));
  CHECK(told(load_settings("[theme]\nname = \"paper\"\n" + proposed + "\n")) == "");
}

TEST_CASE("a ground changed under the theme's texts is told at the ground") {
  const auto outcome = load_settings("[theme]\nhot_top = \"#FFFFFF\"\n");
  REQUIRE(outcome.problems.size() == 2);  // hot_text and hot_dim.
  for (const Problem& problem : outcome.problems) {
    CHECK(problem.line == 2);
    CHECK(problem.code == "contrast");
  }
}

}  // namespace sharit
