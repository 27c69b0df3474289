#include "firmware/feeds/feed_links.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/feed_finder.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

using Links = std::vector<std::string>;
const std::string kPage = "https://news.example/section/index.html?x=1#top";

std::string feed_link(const std::string& href, const std::string& type = "application/rss+xml",
                      const std::string& more = {}) {
  return "<link rel=\"alternate\" type=\"" + type + "\" href=\"" + href + "\" " + more + ">\n";
}

Links links(const std::string& head, const std::string& page = kPage) {
  return feed_links("<!doctype html><html><head><title>موقع</title>" + head + "</head><body>x",
                    page);
}

}  // namespace

TEST_CASE("references resolve as RFC 3986 5.4 lists them") {
  const std::string base = "http://a/b/c/d;p?q";
  const std::pair<const char*, const char*> cases[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {"g;x", "http://a/b/c/g;x"},
      {"g;x?y#s", "http://a/b/c/g;x?y#s"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"../../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {".g", "http://a/b/c/.g"},
      {"g..", "http://a/b/c/g.."},
      {"..g", "http://a/b/c/..g"},
      {"./../g", "http://a/b/g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
      {"g;x=1/../y", "http://a/b/c/y"},
      {"g?y/./x", "http://a/b/c/g?y/./x"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
      {"g#s/../x", "http://a/b/c/g#s/../x"},
  };
  for (const auto& [reference, want] : cases) {
    CHECK_MESSAGE(resolve_address(reference, base) == want, reference);
  }
}

TEST_CASE("a base without a path, unescaped Arabic and blanks around are fine") {
  CHECK(resolve_address("feed", "https://n.example") == "https://n.example/feed");
  CHECK(resolve_address(" /أخبار/ \n", "https://n.example/x") == "https://n.example/أخبار/");
  CHECK(resolve_address("feed", "") == "feed");
  CHECK(site_of("https://n.example:8080/x") == "https://n.example:8080");
  CHECK(site_of("/srv/news").empty());
}

TEST_CASE("feeds a page names come in document order, resolved and once each") {
  CHECK(links(feed_link("/b.xml", "application/atom+xml; charset=utf-8") + feed_link("a.xml") +
              feed_link("https://cdn.example/f.json", "application/feed+json") +
              feed_link("/b.xml#x")) == Links{"https://news.example/b.xml",
                                              "https://news.example/section/a.xml",
                                              "https://cdn.example/f.json"});
  CHECK(links("<base href=\"/root/\"><base href=\"/other/\">" + feed_link("a.xml")) ==
        Links{"https://news.example/root/a.xml"});
  CHECK(links("<LINK REL='Feed ALTERNATE' TYPE='Application/RSS+XML' HREF=a.xml>") ==
        Links{"https://news.example/section/a.xml"});
  CHECK(links(feed_link("/f?a=1&amp;b=2")) == Links{"https://news.example/f?a=1&b=2"});
  CHECK(links(feed_link("feed://news.example/f")) == Links{"http://news.example/f"});
}

TEST_CASE("comments, oEmbed, the WordPress API and what is no feed are left out") {
  const std::string decoys =
      feed_link("/comments/feed/") +
      feed_link("/2026/01/story/feed/", "application/rss+xml",
                "title=\"News » Story Comments Feed\"") +
      feed_link("/قصة/feed/", "application/rss+xml", "title=\"موقع &raquo; سيل التعليقات\"") +
      feed_link("/wp-json/oembed/1.0/embed?url=x", "application/json+oembed") +
      feed_link("/wp-json/wp/v2/posts", "application/json") + feed_link("/en/", "text/html") +
      feed_link("/m/", "") + "<link rel=\"stylesheet\" type=\"text/xml\" href=\"/s.xsl\">" +
      "<link rel=\"icon\" href=\"/i.png\">" + feed_link("javascript:x()") +
      feed_link("ftp://n.example/f") + feed_link("") + "<script>document.write('" +
      feed_link("/script.xml") + "');if(a<b){c=\"</x>\"}</script>" + "<!-- " +
      feed_link("/commented-out.xml") + " -->";
  CHECK(links(decoys + feed_link("/feed/")) == Links{"https://news.example/feed/"});
  CHECK(links(feed_link("/real.xml") + "</head><body>" + feed_link("/from-a-reader.xml")) ==
        Links{"https://news.example/real.xml"});
}

TEST_CASE("a page that names no feed has the usual places of its site tried") {
  const Links guesses = links("");
  REQUIRE(guesses.size() == 7);
  CHECK(guesses.front() == "https://news.example/feed/");
  CHECK(guesses.back() == "https://news.example/feed.json");
  CHECK(links("", "https://news.example/feed/").front() == "https://news.example/feed.xml");
  CHECK(links("", "").empty());
  CHECK(links(feed_link("/f.xml"), "").empty());
  CHECK(links(feed_link("https://n.example/f.xml"), "") == Links{"https://n.example/f.xml"});
}

TEST_CASE("a page of links is read in linear time and gives eight at most") {
  std::string head;
  for (int i = 0; i < 50'000; ++i) head += "<link rel=x><base><meta a=b><link rel=alternate>";
  for (int i = 0; i < 20; ++i) head += feed_link("/f" + std::to_string(i));
  CHECK(links(head).size() == 8);
}

TEST_CASE("only a page that is no source names feeds") {
  FeedSpec spec;
  spec.url = "https://news.example/";
  const std::string page = "<!doctype html><html><head>" + feed_link("/feed/") + "</head></html>";
  DocumentHints hints;
  hints.final_url = "https://www.news.example/ar/";
  CHECK(parse_document(page, spec, hints).feed_links == Links{"https://www.news.example/feed/"});
  CHECK(parse_document(page, spec, hints).error == "not_a_feed");
  spec.kind = SourceKind::kPage;
  CHECK(parse_document(page, spec, hints).feed_links.empty());
  spec.kind = SourceKind::kAuto;
  const std::string article =
      "<!doctype html><html><head>" + feed_link("/feed/") +
      "<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"خبر\">";
  CHECK(parse_document(article, spec, hints).feed_links.empty());
  CHECK(parse_document(article, spec, hints).items.size() == 1);
}

TEST_CASE("a search ends with the first feed or the last address") {
  using namespace std::chrono_literals;
  FeedFinder finder;
  const FeedFinder::Steady now(1h);
  CHECK_FALSE(finder.begin({}, now));
  CHECK(finder.address("page", "") == "page");
  CHECK(finder.address("page", "found") == "found");
  REQUIRE(finder.begin({"a", "b"}, now));
  CHECK(finder.address("page", "found") == "a");
  CHECK(finder.next(now));
  CHECK(finder.address("page", "") == "b");
  CHECK_FALSE(finder.next(now));
  CHECK(finder.address("page", "") == "page");
  CHECK_FALSE(finder.begin({"a"}, now + 23h));
  CHECK(finder.begin({"a"}, now + 24h));
  finder.worked();
  CHECK_FALSE(finder.searching());
}

TEST_CASE("a found address that keeps failing sends back to the page") {
  FeedFinder finder;
  for (int i = 0; i < 3; ++i) finder.found_failed(false);
  CHECK(finder.address("page", "found") == "found");
  finder.worked();
  for (int i = 0; i < 4; ++i) finder.found_failed(false);
  CHECK(finder.address("page", "found") == "page");
  finder.worked();
  CHECK(finder.address("page", "found") == "found");
  finder.found_failed(true);
  CHECK(finder.address("page", "found") == "page");
}
