#!/usr/bin/env python3
"""A feed that changes on the server changes on the screen, without a restart."""
import ink
import scene
from feed_document import rss

OLD, NEW = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
ROUND = 33  # seconds: the shortest `every` is 30 s, its jitter a tenth


class Changes(scene.Scene):
    def test_a_new_headline_shows_after_the_next_round_and_the_old_one_goes(self):
        server = self.server()
        server.publish("a.rss", rss("أخبار", [OLD]))
        server.start()
        self.config().feed("أخبار", server.url("a.rss")).save()
        display = self.display()
        ticker = self.window(display)
        self.see(display, OLD)
        self.never_seen(display, NEW, seconds=2)
        server.publish("a.rss", rss("أخبار", [NEW]))
        _, when = self.see(display, NEW, limit=ROUND + scene.CYCLE)
        scene.tell(f"the new headline stood on the screen {when - ticker.begun:.1f} s after the start, "
                   f"fetched in the natural round of 30 s; the server answered "
                   f"{[request['status'] for request in server.requests('a.rss')]}")
        self.stays_away(display, OLD, seconds=5)  # It leaves with its turn.
        self.see(display, NEW)
        self.assertTrue(ticker.alive())

    def test_a_file_that_changes_shows_within_seconds(self):
        path = self.folder / "list.txt"
        path.write_text(OLD + "\n")
        self.config().feed("قائمة", path).save()
        display = self.display()
        self.window(display)
        self.see(display, OLD)
        path.write_text(NEW + "\n" + OLD + "\n")
        self.see(display, NEW)


if __name__ == "__main__":
    scene.main()
