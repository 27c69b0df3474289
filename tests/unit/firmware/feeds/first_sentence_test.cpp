#include "firmware/feeds/first_sentence.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/utf8.hpp"
#include "support/headline_maker.hpp"

using namespace sharit;

namespace {

std::size_t length(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); at += read_utf8(utf8, at).bytes) ++count;
  return count;
}

ParsedSource parse(const std::string& document, bool title_from_text = true) {
  FeedSpec spec;
  spec.title_from_text = title_from_text;
  return parse_document(document, spec, DocumentHints{});
}

std::string only_title(const std::string& document) {
  const ParsedSource source = parse(document);
  REQUIRE(source.items.size() == 1);
  return source.items.front().title;
}

std::string rss(const std::string& item) {
  return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
         "<title>s</title><item>" +
         item + "</item></channel></rss>";
}

std::string atom(const std::string& entry) {
  return "<feed xmlns='http://www.w3.org/2005/Atom'><title>s</title><entry>" + entry +
         "</entry></feed>";
}

}  // namespace

TEST_CASE("the first sentence ends where a reader would end it") {
  const std::pair<const char*, const char*> cases[] = {
      {"فتحت المكتبة أبوابها. وحضر الأهالي.", "فتحت المكتبة أبوابها."},
      {"هل تعود العبّارة؟ نعم.", "هل تعود العبّارة؟"},
      {"قال د. سالم إن الجسر جاهز. ثم غادر.", "قال د. سالم إن الجسر جاهز."},
      {"کتابخانه باز شد! مردم آمدند.", "کتابخانه باز شد!"},
      {"پل کھل گیا۔ لوگ خوش ہیں۔", "پل کھل گیا۔"},
      {"Prices rose 3.5 percent. Bread fell.", "Prices rose 3.5 percent."},
      {"The U.S. team met Dr. Vale at the pier. It rained.",
       "The U.S. team met Dr. Vale at the pier."},
      {"It opened in 2026. It closed.", "It opened in 2026."},
      {"“The bridge is open.” He smiled.", "“The bridge is open.”"},
      {"«انتهى العمل.» ثم صمت.", "«انتهى العمل.»"},
      {"See harbour.example for more. Bye.", "See harbour.example for more."},
      {"Wait... what? Yes.", "Wait... what?"},
      {"桥开了。人来了。", "桥开了。"},
      {"No stop at all", "No stop at all"},
      {"", ""},
      {"https://n.example/1", ""},
      {"See https://n.example/1", "See https://n.example/1"},
      {"The old pier is closed [...]", "The old pier is closed…"},
      {"أغلق الرصيف القديم، […]", "أغلق الرصيف القديم…"},
      {"The old pier...", "The old pier…"},
      {"[…]", ""},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(first_sentence(text) == want);
  }
}

TEST_CASE("a sentence of more than a hundred characters is cut behind a word") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += i == 0 ? "كلمة" : " كلمة";
  std::string want;  // 19 words of four letters with spaces between are 94 characters, 20 are 99.
  for (int i = 0; i < 20; ++i) want += i == 0 ? "كلمة" : " كلمة";
  CHECK(first_sentence(text) == want + "…");
  CHECK(length(first_sentence(text)) == 100);
  // Exactly a hundred are whole, with the stop that ends them.
  const std::string hundred = std::string(50, 'a') + " " + std::string(48, 'b') + ".";
  CHECK(first_sentence(hundred) == hundred);
  CHECK(first_sentence(hundred + " More.") == hundred);
  CHECK(first_sentence(hundred + "5 more") == std::string(50, 'a') + "…");
  // What is one word to us, in scripts without spaces.
  std::string word;
  for (int i = 0; i < 150; ++i) word += "桥";
  CHECK(length(first_sentence(word)) == 100);
  // No mark is torn from its letter, no part from its emoji.
  std::string family;
  for (int i = 0; i < 40; ++i) family += "👨\u200D👩\u200D👧";
  CHECK(first_sentence(family).ends_with("👧…"));
  CHECK(first_sentence("a, " + std::string(120, 'b')) == "a…");
}

TEST_CASE("a first sentence is clean, is the beginning of its text and has a hundred characters") {
  test::HeadlineMaker maker(31);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int n = 0; n < 4; ++n) text += maker.next().utf8 + (n % 2 == 0 ? ". " : " ");
    text = clean_text(text).text;
    const std::string sentence = first_sentence(text);
    CAPTURE(text);
    REQUIRE(clean_text(sentence).text == sentence);
    REQUIRE(length(sentence) <= 100);
    const bool cut = sentence.ends_with("…");
    const std::string begin = cut ? sentence.substr(0, sentence.size() - 3) : sentence;
    REQUIRE(text.starts_with(begin));
  }
}

