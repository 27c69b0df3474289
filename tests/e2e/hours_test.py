#!/usr/bin/env python3
"""A message with hours comes and goes by the clock of the wall, and the line is there again after it."""
import datetime
import time
import zoneinfo

import ink
import scene

PROMISE = 2.0  # seconds from the minute to the colour on the screen
LINE, NOTE = "افتتاح سوق السمك الجديد", "يرجى التوجه إلى البهو"
RED = dict(red=True, green=False, blue=False)


class Hours(scene.Scene):
    def test_it_goes_at_its_minute_and_comes_again_at_the_next_one(self):
        zone = zoneinfo.ZoneInfo("Asia/Riyadh")
        now = datetime.datetime.now(zone)
        # The first minute that leaves time to start.
        end = (now + datetime.timedelta(seconds=20)).replace(second=0, microsecond=0) + datetime.timedelta(minutes=1)

        def clock(minutes):
            return (end + datetime.timedelta(minutes=minutes)).strftime("%H:%M")
        (self.folder / "list.txt").write_text(f"{LINE}\n")
        settings = self.config().feed("قائمة", self.folder / "list.txt")
        settings.theme.update(hot_top="#FF0000", hot_bottom="#FF0000")
        settings.messages = [{"text": NOTE, "level": "breaking",
                              "times": [f"{clock(-5)}-{clock(0)}", f"{clock(1)}-{clock(5)}"]}]
        settings.save()
        screen = self.display()
        self.window(screen)

        def hot(shot):
            return ink.count(shot, shot.height - 6, shot.height, left=0, right=20, **RED) == 6 * 20

        def late(minutes, look, what):
            """Seconds from the minute to the first picture that shows it; negative: too early."""
            self.seen(screen, look, 100, what)
            return time.time() - (end + datetime.timedelta(minutes=minutes)).timestamp()
        self.seen(screen, hot, 15, "the message in its hours")
        gone = late(0, lambda shot: ink.rules(shot) and not hot(shot), "the end of its hours")
        self.see(screen, LINE)
        back = late(1, hot, "the beginning of its hours")
        scene.tell(f"gone {gone:.2f} s after its minute, back {back:.2f} s after the next one")
        for seconds in (gone, back):
            self.assertGreaterEqual(seconds, 0)
            self.assertLess(seconds, PROMISE)


if __name__ == "__main__":
    scene.main()
