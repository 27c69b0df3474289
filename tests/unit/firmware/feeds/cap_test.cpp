#include "firmware/feeds/cap_rules.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

using Texts = std::vector<std::string>;

constexpr const char* kNamespace = "xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"";

struct Alert {
  std::string id = "A-1";
  std::string sent = "2026-01-15T10:00:00+03:00";
  std::string status = "Actual";
  std::string scope = "Public";
  std::string type = "Alert";
  std::string references;
  std::string infos;
};

std::string info(const std::string& language, const std::string& headline,
                 const std::string& severity = "Moderate", const std::string& more = {}) {
  return "<info><language>" + language + "</language><category>Met</category><event>حدث " +
         headline + "</event><urgency>Expected</urgency><severity>" + severity +
         "</severity><certainty>Likely</certainty>" + more + "<headline>" + headline +
         "</headline><area><areaDesc>الساحل</areaDesc></area></info>";
}

std::string xml(const Alert& alert, const std::string& prefix = {}) {
  const std::string p = prefix.empty() ? "" : prefix + ":";
  const std::string space =
      prefix.empty() ? kNamespace : "xmlns:" + prefix + "=\"urn:oasis:names:tc:emergency:cap:1.2\"";
  const auto element = [&p](const std::string& name, const std::string& value) {
    return value.empty() ? std::string{} : "<" + p + name + ">" + value + "</" + p + name + ">";
  };
  return "<" + p + "alert " + space + ">" + element("identifier", alert.id) +
         element("sender", "met@weather.example") + element("sent", alert.sent) +
         element("status", alert.status) + element("msgType", alert.type) +
         element("scope", alert.scope) + element("references", alert.references) +
         (alert.infos.empty() ? info("ar", "رياح شديدة على الساحل") : alert.infos) + "</" + p +
         "alert>";
}

std::string atom_of(const std::vector<std::string>& alerts) {
  std::string out = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>إنذارات</title>";
  int number = 0;
  for (const std::string& alert : alerts) {
    out += "<entry><id>e" + std::to_string(++number) +
           "</id><title>بند</title><link href=\"https://weather.example/a\"/>"
           "<content type=\"text/xml\">" +
           alert + "</content></entry>";
  }
  return out + "</feed>";
}

ParsedSource parse(const std::string& document, const std::string& language = "ar") {
  FeedSpec spec;
  spec.url = "https://weather.example/cap";
  spec.reader_language = language;
  return parse_document(document, spec, {});
}

Texts texts(const ParsedSource& source) {
  Texts out;
  for (const ParsedItem& item : source.items) out.push_back(item.title);
  return out;
}

std::string reference(const Alert& alert) {
  return "met@weather.example," + alert.id + "," + alert.sent;
}

}  // namespace

TEST_CASE("an alert document gives its headline with time, end, language and identity") {
  Alert alert;
  alert.infos = info("ar-JO", "موجة غبار كثيفة غدًا", "Severe",
                     "<effective>2026-01-15T11:00:00+03:00</effective>"
                     "<expires>2026-01-15T20:00:00+03:00</expires>"
                     "<senderName>مركز الأرصاد</senderName>"
                     "<web>https://weather.example/dust</web>");
  const ParsedSource source = parse("<?xml version=\"1.0\"?>" + xml(alert));
  CHECK(source.error.empty());
  CHECK(source.format == "cap");
  CHECK(source.title == "مركز الأرصاد");
  REQUIRE(texts(source) == Texts{"موجة غبار كثيفة غدًا"});
  const ParsedItem& item = source.items.front();
  CHECK(item.id == "met@weather.example,A-1,2026-01-15T07:00:00Z");
  CHECK(to_iso8601(item.published.value()) == "2026-01-15T08:00:00Z");
  CHECK(to_iso8601(item.expires.value()) == "2026-01-15T17:00:00Z");
  CHECK(item.language == "ar-JO");
  CHECK(item.link == "https://weather.example/dust");
  CHECK(item.severe);
  CHECK(item.direction == Direction::kRtl);
}

TEST_CASE("the event stands in for a missing headline") {
  Alert alert;
  alert.infos = "<info><language>ar</language><event>عاصفة رملية</event></info>";
  CHECK(texts(parse(xml(alert))) == Texts{"عاصفة رملية"});
}

