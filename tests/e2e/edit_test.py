#!/usr/bin/env python3
"""The operator edits the file while the lobby looks on: within two seconds, without a jerk, and mistakes change nothing."""
import time

import ink
import scene

ONE, TWO = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
PROMISE = 2.0  # seconds from saving to seeing
CYAN = dict(red=False, green=True, blue=True)


class Edit(scene.Scene):
    def begin(self):
        (self.folder / "list.txt").write_text(f"{ONE}\n{TWO}\n")
        self.settings = self.config().feed("قائمة", self.folder / "list.txt").save()
        self.screen = self.display()
        ticker = self.window(self.screen)
        self.see(self.screen, ONE)
        ticker.until_logged("2 headlines")
        return ticker

    def title(self, shot):
        rules = ink.rules(shot)
        return rules and ink.columns(shot, 0, rules[0])[shot.width // 2:], rules and \
            [ink.mask(shot, y, **ink.WHITE) & (1 << 8 * (shot.width // 2)) - 1 for y in range(rules[0])]

    def seconds_until(self, look, what):
        """From now, right after saving, to the first screenshot that shows the edit."""
        saved = time.monotonic()
        return self.seen(self.screen, look, 15, what)[1] - saved

    def test_another_colour_takes_effect_within_two_seconds(self):
        self.begin()
        taken = []
        # The best of three: the machine may be busy, the promise is about the program.
        for colour, name in (("#00FFFF", CYAN), ("#FFFFFF", ink.WHITE), ("#00FFFF", CYAN)):
            self.settings.theme["text"] = colour
            self.settings.save()
            taken.append(self.seconds_until(
                lambda shot: (rules := ink.rules(shot)) and ink.count(shot, 0, rules[0], **name) > 100, colour))
            scene.tell(f"another colour after {taken[-1]:.2f} s")
        self.assertLess(min(taken), PROMISE)

    def test_another_title_takes_effect_within_two_seconds_and_the_line_travels_on(self):
        self.begin()
        taken = []
        for title in ("مطار الواحة", "فندق المرسى", "مطار الواحة"):
            line = self.ink.of(ONE)
            # Save while the headline is in the middle, where it is read.
            self.seen(self.screen, lambda shot: (x := ink.find(ink.lane(shot), line)) is not None and -40 < x < 60,
                      scene.CYCLE, "the headline in the middle")
            before = self.title(self.screen.screenshot())[1]
            self.settings.screen["title"] = title
            self.settings.save()
            saved = time.monotonic()
            places = []

            def changed(shot):
                now = self.title(shot)[1]
                places.append((time.monotonic(), ink.find(ink.lane(shot), line), ink.lane(shot)))
                return now and now != before
            _, when = self.screen.seen(changed, 15, "the new title")
            taken.append(when - saved)
            scene.tell(f"another title after {taken[-1]:.2f} s")
            self.assert_no_jerk(places)
        self.assertLess(min(taken), PROMISE)

    def assert_no_jerk(self, places):
        """Between the last picture of the old title and the first of the new one the lane moves on as always."""
        (then, _, old), (now, _, new) = places[-2:]
        self.assertTrue(old and new)
        shift = ink.shift(old, new)
        expected = 300 * (now - then)
        self.assertIsNotNone(shift, "the lane holds other lines after the edit")
        scene.tell(f"over the edit the lane moved {shift} px in {now - then:.3f} s (300 px/s make {expected:.0f})")
        self.assertTrue(-1 <= shift <= expected + 60, f"the lane jumped by {shift} px")

    def test_a_mistake_changes_nothing_and_is_logged_with_line_and_column_until_it_is_mended(self):
        ticker = self.begin()
        header = self.title(self.screen.screenshot())
        text = self.settings.text()
        for broken, what in ((text.replace("[theme]", "[theme", 1), "syntax"),
                             (text.replace('"300px/s"', '"quick"'), "value"),
                             (text.replace("text_size", "text_sise"), "key")):
            before = len(ticker.log)
            broken = broken.replace("فندق المرسى", "مطار الواحة")  # It must not be taken in half.
            self.settings.save(broken)
            line = ticker.until_logged("error", f"{self.settings.path}:", after=before)
            scene.tell(f"{what}: {line.split(str(self.settings.path))[1]}")
            place = line.split(f"{self.settings.path}:")[1].split(":")
            number, column = int(place[0]), int(place[1])
            wrong = next(n for n, (a, b) in enumerate(zip(text.splitlines(), broken.splitlines()), 1)
                         if a != b and "الواحة" not in b)
            self.assertIn(number, (wrong, wrong + 1) if what == "syntax" else (wrong,), line)
            self.assertGreaterEqual(column, 1)
            self.see(self.screen, ONE)
            self.assertEqual(self.title(self.screen.screenshot()), header)
        self.assertTrue(ticker.alive())
        self.settings.screen["title"] = "مطار الواحة"
        self.settings.save()
        self.seen(self.screen, lambda shot: (now := self.title(shot))[0] and now != header, 15, "the mended file")
        self.see(self.screen, ONE)


if __name__ == "__main__":
    scene.main()
