#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/page.hpp"
#include "firmware/feeds/selector.hpp"
#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

ParsedSource parse(std::string_view document, SourceKind kind = SourceKind::kAuto,
                   const std::string& selector = {}, const std::string& url = "x") {
  FeedSpec spec;
  spec.url = url;
  spec.kind = kind;
  spec.selector = selector;
  return parse_document(document, spec, DocumentHints{});
}

std::vector<std::string> titles(const ParsedSource& source) {
  std::vector<std::string> out;
  for (const ParsedItem& item : source.items) out.push_back(item.title);
  return out;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("id, link and date of an item are found in each format") {
  const ParsedSource rss = parse(
      "<rss><channel><title>ق</title><language>ar</language><item><title>a</title><link> "
      "https://n.example/1 </link><guid>g1</guid><pubDate>15 Jan 2026 11:30 "
      "GMT</pubDate></item></channel></rss>");
  REQUIRE(rss.items.size() == 1);
  CHECK(rss.format == "rss");
  CHECK(rss.title == "ق");
  CHECK(rss.language == "ar");
  CHECK(rss.items[0].link == "https://n.example/1");
  CHECK(rss.items[0].id == "g1");
  CHECK(to_iso8601(*rss.items[0].published) == "2026-01-15T11:30:00Z");

  const ParsedSource atom = parse(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fa'><title>f</title><entry>"
      "<title>a</title><link rel='edit' href='https://n.example/edit'/><link "
      "href='https://n.example/1'/><id>u1</id><updated>2026-01-15T12:00:00Z</updated>"
      "<published>2026-01-15T11:30:00Z</published></entry></feed>");
  REQUIRE(atom.items.size() == 1);
  CHECK(atom.format == "atom");
  CHECK(atom.language == "fa");
  CHECK(atom.items[0].link == "https://n.example/1");
  CHECK(atom.items[0].id == "u1");
  CHECK(to_iso8601(*atom.items[0].published) == "2026-01-15T11:30:00Z");

  const ParsedSource rdf = parse(
      "<rdf:RDF><channel><title>r</title></channel><item rdf:about='https://n.example/1'>"
      "<title>a</title><dc:date>2026-01-15T11:30:00Z</dc:date></item></rdf:RDF>");
  REQUIRE(rdf.items.size() == 1);
  CHECK(rdf.format == "rdf");
  CHECK(rdf.items[0].id == "https://n.example/1");
  CHECK(rdf.items[0].published.has_value());
}

TEST_CASE("a vocabulary counts, whatever prefix a document gives it") {
  const ParsedSource prefixed = parse(
      "<r:rss xmlns:r='http://backend.userland.com/rss2' "
      "xmlns:x='https://shop.example/'><r:channel>"
      "<r:title>اسم</r:title><r:item><x:title>لا</x:title><r:title>خبر</r:title>"
      "<r:guid>g</r:guid></r:item></r:channel></r:rss>");
  CHECK(titles(prefixed) == Titles{"خبر"});
  CHECK(prefixed.title == "اسم");
  CHECK(prefixed.items[0].id == "g");
  CHECK(titles(parse("<n:rss><n:channel><n:item><n:title>خبر</n:title></n:item></n:channel>"
                     "</n:rss>")) == Titles{"خبر"});
  const ParsedSource rdf = parse(
      "<w:RDF xmlns:w='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      "xmlns:s='http://purl.org/rss/1.0/' xmlns:d=' http://purl.org/dc/elements/1.1/ '>"
      "<s:channel><s:title>اسم</s:title></s:channel><s:item w:about='u'><s:title>خبر</s:title>"
      "<d:date>2026-01-15T11:30:00Z</d:date></s:item></w:RDF>");
  CHECK(titles(rdf) == Titles{"خبر"});
  CHECK(rdf.title == "اسم");
  CHECK(to_iso8601(*rdf.items[0].published) == "2026-01-15T11:30:00Z");
  const ParsedSource mixed = parse(
      "<rss xmlns:a10='http://www.w3.org/2005/Atom' xmlns:m='http://search.yahoo.com/mrss/'>"
      "<channel><item><m:title>خبر</m:title><a10:updated>2026-01-15T11:30:00Z</a10:updated>"
      "</item></channel></rss>");
  CHECK(titles(mixed) == Titles{"خبر"});
  CHECK(to_iso8601(*mixed.items[0].published) == "2026-01-15T11:30:00Z");
  // A module of RSS is not RSS, and a shop's title is none of a headline.
  CHECK(titles(parse("<rss xmlns:l='http://purl.org/rss/1.0/modules/link/'><channel><item>"
                     "<l:title>لا</l:title><title>خبر</title></item></channel></rss>")) ==
        Titles{"خبر"});
}

TEST_CASE("a root element that closes itself holds nothing") {
  const ParsedSource atom = parse("<feed/><title>x</title><entry><title>y</title></entry></feed>");
  CHECK(atom.items.empty());
  CHECK(atom.title.empty());
  CHECK(atom.has_warning("no_items"));
}

TEST_CASE("an empty item inside an item is passed over") {
  const ParsedSource source = parse(
      "<rss><channel><item><title>a</title><item/><link>https://n.example/1</link></item>"
      "<item><title>b</title></item></channel></rss>");
  CHECK(titles(source) == Titles{"a", "b"});
  CHECK(source.items[0].link == "https://n.example/1");
}

TEST_CASE("a title in base64 is read") {
  // "خبر <b>عاجل</b> &amp; مهم", folded.
  CHECK(titles(parse(
            "<feed version='0.3'><entry><title mode='base64'>\n2K7YqNixIDxiPti52KfYrNmEPC9i"
            "\n  PiAmYW1wOyDZhdmH2YU=\n</title></entry></feed>")) == Titles{"خبر عاجل & مهم"});
  CHECK(titles(parse("<feed><entry><title mode='base64'>////</title></entry><entry>"
                     "<title mode='base64'>*</title></entry></feed>")) ==
        Titles{"\uFFFD\uFFFD\uFFFD"});
}

TEST_CASE("one guid for all items is no identity") {
  const ParsedSource source = parse(
      "<rss><channel><item><title>a</title><guid>x</guid><link>l1</link></item>"
      "<item><title>b</title><guid>x</guid><link>l2</link></item></channel></rss>");
  REQUIRE(source.items.size() == 2);
  CHECK(source.items[0].id == "l1");
  CHECK(source.items[1].id == "l2");
  const ParsedSource same_link = parse(
      "<rss><channel><item><title>a</title><link>l</link></item>"
      "<item><title>b</title><link>l</link></item></channel></rss>");
  REQUIRE(same_link.items.size() == 2);
  CHECK(same_link.items[0].id != same_link.items[1].id);
}

TEST_CASE("an item that foresees another one's id does not share it") {
  const std::string hash = content_hash("بثانl");
  const ParsedSource source = parse(
      "<rss><item><title>أول</title><guid>l</guid><link>l</link></item><item><title>نص</"
      "title><guid>" +
      hash + "</guid></item><item><title>بثان</title><link>l</link></item></rss>");
  CHECK(titles(source) == Titles{"أول", "نص"});
  CHECK(source.has_warning("duplicate_dropped"));
}

TEST_CASE("the same item sent twice appears once, in its newer wording") {
  const ParsedSource source = parse(
      "<rss><channel><item><title>old</title><guid>x</guid><link>l</link><pubDate>15 Jan 2026 "
      "10:00</pubDate></item><item><title>new</title><guid>x</guid><link>l</link><pubDate>15 Jan "
      "2026 11:00</pubDate></item></channel></rss>");
  CHECK(titles(source) == Titles{"new"});
  CHECK(source.has_warning("duplicate_dropped"));
}

TEST_CASE("a forgotten end tag of a title ends it at the next field") {
  CHECK(titles(parse("<rss><channel><item><title>a<link>l</link></item><item><title>b</item>"
                     "</channel></rss>")) == Titles{"a", "b"});
}

TEST_CASE("a page is not a feed and a text over the network is not a list") {
  CHECK(parse("<html><body><h1>x</h1></body></html>").error == "not_a_feed");
  CHECK(parse("<html><body><h1>x</h1></body></html>", SourceKind::kFeed).error == "not_a_feed");
  CHECK(titles(parse("<html><h1>x</h1></html>", SourceKind::kPage)) == Titles{"x"});
  CHECK(titles(parse("one\ntwo")) == Titles{"one", "two"});
  CHECK(parse("Internal error", SourceKind::kAuto, "", "https://n.example/feed").error ==
        "not_a_feed");
  CHECK(titles(parse("one", SourceKind::kAuto, "", "https://n.example/a.txt?x")) == Titles{"one"});
  CHECK(parse(std::string(300, '\x01')).error == "not_a_feed");
  CHECK(parse("{\"error\": 1}").error == "not_a_feed");
  CHECK(parse(" \n ").error == "empty_document");
  for (const char* json : {"[1,2]", "[ \"a\" ]", "[{\"title\":\"a\"}]", "[]", "{}"}) {
    CAPTURE(json);
    CHECK(parse(json).error == "not_a_feed");
  }
  CHECK(titles(parse("[عاجل] خبر [1]")) == Titles{"[عاجل] خبر [1]"});
}

TEST_CASE("an article page with only og:type still gives its headline without the site's name") {
  const ParsedSource source = parse(
      "<!doctype html><html lang=ar><head><meta property='og:type' content='article'><meta "
      "property='og:site_name' content='موقع'><meta property='og:title' content='خبر "
      "&amp;quot;1&amp;quot; - "
      "موقع'></head></html>");
  CHECK(source.format == "html");
  CHECK(titles(source) == Titles{"خبر \"1\""});
}

TEST_CASE("the headline of a page's JSON-LD is found in spite of what surrounds it") {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"@type":"NewsArticle","headline":"h",})", "h"},
      {"{\"@type\":\"NewsArticle\",\"headline\":\"h\",\"articleBody\":\"a\nb\"}", "h"},
      {R"(<!-- {"@type":"Article","headline":"h"} -->)", "h"},
      {"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"h\"}\n//]]>", "h"},
      {R"([{"@type":"WebSite","name":"s"},{"@type":["Thing","NewsArticle"],"headline":"h"}])", "h"},
      {R"({"@graph":[{"@type":"WebPage","name":"p"},{"@type":"Article","headline":"h"}]})", "h"},
      {R"({"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"h"}})", "h"},
      {R"({"@type":"https://schema.org/LiveBlogPosting","headline":["h"]})", "h"},
      {R"({"@type":"NewsArticle","name":"h"})", "h"},
      // Not an article's own: lists of others, pictures, nonsense.
      {R"({"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"h"}]})", ""},
      {R"({"@type":"VideoObject","name":"v"})", ""},
      {"{{{", ""},
  };
  for (const auto& [script, want] : cases) {
    CAPTURE(script);
    const ParsedSource page =
        parse(std::string("<html><head><script type='application/LD+json; charset=utf-8'>") +
              script + "</script></head></html>");
    CHECK(titles(page) == (*want == 0 ? Titles{} : Titles{want}));
    CHECK(page.error == (*want == 0 ? "not_a_feed" : ""));
  }
}