TEST_CASE("only actual public alerts and updates are shown") {
  for (const char* status : {"Exercise", "System", "Test", "Draft", ""}) {
    Alert alert;
    alert.status = status;
    const ParsedSource source = parse(xml(alert));
    CHECK_MESSAGE(source.items.empty(), status);
    CHECK(source.error.empty());
    CHECK(source.may_be_empty);
    CHECK(source.has_warning("alert_not_public"));
  }
  for (const char* scope : {"Restricted", "Private", ""}) {
    Alert alert;
    alert.scope = scope;
    CHECK_MESSAGE(parse(xml(alert)).items.empty(), scope);
  }
  for (const char* type : {"Ack", "Error", "Cancel"}) {
    Alert alert;
    alert.type = type;
    CHECK_MESSAGE(parse(xml(alert)).items.empty(), type);
  }
  Alert update;
  update.type = "Update";
  CHECK(parse(xml(update)).items.size() == 1);
}

TEST_CASE("an update replaces and a cancel removes what they refer to, in any order") {
  Alert first;
  first.infos = info("ar", "إنذار أول");
  Alert update;
  update.id = "A-2";
  update.sent = "2026-01-15T11:00:00+03:00";
  update.type = "Update";
  update.infos = info("ar", "إنذار محدث");
  update.references = reference(first);
  Alert other;
  other.id = "B-1";
  other.infos = info("ar", "إنذار آخر");
  CHECK(texts(parse(atom_of({xml(update), xml(first), xml(other)}))) ==
        Texts{"إنذار محدث", "إنذار آخر"});
  CHECK(texts(parse(atom_of({xml(first), xml(other), xml(update)}))) ==
        Texts{"إنذار آخر", "إنذار محدث"});
  Alert cancel;
  cancel.id = "A-3";
  cancel.type = "Cancel";
  cancel.references = reference(first) + "\n " + reference(update);
  const ParsedSource all = parse(atom_of({xml(first), xml(update), xml(cancel), xml(other)}));
  CHECK(texts(all) == Texts{"إنذار آخر"});
  CHECK(all.has_warning("alert_withdrawn"));
}

TEST_CASE("a reference may write the instant in another zone but needs the same sender and name") {
  Alert first;
  Alert cancel;
  cancel.id = "A-2";
  cancel.type = "Cancel";
  cancel.references = "met@weather.example,A-1,2026-01-15T07:00:00-00:00";
  CHECK(parse(atom_of({xml(first), xml(cancel)})).items.empty());
  for (const char* wrong :
       {"met@weather.example,A-1,2026-01-15T10:00:01+03:00",
        "met@other.example,A-1,2026-01-15T10:00:00+03:00",
        "met@weather.example,A-10,2026-01-15T10:00:00+03:00", "A-1", "met@weather.example,A-1"}) {
    cancel.references = wrong;
    CHECK_MESSAGE(parse(atom_of({xml(first), xml(cancel)})).items.size() == 1, wrong);
  }
}

TEST_CASE("a cancel that is a test or an exercise takes nothing away") {
  Alert first;
  Alert cancel;
  cancel.id = "A-2";
  cancel.type = "Cancel";
  cancel.references = reference(first);
  for (const char* status : {"Test", "Exercise", "Draft", ""}) {
    cancel.status = status;
    CHECK_MESSAGE(parse(atom_of({xml(first), xml(cancel)})).items.size() == 1, status);
  }
}

TEST_CASE("the info is taken in the feed's language, else the screen's, else the first one's") {
  Alert alert;
  alert.infos = info("en-US", "Flood expected") + info("fr-FR", "Crue attendue") +
                info("ar-EG", "سيل متوقع") + info("ar-SA", "سيل متوقع في الوادي");
  const std::string document = xml(alert);
  CHECK(texts(parse(document, "ar-SA")) == Texts{"سيل متوقع في الوادي"});
  CHECK(texts(parse(document, "fr")) == Texts{"Crue attendue"});
  CHECK(texts(parse(document, "FR_ca")) == Texts{"Crue attendue"});
  CHECK(texts(parse(document, "de")) == Texts{"Flood expected"});
  CHECK(texts(parse(document, "ar")) == Texts{"سيل متوقع", "سيل متوقع في الوادي"});
  FeedSpec spec;
  spec.language = "en";
  spec.reader_language = "ar";
  CHECK(texts(parse_document(document, spec, {})) == Texts{"Flood expected"});
}

