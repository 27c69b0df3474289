#!/usr/bin/env python3
"""The operator takes a headline off the running screen, and brings it back."""
import json
import time

import ink
import scene
from feed_document import rss
from picture import from_png
from ticker import Ticker
from wait import until

BAD, GOOD = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
LIMIT = 1.0  # seconds from the command to a screen without the headline


class Withdraw(scene.Scene):
    def setUp(self):
        super().setUp()
        self.web = self.server()
        self.web.publish("a.rss", rss("أخبار", [BAD, GOOD]))
        self.web.start()
        self.settings = self.config().feed("أخبار", self.web.url("a.rss")).save()

    def offscreen(self):
        self.ticker = self.enterContext(Ticker(self.program, "--config", self.settings.path, "--output", "offscreen",
                                               "--size", "1400x360"))
        self.ticker.until_logged("First frame")

    def say(self, *words, code=0):
        done = self.program.run(*words)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def status(self):
        return json.loads(self.say("status", "--json"))

    def place(self, text):
        """Where the headline stands on the screen now, or None."""
        self.say("screenshot", "--out", "shot.png")
        return ink.find(ink.lane(from_png((self.folder / "shot.png").read_bytes())), self.ink.of(text))

    def until_read(self, text):
        until(lambda: any(one["text"] == text for one in self.status()["showing"]["reading"]), scene.CYCLE,
              f"“{text}” being read", every=0.1)

    def stays_unread(self, text, seconds):
        end, others = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            reading = [one["text"] for one in self.status()["showing"]["reading"]]
            self.assertNotIn(text, reading)
            others += len(reading)
            time.sleep(0.1)
        self.assertGreater(others, 10)

    def test_a_withdrawn_headline_leaves_in_mid_crawl_and_comes_back_only_when_released(self):
        bad = self.ink.of(BAD)
        self.offscreen()
        self.until_read(BAD)
        until(lambda: self.place(BAD) is not None, scene.CYCLE, "the headline on the screen", every=0.05)
        begun = time.monotonic()
        self.assertIn(BAD, self.say("withdraw", "سوق", "السمك"))
        answered = time.monotonic() - begun
        # A picture is taken after the command for it began: the last one with ink is the time that it took.
        with_ink, gone, pictures = 0.0, None, 0
        while time.monotonic() - begun < 4:
            asked = time.monotonic() - begun
            if self.place(BAD) is not None:
                with_ink, gone = asked, None
            elif gone is None:
                gone = time.monotonic() - begun
            pictures += 1
        scene.tell(f"answered after {answered:.2f} s; last picture with ink asked for {with_ink:.2f} s, first one without "
                   f"complete {gone or 0:.2f} s after the command began, of {pictures} pictures in 4 s ({len(bad)} columns of ink)")
        self.assertLess(with_ink, LIMIT)
        self.assertGreater(pictures, 1, "pictures to judge by")
        self.assertEqual([one["text"] for one in self.status()["withdrawn"]], [BAD])
        self.assertIn("withdrawn", self.say("status"))

        self.web.publish("a.rss", rss("أخبار", [BAD, GOOD, "خبر ثالث قصير"]))
        self.settings.ask_again()
        until(lambda: self.status()["feeds"][0]["headlines"] == 3, 15, "the feed fetched anew")
        self.stays_unread(BAD, 8)
        self.assertEqual(self.ticker.end()[0], 0)

        self.offscreen()
        self.assertEqual([one["text"] for one in self.status()["withdrawn"]], [BAD])
        self.stays_unread(BAD, 8)
        self.assertIn(BAD, self.say("release", "السمك"))
        self.until_read(BAD)
        self.assertEqual(self.status()["withdrawn"], [])

    def test_words_that_mean_none_or_several_change_nothing(self):
        self.assertIn("not running", self.say("withdraw", "سوق", code=3))
        self.assertIn("not running", self.say("release", "سوق", code=3))
        self.web.publish("a.rss", rss("أخبار", ["السوق المالية ترتفع", BAD]))
        self.offscreen()
        until(lambda: self.status()["showing"]["headlines"] == 2, 10, "headlines")
        said = self.say("withdraw", "سوق", code=1)
        self.assertIn("2 headlines", said)
        self.assertIn(BAD, said)
        self.assertIn("No headline", self.say("withdraw", "طقس", code=1))
        self.assertIn("No withdrawn headline", self.say("release", "سوق", code=1))
        self.assertEqual(self.say("withdraw", code=2).count("\n") > 0, True)
        self.assertEqual(self.status()["withdrawn"], [])


if __name__ == "__main__":
    scene.main()
