#!/usr/bin/env python3
"""A day of scrolling in a minute: ten feeds over HTTP that change every ten minutes, by a clock that jumps."""
import json
import os

import scene
from changing_server import ChangingServer

FEEDS, HOURS = 10, 24
GROWTH = 1.06  # Memory at the end, beside what it was after two tenths of the day.


class VirtualDay(scene.Scene):
    def test_memory_stays_flat_every_headline_has_its_share_and_nothing_is_missed(self):
        with ChangingServer() as server:
            config = self.config()
            for feed in range(FEEDS):
                config.feed(f"مصدر {feed}", server.url(feed), every="10m")
            config.save()
            done = self.program.run("bench", "--virtual", "--hours", HOURS, "--json", "--size", "480x270", "--config",
                                    config.path, "--now", "2026-11-22T00:00:00Z", limit=600)
        self.assertEqual(done.returncode, 0, done.stderr)
        day = json.loads(done.stdout)["virtual"]
        memory, showings = day["rss_mb_by_tenth"], day["showings"]
        visits = sum(server.visits.values())
        scene.tell(f"{HOURS} h in {day['took_seconds']:.0f} s: {day['frames']} frames, {visits} fetches, "
                   f"{showings['all']} showings of {showings['headlines']} headlines, at most "
                   f"{showings['most_above']:.2f} above and {showings['most_below']:.2f} below the fair number; "
                   f"memory by tenths {memory} MB")
        self.assertGreater(day["frames"], HOURS * 3600 * 60 * 0.99)
        self.assertEqual(day["steps"]["skipped"] + day["steps"]["repeated"] + day["tile_misses"], 0)
        # A round of ten minutes, a tenth more or less at random.
        self.assertGreater(visits, FEEDS * HOURS * 6 * 0.9)
        self.assertGreater(showings["all"], 5000)
        self.assertLess(memory[-1], memory[1] * GROWTH)
        # A headline may come a round early or late; one that leaves before its turn is owed less than one showing.
        self.assertLess(showings["most_above"], 2.5)
        self.assertLess(showings["most_below"], 2.5)
        if "CI" in os.environ:
            self.assertLess(day["took_seconds"], 120)


if __name__ == "__main__":
    scene.main()
