#!/usr/bin/env python3
"""Two hundred fresh headlines, then five thousand at once, arrive while the line scrolls: no refresh is missed for it."""
import re

import scene
from wait import until

SECONDS = 18
TRIES = 3  # Xvfb has no refresh and the clock paces: a crowded machine wakes the program late now and then.


def headlines(count, topic):
    return "".join(f"الخبر رقم {n} عن {topic} في المدينة القديمة وما حولها هذا الأسبوع\n" for n in range(count))


class FreshHeadlines(scene.Scene):
    def run_with(self, arrivals):
        """The counters after a run in which the list changes so: {seconds: text}."""
        path = self.folder / "list.txt"
        path.write_text(headlines(10, "السوق"))
        self.config(text_size="auto", speed="normal").feed("قائمة", path).save()
        display = self.display(width=1280, height=720)
        ticker = self.window(display, "--seconds", SECONDS, size="1280x720")
        ticker.until_logged("First frame")
        for second, text in sorted(arrivals.items()):
            until(lambda: ticker.age >= second, SECONDS, f"second {second}", every=0.1)
            path.write_text(text)
            ticker.until_logged(f"{text.count(chr(10))} headlines")
        until(lambda: not ticker.alive(), SECONDS + 30, "the end of the run", every=0.2)
        self.assertEqual(ticker.process.returncode, 0, ticker.log)
        last = ticker.log.splitlines()[-1].split("screen: ")[1]
        return last, {name: float(number) for name, number in re.findall(r"(skipped|tile misses|max) ([0-9.]+)", last)}

    def test_no_refresh_is_missed_for_them(self):
        for attempt in range(TRIES):
            plain, still = self.run_with({})
            scene.tell(f"the same ten: {plain}")
            told, busy = self.run_with({4: headlines(200, "المرفأ"), 9: headlines(5000, "المكتبة")})
            scene.tell(f"200, then 5,000: {told}")
            self.assertEqual(busy["tile misses"], 0, "a line came late")
            if busy["skipped"] <= still["skipped"]:
                return
        self.fail(f"{busy['skipped']:.0f} refreshes missed, {still['skipped']:.0f} without the arrivals")


if __name__ == "__main__":
    scene.main()
