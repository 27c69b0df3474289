// The table of every rule of `sharit check`: the one place to add one.
#include <array>

#include "firmware/config/rule.hpp"

// Laid out by hand: a row is read as a row.
// clang-format off
namespace sharit {
namespace {

constexpr auto kWarning = Severity::kWarning;

constexpr std::array kRules = {
    // ---- the file
    Rule{.number = "S101", .name = "not_utf8",
         .meaning = "The file is saved in another encoding than UTF-8.",
         .remedy = "Save it as UTF-8; Notepad asks for it under \"Encoding\" when saving."},
    Rule{.number = "S102", .name = "not_text",
         .meaning = "The file is no text: a picture, a program, a damaged disk.",
         .remedy = "Name the right file."},
    Rule{.number = "S103", .name = "too_large",
         .meaning = "The file is larger than 1 MiB, which no settings are.",
         .remedy = "Name the right file."},

    // ---- its lines
    Rule{.number = "S201", .name = "syntax",
         .meaning = "The line is not TOML. It is passed over; the rest of the file is checked all the same.",
         .remedy = "A line is `key = value`, `[table]`, or `#` and a remark.",
         .example = "[screen]\ntitle = Hotel\n"},
    Rule{.number = "S202", .name = "odd_character",
         .meaning = "A curly quote, an Arabic digit, comma or semicolon, or an invisible character stands where TOML wants an ASCII one. Inside of texts all of them are welcome.",
         .remedy = "Write the one that is named.",
         .example = "[screen]\ntitle = “Hotel”\n"},
    Rule{.number = "S203", .name = "unclosed",
         .meaning = "A text, list or heading begins and does not end.",
         .remedy = "Close it with the same quote or the bracket that belongs to it.",
         .example = "[screen]\ntitle = \"Hotel\nlanguage = \"en\"\n"},
    Rule{.number = "S204", .name = "written_twice",
         .meaning = "The same key or table stands in the file twice, so nobody knows which one holds.",
         .remedy = "Keep one of them; settings of one table go under one heading.",
         .example = "[screen]\ntitle = \"Hotel\"\ntitle = \"Hostel\"\n"},

    // ---- names
    Rule{.number = "S301", .name = "unknown_key",
         .meaning = "There is no such setting, or it belongs under another heading.",
         .remedy = "Take the name that is proposed.",
         .example = "[screen]\nlayuot = \"crawl\"\n"},
    Rule{.number = "S302", .name = "unknown_table",
         .meaning = "There is no table of this name.",
         .remedy = "Take the heading that is proposed.",
         .example = "[scren]\ntitle = \"Hotel\"\n"},
    Rule{.number = "S303", .name = "wrong_brackets",
         .meaning = "Feeds and messages are written `[[feed]]`, once for each; all other tables `[screen]`, once.",
         .remedy = "Write the heading that is shown.",
         .example = "[feed]\nurl = \"https://news.example/feed/\"\n"},
    Rule{.number = "S304", .name = "missing_key",
         .meaning = "A block lacks a key that it cannot do without: a feed its `url`, a message its `text`.",
         .remedy = "Add it.",
         .example = "[[feed]]\nname = \"City news\"\n"},

    // ---- values
    Rule{.number = "S401", .name = "wrong_type",
         .meaning = "A number where a text is wanted, a text where true or false is wanted, and the like.",
         .remedy = "Write it in the form that is shown.",
         .example = "[screen]\nhijri = \"yes\"\n"},
    Rule{.number = "S402", .name = "bad_choice",
         .meaning = "The value is none of the words or numbers that this key knows.",
         .remedy = "Take one of those that are shown.",
         .example = "[screen]\nlayout = \"crwal\"\n"},
    Rule{.number = "S403", .name = "bad_value",
         .meaning = "The value is not in the form of this key: a duration without a unit, a colour by name.",
         .remedy = "Write it in the form that is shown.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\nevery = \"10 minutes\"\n"},
    Rule{.number = "S404", .name = "bad_address",
         .meaning = "The address cannot be fetched: no scheme, no host, a blank in it, a password in it.",
         .remedy = "Write a whole address, or a path.",
         .example = "[[feed]]\nurl = \"www.news.example/feed/\"\n"},
    Rule{.number = "S405", .name = "out_of_range",
         .meaning = "The value is too small or too large.",
         .remedy = "Stay within the range that is shown.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\nevery = \"10s\"\n"},
    Rule{.number = "S406", .name = "no_theme",
         .meaning = "The theme file that is named cannot be read.",
         .remedy = "Mend the path, which counts from the folder of this file.",
         .example = "[theme]\nname = \"./not-there.toml\"\n"},
    Rule{.number = "S407", .name = "wrong_words",
         .meaning = "The machine has no words, dates or clock for this language, region or zone.",
         .remedy = "Write another one."},

    // ---- several keys
    Rule{.number = "S501", .name = "duplicate_name",
         .meaning = "Two feeds have one name, so that nobody could tell their headlines apart.",
         .remedy = "Give each feed a name of its own.",
         .example = "[[feed]]\nname = \"News\"\nurl = \"https://a.example/\"\n\n[[feed]]\nname = \"News\"\nurl = \"https://b.example/\"\n"},
    Rule{.number = "S502", .name = "never_shown",
         .meaning = "A message ends before it begins, or its `days` and `times` never come between `from` and `until`.",
         .remedy = "Write a later `until`, an earlier `from`, or other `days` and `times`.",
         .example = "[[message]]\ntext = \"The pool closes at six\"\nfrom = 2026-11-22T18:00:00\nuntil = 2026-11-22T09:00:00\n"},

    // ---- legal, but unwise
    Rule{.number = "S601", .name = "duplicate_url", .severity = kWarning,
         .meaning = "Two feeds have the same address: it is fetched twice, and its headlines shown once.",
         .remedy = "Remove one of them.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\n\n[[feed]]\nurl = \"http://News.example/feed\"\n"},
    Rule{.number = "S602", .name = "no_effect", .severity = kWarning,
         .meaning = "A key does nothing without another one: `selector` without `kind = \"page\"`, `viewing_distance` without `diagonal`, `card_time` and `lane` in other layouts.",
         .remedy = "Add the other one, or remove it.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\nselector = \"h2 a\"\n"},
    Rule{.number = "S603", .name = "credentials", .severity = kWarning,
         .meaning = "A password without a user, both a token and a user, or one of them sent over http://, where everybody on the way can read it.",
         .remedy = "Add or remove the other half; ask the server for https.",
         .example = "[[feed]]\nurl = \"http://news.example/feed/\"\nuser = \"lobby\"\npassword = \"env:NEWS\"\n"},
    Rule{.number = "S604", .name = "hasty_feed", .severity = kWarning,
         .meaning = "A web feed is fetched more often than every two minutes. It brings no news sooner, and many servers shut out who does that.",
         .remedy = "`every = \"5m\"` or more.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\nevery = \"30s\"\n"},
    Rule{.number = "S605", .name = "short_age", .severity = kWarning,
         .meaning = "`max_age` is shorter than `every`: headlines are too old before the feed is fetched again.",
         .remedy = "A smaller `every`, or a larger `max_age`.",
         .example = "[content]\nmax_age = \"1h\"\n\n[[feed]]\nurl = \"https://news.example/feed/\"\nevery = \"2h\"\n"},
    Rule{.number = "S606", .name = "past_message", .severity = kWarning,
         .meaning = "The `until` of a message has passed: nobody will see it.",
         .remedy = "Write a later date, or remove the message.",
         .example = "[[message]]\ntext = \"The pool closes at six\"\nuntil = 2020-01-01T18:00:00Z\n"},
    Rule{.number = "S607", .name = "two_breaking", .severity = kWarning,
         .meaning = "Two messages are breaking at one time. They take turns, and neither has the whole attention.",
         .remedy = "Make one of them a notice, or let their times not meet.",
         .example = "[[message]]\ntext = \"Leave by the stairs\"\nlevel = \"breaking\"\n\n[[message]]\ntext = \"Meet in the garden\"\nlevel = \"breaking\"\n"},
    Rule{.number = "S608", .name = "nothing_to_show", .severity = kWarning,
         .meaning = "There is neither a feed nor a message: the screen has only its clock.",
         .remedy = "Add a `[[feed]]` with a `url`.",
         .example = "[screen]\ntitle = \"Hotel\"\n"},
    Rule{.number = "S609", .name = "open_secret", .severity = kWarning,
         .meaning = "A password, a token, or a key in an address can be read by every user of the machine.",
         .remedy = "`chmod o-r` the file, or write the secret as `\"file:PATH\"` or `\"env:NAME\"`.",
         .example = "[[feed]]\nurl = \"https://news.example/feed/\"\ntoken = \"x\"\n"},
    Rule{.number = "S610", .name = "no_file", .severity = kWarning,
         .meaning = "A feed, a password or the certificates are to come from a file that is not there (yet).",
         .remedy = "Make it, or mend the path; a relative one counts from the folder of this file.",
         .example = "[[feed]]\nurl = \"not-there.txt\"\n"},

    // ---- how it looks
    Rule{.number = "S701", .name = "contrast", .severity = kWarning,
         .meaning = "A text is hard to read on its ground: a contrast below 3:1 (WCAG 2 AA, large text).",
         .remedy = "Take the colour that is proposed.",
         .example = "[theme]\ntext = \"#303030\"\n"},
    Rule{.number = "S702", .name = "letters", .severity = kWarning,
         .meaning = "Letters are smaller than `viewing_distance` asks for.",
         .remedy = "The display that is named, another layout, or a shorter distance.",
         .example = "[screen]\nviewing_distance = \"40m\"\ndiagonal = \"32in\"\n"},
    Rule{.number = "S703", .name = "font", .severity = kWarning,
         .meaning = "A typeface is nowhere on this machine, or a file of the font folder cannot be used. The next one takes its place.",
         .remedy = "Install it, or put its file into the folder `fonts` beside this file.",
         .example = "[screen]\nfont = [\"No Such Kufi\"]\n"},
    Rule{.number = "S704", .name = "picture", .severity = kWarning,
         .meaning = "A picture cannot be read or is far too large. The screen goes without it.",
         .remedy = "Mend the path, or save it as PNG or JPEG.",
         .example = "[theme]\nbackground_image = \"not-there.png\"\n"},

    // ---- the report
    Rule{.number = "S901", .name = "more_problems", .severity = kWarning,
         .meaning = "There are more than 100 problems, or so many lines of a large file cannot be read that the rest was not looked at.",
         .remedy = "Mend those, and check again."},
};

}  // namespace

std::span<const Rule> rules() { return kRules; }

}  // namespace sharit
// clang-format on
