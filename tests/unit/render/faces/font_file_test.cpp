#include "render/faces/font_file.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "unit/render/faces/helpers.hpp"

using namespace sharit;

namespace {

/// A file in the temporary folder, gone with the object.
struct TemporaryFile {
  std::filesystem::path path;
  explicit TemporaryFile(const std::string& content)
      : path(std::filesystem::temp_directory_path() /
             ("sharit-font-" + std::to_string(::getpid()) + ".bin")) {
    std::ofstream(path, std::ios::binary) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("a mapped file holds the bytes of the file") {
  const TemporaryFile file(std::string("abc\0def", 7));
  const auto mapped = FontFile::create(file.path.string());
  REQUIRE(mapped.has_value());
  const auto bytes = (*mapped)->bytes();
  CHECK(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()) ==
        std::string("abc\0def", 7));
}

TEST_CASE("what cannot be mapped is an error that names the file") {
  const TemporaryFile empty("");
  for (const std::string& path :
       {std::string("/nowhere/none.ttf"), std::string("/tmp"), empty.path.string()}) {
    CAPTURE(path);
    const auto mapped = FontFile::create(path);
    REQUIRE_FALSE(mapped.has_value());
    CHECK(mapped.error().fault == Fault::kDevice);
    CHECK(mapped.error().message.find(path) != std::string::npos);
  }
}

TEST_CASE("a file that is no font makes no face") {
  const TemporaryFile file("this is no font, though it is long enough to have a table directory");
  const auto face = Face::create({.file = file.path.string(), .variations = {}, .name = "none"});
  REQUIRE_FALSE(face.has_value());
  CHECK(face.error().message.find(file.path.string()) != std::string::npos);
}

TEST_CASE("a font cut short makes no crash") {
  std::ifstream whole(test::file_of("Noto Sans"), std::ios::binary);
  const std::string content((std::istreambuf_iterator<char>(whole)), {});
  REQUIRE(content.size() > 10'000);
  for (const std::size_t size : {4U, 12U, 100U, 1'000U, 10'000U}) {
    const TemporaryFile file(content.substr(0, size));
    const auto face = Face::create({.file = file.path.string(), .variations = {}, .name = "cut"});
    if (face) (void)(*face)->coverage();
    CHECK((face.has_value() || !face.error().message.empty()));
  }
}
