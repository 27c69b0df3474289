// Which of several elements gives an item its link, id, date and language.
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

ParsedSource parse(const std::string& document, const std::string& address = {}) {
  FeedSpec spec;
  spec.url = "x";
  DocumentHints hints;
  hints.final_url = address;
  return parse_document(document, spec, hints);
}

ParsedItem only_item(const ParsedSource& source) {
  REQUIRE(source.items.size() == 1);
  return source.items.front();
}

std::string rss(const std::string& inside, const std::string& channel = {}) {
  return "<rss xml:base='" + channel + "'><channel><item><title>t</title>" + inside +
         "</item></channel></rss>";
}

std::string atom(const std::string& inside, const std::string& attributes = {}) {
  return "<feed xmlns='http://www.w3.org/2005/Atom' " + attributes + "><entry><title>t</title>" +
         inside + "</entry></feed>";
}

std::string date(const std::string& document) {
  const auto time = only_item(parse(document)).published;
  return time ? to_iso8601(*time) : "none";
}

}  // namespace

TEST_CASE("the link of an Atom entry is its alternate, the page before other formats of it") {
  const std::pair<const char*, const char*> cases[] = {
      {"<link href='https://n.example/1'/>", "https://n.example/1"},
      {"<link rel='self' href='https://n.example/s'/><link rel='via' href='https://n.example/v'/>",
       ""},
      {"<link rel='alternate' type='application/json' href='https://n.example/j'/>"
       "<link rel='alternate' type='text/html' href='https://n.example/h'/>",
       "https://n.example/h"},
      {"<link rel='http://www.iana.org/assignments/relation/alternate' "
       "href='https://n.example/1'/>",
       "https://n.example/1"},
      // Without href, as old publishers wrote it.
      {"<link rel='enclosure'>https://n.example/e</link><link>https://n.example/1</link>",
       "https://n.example/1"},
  };
  for (const auto& [inside, want] : cases) {
    CAPTURE(inside);
    CHECK(only_item(parse(atom(inside))).link == want);
  }
}

TEST_CASE("the link of an Atom entry without one is its id, if that is an address") {
  CHECK(only_item(parse(atom("<id>https://n.example/1</id>"))).link == "https://n.example/1");
  CHECK(only_item(parse(atom("<id>tag:n.example,2026:1</id>"))).link.empty());
  CHECK(only_item(parse(atom("<id>https://n.example/1</id><link href='/2'/>",
                             "xml:base='https://n.example/'")))
            .link == "https://n.example/2");
}

TEST_CASE("the link of an RSS item may be its guid, or the one that FeedBurner hides") {
  const std::pair<const char*, const char*> cases[] = {
      {"<guid>https://n.example/g</guid>", "https://n.example/g"},
      {"<guid isPermaLink='true'>https://n.example/g</guid>", "https://n.example/g"},
      {"<guid isPermaLink='false'>https://n.example/g</guid>", ""},
      {"<guid>1234</guid>", ""},
      {"<guid>https://n.example/g</guid><link>https://n.example/l</link>", "https://n.example/l"},
      {"<a:link xmlns:a='http://www.w3.org/2005/Atom' href='https://n.example/a'/>",
       "https://n.example/a"},
      {"<link></link><guid>https://n.example/g</guid>", "https://n.example/g"},
      {"<x:link xmlns:x='https://x.example/ns'>https://n.example/x</x:link>", ""},
      {"<link>https://feeds.example/~r/1</link><f:origLink "
       "xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://n.example/o</f:origLink>",
       "https://n.example/o"},
      {"<m:group xmlns:m='http://search.yahoo.com/mrss/'><m:player url='https://n.example/p'/>"
       "</m:group>",
       "https://n.example/p"},
      {"<textInput><link>https://n.example/s</link></textInput>", ""},
  };
  for (const auto& [inside, want] : cases) {
    CAPTURE(inside);
    CHECK(only_item(parse(rss(inside))).link == want);
  }
}

TEST_CASE("title, id and date of an RSS item may be borrowed from Atom or Dublin Core") {
  const auto borrowed = [](const std::string& name) {
    return only_item(parse("<rss xmlns:a='" + name +
                           "'><channel><item><a:title>b</a:title><a:id>i</a:id>"
                           "<a:identifier>d</a:identifier><a:updated>2026-01-16</a:updated>"
                           "<a:issued>2026-01-15</a:issued></item></channel></rss>"));
  };
  for (const char* name : {"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"}) {
    CHECK(borrowed(name).title == "b");
    CHECK(borrowed(name).id == "i");
    CHECK(to_iso8601(*borrowed(name).published) == "2026-01-15T00:00:00Z");
  }
  CHECK(borrowed("http://purl.org/dc/elements/1.0/").title == "b");
  CHECK(borrowed("http://purl.org/dc/elements/1.1/").id == "d");
}

