#include "render/faces/choice.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "unit/render/faces/helpers.hpp"

using namespace sharit;
using test::chain_of;
using test::default_chain;
using test::library;
using test::name_of;
using test::read;

namespace {

/// The face of the cluster that holds the first code point of `piece`, without style.
struct Chosen {
  Paragraph paragraph;
  FaceChoice choice;

  Chosen(std::string_view text, const FaceChain& chain, std::vector<Exclusion> exclusions = {})
      : paragraph(read(text)) {
    choose_faces(paragraph, chain, library(), exclusions, choice);
  }

  [[nodiscard]] std::size_t cluster_of(std::u32string_view piece) const {
    const auto at = paragraph.text.find(piece);
    REQUIRE(at != std::u32string::npos);
    for (std::size_t one = 0; one < paragraph.clusters.size(); ++one) {
      if (paragraph.clusters[one].range.contains(static_cast<std::uint32_t>(at))) return one;
    }
    FAIL("no cluster there");
    return 0;
  }
  [[nodiscard]] std::string face_of(std::u32string_view piece) const {
    return name_of(choice[cluster_of(piece)].face);
  }
  /// True when one face has the whole of `piece`.
  [[nodiscard]] bool together(std::u32string_view piece) const {
    const std::size_t begin = cluster_of(piece);
    const auto end = paragraph.text.find(piece) + piece.size();
    for (std::size_t at = begin;
         at < paragraph.clusters.size() && paragraph.clusters[at].range.begin < end; ++at) {
      if (choice[at].face != choice[begin].face || choice[at].uncovered) return false;
    }
    return true;
  }
};

}  // namespace

TEST_CASE("Arabic words are Kufi and Latin words Noto Sans by default") {
  const Chosen line("أعلنت شركة IBM أرباحها", default_chain());
  CHECK(line.face_of(U"أعلنت") == "Noto Kufi Arabic Bold");
  CHECK(line.face_of(U"IBM") == "Noto Sans Bold");
  CHECK(line.together(U"أرباحها"));
}

// Amiri lacks U+01C4: Noto Sans has to draw all of the word, as it does without the mark.
TEST_CASE("a mark of direction inside a word does not part its face") {
  CHECK(Chosen("ab\u01C4", chain_of({"Amiri"})).together(U"ab\u01C4"));
  CHECK(Chosen("ab\u200E\u01C4", chain_of({"Amiri"})).together(U"ab\u200E\u01C4"));
}

TEST_CASE("a long headline in a script of the system's fonts has no boxes") {
  std::string text;
  for (int word = 0; word < 12; ++word) text += "कखगघच टठडढण ";
  const Chosen line(text, default_chain());
  CHECK(std::ranges::none_of(line.choice, &ClusterFace::uncovered));
  CHECK(line.face_of(U"क").starts_with("Noto Sans Devanagari"));
}

TEST_CASE("one letter that the first face lacks moves its whole word and no other") {
  // Noto Nastaliq Urdu lacks U+06B5.
  const Chosen line("ڵێرە الخبر", chain_of({"Noto Nastaliq Urdu"}));
  CHECK(line.together(U"ڵێرە"));
  CHECK_FALSE(line.face_of(U"ڵ").starts_with("Noto Nastaliq"));
  CHECK(line.face_of(U"الخبر").starts_with("Noto Nastaliq"));
}

TEST_CASE("what hangs on a joining word goes with it: hamza, and the half after a ZWNJ") {
  const Chosen hamza("شيءڵ", chain_of({"Noto Nastaliq Urdu"}));
  CHECK(hamza.together(U"شيءڵ"));
  const Chosen half("می\u200Cڵوم", chain_of({"Noto Nastaliq Urdu"}));
  CHECK(half.together(U"می\u200Cڵوم"));
}

TEST_CASE("a superscript behind a joining word does not take it to another face") {
  // Noto Kufi Arabic lacks U+00B2 and U+00B3, and Amiri has them as well as the letters.
  const Chosen line("10 كم² و 3 م³", default_chain());
  CHECK(line.face_of(U"كم") == "Noto Kufi Arabic Bold");
  CHECK(line.face_of(U"م³") == "Noto Kufi Arabic Bold");
  CHECK(line.face_of(U"²") == "Noto Sans Bold");
  CHECK(line.face_of(U"³") == "Noto Sans Bold");
}

TEST_CASE("Latin letters do not hang on a tatweel that stands among them") {
  // Noto Sans has no tatweel. Resolved by its neighbours it is Latin, as the letters behind it are.
  const Chosen line("ing00000\u0640\u0651DFMing", default_chain());
  CHECK(line.face_of(U"DFMing") == line.face_of(U"ing00000"));
}

TEST_CASE("a number takes one face with its separators and signs") {
  // Noto Naskh Arabic has the digits but neither slash nor per cent.
  const FaceChain naskh = chain_of({"Noto Naskh Arabic"});
  const Chosen date("موعد 12/05/2026 قريب", naskh);
  CHECK(date.together(U"12/05/2026"));
  CHECK(date.face_of(U"12").starts_with("Noto Sans"));
  const Chosen share("زاد 3.5% أمس", naskh);
  CHECK(share.together(U"3.5%"));
  const Chosen price("بسعر $45.30 للبرميل", naskh);
  CHECK(price.together(U"$45.30"));
  const Chosen plain("عام 2047 سعيد", naskh);
  CHECK(plain.face_of(U"2047") == "Noto Sans Regular");  // As the date: one size for all numbers.
  const Chosen indic("عام ٢٠٤٧ سعيد", naskh);
  CHECK(indic.face_of(U"٢٠٤٧").starts_with("Noto Naskh Arabic"));
}

