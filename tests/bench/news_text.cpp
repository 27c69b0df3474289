#include "bench/news_text.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <string_view>

namespace sharit::bench {
namespace {

constexpr std::size_t kHeadlines = 200;

/// A sentence with places for words: {2} takes one from list 2.
using Pattern = std::string_view;
using Words = std::vector<std::string_view>;

struct Tongue {
  std::string_view language;
  std::vector<Pattern> patterns;
  std::vector<Words> lists;
};

const Tongue& arabic() {
  static const Tongue tongue{
      "ar",
      {"{0} {1} {2} في {3} بعد {4}", "{0} {1} {2} ويدعو إلى {4}", "عاجل: {0} {1} {2} في {3}",
       "في {3}.. {0} {1} {2} رغم {4}", "{0} يؤكد أن {4} في {3} «لن يتوقف»",
       "مصادر: {0} {1} {2} خلال {4} في {3}", "بعد {4}، {0} {1} {2} في {3}"},
      {{"رئيس البلدية", "وزير النقل", "مجلس الجامعة", "فريق الإنقاذ", "المتحف الوطني",
        "اتحاد المزارعين", "هيئة الأرصاد", "جمعية الناشرين"},
       {"يفتتح", "يعلن", "يناقش", "يستقبل", "يراجع", "يؤجل", "يطلق"},
       {"مشروع تحلية المياه", "خطة النقل الجديدة", "معرض الكتاب السنوي", "موسم الحصاد",
        "برنامج المنح الدراسية", "ترميم القلعة القديمة", "أسعار الخبز والوقود"},
       {"المدينة الساحلية", "القرى الجبلية", "الحي الشرقي", "ضواحي العاصمة", "الميناء القديم"},
       {"أسابيع من الأمطار", "نقاش طويل مع السكان", "تأخر وصول المعدات", "ارتفاع درجات الحرارة",
        "انتهاء العطلة الصيفية", "اجتماع استثنائي"}}};
  return tongue;
}

const Tongue& mixed_arabic() {
  static const Tongue tongue{
      "ar",
      {"شركة {0} {1} بنسبة {2}% خلال {3}", "{0} و{0} تعلنان شراكة بقيمة ${2} مليون",
       "أسعار {0}: {1} إلى {2} دولارا في {3}", "حرارة -{4} في {3} وأمطار حتى 10:30",
       "رقم الطوارئ +964 770-123-45{4} يعمل في {3}",
       "إطلاق {0} ({2}) في {3} على https://example.org/{4}",
       "فاز الفريق {4}-{4} في {3} أمام جمهور بلغ {2} متفرج"},
      {{"Orion Air", "NovaTech", "GreenPort", "Delta 9", "C++", "WiFi"},
       {"ترتفع", "تتراجع", "تنمو", "تهبط"},
       {"3.5", "12,450", "45.30", "١٢٫٥", "1/2", "2047"},
       {"الربع الأول", "شهر مايو", "يوم 2026-05-12", "مدينة الموانئ"},
       {"2", "7", "12", "31", "48"}}};
  return tongue;
}

const Tongue& vocalised_arabic() {
  static const Tongue tongue{"ar",
                             {"{0} {1} فِي {2}", "{0} {2} {1}", "إِنَّ {0} {2}"},
                             {{"المُعَلِّمُ", "الطَّالِبُ", "المُهَنْدِسُ", "الشَّاعِرُ"},
                              {"يَكْتُبُ رِسَالَةً", "يَزْرَعُ شَجَرَةً", "يُنْشِدُ قَصِيدَةً", "يَبْنِي جِسْرًا"},
                              {"المَدِينَةِ الجَدِيدَةِ", "صَبَاحِ يَوْمِ الجُمُعَةِ", "المَدْرَسَةِ القَرِيبَةِ"}}};
  return tongue;
}

const Tongue& persian() {
  static const Tongue tongue{
      "fa",
      {"{0} {1} در {2} آغاز می‌شود", "{0}: {1} از ۴۶۷ به ۵۹۰ رسید",
       "{1} برای {2} به گفتهٔ {0} پذیرفته نشد"},
      {{"شهردار", "سازمان هواشناسی", "کتابخانهٔ ملی", "دانشگاه هنر"},
       {"بازسازی پل قدیمی", "جشنوارهٔ فیلم‌های کوتاه",
        "فروش بلیت‌ها", "کاشت درخت‌ها"},
       {"شهرهای شمالی", "هفتهٔ آینده", "روستاهای کوهستانی", "تابستان"}}};
  return tongue;
}

const Tongue& urdu() {
  static const Tongue tongue{
      "ur",
      {"{0} نے {2} میں {1} کا اعلان کر دیا", "{2} میں {1} کے لیے {0} کی ہدایت",
       "{1} پر {0} کا اجلاس ۴۶ منٹ جاری رہا"},
      {{"وزیر تعلیم", "محکمہ موسمیات", "شہری انتظامیہ"},
       {"نئے اسکولوں", "بارشوں کے امدادی کام", "گندم کی خریداری", "کھیلوں کے مقابلوں"},
       {"پہاڑی علاقوں", "بندرگاہ", "دیہات"}}};
  return tongue;
}

const Tongue& english() {
  static const Tongue tongue{
      "en",
      {"{0} {1} after {2}", "“We will {3},” says {0} after {2}", "{0} {1} by 12.5% despite {2}"},
      {{"City council", "The harbour museum", "A rescue team", "Orion Air"},
       {"reopens the old bridge", "cuts ticket prices", "expands the night service"},
       {"weeks of rain", "a long debate", "the summer break"},
       {"plant 1,200 trees", "not wait any longer", "finish in May"}}};
  return tongue;
}

std::string sentence(const Tongue& tongue, std::size_t number) {
  std::string text;
  std::size_t choice = number * 2654435761U % 1000003U;  // far apart for neighbours
  const Pattern pattern = tongue.patterns[number % tongue.patterns.size()];
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '{') {
      text.push_back(pattern[at]);
      continue;
    }
    const Words& words = tongue.lists[static_cast<std::size_t>(pattern[at + 1] - '0')];
    text += words[choice % words.size()];
    choice /= words.size();
    at += 2;
  }
  return text;
}

}  // namespace

std::vector<NewsLine> news_lines() {
  const std::array<const Tongue*, 20> turns = {
      &arabic(),           &arabic(),           &mixed_arabic(), &arabic(),
      &persian(),          &arabic(),           &urdu(),         &arabic(),
      &arabic(),           &vocalised_arabic(), &english(),      &arabic(),
      &persian(),          &mixed_arabic(),     &mixed_arabic(), &urdu(),
      &vocalised_arabic(), &mixed_arabic(),     &persian(),      &english()};
  std::vector<NewsLine> lines;
  std::set<std::string> seen;
  std::vector<std::size_t> next(turns.size());
  for (std::size_t number = 0; lines.size() < kHeadlines; ++number) {
    const std::size_t turn = number % turns.size();
    const Tongue& tongue = *turns[turn];
    // Each turn walks its own stretch of the sentences, past those that another turn has made.
    std::string text;
    do {
      text = sentence(tongue, next[turn]++ * turns.size() + turn);
    } while (!seen.insert(text).second);
    lines.push_back({std::move(text), std::string(tongue.language)});
  }
  return lines;
}

}  // namespace sharit::bench
