#include "render/faces/folder_fonts.hpp"

#include <algorithm>
#include <string>

#include "render/faces/coverage.hpp"
#include "render/faces/font_folder.hpp"
#include "unit/render/faces/helpers.hpp"
#include "unit/render/faces/temporary_folder.hpp"

using namespace sharit;
using test::TemporaryFolder;

namespace {

std::string told(std::span<const std::string> sentences, const std::string& part) {
  const auto found = std::ranges::find_if(sentences, [&](const std::string& sentence) {
    return sentence.find(part) != std::string::npos;
  });
  return found == sentences.end() ? std::string{} : *found;
}

FolderFonts read(const TemporaryFolder& folder) {
  return FolderFonts(look_at_folder(folder.path.string()));
}

/// The chain of one family with a folder.
FaceChain chain_with(FaceLibrary& library, const TemporaryFolder& folder,
                     const std::string& family) {
  const auto chain = library.chain({.weight = Weight::kBold,
                                    .language = {},
                                    .families = {family},
                                    .files = {},
                                    .folder = look_at_folder(folder.path.string())});
  REQUIRE(chain.has_value());
  return *chain;
}

std::unique_ptr<FaceLibrary> fresh_library() {
  auto library = FaceLibrary::create();
  REQUIRE(library.has_value());
  return std::move(*library);
}

}  // namespace

TEST_CASE("a font of the folder is found by the family inside it and by its file's name") {
  const TemporaryFolder folder;
  folder.copy(test::file_of("Amiri", Weight::kBold), "Lobby Script.ttf");
  const FolderFonts fonts = read(folder);
  for (const std::string name : {"Amiri", "amiri", "Lobby Script", "lobby script"}) {
    CAPTURE(name);
    const auto source = fonts.find(name, Weight::kBold);
    REQUIRE(source.has_value());
    CHECK(source->file == (folder.path / "Lobby Script.ttf").string());
    CHECK(source->storage == FontStorage::kCopied);
  }
  CHECK_FALSE(fonts.find("Amir", Weight::kBold).has_value());
  CHECK(fonts.warnings().empty());
}

TEST_CASE("of two weights in the folder the one asked for is taken") {
  const TemporaryFolder folder;
  folder.copy(test::file_of("Amiri", Weight::kRegular), "a.ttf");
  folder.copy(test::file_of("Amiri", Weight::kBold), "b.ttf");
  const FolderFonts fonts = read(folder);
  CHECK(fonts.find("Amiri", Weight::kRegular)->file.ends_with("a.ttf"));
  CHECK(fonts.find("Amiri", Weight::kBold)->file.ends_with("b.ttf"));
  CHECK(fonts.find("b", Weight::kRegular)->file.ends_with("b.ttf"));
}

TEST_CASE(
    "a text called .ttf, an empty file and half a font are told with their names and left out") {
  const TemporaryFolder folder;
  folder.write("notes.ttf", "this is no font, only a note of what we wanted to buy");
  folder.write("empty.otf", "");
  folder.copy(test::file_of("Amiri"), "half.TTF");
  std::filesystem::resize_file(folder.path / "half.TTF", 3000);
  folder.copy(test::file_of("Amiri"), "good.ttf");
  const FolderFonts fonts = read(folder);
  CHECK(fonts.find("Amiri", Weight::kRegular)->file.ends_with("good.ttf"));
  for (const std::string name : {"notes.ttf", "empty.otf", "half.TTF"}) {
    CAPTURE(name);
    const std::string sentence = told(fonts.warnings(), name);
    CHECK(sentence.find("remove it") != std::string::npos);
  }
  CHECK(fonts.warnings().size() == 3);
}

TEST_CASE("other files, folders and pipes called like fonts do no harm") {
  const TemporaryFolder folder;
  folder.write("OFL.txt", "licence");
  folder.write("font.woff2", "wOF2");
  std::filesystem::create_directory(folder.path / "nested.ttf");
  folder.copy(test::file_of("Amiri"), "nested.ttf/inside.ttf");
  const FolderFonts fonts = read(folder);
  CHECK(fonts.names().empty());
  CHECK(fonts.warnings().empty());
}

TEST_CASE("the state of a folder changes with its font files and with nothing else") {
  const TemporaryFolder folder;
  const std::string path = folder.path.string();
  const FontFolder empty = look_at_folder(path);
  folder.write("notes.txt", "nothing");
  CHECK(look_at_folder(path) == empty);
  folder.write("a.ttf", "one");
  const FontFolder one = look_at_folder(path);
  CHECK(one != empty);
  CHECK(look_at_folder(path) == one);
  folder.write("a.ttf", "another");
  CHECK(look_at_folder(path) != one);
  std::filesystem::remove(folder.path / "a.ttf");
  CHECK(look_at_folder(path) == empty);
  CHECK(look_at_folder(path + "/missing").state == look_at_folder(path).state);
  CHECK(look_at_folder("") == FontFolder{});
}

TEST_CASE("a font of the folder wins over the installed one of the same name") {
  const auto library = fresh_library();
  const TemporaryFolder folder;
  folder.copy(test::file_of("Amiri", Weight::kBold), "mine.ttf");
  const FaceChain chain = chain_with(*library, folder, "Amiri");
  CHECK(library->face(chain.faces.front()).source().file == (folder.path / "mine.ttf").string());
}

TEST_CASE("a font that comes into the folder later is found, and one that goes is told") {
  const auto library = fresh_library();
  const TemporaryFolder folder;
  const FaceChain before = chain_with(*library, folder, "Lobby");
  const std::string sentence = told(library->warnings(), "The font Lobby is not installed");
  CHECK(sentence.find(folder.path.string()) != std::string::npos);
  folder.copy(test::file_of("Amiri", Weight::kBold), "Lobby.ttf");
  const FaceChain with = chain_with(*library, folder, "Lobby");
  CHECK(library->face(with.faces.front()).source().file.ends_with("Lobby.ttf"));
  std::filesystem::remove(folder.path / "Lobby.ttf");
  CHECK(chain_with(*library, folder, "Lobby") == before);
}

TEST_CASE("a file written over while it is in use is read anew, and the old face goes on drawing") {
  const auto library = fresh_library();
  const TemporaryFolder folder;
  folder.copy(test::file_of("Amiri", Weight::kBold), "Lobby.ttf");
  const FaceId old = chain_with(*library, folder, "Lobby").faces.front();
  folder.copy(test::file_of("Noto Naskh Arabic", Weight::kBold), "Lobby.ttf");
  const FaceId fresh = chain_with(*library, folder, "Lobby").faces.front();
  CHECK(fresh != old);
  CHECK(library->face(fresh).source().name == "Noto Naskh Arabic Bold");
  std::filesystem::resize_file(folder.path / "Lobby.ttf", 100);  // A mapping would die here.
  CHECK(library->face(old).coverage().maps(U'ع'));
  CHECK(library->face(fresh).coverage().maps(U'ع'));
  CHECK(library->face(fresh).font_at(F26::from_px(70)) != nullptr);
}

TEST_CASE("a family misspelt is told with the one that was meant, or with its package") {
  const auto library = fresh_library();
  const TemporaryFolder folder;
  folder.copy(test::file_of("Amiri", Weight::kBold), "Lobby Script.ttf");
  (void)chain_with(*library, folder, "Lobby Skript");
  CHECK(told(library->warnings(), "\"Lobby Script\"?") != "");
  (void)chain_with(*library, folder, "Noto Nask Arabic");
  CHECK(told(library->warnings(), "\"Noto Naskh Arabic\"?") != "");
}