TEST_CASE("an item without a title is told by its text where the operator wants it") {
  const std::string description =
      "<description>&lt;p&gt;فتح &lt;b&gt;الجسر&lt;/b&gt; أمس. ثم "
      "أغلق.&lt;/p&gt;</description>";
  const ParsedSource asked = parse(rss(description));
  REQUIRE(asked.items.size() == 1);
  CHECK(asked.items[0].title == "فتح الجسر أمس.");
  CHECK(asked.items[0].direction == Direction::kRtl);
  CHECK(asked.has_warning("title_from_text"));
  CHECK_FALSE(asked.has_warning("empty_title_skipped"));
  const ParsedSource usual = parse(rss(description), false);
  CHECK(usual.items.empty());
  CHECK(usual.has_warning("empty_title_skipped"));
}

TEST_CASE("a title that says something is never replaced by the text") {
  CHECK(only_title(rss("<description>No.</description><title>Yes</title>")) == "Yes");
  CHECK(only_title(rss("<media:title xmlns:media='http://search.yahoo.com/mrss/'>Yes</media:title>"
                       "<description>No.</description>")) == "Yes");
  CHECK(only_title(atom("<title>Yes</title><summary>No.</summary>")) == "Yes");
  CHECK_FALSE(parse(rss("<title>Yes</title><description>No.</description>"))
                  .has_warning("title_from_text"));
  // A picture says nothing.
  CHECK(only_title(rss("<title>&lt;img src='x'&gt;</title><description>Text.</description>")) ==
        "Text.");
}

TEST_CASE("the text of an item is its summary, else its content") {
  const std::pair<std::string, const char*> cases[] = {
      {rss("<content:encoded><![CDATA[<p>Whole.</p>]]></content:encoded>"
           "<description>Short.</description>"),
       "Short."},
      {rss("<description> </description><content:encoded><![CDATA[<p>Whole &amp; "
           "long.</p>]]></content:encoded>"),
       "Whole & long."},
      {rss("<c:encoded xmlns:c='http://purl.org/rss/1.0/modules/content/'>Whole.</c:encoded>"),
       "Whole."},
      {rss("<description><p>Naked <b>tags</b></p><p>here.</p></description>"), "Naked tags here."},
      {rss("<a:summary xmlns:a='http://www.w3.org/2005/Atom'>Borrowed.</a:summary>"), "Borrowed."},
      {"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
       "xmlns='http://purl.org/rss/1.0/'><item><description>Of RDF.</description></item></rdf:RDF>",
       "Of RDF."},
      {atom("<content type='html'>&lt;p&gt;Whole.&lt;/p&gt;</content><summary>Short.</summary>"),
       "Short."},
      {atom("<content type='html'>&lt;p&gt;Whole.&lt;/p&gt;</content>"), "Whole."},
      {atom("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <i>two</i>."
            "</p></div></content>"),
       "One two."},
      {atom("<summary>1 &lt; 2 &lt;b&gt;</summary>"), "1 < 2 <b>"},
      {atom("<content type='image/png'>iVBORw0KGgo=</content><summary/>"), nullptr},
      {atom("<content type='text/plain'>Plain.</content>"), "Plain."},
      {R"({"items":[{"content_html":"<p>Whole.</p>","content_text":"Text.","summary":"Short."}]})",
       "Short."},
      {R"({"items":[{"content_html":"<p>Whole.</p>","content_text":"Text <T>."}]})", "Text <T>."},
      {R"({"items":[{"content_html":"<p>Whole &amp; long.</p>","summary":" "}]})", "Whole & long."},
  };
  for (const auto& [document, want] : cases) {
    CAPTURE(document);
    if (want == nullptr) {
      CHECK(parse(document).items.empty());
    } else {
      CHECK(only_title(document) == want);
    }
  }
}

TEST_CASE("what an item's content holds ends neither the content nor the item") {
  const ParsedSource page =
      parse(atom("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One two</p>"
                 "<details><summary>three.</summary></details><link/></div></content><id>i</id>"));
  REQUIRE(page.items.size() == 1);
  CHECK(page.items[0].title == "One two three.");
  CHECK(page.items[0].id == "i");
  CHECK_FALSE(page.has_warning("xml_repaired"));
}

TEST_CASE("a text that the document's end cuts gives no headline") {
  const ParsedSource source = parse(
      "<rss><channel><item><description>Whole.</description></item>"
      "<item><description>Half of a sen");
  REQUIRE(source.items.size() == 1);
  CHECK(source.items[0].title == "Whole.");
  CHECK(source.has_warning("truncated"));
}
