#include "firmware/feeds/gunzip.hpp"

#include <cstdio>
#include <string>

#include <doctest/doctest.h>

#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

// What gzip(1), which is none of ours, makes of some bytes.
std::string packed(const std::string& command) {
  std::FILE* const pipe = popen((command + " | gzip -c").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
    out.append(buffer, count);
  }
  pclose(pipe);
  return out;
}

constexpr std::size_t kLimit = std::size_t{8} << 20;

}  // namespace

TEST_CASE("a gzip file is unpacked, of one member or more, with padding behind it") {
  const std::string one = packed("printf 'خبر أول'");
  const std::string two = packed("printf ' وثان'");
  REQUIRE(looks_gzipped(one));
  CHECK(gunzip(one, kLimit).bytes == "خبر أول");
  CHECK(gunzip(one + two, kLimit).bytes == "خبر أول وثان");
  CHECK(gunzip(one + std::string(10, '\0'), kLimit).bytes == "خبر أول");
  CHECK(gunzip(one + two, kLimit).end == GunzipEnd::kWhole);
}

TEST_CASE("a packed document is read like the one in it") {
  FeedSpec spec;
  spec.url = "x";
  const std::string feed =
      packed("printf '<rss><channel><item><title>خبر</title></item></channel></rss>'");
  const ParsedSource source = parse_document(feed, spec, {});
  REQUIRE(source.items.size() == 1);
  CHECK(source.items[0].title == "خبر");
  CHECK(parse_document(feed.substr(0, 10), spec, {}).error == "empty_document");
  CHECK(parse_document("\x1F\x8B\x08 no gzip", spec, {}).error == "not_a_feed");
  // Packed twice is nobody's feed, and never unpacked for ever.
  CHECK(parse_document(packed("printf x | gzip -c"), spec, {}).error == "not_a_feed");
  CHECK(parse_document(packed("head -c 40000000 /dev/zero"), spec, {}).error == "too_large");
}

TEST_CASE("a gzip file cut anywhere says so and gives no more than it has") {
  const std::string whole = packed("seq 1 5000");
  const std::string text = gunzip(whole, kLimit).bytes;
  REQUIRE(text.size() > 20000);
  for (std::size_t length = 3; length < whole.size(); length += 97) {
    const Gunzipped cut = gunzip(std::string_view(whole).substr(0, length), kLimit);
    CHECK(cut.end == GunzipEnd::kCut);
    CHECK(text.starts_with(cut.bytes));
  }
}

TEST_CASE("a spoilt gzip file gives nothing") {
  std::string bytes = packed("seq 1 5000");
  for (std::size_t i = 20; i < 60; ++i) bytes[i] = '\xFF';
  const Gunzipped out = gunzip(bytes, kLimit);
  CHECK(out.end == GunzipEnd::kDamaged);
  CHECK(out.bytes.empty());
  CHECK(gunzip("\x1F\x8B\x08 and nonsense", kLimit).end != GunzipEnd::kWhole);
}

TEST_CASE("a bomb is stopped by size and by ratio") {
  const std::string bomb = packed("head -c 6000000 /dev/zero");
  CHECK(gunzip(bomb, kLimit).end == GunzipEnd::kTooLarge);
  CHECK(gunzip(packed("seq 1 5000"), 1000).end == GunzipEnd::kTooLarge);
  CHECK_FALSE(is_bomb(10'000, 1'000'000));
  CHECK(is_bomb(10'000, 3'000'000));
  CHECK_FALSE(is_bomb(100'000, 8'000'000));
}