TEST_CASE("CSS selectors pick headlines and their links") {
  const std::string page =
      "<html><base href='https://n.example/a/'><body><ul id=top class='big list'><li class=x><a "
      "href=1>one</a><li><a href='/2'>two<svg><title>no</title></svg></a><li "
      "data-kind=ad-1>three</ul><div><p><a href='3'>four</a></p></div></body></html>";
  const auto pick = [&page](const char* css) {
    return titles(parse(page, SourceKind::kPage, css));
  };
  CHECK(pick("ul li a") == Titles{"one", "two"});
  CHECK(pick("#top > li") == Titles{"one", "two", "three"});
  CHECK(pick("ul.list.big li:first-child") == Titles{"one"});
  CHECK(pick("li:nth-child(2), div > p") == Titles{"two", "four"});
  CHECK(pick("li.x + li") == Titles{"two"});
  CHECK(pick("li.x ~ li") == Titles{"two", "three"});
  CHECK(pick("[data-kind^='ad']") == Titles{"three"});
  CHECK(pick("li:not(.x):not([data-kind])") == Titles{"two"});
  CHECK(pick("ul > a").empty());
  const ParsedSource links = parse(page, SourceKind::kPage, "a", "https://n.example/");
  REQUIRE(links.items.size() == 3);
  CHECK(links.items[0].link == "https://n.example/a/1");
  CHECK(links.items[1].link == "https://n.example/2");
}