TEST_CASE("a number does not leave its face for a worse one than its signs need") {
  // No Noto face has both; Amiri has, but would be worse than a per cent sign from Noto Sans.
  const Chosen line("زاد ٥٠% أمس", default_chain());
  CHECK(line.face_of(U"٥") == "Noto Kufi Arabic Bold");
  CHECK(line.face_of(U"%") == "Noto Sans Bold");
}

TEST_CASE("a word takes one face with its inner punctuation") {
  const Chosen line("راسل info@example.org عن COVID-19 غدا", chain_of({"Noto Naskh Arabic"}));
  CHECK(line.together(U"info@example.org"));
  CHECK(line.together(U"COVID-19"));
}

TEST_CASE("both halves of a bracket pair have the opener's face") {
  for (const char* const text : {"المؤشر [FTSE 100] يرتفع", "(عاجل) وصول الوفد",
                                 "قال: «هذا “مهم” جدا» وخرج", "NYSE (بورصة) اليوم"}) {
    CAPTURE(text);
    const Chosen line(text, default_chain());
    for (const auto& [opener, closer] :
         {std::pair{U"(", U")"}, {U"[", U"]"}, {U"«", U"»"}, {U"“", U"”"}}) {
      if (line.paragraph.text.find(opener) == std::u32string::npos) continue;
      CHECK(line.face_of(opener) == line.face_of(closer));
    }
  }
}

TEST_CASE("an emoji has the emoji face and a digit never has") {
  const Chosen line("👍 3 أخبار ❤️ #1 1️⃣ 👨‍👩‍👧 🇮🇶",
                    default_chain());
  for (const std::u32string_view emoji : {U"👍", U"❤", U"1️⃣", U"👨‍👩‍👧", U"🇮🇶"}) {
    CHECK(line.face_of(emoji).starts_with("Noto Color Emoji"));
  }
  CHECK(line.together(U"👨‍👩‍👧"));
  CHECK_FALSE(line.face_of(U"3").starts_with("Noto Color Emoji"));
  CHECK_FALSE(line.face_of(U"#1").starts_with("Noto Color Emoji"));
}

TEST_CASE("a text face is chosen for an emoji that asks for text") {
  const Chosen line("❤\uFE0E قلب", default_chain());
  CHECK_FALSE(line.face_of(U"❤").starts_with("Noto Color Emoji"));
  CHECK_FALSE(line.choice[0].uncovered);
}

TEST_CASE("spaces and full stops never open a face of their own beside emoji") {
  const Chosen line("خبر 👍. آخر", default_chain());
  for (std::size_t at = 0; at < line.paragraph.clusters.size(); ++at) {
    if (line.paragraph.clusters[at].emoji) continue;
    CHECK_FALSE(name_of(line.choice[at].face).starts_with("Noto Color Emoji"));
  }
}

TEST_CASE("a space between two faces has the better one") {
  const Chosen line("IBM عاجل", default_chain());
  CHECK(line.face_of(U" ") == "Noto Kufi Arabic Bold");
}

TEST_CASE("nothing draws a private code point: it is uncovered and its neighbours are not") {
  const Chosen line("خبر \U0010FFFD هنا", default_chain());
  const std::size_t at = line.cluster_of(U"\U0010FFFD");
  for (std::size_t one = 0; one < line.choice.size(); ++one) {
    CHECK(line.choice[one].uncovered == (one == at));
  }
}

TEST_CASE("a closed chain asks no other face") {
  const auto chain = library().chain(
      {.language = {}, .families = {}, .files = {test::file_of("Noto Kufi Arabic")}});
  REQUIRE(chain.has_value());
  const Chosen line("خبر IBM", *chain);
  CHECK(line.choice[line.cluster_of(U"I")].uncovered);
  CHECK_FALSE(line.choice[line.cluster_of(U"خ")].uncovered);
}

TEST_CASE("an excluded face is not chosen for the word it failed, and is for the others") {
  const FaceChain chain = default_chain();
  const Chosen line("خبر عاجل", chain, {{{1, 2}, chain.faces.front()}});
  CHECK(line.face_of(U"خبر") != "Noto Kufi Arabic Bold");
  CHECK(line.together(U"خبر"));
  CHECK(line.face_of(U"عاجل") == "Noto Kufi Arabic Bold");
}

TEST_CASE("a word that no face has whole keeps the face of most of its letters") {
  const auto chain = library().chain(
      {.language = {}, .families = {}, .files = {test::file_of("Noto Nastaliq Urdu")}});
  REQUIRE(chain.has_value());
  const Chosen line("خبرڵي", *chain);
  CHECK(line.choice[3].uncovered);
  CHECK_FALSE(line.choice[0].uncovered);
  CHECK_FALSE(line.choice[4].uncovered);
}

TEST_CASE("an empty paragraph and an empty chain are no trouble") {
  FaceChoice choice(2);
  choose_faces(Paragraph{}, default_chain(), library(), {}, choice);
  CHECK(choice.empty());
  const Paragraph paragraph = read("خبر");
  choose_faces(paragraph, FaceChain{}, library(), {}, choice);
  REQUIRE(choice.size() == 3);
  CHECK(std::ranges::all_of(choice, &ClusterFace::uncovered));
}
