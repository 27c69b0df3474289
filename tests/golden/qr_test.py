#!/usr/bin/env python3
"""The codes on cards, read back from the picture by zbarimg: exactly the headline's link on every screen, and none
where there is nothing to read.

qr_test.py SHARIT"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SIZES = ["1920x1080", "1080x1920", "3840x2160", "1280x720", "1920x360"]
LINKS = [
    "https://news.example/24",
    "HTTP://NEWS.EXAMPLE/24",
    "https://news.example/city/article?id=20261122&lang=ar&from=rss#top",
    "https://news.example/2026/11/22/" + "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1-" * 7 + "%D8%A7%D9%84%D9%85%D8%AF%D9%8A%D9%86%D8%A9",
]
HEADLINES = ["مترو المرسى يفتح خطه الثالث أمام الركاب صباح الأحد", "Night ferry to Gull Island returns on Friday",
             "منتخب الشباب يفوز ويتأهل إلى نصف النهائي", "أمطار متفرقة على ساحل اللؤلؤ مساء اليوم"]


class Codes(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sharit-qr-")
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def codes(self, size, links, language="ar"):
        """What is read from a picture of cards with these links, the first one shown."""
        items = [{"id": str(at), "title": HEADLINES[at], "url": link} for at, link in enumerate(links)]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "أخبار المدينة", "items": items}
        (self.folder / "feed.json").write_text(json.dumps(feed), encoding="utf-8")
        (self.folder / "sharit.toml").write_text(
            f'[screen]\nlayout = "cards"\nlanguage = "{language}"\ntitle = "فندق المرسى"\ntimezone = "UTC"\n'
            '[[feed]]\nurl = "feed.json"\n', encoding="utf-8")
        picture = self.folder / "card.png"
        subprocess.run([sys.sharit, "snapshot", "--config", self.folder / "sharit.toml", "--out", picture, "--size", size,
                        "--at", "2", "--now", "2026-11-22T15:42:00Z"], check=True, timeout=120,
                       env=os.environ | {"HOME": str(self.folder), "XDG_STATE_HOME": str(self.folder)})
        read = subprocess.run(["zbarimg", "--quiet", "--raw", "--nodbus", picture], capture_output=True, text=True,
                              timeout=120, check=False)
        self.assertIn(read.returncode, (0, 4), read.stderr)  # 4: nothing found.
        return read.stdout.splitlines()

    def test_a_code_is_the_link_to_the_letter_on_every_screen(self):
        for size in SIZES:
            for link in LINKS:
                with self.subTest(size=size, link=link):
                    self.assertEqual(self.codes(size, [link]), [link])

    def test_among_other_headlines_the_code_is_that_of_the_card(self):
        for size in SIZES:
            with self.subTest(size=size):
                self.assertEqual(self.codes(size, [f"https://news.example/{at}" for at in range(4)]),
                                 ["https://news.example/0"])

    def test_the_code_is_read_at_the_other_side_of_the_screen_too(self):
        for size in SIZES:
            with self.subTest(size=size):
                self.assertEqual(self.codes(size, LINKS[:1], language="en"), LINKS[:1])

    def test_what_no_phone_opens_or_reads_is_no_code(self):
        for link in ["ftp://news.example/24", "https://news.example/" + "a" * 1500]:
            with self.subTest(link=link[:40]):
                self.assertEqual(self.codes("1920x1080", [link]), [])
        self.assertEqual(self.codes("1920x120", LINKS[:1]), [])


if __name__ == "__main__":
    if shutil.which("zbarimg") is None:
        raise SystemExit("zbarimg is missing: scripts/setup test")
    sys.sharit = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
