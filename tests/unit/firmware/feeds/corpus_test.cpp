#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/processor_time.hpp"

#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_reader.hpp"

using namespace sharit;
using nlohmann::json;

namespace {

const std::string kCorpus = std::string(SHARIT_TEST_DATA) + "/feeds/corpus/";

json expected() {
  std::ifstream file(kCorpus + "expected.json");
  return json::parse(file);
}

ParsedSource read(const std::string& file, const std::string& selector = {}) {
  FeedSpec spec;
  spec.url = kCorpus + file;
  spec.selector = selector;
  const WallTime now = *parse_date("2026-01-15T12:00:00Z");
  ParsedSource source = read_local(spec, now);
  drop_expired(source, now);
  return source;
}

std::vector<std::string> titles(const ParsedSource& source) {
  std::vector<std::string> out;
  for (const ParsedItem& item : source.items) out.push_back(item.title);
  return out;
}

}  // namespace

TEST_CASE("every file of the corpus gives the expected headlines, directions and warnings") {
  const json all = expected();
  int files = 0;
  for (const json& entry : all["files"]) {
    const std::string name = entry["file"];
    CAPTURE(name);
    const std::string selector =
        entry.contains("args") ? entry["args"][1].get<std::string>() : std::string();
    const ParsedSource source = read(name, selector);
    std::vector<std::vector<std::string>> good(1);
    for (const json& item : entry["items"]) good[0].push_back(item["text"]);
    for (const json& other : entry.value("accept", json::array())) good.push_back(other);
    const auto found = std::find(good.begin(), good.end(), titles(source));
    CHECK_MESSAGE(found != good.end(), to_json_line(source));
    // The recommended answer, not only an accepted one.
    CHECK_MESSAGE((found == good.begin()), to_json_line(source));
    if (found == good.begin()) {
      for (std::size_t i = 0; i < source.items.size(); ++i) {
        const json& item = entry["items"][i];
        CAPTURE(source.items[i].title);
        CHECK((source.items[i].direction == Direction::kRtl ? "rtl" : "ltr") == item["dir"]);
        if (!item.contains("date")) continue;
        const std::string date =
            source.items[i].published ? to_iso8601(*source.items[i].published) : "none";
        CHECK(date == (item["date"].is_null() ? "none" : item["date"].get<std::string>()));
      }
    }
    for (const json& code : entry["warnings"]) {
      CHECK_MESSAGE(source.has_warning(code.get<std::string>()), code.get<std::string>());
    }
    CHECK(source.error == (entry["error"].is_null() ? "" : entry["error"].get<std::string>()));
    ++files;
  }
  CHECK(files == 44);
}

TEST_CASE("well-formed files of the corpus give no warning about repair") {
  for (const char* name :
       {"01-wordpress-rss.xml", "02-windows-1256.xml", "05-utf-16le-bom.xml", "07-atom-titles.xml",
        "09-rdf-persian.rdf", "10-urdu.xml", "12-english.xml", "37-namespaced-atom.xml"}) {
    CAPTURE(name);
    const ParsedSource source = read(name);
    for (const char* code : {"xml_repaired", "truncated", "encoding_guessed", "bytes_replaced",
                             "encoding_overridden", "control_removed", "double_escaped"}) {
      CHECK_FALSE_MESSAGE(source.has_warning(code), code);
    }
  }
}

TEST_CASE("headlines of two feeds that say the same share a key and others do not") {
  const json all = expected();
  std::vector<std::string> merged;
  std::map<std::string, int> keys;
  for (const json& name : all["merged"]["files"]) {
    for (const ParsedItem& item : read(name).items) {
      if (keys[dedupe_key(item.title)]++ == 0) merged.push_back(item.title);
    }
  }
  CHECK(json(merged) == all["merged"]["headlines"]);
}

TEST_CASE("a feed of 5,000 items and 2 MB is read whole in well under a second") {
  const std::vector<std::string> places = {"الربوة", "النخلة", "الميناء", "الوادي", "السدرة"};
  std::string xml = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>أرشيف</title>\n";
  std::vector<std::string> want;
  for (int i = 0; i < 5000; ++i) {
    const std::string n = std::to_string(i);
    want.push_back("نشرة الطقس رقم " + n + ": سماء صافية فوق " + places[i % places.size()]);
    xml += "<item>\n<title>" + want.back() + "</title>\n<link>https://big.example/" + n +
           "</link>\n<guid isPermaLink=\"false\">https://big.example/?p=" + n +
           "</guid>\n<pubDate>Wed, 14 Jan 2026 10:00:00 +0300</pubDate>\n<description><![CDATA[<p>";
    for (int k = 0; k < 6; ++k) xml += "نص قصير. ";
    xml += "</p>]]></description>\n</item>\n";
  }
  xml += "</channel></rss>\n";
  CHECK(xml.size() > 1'800'000);
  ParsedSource source;
  const auto took =
      test::processor_time([&] { source = parse_document(xml, FeedSpec{}, DocumentHints{}); });
  CHECK(titles(source) == want);
  CHECK(took < std::chrono::seconds(5));  // Sanitisers included.
  MESSAGE("took ms: ", std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}
