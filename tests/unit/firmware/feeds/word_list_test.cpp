#include "firmware/feeds/word_list.hpp"

#include <iterator>

#include <doctest/doctest.h>

#include "firmware/feeds/folded_words.hpp"

namespace sharit {
namespace {

constexpr bool kYes = true;
constexpr bool kNo = false;

/// Judged by hand from Arabic grammar and from how people write, before the first run.
struct Pair {
  std::string_view phrase;
  std::string_view headline;
  bool found;
  WordPrefixes prefixes = WordPrefixes::kAll;
  std::string_view language = "";
};

constexpr Pair kPairs[] = {
    // Whole words.
    {"حرب", "حرب الأسعار تبلغ المتاجر الصغيرة", kYes},
    {"حرب", "محارب قديم يفتتح معرض الصور", kNo},
    {"حرب", "حربة أثرية في متحف المدينة", kNo},
    {"قطار", "تأخر القطارات صباح الأحد", kNo},
    {"نفط", "نفطة تستقبل مهرجان التمور", kNo},
    {"سوق", "سوق السمك يفتح عند الفجر", kYes},
    {"سوق", "تسوق بلا حقائب بلاستيكية", kNo},
    {"port", "New port opens on Monday", kYes},
    {"port", "Sports hall opens on Monday", kNo},
    {"art", "Art fair draws a crowd", kYes},
    // Hamza and alef.
    {"أسعار", "اسعار التمر تنخفض في الموسم", kYes},
    {"اسعار", "أسعار التمر تنخفض في الموسم", kYes},
    {"إعلان", "اعلان نتائج القرعة مساء اليوم", kYes},
    {"آثار", "معرض اثار الواحة يفتح أبوابه", kYes},
    {"الٱن", "الآن تبدأ المباراة", kYes},
    {"مؤتمر", "موتمر الأطباء يبدأ غدا", kYes},
    {"شؤون", "شٶون البلدية في لقاء مفتوح", kNo},  // U+0676 is a letter of Kazakh.
    {"رئيس", "رييس النادي يستقيل", kYes},
    {"سماء", "سما صافية فوق الساحل", kNo},             // A hamza on the line is a letter.
    {"أحمد", "ا\u0654حمد يفوز بسباق الدراجات", kYes},  // Alef and a hamza behind it.
    // Teh marbuta and heh, alef maqsura and yeh.
    {"مدرسة", "مدرسه الحي تكرم طلابها", kYes},
    {"مكتبه", "مكتبة عامة جديدة على الشاطئ", kYes},
    {"مستشفى", "مستشفي الأطفال ينتقل إلى مبناه الجديد", kYes},
    {"كرسي", "كرسى متحرك بالطاقة الشمسية", kYes},
    {"شجرة", "شجرت البلدية الشارع الرئيسي", kNo},
    {"جدة", "جد في السبعين يتسلق الجبل", kNo},
    // Harakat, shadda, tatweel, dagger alef.
    {"كتاب", "كِتَابٌ جديد عن طيور الخليج", kYes},
    {"مُعَلِّم", "معلم يبتكر لعبة حسابية", kYes},
    {"سلام", "ســلام على ضفاف النهر", kYes},
    {"رحمن", "عبد الرحمٰن يفتتح المتجر", kYes},
    {"قهوة", "قـَهْـوَة الصباح مجانا في المطار", kYes},
    {"علم", "عَلَّمَ الأطفال السباحة", kYes},  // Without marks it is the same word.
    // Digits.
    {"2030", "رؤية ٢٠٣٠ في معرض مصور", kYes},
    {"٢٠٣٠", "Plans for 2030 presented", kYes},
    {"۱۴۰۵", "جشنواره 1405 آغاز شد", kYes},
    {"20", "مهرجان 2030 يبدأ اليوم", kNo},
    {"50", "خصم ب50 ريالا على التذاكر", kYes},
    {"2026", "عام 2026م عام الإبل", kYes},
    {"5%", "ارتفاع المبيعات ٥٪ في الصيف", kYes},
    {"5%", "ارتفاع المبيعات 50% في الصيف", kNo},
    {"كوفيد 19", "تطعيم كوفيد-19 في المراكز الصحية", kYes},
    {"covid-19", "Covid 19 shots at the harbour", kYes},
    // Persian and Urdu letters.
    {"كتاب", "نمایشگاه کتاب در پایتخت", kYes, WordPrefixes::kAll, "fa"},
    {"ایران", "طيران ايران يزيد رحلاته", kYes},
    {"علی", "علي يفوز بالسباق", kYes},
    {"شہر", "شهر میں بارش", kYes, WordPrefixes::kAll, "ur"},
    {"تاب", "کتاب تازه منتشر شد", kNo, WordPrefixes::kAll, "fa"},
    {"تاب", "كتاب جديد للأطفال", kYes},  // The price of single letters: see `word_prefixes`.
    {"میخواهد", "تیم شهر می\u200cخواهد قهرمان شود", kYes, WordPrefixes::kAll, "fa"},
    {"رود", "برود به خانه", kNo, WordPrefixes::kAll, "fa-IR"},
    // Latin case and accents, other scripts.
    {"café", "Cafe opens by the lake", kYes},
    {"CAFE", "Le café du port rouvre", kYes},
    {"straße", "STRASSE wird gesperrt", kYes},
    {"izmir", "İzmir'de yağmur", kYes},
    {"Ålesund", "alesund harbour festival", kYes},
    {"lodz", "Łódź opens a tram line", kYes},
    {"αθηνα", "Αθήνα: νέο μουσείο", kYes},
    {"май", "маи приходит", kNo},  // й is no и.
    {"ﬁlm", "Film week begins", kYes},
    {"NEWS", "Ｎｅｗｓ from the quay", kYes},  // Full-width letters.
    // What is invisible, and presentation forms.
    {"ميناء", "مي\u200Dناء المدينة يستقبل سفينة", kYes},
    {"ميناء", "\u200Fميناء\u200F المدينة يستقبل سفينة", kYes},
    {"harbour", "har\u00ADbour festival", kYes},
    {"سلام", "\uFEB3\uFEFCم على البحر", kYes},  // س and لا as presentation forms.
    {"fog", "\u2066fog\u2069 on the coast", kYes},
    // Punctuation and signs.
    {"الطقس", "«الطقس»: أمطار خفيفة", kYes},
    {"طقس", "#طقس_اليوم صحو", kYes},
    {"طقس", "طقس،ورياح", kYes},
    {"C++", "Course in C++ for beginners", kYes},
    {"C++", "Vitamin C for all", kNo},
    {"🔥", "عروض 🔥 لا تفوت", kYes},
    {"❤", "I ❤\uFE0F the sea", kYes},
    // Phrases.
    {"كأس العالم", "كأس العالم للأندية في الخريف", kYes},
    {"كأس العالم", "كأس من القهوة حول العالم", kNo},
    {"كأس العالم", "العالم يرفع كأس الشاي", kNo},
    {"كأس العالم", "كأس  «العالم» في جولة", kYes},
    {"وزير الصحة", "ووزير الصحة يفتتح العيادة", kYes},
    {"كرة قدم", "نهائي كرة القدم الليلة", kYes},
    {"new york", "Flights to New York resume", kYes},
    {"new york", "A new bridge in York", kNo},
    // The article and the particles.
    {"فندق", "الفندق يستقبل ضيوف المعرض", kYes},
    {"فندق", "حريق محدود بالفندق القديم", kYes},
    {"فندق", "تخفيضات للفندق وزواره", kYes},
    {"فندق", "وللفندق حديقة جديدة", kYes},
    {"فندق", "مطعم وفندق على الجزيرة", kYes},
    {"الرياض", "أمطار على شرق الرياض", kYes},
    {"الرياض", "رحلات جديدة للرياض", kYes},
    {"الرياض", "والرياض تستضيف البطولة", kYes},
    {"الرياض", "رياض الأطفال تفتح غدا", kNo},
    {"ليمون", "موسم الليمون يبدأ", kYes},
    {"ليل", "جولة لليل المدينة", kYes},
    {"الله", "الحمد لله على السلامة", kYes},
    {"هم", "وهم كبير على الشاشة", kNo},
    {"هم", "الهم الأكبر للمزارعين", kYes},
    // Fewer prefixes, or none.
    {"رقة", "ورقة نقدية جديدة", kYes},  // The price again ...
    {"رقة", "ورقة نقدية جديدة", kNo, WordPrefixes::kArticle},
    {"رقة", "طريق إلى الرقة", kYes, WordPrefixes::kArticle},
    {"الرقة", "طريق للرقة وبالرقة", kYes, WordPrefixes::kArticle},
    {"فندق", "وبالفندق مسبح", kYes, WordPrefixes::kArticle},
    {"فندق", "الفندق يستقبل ضيوف المعرض", kNo, WordPrefixes::kNone},
    {"الفندق", "الفندق يستقبل ضيوف المعرض", kYes, WordPrefixes::kNone},
};
static_assert(std::size(kPairs) >= 100);

}  // namespace

TEST_CASE("a hundred pairs of words and headlines are judged as by a reader") {
  for (const Pair& pair : kPairs) {
    CAPTURE(pair.phrase);
    CAPTURE(pair.headline);
    Headline headline;
    headline.text = pair.headline;
    headline.language = pair.language;
    const std::vector<std::string> phrases{std::string(pair.phrase)};
    CHECK(WordList(phrases, pair.prefixes).found_in(headline) == pair.found);
  }
}

TEST_CASE("words are parted and folded") {
  using Words = std::vector<std::string>;
  CHECK(folded_words("إلى مدرسةِ ٣ــأ") == Words{"الي", "مدرسه", "3", "ا"});
  CHECK(folded_words("G20, C++!") == Words{"g20", "c", "+", "+"});
  CHECK(folded_words(" … ").empty());
  CHECK(folded_words("").empty());
  CHECK(folded_words("a\xFFz").size() == 3);  // A broken byte is shown as a sign.
}

TEST_CASE("any of several phrases is enough, and what has no word is nothing") {
  Headline headline;
  headline.text = "قرعة النادي الليلة";
  CHECK(
      WordList(std::vector<std::string>{"يانصيب", "قرعة"}, WordPrefixes::kAll).found_in(headline));
  const WordList nothing(std::vector<std::string>{"", " - "}, WordPrefixes::kAll);
  CHECK(nothing.empty());
  CHECK_FALSE(nothing.found_in(headline));
}

}  // namespace sharit
