#!/usr/bin/env python3
"""The first five minutes: `sharit init` by its flags and by its questions, and then real headlines."""
import json
import os
import pty
import subprocess
import time

import scene
from feed_document import rss
from ticker import Ticker
from wait import until

ONE, TWO = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
SITE = ("<!doctype html><html><head><title>المدينة</title>"
        "<link rel='alternate' type='application/rss+xml' href='/city.rss'></head><body><p>مرحبا</p></body></html>")


class Init(scene.Scene):
    def setUp(self):
        super().setUp()
        self.web = self.server()
        self.web.publish("city.rss", rss("أخبار المدينة", [ONE, TWO]))
        self.web.publish("site.html", SITE)
        self.web.publish("prose.html", "<!doctype html><html><body><p>Nothing here</p></body></html>")
        self.web.start()
        self.file = self.folder / "config/sharit/sharit.toml"

    def init(self, *words, code=0, **environment):
        done = self.program.run("init", *words, given="", **environment)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def at_terminal(self, *answers, **environment):
        """The questions answered at a terminal of its own: the exit code and what stood there."""
        leader, follower = pty.openpty()
        process = subprocess.Popen([self.program.binary, "init"], stdin=follower, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, cwd=self.folder,
                                   env=self.program.environment | environment)
        os.close(follower)
        os.write(leader, "".join(answer + "\n" for answer in answers).encode())
        said = process.communicate(timeout=60)[0].decode()
        os.close(leader)
        return process.returncode, said

    def assert_good(self, file):
        done = self.program.run("check", "--json", file)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_from_the_address_of_a_site_to_its_first_headline_on_the_screen(self):
        begun = time.monotonic()
        done = self.init("--title", "فندق المرسى", "--feed", self.web.url("site.html"))
        written = time.monotonic() - begun
        for part in ("أخبار المدينة", self.web.url("city.rss"), "headlines: 2", ONE, str(self.file), "Show it: sharit\n"):
            self.assertIn(part, done.stdout)
        text = self.file.read_text()
        for line in ('title = "فندق المرسى"', f'url = "{self.web.url("city.rss")}"', 'name = "أخبار المدينة"',
                     "allow_private = true"):
            self.assertIn(line + "\n", text)
        self.assert_good(self.file)
        with Ticker(self.program, "--output", "offscreen", "--size", "640x360"):
            def reading():
                status = self.program.run("status", "--json")
                showing = json.loads(status.stdout)["showing"]["reading"] if status.returncode == 0 else []
                return showing and showing[0]["text"] in (ONE, TWO)
            until(reading, scene.CYCLE, "a headline that is being read", every=0.1)
        scene.tell(f"from `sharit init` to its file {written:.2f} s, to a headline being read "
                   f"{time.monotonic() - begun:.2f} s")

    def test_three_questions_at_a_terminal_in_the_language_of_the_desk(self):
        for locale, ask, count in (("C.UTF-8", "Name of the venue", "headlines: 2"),
                                   ("ar_EG.UTF-8", "اسم المكان", "عدد العناوين: 2")):
            with self.subTest(locale):
                self.file.unlink(missing_ok=True)
                code, said = self.at_terminal("فندق المرسى", "en", self.web.url("prose.html"), "",
                                              self.web.url("site.html"), LANG=locale)
                self.assertEqual(code, 0, said)
                for part in (ask, count, ONE, self.web.url("prose.html")):
                    self.assertIn(part, said)
                text = self.file.read_text()
                self.assertIn('language = "en"\n', text)
                self.assertNotIn("prose.html", text)
                self.assert_good(self.file)

    def test_a_file_that_is_there_stays_unless_told_otherwise(self):
        self.init("--out", "mine.toml", "--title", "أ")
        before = (self.folder / "mine.toml").read_text()
        done = self.init("--out", "mine.toml", "--title", "ب", code=2)
        self.assertIn("--force", done.stderr)
        self.assertEqual((self.folder / "mine.toml").read_text(), before)
        self.init("--out", "mine.toml", "--title", "ب", "--force")
        self.assertIn('title = "ب"\n', (self.folder / "mine.toml").read_text())
        self.init("--title", "ج", SHARIT_CONFIG=str(self.folder / "named.toml"))
        self.assert_good(self.folder / "named.toml")

    def test_an_address_without_headlines_is_a_fault_and_one_out_of_reach_is_written(self):
        done = self.init("--feed", self.web.url("prose.html"), code=1)
        self.assertIn("Nothing was written", done.stderr)
        self.assertFalse(self.file.exists())
        done = self.init("--feed", "http://127.0.0.1:9/feed")
        self.assertIn("does not answer", done.stderr)
        self.assertIn('url = "http://127.0.0.1:9/feed"\n', self.file.read_text())
        self.assert_good(self.file)

    def test_values_that_do_not_fit_are_a_wrong_call_and_a_place_without_right_is_the_devices_fault(self):
        done = self.init("--layout", "carousel", "--timezone", "Asia/Riyad", "--out", "x.toml", code=2)
        self.assertIn("carousel", done.stderr)
        self.assertIn("Asia/Riyadh", done.stderr)
        self.assertFalse((self.folder / "x.toml").exists())
        self.assertIn("--out", self.init("--out", "/proc/nowhere/x.toml", code=3).stderr)


if __name__ == "__main__":
    scene.main()
