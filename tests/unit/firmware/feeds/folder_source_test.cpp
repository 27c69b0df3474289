#include "firmware/feeds/folder_source.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/feeds/local_file.hpp"

using namespace sharit;

namespace {

using Texts = std::vector<std::string>;

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/sharit-folder-XXXXXX";
    path_ = mkdtemp(name);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
  }
  [[nodiscard]] ParsedSource read() const {
    FeedSpec spec;
    spec.url = path_.native();
    return read_folder(spec, {});
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Texts texts(const ParsedSource& source) {
  Texts out;
  for (const ParsedItem& item : source.items) out.push_back(item.title);
  return out;
}

std::string rss(const std::string& title) {
  return "<rss><channel><item><title>" + title + "</title><guid>1</guid></item></channel></rss>";
}

}  // namespace

TEST_CASE("the files of a folder are one source in the order of their names") {
  const Folder folder;
  folder.write("20-b.txt", "سطر أول\nسطر ثان\n");
  folder.write("10-a.xml", rss("من الملف الأول"));
  folder.write("30-c.json", R"({"items":[{"id":"1","title":"من الثالث"}]})");
  folder.write(".hidden", "مخفي");
  folder.write("copy.txt~", "نسخة");
  folder.write("half.xml.part", rss("نصف"));
  std::filesystem::create_directory(folder.path() / "05-deeper");
  folder.write("05-deeper/x.txt", "أعمق");
  const ParsedSource source = folder.read();
  CHECK(source.error.empty());
  CHECK(source.format == "folder");
  CHECK(texts(source) == Texts{"من الملف الأول", "سطر أول", "سطر ثان", "من الثالث"});
  CHECK(source.items[0].id != source.items[3].id);
}

TEST_CASE("a headline in two files is taken once") {
  const Folder folder;
  folder.write("a.txt", "إغلاق المسبح\n");
  folder.write("b.txt", "اغلاق المسبح\nافتتاح المطعم\n");
  CHECK(texts(folder.read()) == Texts{"إغلاق المسبح", "افتتاح المطعم"});
}

TEST_CASE("a broken file is left out with a warning, and only broken ones are an error") {
  const Folder folder;
  folder.write("a.html", "<!doctype html><html><title>x</title></html>");
  CHECK(folder.read().error == "not_a_feed");
  CHECK_FALSE(folder.read().has_answer());
  folder.write("b.txt", "خبر");
  const ParsedSource source = folder.read();
  CHECK(source.error.empty());
  CHECK(texts(source) == Texts{"خبر"});
  CHECK(source.has_warning("file_skipped"));
}

TEST_CASE("an empty folder and an emptied file are answers, a missing folder is none") {
  const Folder folder;
  CHECK(folder.read().has_answer());
  folder.write("a.txt", "\n");
  CHECK(folder.read().has_answer());
  CHECK(is_folder("file://" + folder.path().native()));
  CHECK_FALSE(is_folder(folder.path().native() + "/gone"));
  CHECK_FALSE(is_folder("https://n.example/"));
}

TEST_CASE("alerts of one file withdraw those of another") {
  const Folder folder;
  const auto alert = [](const std::string& id, const std::string& type, const std::string& more) {
    return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + id +
           "</identifier><sender>m@n.example</sender><sent>2026-01-15T10:00:00Z</sent><status>"
           "Actual</status><msgType>" +
           type + "</msgType><scope>Public</scope>" + more +
           "<info><language>ar</language><event>" + id + "</event></info></alert>";
  };
  folder.write("1.xml", alert("أول", "Alert", ""));
  folder.write("2.xml", alert("ثان", "Update",
                              "<references>m@n.example,أول,2026-01-15T10:00:00Z</references>"));
  CHECK(texts(folder.read()) == Texts{"ثان"});
}

TEST_CASE("a folder's stamp tells of new, changed, renamed and removed files and of nothing else") {
  const Folder folder;
  const std::string url = folder.path().native();
  folder.write("a.txt", "1");
  const FileStamp first = stamp_of(url);
  CHECK(stamp_of(url) == first);
  folder.write(".b.txt.swp", "x");
  CHECK(stamp_of(url) == first);
  folder.write("a.txt", "22");
  const FileStamp changed = stamp_of(url);
  CHECK_FALSE(changed == first);
  folder.write("b.txt", "1");
  const FileStamp more = stamp_of(url);
  CHECK_FALSE(more == changed);
  std::filesystem::rename(folder.path() / "b.txt", folder.path() / "c.txt");
  CHECK_FALSE(stamp_of(url) == more);
  std::filesystem::remove(folder.path() / "c.txt");
  CHECK(stamp_of(url) == changed);
}
