// The table of every setting: the one place to add or change a key.
#include <array>
#include <variant>

#include "firmware/config/schema.hpp"

// Laid out by hand: a row is read as a row.
// clang-format off
namespace sharit {
namespace {

using Type = ValueType;
using D = Draft;
using V = Value;

// A wrong alternative would be a mistake in this table; the unit tests store every row.
const std::string& text(const V& value) { return *std::get_if<std::string>(&value); }
std::int64_t number(const V& value) { return *std::get_if<std::int64_t>(&value); }
int small(const V& value) { return static_cast<int>(number(value)); }
double share(const V& value) { return *std::get_if<double>(&value); }
const std::vector<std::string>& texts(const V& value) {
  return *std::get_if<std::vector<std::string>>(&value);
}
bool flag(const V& value) { return *std::get_if<bool>(&value); }
Colour colour(const V& value) { return *std::get_if<Colour>(&value); }
Moment moment(const V& value) { return *std::get_if<Moment>(&value); }
std::chrono::seconds duration(const V& value) { return *std::get_if<std::chrono::seconds>(&value); }
template <typename Enum>
Enum choice(const V& value) {
  return static_cast<Enum>(number(value));
}

const std::vector<WeekHours::Span>& spans(const V& value) {
  return *std::get_if<std::vector<WeekHours::Span>>(&value);
}

constexpr std::string_view kWeek = "sun|mon|tue|wed|thu|fri|sat";
constexpr std::array kTables = {
    Table{"screen", false, "What the screen looks like and the language it speaks."},
    Table{"theme", false,
          "Colours, as \"#RRGGBB\", and faces. A theme gives all of them at once; each may be changed "
          "by itself. The defaults here are those of midnight."},
    Table{"feed", true,
          "A source of headlines. One [[feed]] block for each; their order is the order on the "
          "screen."},
    Table{"message", true,
          "A text of your own between the headlines. One [[message]] block for each."},
    Table{"content", false, "Which headlines are shown, for all feeds."},
    Table{"network", false, "How feeds are fetched."},
    Table{"storage", false, "Where the last good headlines are kept."},
};

constexpr std::array kKeys = {
    // ---- screen
    Key{.table = "screen", .name = "layout", .type = Type::kChoice,
        .help = "How headlines are shown. crawl: one giant line that travels. lanes: a line for each "
                "source. cards: one headline at a time, with a code to scan. roll: headlines that "
                "rise.",
        .initial = "\"crawl\"",
        .store = [](D& d, const V& v) { d.settings.screen.layout = choice<Layout>(v); },
        .choices = "crawl|lanes|cards|roll"},
    Key{.table = "screen", .name = "language", .type = Type::kLanguage,
        .help = "Language of the words, digits and dates around the headlines, as a tag: \"ar\", "
                "\"en\", \"fa\". Headlines may be in any language.",
        .initial = "\"ar\"",
        .store = [](D& d, const V& v) { d.settings.screen.language = text(v); }},
    Key{.table = "screen", .name = "title", .type = Type::kText,
        .help = "Name of the venue, in the header.",
        .initial = "\"\"", .example = "\"فندق المرسى\"",
        .store = [](D& d, const V& v) { d.settings.screen.title = text(v); }},
    Key{.table = "screen", .name = "logo", .type = Type::kPath,
        .help = "Sign of the venue (PNG or SVG, clear around it), before its title or, where title is "
                "empty, alone. Relative to this file.",
        .initial = "\"\"", .example = "\"logo.svg\"",
        .store = [](D& d, const V& v) { d.settings.screen.logo = text(v); }},
    Key{.table = "screen", .name = "region", .type = Type::kRegion,
        .help = "Country, two letters: \"EG\", \"SA\", \"MA\". Chooses month names and digits. "
                "Empty: what is usual for the language.",
        .initial = "\"\"", .example = "\"EG\"",
        .store = [](D& d, const V& v) { d.settings.screen.region = text(v); }},
    Key{.table = "screen", .name = "digits", .type = Type::kChoice,
        .help = "Digits of the clock, dates and counts: arab is ٠١٢٣, latn is 0123, auto follows "
                "the region. Headlines keep their own.",
        .initial = "\"auto\"",
        .store = [](D& d, const V& v) { d.settings.screen.digits = choice<DigitChoice>(v); },
        .choices = "auto|arab|latn"},
    Key{.table = "screen", .name = "clock", .type = Type::kChoice,
        .help = "How the clock counts hours.",
        .initial = "\"24h\"",
        .store = [](D& d, const V& v) { d.settings.screen.clock = choice<ClockHours>(v); },
        .choices = "24h|12h"},
    Key{.table = "screen", .name = "hijri", .type = Type::kBool,
        .help = "Show the Hijri date (Umm al-Qura) beside the Gregorian one.",
        .initial = "true",
        .store = [](D& d, const V& v) { d.settings.screen.hijri = flag(v); }},
    Key{.table = "screen", .name = "hijri_adjust", .type = Type::kInteger,
        .help = "Days to add to the Hijri date, where the moon was seen otherwise.",
        .initial = "0",
        .store = [](D& d, const V& v) { d.settings.screen.hijri_adjust = small(v); },
        .least = -2, .most = 2},
    Key{.table = "screen", .name = "timezone", .type = Type::kTimezone,
        .help = "Time zone of the clock and of times written without one: \"Asia/Riyadh\", "
                "\"Africa/Cairo\". Empty: the machine's.",
        .initial = "\"\"", .example = "\"Asia/Riyadh\"",
        .store = [](D& d, const V& v) { d.settings.screen.timezone = text(v); }},
    Key{.table = "screen", .name = "speed", .type = Type::kSpeed,
        .help = "How fast lines travel or rise: a word, pixels a second (px/s) or words a minute "
                "(wpm). Made a whole number of pixels per refresh of the display.",
        .initial = "\"normal\"",
        .store = [](D& d, const V& v) { d.settings.screen.speed = *std::get_if<SpeedSetting>(&v); },
        .least = 10, .most = 4000},
    Key{.table = "screen", .name = "card_time", .type = Type::kAutoDuration,
        .help = "How long a card stays, with layout = \"cards\". auto: as long as its headline takes to "
                "read in peace, 6 to 20 seconds.",
        .initial = "\"auto\"", .example = "\"8s\"",
        .store = [](D& d, const V& v) { d.settings.screen.card_time = duration(v); },
        .least = 3, .most = 10 * 60},
    Key{.table = "screen", .name = "font", .type = Type::kTextList,
        .help = "Font families to try before the built-in set, best first: an installed family, or one "
                "of font_folder by its own name or its file's.",
        .initial = "[]", .example = "[\"Noto Naskh Arabic\", \"Noto Sans\"]",
        .store = [](D& d, const V& v) { d.settings.screen.font = texts(v); }},
    Key{.table = "screen", .name = "font_folder", .type = Type::kPath,
        .help = "Folder of your own font files (.ttf, .otf), to be named in font. Relative to this "
                "file. Empty: the folder \"fonts\" beside this file.",
        .initial = "\"\"", .example = "\"/usr/local/share/venue-fonts\"",
        .store = [](D& d, const V& v) { d.settings.screen.font_folder = text(v); }},
    Key{.table = "screen", .name = "text_size", .type = Type::kAutoShare,
        .help = "Size of the headline's letters (the em) as a share of the screen's height, or "
                "\"auto\". Made smaller where harakat would not fit.",
        .initial = "\"auto\"", .example = "\"20%\"",
        .store = [](D& d, const V& v) { d.settings.screen.text_size = share(v); },
        .least = 2, .most = 60},
    Key{.table = "screen", .name = "rotate", .type = Type::kTurn,
        .help = "Turns the picture clockwise, in degrees, for a display that hangs on its side or "
                "upside down: 0, 90, 180 or 270. Where it then stands on its head, the other one of 90 and "
                "270 is right.",
        .initial = "0",
        .store = [](D& d, const V& v) { d.settings.screen.rotate = small(v); }},
    Key{.table = "screen", .name = "pixel_shift", .type = Type::kBool,
        .help = "Moves all that stands still by one pixel a minute, to and fro by at most 0.3 % of the "
                "screen, so that OLED, plasma and LED panels do not burn in. Nobody sees it.",
        .initial = "true",
        .store = [](D& d, const V& v) { d.settings.screen.pixel_shift = flag(v); }},
    Key{.table = "screen", .name = "safe_area", .type = Type::kShare,
        .help = "Margin kept free of text at every edge, because many televisions cut the edges. "
                "The travelling line uses the whole width.",
        .initial = "\"5%\"",
        .store = [](D& d, const V& v) { d.settings.screen.safe_area = share(v); },
        .least = 0, .most = 15},
    Key{.table = "screen", .name = "viewing_distance", .type = Type::kLength,
        .help = "From how far the screen is read, with diagonal: letters grow until they are a 200th of "
                "it high, as far as the layout has room. \"sharit check\" tells where it has not.",
        .initial = "", .example = "\"8m\"",
        .store = [](D& d, const V& v) { d.settings.screen.viewing_distance = share(v); },
        .least = 0.3, .most = 200},
    Key{.table = "screen", .name = "diagonal", .type = Type::kLength,
        .help = "Of the display, from corner to corner: for viewing_distance.",
        .initial = "", .example = "\"55in\"",
        .store = [](D& d, const V& v) { d.settings.screen.diagonal = share(v); },
        .least = 0.1, .most = 50},

    // ---- theme
    Key{.table = "theme", .name = "name", .type = Type::kTheme,
        .help = "A theme: midnight is dark and blue, paper is light, contrast is for tired eyes and "
                "bright rooms, led is for LED walls and bars. Or the path of a theme file of your own "
                "with the keys below, relative to this file; the shipped ones are in config/themes.",
        .initial = "\"midnight\"",
        .store = [](D& d, const V& v) { d.settings.theme.name = text(v); }},
    Key{.table = "theme", .name = "background_top", .type = Type::kColour,
        .help = "Background at the top; it runs evenly to background_bottom.",
        .initial = "\"#081426\"",
        .store = [](D& d, const V& v) { d.settings.theme.background_top = colour(v); }},
    Key{.table = "theme", .name = "background_bottom", .type = Type::kColour,
        .help = "Background at the bottom.",
        .initial = "\"#0D2140\"",
        .store = [](D& d, const V& v) { d.settings.theme.background_bottom = colour(v); }},
    Key{.table = "theme", .name = "background_image", .type = Type::kPath,
        .help = "Picture behind everything (PNG or JPEG), relative to this file. It fills the screen; "
                "where texts would be hard to read on it, it is mixed with the background colours.",
        .initial = "\"\"", .example = "\"lobby.jpg\"",
        .store = [](D& d, const V& v) { d.settings.theme.background_image = text(v); }},
    Key{.table = "theme", .name = "text", .type = Type::kColour,
        .help = "Headlines, title and clock.",
        .initial = "\"#F4F7FB\"",
        .store = [](D& d, const V& v) { d.settings.theme.text = colour(v); }},
    Key{.table = "theme", .name = "dim", .type = Type::kColour,
        .help = "Date, age and footer.",
        .initial = "\"#9FB0C8\"",
        .store = [](D& d, const V& v) { d.settings.theme.dim = colour(v); }},
    Key{.table = "theme", .name = "accent", .type = Type::kColour,
        .help = "Marks between headlines and the last word of the title; without accents also behind the "
                "names of sources.",
        .initial = "\"#F2B33D\"",
        .store = [](D& d, const V& v) { d.settings.theme.accent = colour(v); }},
    Key{.table = "theme", .name = "accents", .type = Type::kColours,
        .help = "Behind the names of sources: the first feed has the first colour, and so on from the "
                "beginning again. Text on them is dark or white by itself. Empty, or left out where "
                "accent is set: all have accent.",
        .initial = "[\"#F2B33D\", \"#39B58A\", \"#4AA3FF\", \"#C58BFF\"]",
        .store = [](D& d, const V& v) {
          d.settings.theme.accents = *std::get_if<std::vector<Colour>>(&v);
        }},
    Key{.table = "theme", .name = "line", .type = Type::kColour,
        .help = "Thin lines under the header and above the footer.",
        .initial = "\"#1D3A66\"",
        .store = [](D& d, const V& v) { d.settings.theme.line = colour(v); }},
    Key{.table = "theme", .name = "panel", .type = Type::kColour,
        .help = "Behind the names of lanes and the foot of a tall screen. Left out, it follows other "
                "backgrounds.",
        .initial = "\"#12305C\"",
        .store = [](D& d, const V& v) { d.settings.theme.panel = colour(v); }},
    Key{.table = "theme", .name = "hot_top", .type = Type::kColour,
        .help = "Breaking news: background at the top; it runs evenly to hot_bottom.",
        .initial = "\"#A30D25\"",
        .store = [](D& d, const V& v) { d.settings.theme.hot_top = colour(v); }},
    Key{.table = "theme", .name = "hot_bottom", .type = Type::kColour,
        .help = "Breaking news: background at the bottom.",
        .initial = "\"#6D0818\"",
        .store = [](D& d, const V& v) { d.settings.theme.hot_bottom = colour(v); }},
    Key{.table = "theme", .name = "hot_text", .type = Type::kColour,
        .help = "Breaking news: the headline.",
        .initial = "\"#FFFFFF\"",
        .store = [](D& d, const V& v) { d.settings.theme.hot_text = colour(v); }},
    Key{.table = "theme", .name = "hot_dim", .type = Type::kColour,
        .help = "Breaking news: the footer.",
        .initial = "\"#FFD9DE\"",
        .store = [](D& d, const V& v) { d.settings.theme.hot_dim = colour(v); }},
    Key{.table = "theme", .name = "hot_rule", .type = Type::kColour,
        .help = "Breaking news: the thin line above the footer.",
        .initial = "\"#D9485C\"",
        .store = [](D& d, const V& v) { d.settings.theme.hot_rule = colour(v); }},
    Key{.table = "theme", .name = "faces", .type = Type::kTextList,
        .help = "Font families of the theme, best first; those of font in [screen] go before them.",
        .initial = "[]", .example = "[\"Amiri\"]",
        .store = [](D& d, const V& v) { d.settings.theme.faces = texts(v); }},
    Key{.table = "theme", .name = "headline_scale", .type = Type::kShare,
        .help = "Headlines larger or smaller than the layout makes them; text_size in [screen] goes "
                "before it.",
        .initial = "\"100%\"",
        .store = [](D& d, const V& v) { d.settings.theme.headline_scale = share(v); },
        .least = 50, .most = 150},

    // ---- feed
    Key{.table = "feed", .name = "name", .type = Type::kText,
        .help = "The name shown with its headlines. Empty: the feed's own title.",
        .initial = "\"\"", .example = "\"أخبار المدينة\"",
        .store = [](D& d, const V& v) { d.feed->name = text(v); }},
    Key{.table = "feed", .name = "url", .type = Type::kAddress,
        .help = "Where it is: https://, http://, file://, or a path; a relative path counts from "
                "the folder of this file.",
        .initial = "", .example = "\"https://news.example/feed/\"",
        .store = [](D& d, const V& v) { d.feed->url = text(v); }, .required = true},
    Key{.table = "feed", .name = "kind", .type = Type::kChoice,
        .help = "What it is: feed is RSS, Atom or JSON Feed; page is a web page; text is one "
                "headline a line; auto finds out.",
        .initial = "\"auto\"",
        .store = [](D& d, const V& v) { d.feed->kind = choice<FeedKind>(v); },
        .choices = "auto|feed|page|text"},
    Key{.table = "feed", .name = "selector", .type = Type::kText,
        .help = "For kind = \"page\": a CSS selector of the headlines on the page.",
        .initial = "\"\"", .example = "\"main h2 a\"",
        .store = [](D& d, const V& v) { d.feed->selector = text(v); }},
    Key{.table = "feed", .name = "every", .type = Type::kDuration,
        .help = "How often it is fetched. A server that asks for more patience gets it.",
        .initial = "\"10m\"",
        .store = [](D& d, const V& v) { d.feed->every = duration(v); },
        .least = 30, .most = 7 * 24 * 3600,
        .reason = "servers shut out who asks more often; files are watched anyway"},
    Key{.table = "feed", .name = "language", .type = Type::kLanguage,
        .help = "Language of its headlines, where the feed gives none or a wrong one: \"ar\", "
                "\"fa\", \"ur\". Chooses the shapes of letters. Empty: what the feed says.",
        .initial = "\"\"", .example = "\"ur\"",
        .store = [](D& d, const V& v) { d.feed->language = text(v); }},
    Key{.table = "feed", .name = "direction", .type = Type::kChoice,
        .help = "auto reads each headline's direction from its own words, which is nearly always "
                "right; rtl and ltr force one for the whole feed.",
        .initial = "\"auto\"",
        .store = [](D& d, const V& v) { d.feed->direction = choice<FeedDirection>(v); },
        .choices = "auto|rtl|ltr"},
    Key{.table = "feed", .name = "allow_private", .type = Type::kBool,
        .help = "true: it may be on your own network (10.x, 192.168.x, localhost).",
        .initial = "false",
        .store = [](D& d, const V& v) { d.feed->allow_private = flag(v); }},
    Key{.table = "feed", .name = "title_from_text", .type = Type::kBool,
        .help = "true: an item without a title is told by the first sentence of its summary or "
                "text, at most 100 characters. false: it is left out.",
        .initial = "false",
        .store = [](D& d, const V& v) { d.feed->title_from_text = flag(v); }},
    Key{.table = "feed", .name = "breaking_alerts", .type = Type::kBool,
        .help = "For a feed of public alerts (CAP): true puts severe and extreme ones before "
                "everything else, and fetches those that it only links to. Nothing else in a feed "
                "can do that.",
        .initial = "false",
        .store = [](D& d, const V& v) { d.feed->breaking_alerts = flag(v); }},
    Key{.table = "feed", .name = "user", .type = Type::kSecret,
        .help = "User name for a server that wants one, with password. All three of these may be "
                "\"file:PATH\" (the file's first line) or \"env:NAME\" (an environment variable) "
                "instead; they are sent to the server of url and to no other.",
        .initial = "\"\"", .example = "\"lobby\"",
        .store = [](D& d, const V& v) { d.feed->user = text(v); }},
    Key{.table = "feed", .name = "password", .type = Type::kSecret,
        .help = "The password of user.",
        .initial = "\"\"", .example = "\"file:/etc/sharit/news-password\"",
        .store = [](D& d, const V& v) { d.feed->password = text(v); }},
    Key{.table = "feed", .name = "token", .type = Type::kSecret,
        .help = "Bearer token for a server that wants one instead of user and password.",
        .initial = "\"\"", .example = "\"env:NEWS_TOKEN\"",
        .store = [](D& d, const V& v) { d.feed->token = text(v); }},
    Key{.table = "feed", .name = "max_items", .type = Type::kInteger,
        .help = "At most so many headlines of this feed, the newest; 0 is all.",
        .initial = "0",
        .store = [](D& d, const V& v) { d.feed->max_items = small(v); },
        .least = 0, .most = 1000},
    Key{.table = "feed", .name = "weight", .type = Type::kInteger,
        .help = "How many times its headlines come while those of a feed of weight 1 come once, "
                "never one right after itself.",
        .initial = "1",
        .store = [](D& d, const V& v) { d.feed->weight = small(v); },
        .least = 1, .most = 10},
    Key{.table = "feed", .name = "lane", .type = Type::kInteger,
        .help = "For the layout lanes: which lane shows it, counted from the top. Feeds may share "
                "one. 0: one of its own while there are fewer than four, else it joins those that "
                "read its way.",
        .initial = "0",
        .store = [](D& d, const V& v) { d.feed->lane = small(v); },
        .least = 0, .most = 8},
    Key{.table = "feed", .name = "accent", .type = Type::kColour,
        .help = "Its colour on the screen. Without it: what the theme gives it.",
        .initial = "", .example = "\"#39B58A\"",
        .store = [](D& d, const V& v) { d.feed->accent = colour(v); }},
    Key{.table = "feed", .name = "block", .type = Type::kWordList,
        .help = "Words and phrases as in [content], for this feed besides those.",
        .initial = "[]", .example = "[\"إعلان\"]",
        .store = [](D& d, const V& v) { d.feed->block = texts(v); }},
    Key{.table = "feed", .name = "require", .type = Type::kWordList,
        .help = "The same: where [content] has some too, a headline needs one of each list.",
        .initial = "[]", .example = "[\"طقس\", \"weather\"]",
        .store = [](D& d, const V& v) { d.feed->require = texts(v); }},
    Key{.table = "feed", .name = "days", .type = Type::kDays,
        .help = "Days of the week, sun mon tue wed thu fri sat, on which its headlines are shown, in the "
                "time zone of the screen. Empty: every day.",
        .initial = "[]", .example = "[\"sun\", \"mon\"]",
        .store = [](D& d, const V& v) { d.feed->hours.days = *std::get_if<std::bitset<7>>(&v); },
        .choices = kWeek},
    Key{.table = "feed", .name = "times", .type = Type::kTimes,
        .help = "Times of those days at which its headlines are shown; see times of [[message]]. Empty: "
                "the whole day.",
        .initial = "[]", .example = "[\"07:00-10:00\"]",
        .store = [](D& d, const V& v) { d.feed->hours.spans = spans(v); }},
    Key{.table = "feed", .name = "token_guards", .type = Type::kBool,
        .help = "Keep phone numbers, dates, prices and addresses in reading order inside Arabic "
                "headlines.",
        .initial = "true",
        .store = [](D& d, const V& v) { d.feed->token_guards = flag(v); }},
    Key{.table = "feed", .name = "signed_numbers", .type = Type::kBool,
        .help = "Keep the minus of -12 on its left inside Arabic headlines.",
        .initial = "true",
        .store = [](D& d, const V& v) { d.feed->signed_numbers = flag(v); }},

    // ---- message
    Key{.table = "message", .name = "text", .type = Type::kFullText,
        .help = "What it says.",
        .initial = "", .example = "\"يغلق المسبح اليوم عند السادسة مساءً\"",
        .store = [](D& d, const V& v) { d.message->text = text(v); }, .required = true},
    Key{.table = "message", .name = "from", .type = Type::kMoment,
        .help = "First shown at this date and time, in the time zone of the screen unless one is "
                "written (2026-11-22T09:00:00+03:00). Without it: at once.",
        .initial = "", .example = "2026-11-22T09:00:00",
        .store = [](D& d, const V& v) { d.message->from = moment(v); }},
    Key{.table = "message", .name = "until", .type = Type::kMoment,
        .help = "Gone from this date and time on. Without it: shown as long as it stands here.",
        .initial = "", .example = "2026-11-22T18:00:00",
        .store = [](D& d, const V& v) { d.message->until = moment(v); }},
    Key{.table = "message", .name = "days", .type = Type::kDays,
        .help = "Days of the week, sun mon tue wed thu fri sat, on which it is shown, in the time zone of "
                "the screen. Empty: every day.",
        .initial = "[]", .example = "[\"sun\", \"mon\"]",
        .store = [](D& d, const V& v) { d.message->hours.days = *std::get_if<std::bitset<7>>(&v); },
        .choices = kWeek},
    Key{.table = "message", .name = "times", .type = Type::kTimes,
        .help = "Times of those days at which it is shown. A span over midnight, \"22:00-02:00\", belongs "
                "to the day on which it starts. Both hold between from and until. Empty: the whole day.",
        .initial = "[]", .example = "[\"09:00-11:30\"]",
        .store = [](D& d, const V& v) { d.message->hours.spans = spans(v); }},
    Key{.table = "message", .name = "level", .type = Type::kChoice,
        .help = "breaking comes before everything else.",
        .initial = "\"notice\"",
        .store = [](D& d, const V& v) { d.message->level = choice<MessageLevel>(v); },
        .choices = "notice|breaking"},

    // ---- content
    Key{.table = "content", .name = "max_length", .type = Type::kInteger,
        .help = "Longer headlines are cut at a word and end in an ellipsis. In letters, with their "
                "marks; 0 is no limit.",
        .initial = "240",
        .store = [](D& d, const V& v) { d.settings.content.max_length = small(v); },
        .least = 0, .most = 16000},
    Key{.table = "content", .name = "max_age", .type = Type::kDuration,
        .help = "Older headlines are not shown; \"0\" is no limit.",
        .initial = "\"72h\"",
        .store = [](D& d, const V& v) { d.settings.content.max_age = duration(v); },
        .least = 0, .most = 366.0 * 24 * 3600},
    Key{.table = "content", .name = "min_items", .type = Type::kInteger,
        .help = "Old headlines stay, the newest of them first, while there would be fewer than "
                "this many on the screen.",
        .initial = "5",
        .store = [](D& d, const V& v) { d.settings.content.min_items = small(v); },
        .least = 0, .most = 100},
    Key{.table = "content", .name = "order", .type = Type::kChoice,
        .help = "feeds: one feed after the other, as they stand here. newest: the headlines of all "
                "feeds by date, those without a date at the end.",
        .initial = "\"feeds\"",
        .store = [](D& d, const V& v) { d.settings.content.order = choice<NewsOrder>(v); },
        .choices = "feeds|newest"},
    Key{.table = "content", .name = "block", .type = Type::kWordList,
        .help = "Headlines with one of these words or phrases are not shown. Whole words, whatever "
                "their hamza, marks, tatweel, digits, capitals and accents.",
        .initial = "[]", .example = "[\"يانصيب\", \"توقعات الأبراج\"]",
        .store = [](D& d, const V& v) { d.settings.content.block = texts(v); }},
    Key{.table = "content", .name = "require", .type = Type::kWordList,
        .help = "Only headlines with one of these are shown, and breaking alerts. Empty: all are.",
        .initial = "[]", .example = "[\"الرياض\", \"جدة\"]",
        .store = [](D& d, const V& v) { d.settings.content.require = texts(v); }},
    Key{.table = "content", .name = "word_prefixes", .type = Type::kChoice,
        .help = "What may be written onto an Arabic word of block and require. all: ال, and و ف ب ك ل "
                "with and without it. article: only ال, also behind these (والدار, للدار). none: "
                "nothing.",
        .initial = "\"all\"",
        .store = [](D& d, const V& v) { d.settings.content.word_prefixes = choice<PrefixChoice>(v); },
        .choices = "all|article|none"},

    // ---- network
    Key{.table = "network", .name = "ca_file", .type = Type::kPath,
        .help = "Certificates to trust (PEM), for an intranet with its own authority. Empty: the "
                "machine's.",
        .initial = "\"\"", .example = "\"/etc/ssl/venue-ca.pem\"",
        .store = [](D& d, const V& v) { d.settings.network.ca_file = text(v); }},
    Key{.table = "network", .name = "proxy", .type = Type::kProxy,
        .help = "Proxy for all feeds. Empty: what the environment says.",
        .initial = "\"\"", .example = "\"http://proxy.example:3128\"",
        .store = [](D& d, const V& v) { d.settings.network.proxy = text(v); }},
    Key{.table = "network", .name = "max_wait", .type = Type::kDuration,
        .help = "Servers and feeds say how long an answer holds (max-age, Expires, ttl). every is "
                "stretched to that, but never beyond this. \"0\": it is not stretched.",
        .initial = "\"60m\"",
        .store = [](D& d, const V& v) { d.settings.network.max_wait = duration(v); },
        .least = 0, .most = 7 * 24 * 3600},

    // ---- storage
    Key{.table = "storage", .name = "dir", .type = Type::kPath,
        .help = "Folder for the last good headlines. Empty: the service's own folder, or "
                "~/.local/state/sharit.",
        .initial = "\"\"", .example = "\"/var/lib/sharit\"",
        .store = [](D& d, const V& v) { d.settings.storage.dir = text(v); }},
};

}  // namespace

std::span<const Table> schema_tables() { return kTables; }
std::span<const Key> schema_keys() { return kKeys; }

}  // namespace sharit
// clang-format on
