#!/usr/bin/env python3
"""The window under real keys and a real window manager: full screen, diagnostic lines, another size, the close button."""
import shutil
import unittest

import ink
import scene
from wait import until

HEADLINE = "افتتاح سوق السمك الجديد"
ROOM = (1000, 600)  # the desktop; the window is 640x360


@unittest.skipUnless(shutil.which("xdotool") and shutil.which("evilwm"), "needs xdotool and evilwm")
class Keys(scene.Scene):
    def begin(self):
        (self.folder / "list.txt").write_text(HEADLINE + "\n")
        self.config().feed("قائمة", "list.txt", kind="text").save()
        self.screen = self.display(width=ROOM[0], height=ROOM[1], manager=True)
        ticker = self.window(self.screen)
        ticker.until_logged("window 640x360")
        self.id = until(lambda: self.screen.tool("search", "--onlyvisible", "--pid", ticker.process.pid).split()
                        if ticker.alive() else None, 20, "the window")[-1]
        self.screen.tool("mousemove", "--window", self.id, 300, 200)  # evilwm's focus follows the pointer.
        return ticker

    def press(self, key):
        self.screen.tool("key", key)

    def spans(self, width, height, what):
        """Waits until rules as wide as that stand as far apart as this height has them."""
        def look(shot):
            rows = [y for y in range(shot.height)
                    if ink.mask(shot, y, **ink.GREEN).bit_count() in range(width - 2, width + 3)]
            apart = height * (1 - (143 + 134) / 1080)
            return bool(rows) and abs(rows[-1] - rows[0] - apart) < height * 0.03
        return self.seen(self.screen, look, 20, what)

    def test_f11_fills_the_screen_and_gives_the_window_back(self):
        self.begin()
        self.spans(640, 360, "a window")
        self.press("F11")
        self.spans(*ROOM, "full screen")
        shot = self.screen.screenshot()
        self.assert_frame(shot)
        self.press("F11")
        self.spans(640, 360, "the window again")
        self.assertTrue(self.ticker.alive())

    def test_another_size_is_laid_out_anew(self):
        self.begin()
        self.spans(640, 360, "a window")
        self.screen.tool("windowsize", self.id, 800, 450)
        self.spans(800, 450, "the larger window")
        self.screen.tool("windowsize", self.id, 480, 300)
        self.spans(480, 300, "the smaller window")
        self.assertTrue(self.ticker.alive())

    def test_f1_shows_the_diagnostic_lines_and_takes_them_away(self):
        self.begin()
        self.spans(640, 360, "a window")
        place = dict(zip(("left", "top"), self.corner()))

        def letters(shot):
            """Bright pixels in the left half between the header and the lane, where nothing else is drawn."""
            part = shot.crop(place["left"], place["top"], 640, 360)
            rules = ink.rules(part)
            return ink.count(part, (rules[0] if rules else 38) + 4, 90, right=320, green=True) if part else 0
        self.seen(self.screen, lambda shot: letters(shot) == 0, 20, "no diagnostic lines")
        self.press("F1")
        self.seen(self.screen, lambda shot: letters(shot) > 200, 20, "the diagnostic lines")
        self.press("F1")
        self.seen(self.screen, lambda shot: letters(shot) == 0, 20, "no diagnostic lines any more")

    def corner(self):
        words = self.screen.tool("getwindowgeometry", "--shell", self.id)
        values = dict(line.split("=") for line in words.split())
        return int(values["X"]), int(values["Y"])

    def test_the_close_button_ends_it_with_exit_code_0(self):
        ticker = self.begin()
        self.spans(640, 360, "a window")
        self.press("ctrl+alt+Escape")  # evilwm asks the window to close.
        self.assertEqual(ticker.process.wait(timeout=10), 0, ticker.log)


if __name__ == "__main__":
    scene.main()