TEST_CASE("an info without a language is English, as CAP says") {
  Alert alert;
  alert.infos =
      "<info><event>Storm</event></info><info><language>ar</language><event>عاصفة</event></info>";
  CHECK(texts(parse(xml(alert), "en")) == Texts{"Storm"});
  CHECK(texts(parse(xml(alert), "ar")) == Texts{"عاصفة"});
}

TEST_CASE("the same words for several areas are one headline, as grave and long as any") {
  Alert alert;
  alert.infos = info("ar", "أمطار غزيرة", "Minor", "<expires>2026-01-15T12:00:00Z</expires>") +
                info("ar", "أمطار غزيرة", "Extreme", "<expires>2026-01-15T18:00:00Z</expires>");
  const ParsedSource source = parse(xml(alert));
  REQUIRE(source.items.size() == 1);
  CHECK(source.items[0].severe);
  CHECK(to_iso8601(source.items[0].expires.value()) == "2026-01-15T18:00:00Z");
}

TEST_CASE("several events of one alert have identities of their own and go together") {
  Alert alert;
  alert.infos = info("ar", "رياح") + info("ar", "أمطار");
  const ParsedSource source = parse(xml(alert));
  REQUIRE(source.items.size() == 2);
  CHECK(source.items[0].id != source.items[1].id);
  CHECK(alert_of_id(source.items[0].id) == source.items[0].id);
  CHECK(alert_of_id(source.items[1].id) == source.items[0].id);
}

TEST_CASE("only severe and extreme alerts that are not over may be breaking, and only if allowed") {
  const auto level = [](const std::string& document, bool allowed) {
    FeedSpec spec;
    spec.breaking_alerts = allowed;
    const ParsedSource source = parse_document(document, spec, {});
    const auto headlines = make_headlines(source, spec, "s", {}, WallTime{});
    REQUIRE(headlines.size() == 1);
    return headlines.front().level;
  };
  for (const char* severity : {"Extreme", "Severe", "severe"}) {
    Alert alert;
    alert.infos = info("ar", "خطر", severity);
    CHECK(level(xml(alert), true) == HeadlineLevel::kBreaking);
    CHECK(level(xml(alert), false) == HeadlineLevel::kNormal);
  }
  for (const char* severity : {"Moderate", "Minor", "Unknown", ""}) {
    Alert alert;
    alert.infos = info("ar", "خطر", severity);
    CHECK_MESSAGE(level(xml(alert), true) == HeadlineLevel::kNormal, severity);
  }
  Alert over;
  over.infos = info("ar", "خطر", "Extreme", "<responseType>AllClear</responseType>");
  CHECK(level(xml(over), true) == HeadlineLevel::kNormal);
  const std::string ordinary =
      "<rss><channel><item><title>عاجل</title><severity>Extreme</severity>"
      "<level>breaking</level><category>breaking</category></item></channel></rss>";
  CHECK(level(ordinary, true) == HeadlineLevel::kNormal);
}

TEST_CASE("alerts are found with a prefix, in CDATA, escaped, and in RSS descriptions") {
  Alert alert;
  alert.infos = "<cap:info><cap:language>ar</cap:language><cap:event>زلزال</cap:event></cap:info>";
  CHECK(texts(parse(xml(alert, "cap"))) == Texts{"زلزال"});
  CHECK(texts(parse(atom_of({xml(alert, "cap")}))) == Texts{"زلزال"});
  const Alert plain;
  const Texts want = {"رياح شديدة على الساحل"};
  CHECK(texts(parse(atom_of({"<![CDATA[" + xml(plain) + "]]>"}))) == want);
  std::string escaped;
  for (const char c : xml(plain)) {
    if (c == '<')
      escaped += "&lt;";
    else
      escaped += c;
  }
  CHECK(texts(parse(atom_of({escaped}))) == want);
  const std::string rss = "<rss><channel><item><title>بند</title><description><![CDATA[" +
                          xml(plain) + "]]></description></item></channel></rss>";
  CHECK(texts(parse(rss)) == want);
}

