#!/usr/bin/env python3
"""Writes first inputs for the fuzzer: headlines of the tests, and what has broken text engines.

    tests/fuzz/make_seeds.py FOLDER

One file an input: eight digits that say how to set it (text_case.hpp), then the text. The same each
time. Sources: tests/feeds/corpus, tests/golden/*.line, Unicode's test files, the list below.
"""
import hashlib
import json
import pathlib
import random
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
UNICODE = pathlib.Path("/usr/share/unicode")
FROM_EACH_FILE = 60

NASTY = [
    b"", b" ", b"\x00", b"\xef\xbb\xbf", b"\xd8A", b"\xed\xa0\x80\xed\xb0\x80", b"\xf8\x88\x80\x80\x80",
    b"\xa7", b"\xf0\x9f\x98", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\xe2\x80", b"A\xccB", b"\xff\xfe\xfd",
    *(text.encode() for text in [
        "\u200b\u200e\u200c", "\u2067\u062e\u0628\u0631", "\u2068 12 \u2069\u2068\u062e\u0628\u0631\u2069",
        "\u2067PM\u2069\u206796 / 110\u2069", "\u202ecod.exe\u202c \u0627\u0644\u0622\u0646",
        "\u2066" * 130 + "a", "\u2068\u2068\u2068" * 40 + "\u0627" + "\u2069" * 130, "(" * 200 + "\u0627" + ")" * 200,
        "\u0639" + "\u0610" * 200, "\u064e \u062e\u0628\u0631", "\u0628" + "\u064e\u0651" * 5 + "\u064a",
        "\u0644" + "\u200d" + "\u0627", "\u0644\u0627" * 60, "\u0644\u0670\u0627\u0655", "\ufefb\u064e \ufdfa \ufdfd \ufdf2",
        "\ufee3\ufeae\ufea3\ufe92\ufe8e", "\u06dd\u0661\u0662", "\u0600\u0661\u0662 \u0601A \u0605\u0644",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ee\U0001f1f6 1\ufe0f\u20e3 \U0001f44d\U0001f3fd",
        "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\u2764\ufe0e \u2764\ufe0f", "\U0010fffd \ua66e",
        "\u0870\u0871\u088e\u0890\u0891", "\u0020\u0308\u00a0\u034f\u200d", "\u0915\u094d\u0937\u093f \u1019\u103c\u1014\u103a\u1019\u102c",
        "\ud55c\uad6d\uc5b4 \u1112\u1161\u11ab \u115f\u1160", "\u0e01\u0e33\u0e49 \u0eb3", "\u1820\u180e\u182d\u180b",
        "\U00010d00\U00010d24 \U0001e900\U0001e944", "\U00010ac0\U00010ae4", "\u07ca\u07df\u07eb \u0840\u0841 \u0710\u0711\u0730",
        "\u05d1\u05bc\u05b7 \u05e9\u05c1\u05dc\u05d5\u05dd", "\u1f88\u0345\u0391\u0399", "fi ffi e\u0301\u0301 \u0149 \ufb03",
        "+964 770-123-4567 2026-05-12 C++ @user_1 #a -12 $45.30", "https://example.org/?a=b&c=\u0627/ info@example.org",
        "a\u200eb\u200fc\u061cd", "\u2028\u2029\x1c\x1d\x1e\x1f\x85\x0b\x0c", "\u3000\u4e2d\u6587\u3001\u304b\u306a\u3099\uff76\uff9e",
        "\u0627\u200f \u200f\u200e \u200e", "\u0661\u066b\u0662\u066c\u0663\u066a", "\u06f1\u06f2/\u06f3 \u0661\u0662-\u0663",
        "\u0628\u200c\u0633\u200d\u0645 \u0640\u0640\u0640\u064e", "\u0674\u0675\u0649\u0654 \u06c0\u06c2\u06d3 \u06d5\u0654",
        "word " * 60, "\u062e\u0628\u0631 \u0637\u0648\u064a\u0644 " * 40, "\u0633\u0628\u0628\u0633\u0644\u0645\u0643\u0646",
        "\u06af\u0646\u06af\u0627 \u0627\u06cc\u06a9\u0633\u06cc\u0633\u0628\u06cc\u0644\u0679\u06cc",
    ]),
]


def titles_of_feeds():
    expected = json.loads((TESTS / "feeds/corpus/expected.json").read_text(encoding="utf-8"))

    def walk(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("title", "text") and isinstance(value, str):
                    yield value
                else:
                    yield from walk(value)
        elif isinstance(node, list):
            for value in node:
                yield from walk(value)
    return walk(expected.get("files", expected))


def golden_texts():
    for path in sorted((TESTS / "golden").glob("*.line")):
        found = re.search(r"^text: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            yield re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})",
                         lambda code: chr(int(code.group(1) or code.group(2), 16)), found.group(1))


def unicode_texts(rng):
    """Strings of code points in hexadecimal, some from each file."""
    for name in ("BidiCharacterTest.txt", "auxiliary/GraphemeBreakTest.txt", "auxiliary/LineBreakTest.txt",
                 "emoji/emoji-zwj-sequences.txt", "emoji/emoji-test.txt"):
        path = UNICODE / name
        if not path.is_file():
            continue
        lines = [line for line in path.read_text(encoding="utf-8").splitlines()
                 if line and not line.startswith("#")]
        for line in rng.sample(lines, FROM_EACH_FILE):
            codes = re.findall(r"\b[0-9A-F]{4,6}\b", line.split(";")[0].split("#")[0])
            yield "".join(chr(int(code, 16)) for code in codes if not 0xD800 <= int(code, 16) < 0xE000)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(3)
    texts = [text.encode() for text in (*titles_of_feeds(), *golden_texts(), *unicode_texts(rng))] + NASTY
    for text in texts:
        for header in ("00000000", "".join(chr(ord("0") + rng.randrange(12)) for _ in range(8))):
            data = header.encode() + text
            (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)
    print(f"{len(list(folder.iterdir()))} inputs in {folder}")


if __name__ == "__main__":
    main()
