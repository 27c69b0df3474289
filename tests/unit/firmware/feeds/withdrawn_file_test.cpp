#include "firmware/feeds/withdrawn_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "firmware/feeds/identity.hpp"

namespace sharit {
namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("sharit-withdrawn-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path file() const { return path / "withdrawn.sqlite"; }
};

Headline headline(const std::string& id, const std::string& text) {
  Headline out;
  out.id = id;
  out.text = text;
  out.key = dedupe_key(text);
  out.source = "أخبار المدينة";
  out.language = "ar";
  return out;
}

}  // namespace

TEST_CASE("withdrawn headlines come back from the file as they were, and a new list replaces it") {
  const Folder folder;
  CHECK(load_withdrawn(folder.file()).headlines.empty());
  CHECK_FALSE(std::filesystem::exists(folder.file()));  // Looking makes nothing.
  const std::vector<Headline> two{headline("b", "افتتاح السوق"), headline("a", "إغلاق \"الجسر\"")};
  REQUIRE(save_withdrawn(folder.file(), two));
  CHECK(load_withdrawn(folder.file()).headlines == two);
  const std::vector<Headline> one{two[1]};
  REQUIRE(save_withdrawn(folder.file(), one));
  CHECK(load_withdrawn(folder.file()).headlines == one);
  REQUIRE(save_withdrawn(folder.file(), {}));
  const KeptWithdrawn none = load_withdrawn(folder.file());
  CHECK(none.headlines.empty());
  CHECK(none.trouble.empty());
}

TEST_CASE("a damaged list is kept aside with a word, and the next one is written") {
  const Folder folder;
  std::ofstream(folder.file()) << std::string(4096, 'x');
  const KeptWithdrawn kept = load_withdrawn(folder.file());
  CHECK(kept.headlines.empty());
  CHECK(kept.trouble.find(".bad") != std::string::npos);
  CHECK(std::filesystem::exists(folder.file().string() + ".bad"));
  CHECK(save_withdrawn(folder.file(), {}));
}

TEST_CASE("a list that cannot be written is a fault of the device and throws nothing") {
  const Folder folder;
  const auto saved = save_withdrawn(folder.path / "no" / "folder.sqlite", {});
  REQUIRE_FALSE(saved);
  CHECK(saved.error().fault == Fault::kDevice);
}

}  // namespace sharit