TEST_CASE("a digest beside an entry's own elements is judged by what it says") {
  const auto feed = [](const std::string& cap) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
           "xmlns:cap=\"urn:oasis:names:tc:emergency:cap:1.2\"><entry><id>e1</id>"
           "<title>تحذير من السيول</title>" +
           cap + "</entry></feed>";
  };
  const ParsedSource bare =
      parse(feed("<cap:event>سيول</cap:event><cap:status>Actual</cap:status><cap:msgType>Alert"
                 "</cap:msgType><cap:severity>Extreme</cap:severity>"
                 "<cap:expires>2026-01-15T18:00:00Z</cap:expires>"));
  REQUIRE(texts(bare) == Texts{"تحذير من السيول"});
  CHECK(bare.items[0].id == "e1");
  CHECK(bare.items[0].expires.has_value());
  CHECK_FALSE(bare.items[0].severe);
  const ParsedSource full = parse(
      feed("<cap:event>سيول</cap:event><cap:status>Actual</cap:status><cap:message_type>Alert"
           "</cap:message_type><cap:scope>Public</cap:scope><cap:severity>Extreme</cap:severity>"));
  REQUIRE(full.items.size() == 1);
  CHECK(full.items[0].severe);
  CHECK(parse(feed("<cap:event>سيول</cap:event><cap:status>Test</cap:status>")).items.empty());
  CHECK(parse(feed("<cap:event>سيول</cap:event>")).items.empty());
  CHECK(parse(feed("<cap:status>Actual</cap:status><cap:scope>Private</cap:scope>")).items.empty());
}

TEST_CASE("a feed of alerts may be empty, an ordinary one may not") {
  const std::string none =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xmlns:cap=\"urn:oasis:names:tc:emergency:cap:1.2\"><title>إنذارات</title></feed>";
  CHECK(parse(none).may_be_empty);
  CHECK_FALSE(parse(none.substr(0, none.size() - 7)).may_be_empty);
  CHECK_FALSE(parse("<rss><channel><title>x</title></channel></rss>").may_be_empty);
}

TEST_CASE("a document cut inside an info gives no half alert") {
  Alert alert;
  alert.infos = info("ar", "كامل") + info("ar", "ناقص الكلام");
  const std::string whole = xml(alert);
  for (std::size_t cut = whole.find("ناقص"); cut > whole.find("كامل") + 60; --cut) {
    for (const std::string& title : texts(parse(whole.substr(0, cut)))) CHECK(title == "كامل");
  }
  CHECK(texts(parse(whole.substr(0, whole.rfind("</info>")))) == Texts{"كامل"});
}

TEST_CASE("a cut feed still withdraws what its whole alerts refer to") {
  Alert cancel;
  cancel.id = "A-2";
  cancel.type = "Cancel";
  cancel.references = reference(Alert{});
  Alert two = Alert{};
  two.id = "B-1";
  const FeedSpec spec;
  const auto before = make_headlines(parse(xml(Alert{})), spec, "s", {}, WallTime{});
  REQUIRE(before.size() == 1);
  const std::string cut = atom_of({xml(cancel), xml(two)});
  const ParsedSource now = parse(cut.substr(0, cut.size() - 20));
  REQUIRE(now.has_warning("truncated"));
  for (const Headline& headline : make_headlines(now, spec, "s", before, WallTime{})) {
    CHECK(headline.id != before.front().id);
  }
}

TEST_CASE("what has expired is taken out at its instant") {
  Alert alert;
  alert.infos = info("ar", "خطر", "Minor", "<expires>2026-01-15T12:00:00Z</expires>");
  const ParsedSource source = parse(xml(alert));
  const WallTime end = source.items.at(0).expires.value();
  ParsedSource before = source;
  drop_expired(before, end - std::chrono::seconds(1));
  CHECK(before.items.size() == 1);
  ParsedSource after = source;
  drop_expired(after, end);
  CHECK(after.items.empty());
  CHECK(after.has_warning("alert_expired"));
}