TEST_CASE("a selector that is not understood or finds nothing is said to be so") {
  for (const char* css : {"", "a:hover", "a >", "a[", "a[x=", ">", "a,,b", "a:not(:not(b))"}) {
    CAPTURE(css);
    CHECK_FALSE(Selector::parse(css).has_value());
  }
  CHECK(parse("<html></html>", SourceKind::kPage, "a:hover").error == "page_not_read");
  CHECK(parse("<html><p>x</html>", SourceKind::kPage, "h2").error == "no_headlines");
}

TEST_CASE("bombs are read in bounded time and cut at the limits") {
  const std::string head = "<rss><channel><item><title>x</title></item>";
  std::string deep = head;
  for (int i = 0; i < 50000; ++i) deep += "<a>";
  CHECK(titles(parse(deep)) == Titles{"x"});
  std::string attributes = "<html><p";
  for (int i = 0; i < 20000; ++i) attributes += " a" + std::to_string(i) + "=1";
  CHECK(parse(attributes + "><h1>x</h1></html>", SourceKind::kPage).error == "no_headlines");
  std::string items = "<rss><channel>";
  for (int i = 0; i < 100000; ++i) items += "<item/>";
  const ParsedSource empty = parse(items + "</channel></rss>");
  CHECK(empty.items.empty());
  CHECK(empty.has_warning("empty_title_skipped"));
  std::string json = "{\"items\":";
  for (int i = 0; i < 100000; ++i) json += "[";
  CHECK(parse(json).error == "not_a_feed");
}

TEST_CASE("JSON of a source has the keys that tools rely on, in order") {
  const ParsedSource source = parse(
      "<rss><channel><item><title>a \"b\"</title><guid>1</guid>"
      "<pubDate>15 Jan 2026 11:30 GMT</pubDate></item></channel></rss>");
  CHECK(to_json_line(source) ==
        R"({"file":"x","format":"rss","items":[{"title":"a \"b\"","dir":"ltr",)"
        R"("published":"2026-01-15T11:30:00Z","link":"","id":"1"}],"warnings":[]})");
  const std::string failed = to_json_line(parse(""));
  CHECK(failed.starts_with(R"({"file":"x","format":"","items":[],"warnings":[],)"
                           R"("error":"empty_document")"));
}
