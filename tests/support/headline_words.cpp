#include "support/headline_words.hpp"

#include <array>
#include <utility>

namespace sharit::test {
namespace {

using Word = std::u32string_view;

constexpr Word kArabic[] = {
    U"عاجل",    U"السلام",   U"مدينة",   U"الوزير", U"افتتاح", U"اليوم",  U"غدا",  U"أعلنت",
    U"شركة",    U"على",      U"من",      U"إلى",    U"في",     U"بعد",    U"خلال", U"مستشفى",
    U"التعليم", U"الاقتصاد", U"الأمطار", U"المطار", U"قطعة",   U"مسؤول",  U"رئيس", U"لأن",
    U"إسلام",   U"الله",     U"بيئة",    U"شاطئ",   U"ضوء",    U"مؤتمر",  U"قناة", U"آخر",
    U"الآن",    U"كلاب",     U"بلاد",    U"لإعادة", U"ملايين", U"هجوم",   U"ظهر",  U"غاز",
    U"ثلاثة",   U"ذهب",      U"طائرة",   U"صحيفة",  U"حجج",    U"يتيم",   U"نبيل", U"سببسلمكن",
    U"مهرجان",  U"البحر",    U"ولا",     U"فلأجل",  U"والأول", U"بالمئة", U"درجة", U"هه",
};
constexpr Word kPersian[] = {
    U"ایران",          U"می\u200Cرود",  U"خبر",          U"گزارش", U"پیش",
    U"چهار",           U"کتاب\u200Cها", U"خانه\u200Cای", U"تهران", U"دانشگاه",
    U"نمی\u200Cشود",   U"برف",          U"ژاله",         U"یک",    U"شهر",
    U"جدید",           U"گفت\u200Cوگو", U"آب",           U"پاییز", U"کشور",
    U"بزرگ\u200Cترین", U"هفته",         U"رئیس",         U"ورزش",
};
constexpr Word kUrdu[] = {
    U"پاکستان", U"خبریں", U"وزیر", U"ہے",    U"میں",    U"گے",  U"لاہور", U"ایکسیسبیلٹی",
    U"ٹھیک",    U"ڑی",    U"ڈاک",  U"بارش",  U"شہر",    U"نے",  U"آج",    U"کھیل",
    U"چھٹی",    U"گنگا",  U"یہاں", U"اسکول", U"ہسپتال", U"اور", U"کو",    U"ں",
};
constexpr Word kKurdish[] = {
    U"هەواڵ", U"کوردستان", U"ڵێرە", U"ئەمڕۆ", U"سەرۆک", U"شار",
    U"نوێ",   U"پۆلیس",    U"ۆ",    U"گوڵ",   U"بەهێز",
};
constexpr Word kHebrew[] = {
    U"שלום", U"חדשות",   U"עיר", U"ראש", U"הממשלה", U"היום",   U"מחר",     U"צה״ל",  U"בית",
    U"ספר",  U"ירושלים", U"גשם", U"עוד", U"ק״מ",    U"ג׳ורג׳", U"תל־אביב", U"כלכלה", U"ץ",
};
constexpr Word kEnglish[] = {
    U"Markets",
    U"rally",
    U"NATO",
    U"IBM",
    U"Minister",
    U"says",
    U"city",
    U"opens",
    U"the",
    U"AVATAR",
    U"fi",
    U"office",
    U"Wi-Fi",
    U"5G",
    U"AT&T",
    U"C++",
    U"O'Neil",
    U"waffle",
    U"To",
    U"Ty",
    U"www.example.org",
    U"@user_1",
    U"info@example.org",
    U"F-16",
};
constexpr Word kFrench[] = {
    U"Café",  U"Zürich", U"l’été", U"ça", U"Noël", U"e\u0301te\u0301", U"A\u030Angstro\u0308m",
    U"naïve", U"Çelik",  U"ığdır"};

constexpr char32_t kHarakat[] = {0x064B, 0x064C, 0x064D, 0x064E, 0x064F,
                                 0x0650, 0x0651, 0x0652, 0x0670};
constexpr char32_t kNiqqud[] = {0x05B0, 0x05B1, 0x05B4, 0x05B5, 0x05B6,
                                0x05B7, 0x05B8, 0x05B9, 0x05BC, 0x05C1};
constexpr char32_t kAccents[] = {0x0300, 0x0301, 0x0302, 0x0303, 0x0308, 0x0323, 0x0327};

constexpr char32_t kEuropeanZero = U'0';
constexpr char32_t kArabicZero = 0x0660;
constexpr char32_t kPersianZero = 0x06F0;

constexpr std::array kVocabularies = {
    Vocabulary{"ar", true, kArabic, kHarakat, kArabicZero},
    Vocabulary{"fa", true, kPersian, kHarakat, kPersianZero},
    Vocabulary{"ur", true, kUrdu, kHarakat, kPersianZero},
    Vocabulary{"ckb", true, kKurdish, kHarakat, kArabicZero},
    Vocabulary{"he", true, kHebrew, kNiqqud, kEuropeanZero},
    Vocabulary{"en", false, kEnglish, kAccents, kEuropeanZero},
    Vocabulary{"fr", false, kFrench, kAccents, kEuropeanZero},
};

}  // namespace

const Vocabulary& vocabulary(Tongue tongue) {
  return kVocabularies.at(std::to_underlying(tongue));
}

}  // namespace sharit::test
