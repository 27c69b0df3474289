#include "render/faces/font_file.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/stat.h>
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

TEST_CASE(
    "a copied file keeps its bytes when the file is cut short, and an over-large one is refused") {
  const TemporaryFile file("abcdefgh");
  const auto copied = FontFile::create(file.path.string(), FontStorage::kCopied);
  REQUIRE(copied.has_value());
  std::filesystem::resize_file(file.path, 2);
  const auto bytes = (*copied)->bytes();
  CHECK(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()) == "abcdefgh");
  std::filesystem::resize_file(file.path, FontFile::kLargestCopy + 1);  // Sparse.
  const auto large = FontFile::create(file.path.string(), FontStorage::kCopied);
  REQUIRE_FALSE(large.has_value());
  CHECK(large.error().message.find("48 MiB") != std::string::npos);
}

TEST_CASE("a pipe called like a font does not hold the program up") {
  const std::filesystem::path pipe = std::filesystem::temp_directory_path() /
                                     ("sharit-pipe-" + std::to_string(::getpid()) + ".ttf");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(FontFile::create(pipe.string(), FontStorage::kCopied).has_value());
  std::filesystem::remove(pipe);
}

TEST_CASE("packed, printer and bitmap fonts are refused with a sentence") {
  // The beginnings of WOFF, WOFF2, Type 1, PCF and BDF files.
  for (const std::string& content :
       {std::string("wOFF\0\1\0\0", 8), std::string("wOF2\0\1\0\0", 8),
        std::string("\x80\x01\x0a\0\0\0%!PS-AdobeFont-1.0: None", 30),
        std::string("\1fcp\1\0\0\0", 8), std::string("STARTFONT 2.1\nFONT none\n")}) {
    const TemporaryFile file(content + std::string(2000, 'x'));
    const auto face = Face::create({.file = file.path.string(), .variations = {}, .name = "weird"});
    REQUIRE_FALSE(face.has_value());
    CHECK(face.error().message.find(file.path.string()) != std::string::npos);
  }
}
