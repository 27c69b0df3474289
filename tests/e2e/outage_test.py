#!/usr/bin/env python3
"""The server fails in every way a lobby has seen: the last good headlines stay, and the log says what is wrong."""
import contextlib
import sqlite3

import ink
import scene
from feed_document import rss

GOOD = "افتتاح سوق السمك الجديد"
BETTER = "المكتبة العامة تمدد ساعاتها"
EMPTY = rss("أخبار", [])


class Outage(scene.Scene):
    def begin(self):
        self.web = self.server()
        self.web.publish("a.rss", rss("أخبار", [GOOD]))
        self.web.start()
        self.settings = self.config(speed="600px/s").feed("أخبار", self.web.url("a.rss")).save()

    def assert_stays(self, display, ticker, words, trouble):
        """The trouble is fetched and logged; when the whole lane is another the headline is still there, and the
        venue's name, which travels where there are no headlines, is not."""
        before = len(ticker.log)
        trouble()
        self.settings.ask_again()  # Due at once; its natural turn is up to 33 s away.
        line = ticker.until_logged("أخبار", words, after=before)
        scene.tell(line)
        self.never_seen(display, self.settings.screen["title"], seconds=2.5)
        self.see(display, GOOD)
        self.assert_frame(display.screenshot())

    def test_whatever_the_server_answers_the_last_good_headlines_stay(self):
        self.begin()
        display = self.display()
        ticker = self.window(display)
        self.see(display, GOOD)
        title = self.ink.of(self.settings.screen["title"])
        self.seen(display, lambda shot: ink.find(ink.lane(shot), title) is None, scene.CYCLE, "the first picture's title gone")
        web = self.web
        self.assert_stays(display, ticker, "502", lambda: web.be("out-of-order"))

        def publish(content):
            web.be("well")
            web.publish("a.rss", content)
        self.assert_stays(display, ticker, "", lambda: publish(b"\x00\xff\xfe garbage \x80" * 50))
        self.assert_stays(display, ticker, "no headlines", lambda: publish(EMPTY))
        self.assert_stays(display, ticker, "", lambda: publish(b""))
        self.assert_stays(display, ticker, "", lambda: web.be("captive"))
        self.assert_stays(display, ticker, "", web.stop)
        # It comes back, with news.
        before = len(ticker.log)
        publish(rss("أخبار", [BETTER]))
        web.start()
        self.settings.ask_again()
        ticker.until_logged("answers again", after=before)
        self.see(display, BETTER)

    def test_after_a_restart_without_the_server_they_come_from_the_store(self):
        self.begin()
        display = self.display()
        ticker = self.window(display)
        ticker.until_logged("أخبار", "1 headlines")
        self.see(display, GOOD)
        self.assertEqual(ticker.end()[0], 0)
        self.web.stop()
        with contextlib.closing(sqlite3.connect(self.folder / "state/sharit/headlines.sqlite")) as store:
            self.assertEqual(store.execute("pragma integrity_check").fetchone(), ("ok",))
        again = self.window(display)
        line = self.ink.of(GOOD)
        _, when = self.seen(display, lambda shot: ink.find(ink.lane(shot), line) is not None, scene.CYCLE, GOOD)
        scene.tell(f"the stored headline stood on the screen {1000 * (when - again.begun):.0f} ms after the start")
        again.until_logged("أخبار", limit=60)  # With headlines in hand the first fetch takes its time: up to 30 s.
        self.assertEqual(again.end()[0], 0)
        scene.tell(next(line for line in again.log.splitlines() if "First frame" in line))

    def test_without_network_and_store_the_venue_and_the_clock_are_there_until_headlines_come(self):
        self.begin()
        self.web.stop()
        display = self.display()
        ticker = self.window(display)
        shot = self.seen(display, lambda shot: ink.rules(shot) and shot, 20, "a first picture")[0]
        self.assert_frame(shot)
        # The venue's name travels where headlines will.
        self.see(display, self.settings.screen["title"])
        self.assertGreater(display.screenshot().lit(), 500)
        self.web.start()
        self.see(display, GOOD, limit=20 + scene.CYCLE)  # A lost connection is tried again after 15 s.
        self.assertTrue(ticker.alive())

    def test_no_picture_between_start_and_headlines_is_black(self):
        self.begin()
        self.web.stop()
        display = self.display()
        self.window(display)
        self.seen(display, ink.rules, 20, "a first picture")
        shots = broken = 0

        def whole(shot):
            nonlocal shots, broken
            shots += 1
            # A screenshot can fall into the middle of a copy; two in a row do not.
            broken = 0 if ink.rules(shot) and shot.lit() > 500 else broken + 1
            self.assertLess(broken, 2, "pictures without their frame")
            return shots >= 100
        self.seen(display, whole, 60, "a hundred pictures")


if __name__ == "__main__":
    scene.main()
