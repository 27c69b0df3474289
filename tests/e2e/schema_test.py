#!/usr/bin/env python3
"""The JSON Schema for editors and the program's own loader agree, as far as a schema can say it."""
import datetime
import json
import pathlib
import re
import tomllib

import jsonschema

import scene

CONFIG = scene.ROOT / "config"
SCHEMA = json.loads((CONFIG / "sharit.schema.json").read_text())

# Each is given to every key. TOML.
VALUES = """
'' | 'x' | ' ' | 'نص' | 'auto' | 'true' | '3' | 3 | 0 | -1 | 90 | 270 | 45 | 5000 | 1.5 | true | false
'5%' | '12.5 %' | '٥٪' | '5' | '0' | '10m' | '90s' | '1h30m' | '30m1h' | '1m1m' | '10 m' | '10 minutes' | '8s' | '100d'
'8m' | '140 cm' | '55in' | '26ft 6in' | "26'6" | '55"' | '8 metres' | '#39B58A' | '#39b58a' | '#FFF' | 'red'
'normal' | '240px/s' | '120 wpm' | '240' | 'crawl' | 'latn' | '24h' | 'page' | 'rtl' | 'breaking' | 'newest'
'ar' | 'en-GB' | 'zh-Hant-TW' | 'arabic!' | 'EG' | 'EGY' | 'Asia/Riyadh' | 'midnight' | 'none.toml'
'https://news.example/feed/' | 'ftp://a.example/' | 'http://proxy.example:3128' | 'list.txt' | 'env:X'
[] | ['a', 'b'] | ['#39B58A'] | [3] | {a = 1} | 2026-11-22T09:00:00 | 2026-11-22T09:00:00+03:00 | 2026-11-22
'sun' | ['sun', 'fri'] | 'sunday' | '09:00-11:30' | ['9:00 - 24:00', '22:00-02:00'] | '24:00-9:00' | '9-11'
2026-11-22 09:00:00.5Z | 09:00:00 | '2026-11-22'
"""
# What the loader knows and a schema cannot say: lengths of time, whole addresses, names on this machine, other keys.
BEYOND = {"out_of_range", "bad_address", "no_theme", "wrong_words", "never_shown"}
BEYOND_KEYS = {("theme", "name"): "bad_choice", ("screen", "timezone"): "bad_value", ("message", "from"): "wrong_type",
               ("message", "until"): "wrong_type", ("message", "text"): "bad_value"}


def plain(value):
    """As an editor sees it: TOML's dates are texts there."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def tables():
    for name, table in SCHEMA["properties"].items():
        yield name, table["type"] == "array", (table.get("items") or table)["properties"]


class Schema(scene.Scene):
    def setUp(self):
        super().setUp()
        jsonschema.Draft4Validator.check_schema(SCHEMA)
        self.validator = jsonschema.Draft4Validator(SCHEMA)

    def errors(self, text):
        """What the program finds: line to code; the errors alone."""
        file = self.folder / "sharit.toml"
        file.write_text(text)
        done = self.program.run("check", "--json", file)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return {each["line"]: each["code"] for each in json.loads(done.stdout)["problems"] if each["severity"] == "error"}

    def refused(self, text):
        """What the validator finds: (table, key) of each."""
        return {tuple(part for part in error.absolute_path if isinstance(part, str)) or tuple(error.message.split("'")[1:2])
                for error in self.validator.iter_errors(plain(tomllib.loads(text)))}

    def test_every_value_given_to_every_key_is_judged_alike(self):
        judged = beyond = 0
        for value in re.split(r" \| |\n", VALUES.strip()):
            lines, where = [], {}
            for name, many, keys in tables():
                lines.append(f"[[{name}]]" if many else f"[{name}]")
                for key in keys:
                    lines.append(f"{key} = {value}")
                    where[name, key] = len(lines)
            text = "\n".join(lines) + "\n"
            found, refused = self.errors(text), self.refused(text)
            for place, line in where.items():
                judged += 1
                with self.subTest(key=place, value=value):
                    if place in refused:
                        self.assertIn(line, found, "the schema refuses what the program takes")
                    elif line in found:
                        beyond += 1
                        a_date = found[line] == "wrong_type" and re.match(r"\d+[-:]", value)
                        self.assertTrue(a_date or found[line] in BEYOND or BEYOND_KEYS.get(place) == found[line],
                                        f"the schema takes what the program refuses: {found[line]}")
        scene.tell(f"{judged} values judged, {beyond} beyond a schema")
        self.assertLess(beyond, judged / 10)

    def test_the_files_of_the_project_are_right_for_both(self):
        reference = re.sub(r"(?m)^#(?=[a-z\[])", "", (CONFIG / "sharit.toml").read_text())
        texts = [reference, (CONFIG / "demo.toml").read_text(), (CONFIG / "sharit.toml").read_text()]
        texts += [file.read_text() for file in sorted((CONFIG / "examples").glob("*.toml"))]
        for text in texts:
            self.assertEqual((self.errors(text), self.refused(text)), ({}, set()))

    def test_names_that_do_not_exist_and_keys_that_lack_are_refused_by_both(self):
        for text in ("[screen]\nlayuot = 'crawl'\n", "[scren]\n", "title = 'a'\n", "[feed]\nurl = 'a.txt'\n",
                     "[[screen]]\ntitle = 'a'\n", "[[feed]]\nname = 'a'\n", "[[message]]\nlevel = 'notice'\n"):
            with self.subTest(text):
                self.assertTrue(self.errors(text))
                self.assertFalse(self.validator.is_valid(plain(tomllib.loads(text))))

    def test_the_examples_of_the_rules_are_refused_by_both_where_a_schema_can_see_it(self):
        rules = re.findall(r"## (S\d+) (\w+)\n.*?(?:```toml\n(.*?)```|(?=\n## |\Z))", (CONFIG / "rules.md").read_text(), re.S)
        seen = set()
        for number, name, text in rules:
            if not text or number[1] not in "34567":
                continue
            seen.add(number)
            valid = self.validator.is_valid(plain(tomllib.loads(text)))
            self.assertEqual(valid, number[1] in "567" or name in BEYOND, name)
        self.assertGreater(len(seen), 20)


if __name__ == "__main__":
    scene.main()
