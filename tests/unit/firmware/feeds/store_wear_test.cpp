// How much a day of news writes to the memory card.
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

constexpr int kFeeds = 10;
constexpr int kItems = 30;
constexpr std::uint64_t kMostADay = 1'000'000;

// What this process has written: bytes given to write calls, and bytes the kernel must bring to the
// disk for it (whole pages of 4 KiB; 0 where /tmp is in memory).
std::uint64_t io_counter(const std::string& name) {
  std::ifstream io("/proc/self/io");
  std::string word;
  std::uint64_t number = 0;
  while (io >> word >> number)
    if (word == name + ":") return number;
  return 0;
}

// A site's feed as it stands: `newest` counts its headlines since the beginning.
std::string document(int feed, int newest, const std::string& built) {
  std::string xml = "<rss version=\"2.0\"><channel><title>نشرة</title><lastBuildDate>" + built +
                    "</lastBuildDate>";
  for (int i = newest; i > newest - kItems; --i) {
    const std::string number = std::to_string(feed * 100'000 + i);
    const std::string link = "https://news" + std::to_string(feed) + ".example/2026/01/15/story-" +
                             number + "/a-slug-of-usual-length/";
    xml += "<item><title>بلدية المدينة تعلن افتتاح الحديقة رقم " + number +
           " أمام الزوار نهاية الأسبوع</title><link>" + link + "</link><guid>" + link +
           "</guid><pubDate>Thu, 15 Jan 2026 10:00:00 GMT</pubDate></item>";
  }
  return xml + "</channel></rss>";
}

}  // namespace

TEST_CASE("a day of ten feeds every ten minutes writes less than 1 MB") {
  World world;
  std::vector<FeedSpec> specs;
  for (int feed = 0; feed < kFeeds; ++feed)
    specs.push_back(spec("https://news" + std::to_string(feed) + ".example/feed"));
  int brought = kFeeds * kItems;
  // 60 new headlines a day each; every answer differs in its date of building and its validators.
  const auto publish = [&](int minute) {
    for (int feed = 0; feed < kFeeds; ++feed) {
      const int newest = kItems + (minute + feed * 2) / 24;
      const std::string built = std::to_string(minute);
      world.transport.answers[specs[static_cast<std::size_t>(feed)].url] =
          fresh(document(feed, newest, built), "\"" + built + "\"");
      if (minute == 24 * 60) brought += newest - kItems;
    }
  };
  publish(0);
  world.engine.configure(specs);
  world.run(1min);
  const std::uint64_t given = io_counter("wchar");
  const std::uint64_t to_disk = io_counter("write_bytes");
  for (int minute = 1; minute <= 24 * 60; ++minute) {
    publish(minute);
    world.run(1min);
  }
  const std::uint64_t given_a_day = io_counter("wchar") - given;
  const std::uint64_t to_disk_a_day = io_counter("write_bytes") - to_disk;
  MESSAGE(kFeeds << " feeds, " << world.transport.asked.size() << " fetches, " << brought
                 << " headlines: " << given_a_day << " bytes written a day, " << to_disk_a_day
                 << " as pages of the disk; the file is " << std::filesystem::file_size(world.path)
                 << " bytes");
  CHECK(world.transport.asked.size() > 1300);
  CHECK(given_a_day > 200'000);  // The texts themselves: it was stored.
  CHECK(given_a_day < kMostADay);
}
