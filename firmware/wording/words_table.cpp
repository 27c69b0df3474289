#include "firmware/wording/words.hpp"

namespace sharit {
namespace {

// Plural forms are listed as zero, one, two, few, many, other.
// Only one phrase needs a direction mark; the README says why.

constexpr Words kArabic{
    .language = "ar",
    .default_region = "AE",
    .flow = TextFlow::kRtl,
    .now = "الآن",
    .minutes = {{"الآن", "منذ دقيقة", "منذ دقيقتين", "منذ {0} دقائق", "منذ {0} دقيقة",
                 "منذ {0} دقيقة"}},
    .hours = {{"الآن", "منذ ساعة", "منذ ساعتين", "منذ {0} ساعات", "منذ {0} ساعة", "منذ {0} ساعة"}},
    .yesterday = "أمس",
    .days = {{"اليوم", "أمس", "منذ يومين", "منذ {0} أيام", "منذ {0} يوماً", "منذ {0} يوم"}},
    .weeks = {{"هذا الأسبوع", "منذ أسبوع", "منذ أسبوعين", "منذ {0} أسابيع", "منذ {0} أسبوعاً",
               "منذ {0} أسبوع"}},
    .next = "التالي: {0}",
    .position = "{0} من {1}",
    .updated_at = "آخر تحديث {0}",
    .until = "حتى {0}",
    .breaking = "عاجل",
    .notice = "تنبيه",
    .scan = "امسح لقراءة الخبر",
    .headline_count = {{"لا أخبار", "خبر واحد", "خبران", "{0} أخبار", "{0} خبراً", "{0} خبر"}},
    .source_count = {{"لا مصادر", "مصدر واحد", "مصدران", "{0} مصادر", "{0} مصدراً", "{0} مصدر"}},
    .full_date = "{weekday} {day} {month} {year}",
    .plain_date = "{day} {month} {year}",
    .am = "ص",
    .pm = "م",
    .clock12 = "{time} {period}",
};

constexpr Words kEnglish{
    .language = "en",
    .default_region = "GB",
    .flow = TextFlow::kLtr,
    .now = "just now",
    .minutes = {{"", "{0} minute ago", "", "", "", "{0} minutes ago"}},
    .hours = {{"", "{0} hour ago", "", "", "", "{0} hours ago"}},
    .yesterday = "yesterday",
    .days = {{"", "yesterday", "", "", "", "{0} days ago"}},
    .weeks = {{"", "{0} week ago", "", "", "", "{0} weeks ago"}},
    .next = "Next: {0}",
    .position = "{0} of {1}",
    .updated_at = "Updated {0}",
    .until = "until {0}",
    .breaking = "Breaking",
    .notice = "Notice",
    .scan = "Scan to read",
    .headline_count = {{"", "{0} headline", "", "", "", "{0} headlines"}},
    .source_count = {{"", "{0} source", "", "", "", "{0} sources"}},
    .full_date = "{weekday} {day} {month} {year}",
    .plain_date = "{day} {month} {year}",
    .am = "AM",
    .pm = "PM",
    .clock12 = "{time} {period}",
};

constexpr Words make_american() {
  Words words = kEnglish;
  words.default_region = "US";
  words.full_date = "{weekday}, {month} {day}, {year}";
  words.plain_date = "{month} {day}, {year}";
  return words;
}
constexpr Words kAmerican = make_american();

constexpr Words kPersian{
    .language = "fa",
    .default_region = "IR",
    .flow = TextFlow::kRtl,
    .now = "هم‌اکنون",
    .minutes = {{"", "یک دقیقه پیش", "", "", "", "{0} دقیقه پیش"}},
    .hours = {{"", "یک ساعت پیش", "", "", "", "{0} ساعت پیش"}},
    .yesterday = "دیروز",
    .days = {{"", "دیروز", "", "", "", "{0} روز پیش"}},
    .weeks = {{"", "یک هفته پیش", "", "", "", "{0} هفته پیش"}},
    .next = "بعدی: {0}",
    .position = "{0} از {1}",
    .updated_at = "به‌روزرسانی {0}",
    .until = "تا {0}",
    .breaking = "فوری",
    .notice = "اطلاعیه",
    .scan = "برای خواندن خبر اسکن کنید",
    .headline_count = {{"", "", "", "", "", "{0} خبر"}},
    .source_count = {{"", "", "", "", "", "{0} منبع"}},
    .full_date = "{weekday} {day} {month} {year}",
    .plain_date = "{day} {month} {year}",
    .am = "ق.ظ",
    .pm = "ب.ظ",
    .clock12 = "{time} {period}",
};

constexpr Words kUrdu{
    .language = "ur",
    .default_region = "PK",
    .flow = TextFlow::kRtl,
    .now = "ابھی",
    .minutes = {{"", "ایک منٹ پہلے", "", "", "", "{0} منٹ پہلے"}},
    .hours = {{"", "ایک گھنٹہ پہلے", "", "", "", "{0} گھنٹے پہلے"}},
    .yesterday = "گزشتہ روز",
    .days = {{"", "گزشتہ روز", "", "", "", "{0} دن پہلے"}},
    .weeks = {{"", "ایک ہفتہ پہلے", "", "", "", "{0} ہفتے پہلے"}},
    .next = "اگلی خبر: {0}",
    .position = "{1} میں سے {0}",
    .updated_at = "تازہ کاری {0}",
    .until = "{0} تک",
    .breaking = "فوری خبر",
    .notice = "اطلاع",
    .scan = "خبر پڑھنے کے لیے اسکین کریں",
    .headline_count = {{"", "ایک خبر", "", "", "", "{0} خبریں"}},
    .source_count = {{"", "ایک ذریعہ", "", "", "", "{0} ذرائع"}},
    .full_date = "{weekday}، {day} {month} {year}",
    .plain_date = "{day} {month} {year}",
    .am = "قبل دوپہر",
    .pm = "بعد دوپہر",
    .clock12 = "{time} {period}",
    // ICU 72 writes ر بیع with a space inside the word.
    .hijri_months = {"محرم", "صفر", "ربیع الاول", "ربیع الثانی", "جمادی الاول", "جمادی الثانی",
                     "رجب", "شعبان", "رمضان", "شوال", "ذوالقعدہ", "ذوالحجہ"},
};

constexpr Words kFrench{
    .language = "fr",
    .default_region = "FR",
    .flow = TextFlow::kLtr,
    .now = "à l’instant",
    .minutes = {{"", "il y a {0} minute", "", "", "", "il y a {0} minutes"}},
    .hours = {{"", "il y a {0} heure", "", "", "", "il y a {0} heures"}},
    .yesterday = "hier",
    .days = {{"", "hier", "", "", "", "il y a {0} jours"}},
    .weeks = {{"", "il y a {0} semaine", "", "", "", "il y a {0} semaines"}},
    .next = "À suivre\u00A0: {0}",  // French puts a no-break space before the colon.
    .position = "{0} sur {1}",
    .updated_at = "Mis à jour à {0}",
    .until = "jusqu’à {0}",
    .breaking = "Urgent",
    .notice = "Avis",
    .scan = "Scannez pour lire",
    .headline_count = {{"", "{0} titre", "", "", "", "{0} titres"}},
    .source_count = {{"", "{0} source", "", "", "", "{0} sources"}},
    .full_date = "{weekday} {day} {month} {year}",
    .plain_date = "{day} {month} {year}",
    .am = "AM",
    .pm = "PM",
    .clock12 = "{time} {period}",
};

constexpr Words kTurkish{
    .language = "tr",
    .default_region = "TR",
    .flow = TextFlow::kLtr,
    .now = "az önce",
    .minutes = {{"", "", "", "", "", "{0} dakika önce"}},
    .hours = {{"", "", "", "", "", "{0} saat önce"}},
    .yesterday = "dün",
    .days = {{"", "dün", "", "", "", "{0} gün önce"}},
    .weeks = {{"", "", "", "", "", "{0} hafta önce"}},
    .next = "Sıradaki: {0}",
    .position = "{0} /\u200E {1}",  // LRM: no letter keeps two Arabic numbers in order.
    .updated_at = "Güncelleme {0}",
    .until = "Bitiş {0}",  // A suffix on the time would need vowel harmony.
    .breaking = "Son dakika",
    .notice = "Duyuru",
    .scan = "Okumak için tarayın",
    .headline_count = {{"", "", "", "", "", "{0} haber"}},
    .source_count = {{"", "", "", "", "", "{0} kaynak"}},
    .full_date = "{day} {month} {year} {weekday}",
    .plain_date = "{day} {month} {year}",
    .am = "ÖÖ",
    .pm = "ÖS",
    .clock12 = "{period} {time}",
};

constexpr Words kHebrew{
    .language = "he",
    .default_region = "IL",
    .flow = TextFlow::kRtl,
    .now = "עכשיו",
    .minutes = {{"", "לפני דקה", "לפני שתי דקות", "", "", "לפני {0} דקות"}},
    .hours = {{"", "לפני שעה", "לפני שעתיים", "", "", "לפני {0} שעות"}},
    .yesterday = "אתמול",
    .days = {{"", "אתמול", "לפני יומיים", "", "", "לפני {0} ימים"}},
    .weeks = {{"", "לפני שבוע", "לפני שבועיים", "", "", "לפני {0} שבועות"}},
    .next = "הבא: {0}",
    .position = "{0} מתוך {1}",
    .updated_at = "עודכן ב־{0}",
    .until = "עד {0}",
    .breaking = "מבזק",
    .notice = "הודעה",
    .scan = "סרקו לקריאה",
    .headline_count = {{"", "ידיעה אחת", "שתי ידיעות", "", "", "{0} ידיעות"}},
    .source_count = {{"", "מקור אחד", "שני מקורות", "", "", "{0} מקורות"}},
    .full_date = "{weekday}, {day} ב{month} {year}",
    .plain_date = "{day} ב{month} {year}",
    .am = "לפנה״צ",
    .pm = "אחה״צ",
    .clock12 = "{time} {period}",
};

constexpr std::array kTable{kArabic, kEnglish, kPersian, kUrdu, kFrench, kTurkish, kHebrew};

}  // namespace

std::span<const Words> words_table() {
  return kTable;
}

const Words* find_words(std::string_view language, std::string_view region) {
  if (language == "en" && region == "US") return &kAmerican;
  for (const Words& words : kTable)
    if (words.language == language) return &words;
  return nullptr;
}

}  // namespace sharit