TEST_CASE("relative links lead from xml:base, else from the site, else from the document") {
  const std::string base = "xml:base='https://b.example/news/'";
  CHECK(only_item(parse(atom("<link href='1'/>", base))).link == "https://b.example/news/1");
  CHECK(only_item(parse(atom("<link xml:base='/x/' href='1'/>", base))).link ==
        "https://b.example/x/1");
  // A base ends with its element.
  CHECK(only_item(parse(atom("<link rel='self' xml:base='/x/' href='2'/><link href='1'/>", base)))
            .link == "https://b.example/news/1");
  CHECK(only_item(parse(rss("<link>/1</link>", "https://b.example/news"))).link ==
        "https://b.example/1");
  const std::string site =
      "<rss><channel><link>https://s.example/</link><image><link>https://i.example</link></image>"
      "<item><title>t</title><link>a/1</link></item></channel></rss>";
  CHECK(only_item(parse(site, "https://d.example/feed")).link == "https://s.example/a/1");
  CHECK(only_item(parse(rss("<link>a/1</link>"), "https://d.example/x/feed")).link ==
        "https://d.example/x/a/1");
  CHECK(only_item(parse(rss("<link>a/1</link>"))).link == "a/1");
  CHECK(only_item(parse(rss(""), "https://d.example/x/feed")).link.empty());
  CHECK(only_item(parse(R"({"home_page_url":"https://s.example/","items":[{"title":"t",)"
                        R"("url":"/1"}]})"))
            .link == "https://s.example/1");
}

TEST_CASE("bases inside each other do not grow for ever") {
  std::string deep = "<rss><channel><item><title>t</title><link>1</link>";
  for (int i = 0; i < 200; ++i) deep += "<a xml:base='" + std::string(30000, 'b') + "/'>";
  CHECK(only_item(parse(deep)).title == "t");
  std::string nested = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://n.example/'>";
  const std::string step(2000, 's');
  for (int i = 0; i < 3; ++i) nested += "<a xml:base='" + step + "/'>";
  // The third would be too long, so the second still counts.
  nested += "<entry><title>t</title><link href='1'/></entry></a></a></a></feed>";
  CHECK(only_item(parse(nested)).link == "https://n.example/" + step + "/" + step + "/1");
}

TEST_CASE("a date that can't be understood leaves its place to the next one") {
  const std::string dc = "<dc:date>2026-01-15T11:30:00Z</dc:date>";
  CHECK(date(rss("<pubDate>soon</pubDate>" + dc)) == "2026-01-15T11:30:00Z");
  CHECK(date(rss(dc + "<pubDate>soon</pubDate>")) == "2026-01-15T11:30:00Z");
  CHECK(date(rss("<pubDate/>" + dc)) == "2026-01-15T11:30:00Z");
  CHECK(date(rss("<pubDate>  </pubDate>" + dc)) == "2026-01-15T11:30:00Z");
  CHECK(date(rss("<pubDate>16 Jan 2026</pubDate>" + dc)) == "2026-01-16T00:00:00Z");
  CHECK(date(rss("<pubDate>soon</pubDate>")) == "none");
  CHECK(date(R"({"items":[{"title":"t","date_published":"soon",)"
             R"("date_modified":"2026-01-15T11:30:00Z"}]})") == "2026-01-15T11:30:00Z");
}

TEST_CASE("an item may state its own language") {
  const ParsedSource map = parse(
      "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
      "<loc>https://n.example/1</loc><news:news><news:publication><news:name>n</news:name>"
      "<news:language>ar</news:language></news:publication><news:title>t</news:title>"
      "</news:news></url></urlset>");
  CHECK(only_item(map).language == "ar");
  CHECK(only_item(parse(rss("<dc:language>fa</dc:language>"))).language == "fa");
  CHECK(only_item(parse(R"({"items":[{"title":"t","language":"ur"}]})")).language == "ur");
  CHECK(only_item(parse(rss(""))).language.empty());
}

TEST_CASE("the prefix of RSS needs no declaration") {
  const ParsedItem item = only_item(
      parse("<rss rss:version=2.0><rss:channel><rss:item><rss:title>t</rss:title>"
            "<rss:link>https://n.example/1</rss:link><rss:pubDate>2026-01-15</rss:pubDate>"
            "</rss:item></rss:channel></rss>"));
  CHECK(item.title == "t");
  CHECK(item.link == "https://n.example/1");
  CHECK(item.published.has_value());
}

TEST_CASE("a family of feeds may borrow the items of the other") {
  CHECK(only_item(parse("<feed xmlns='http://www.w3.org/2005/Atom'><item><title>t</title></item>"
                        "</feed>"))
            .title == "t");
  CHECK(only_item(parse("<rss><channel><entry><title>t</title></entry></channel></rss>")).title ==
        "t");
  // An entry may stand alone; a foreign one is none.
  const ParsedSource alone =
      parse("<entry xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id></entry>");
  CHECK(only_item(alone).id == "i");
  CHECK(alone.format == "atom");
  CHECK(parse("<entry><title>t</title></entry>").error == "not_a_feed");
  // But not deep inside an item of its own.
  CHECK(only_item(parse(atom("<content><item><title>x</title></item></content>"))).title == "t");
}
