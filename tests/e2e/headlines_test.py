#!/usr/bin/env python3
"""Headlines from a real web server in a real window: where they come from, how they are asked for, how they move."""
import datetime

import ink
import scene
from feed_document import atom, rss
from picture import from_png
from wait import until

ARABIC = ["افتتاح سوق السمك الجديد", "قطار الساحل يعود غدا"]
ENGLISH = ["Harbour bridge opens early"]


class Headlines(scene.Scene):
    def begin(self):
        server = self.server()
        server.publish("ar.rss", rss("أخبار المدينة", ARABIC))
        server.publish("en.atom", atom("Harbour", ENGLISH))
        server.start()
        config = self.config().feed("أخبار المدينة", server.url("ar.rss")).feed("Harbour", server.url("en.atom")).save()
        display = self.display()
        return server, config, display, self.window(display)

    def travel(self, display, headline):
        """Pixels the headline moved between two screenshots on which it stands, and the seconds between."""
        line = self.ink.of(headline)
        x, taken = self.see(display, headline)

        def moved(shot):
            now = ink.find(ink.lane(shot), line)
            return now if now not in (None, x) else None
        later, when = self.seen(display, moved, 5, f"“{headline}” moving")
        return later - x, when - taken, x, len(line)

    def test_headlines_over_http_travel_in_a_window_the_way_they_are_read(self):
        _, _, display, ticker = self.begin()
        for headline in ARABIC:
            pixels, seconds, x, length = self.travel(display, headline)
            scene.tell(f"right-to-left, {length} px long, at {x}: {pixels:+} px in {seconds:.3f} s")
            self.assertGreater(pixels, 0, headline)
        pixels, seconds, x, length = self.travel(display, ENGLISH[0])
        scene.tell(f"left-to-right, {length} px long, at {x}: {pixels:+} px in {seconds:.3f} s")
        self.assertLess(pixels, 0)
        self.assertTrue(ticker.alive())

    def test_a_right_to_left_line_enters_at_the_left_edge_and_a_left_to_right_line_at_the_right(self):
        _, _, display, _ = self.begin()
        for headline, left in ((ARABIC[1], True), (ENGLISH[0], False)):
            line = self.ink.of(headline)

            def entering(shot):
                x = ink.find(ink.lane(shot), line)
                if x is None:
                    return None
                return (x < 0) if left else (x + len(line) > shot.width)
            self.seen(display, entering, scene.CYCLE, f"“{headline}” entering")

    def test_header_and_footer_stand_and_the_header_is_that_of_a_snapshot_of_the_same_minute(self):
        _, _, display, _ = self.begin()
        self.see(display, ARABIC[0])

        def same():
            before = datetime.datetime.now(datetime.UTC)
            shot = display.screenshot()
            done = self.program.run("snapshot", "--config", self.folder / "sharit.toml", "--size", scene.SIZE, "--now",
                                    before.strftime("%Y-%m-%dT%H:%M:%SZ"), "--out", self.folder / "same.png")
            self.assertEqual(done.returncode, 0, done.stderr)
            picture = from_png((self.folder / "same.png").read_bytes())
            rules = self.assert_frame(shot)
            bright = [[ink.mask(each, y, **colour) for y in range(rules[0])] for each in (shot, picture)
                      for colour in (ink.WHITE, ink.BLUE, ink.ORANGE)]
            return bright[:3] == bright[3:] and shot
        # Another try where the minute has just turned.
        shot = until(same, 20, "the header of the snapshot")
        rules = ink.rules(shot)
        half = shot.width // 2
        self.assertGreater(ink.count(shot, 0, rules[0], **ink.BLUE), 20, "the date")
        self.seen(display, lambda shot: ink.count(shot, rules[1] + 4, shot.height, left=half, **ink.BLUE) > 20,
                  scene.CYCLE, "the next headline")
        self.seen(display, lambda shot: ink.count(shot, rules[1] + 4, shot.height, right=half, **ink.BLUE) > 10,
                  scene.CYCLE, "the position")
        self.seen(display, lambda shot: ink.count(shot, rules[0] + 4, rules[1], left=half, **ink.ORANGE) > 300,
                  scene.CYCLE, "the source")

    def test_the_server_is_asked_politely_and_only_for_what_is_new(self):
        server, config, _, ticker = self.begin()
        first = until(lambda: server.requests("ar.rss"), 30, "a first request")[0]
        self.assertEqual(first["status"], 200)
        self.assertEqual((first["match"], first["since"]), ("", ""))
        self.assertIn("gzip", first["accept"])
        self.assertEqual(first["coding"], "gzip", "nginx compresses what it may")
        self.assertIn("Sharit/", first["agent"])
        ticker.until_logged("أخبار المدينة", "2 headlines")
        # The shortest round is 30 s; an edit of the feed's settings makes it due at once.
        config.ask_again()
        second = until(lambda: server.requests("ar.rss")[1:], 30, "a second request")[0]
        self.assertEqual(second["status"], 304)
        self.assertTrue(second["match"].startswith(('"', 'W/"')), second)
        self.assertTrue(second["since"].endswith("GMT"), second)


if __name__ == "__main__":
    scene.main()
