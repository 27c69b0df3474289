#!/usr/bin/env python3
"""How the program ends, asked to or not."""
import contextlib
import shutil
import signal
import socket
import sqlite3

import scene
from feed_document import rss

HEADLINE = "افتتاح سوق السمك الجديد"


class Ending(scene.Scene):
    def begin(self):
        self.web = self.server()
        self.web.publish("a.rss", rss("أخبار", [HEADLINE]))
        self.web.start()
        self.settings = self.config().feed("أخبار", self.web.url("a.rss")).save()
        self.store = self.folder / "state/sharit/headlines.sqlite"
        return self.display()

    def test_sigterm_and_sigint_end_it_within_a_second_with_exit_code_0(self):
        display = self.begin()
        for how in (signal.SIGTERM, signal.SIGINT):
            taken = []
            for _ in range(2):  # The better of two: the machine may be busy.
                ticker = self.window(display)
                self.see(display, HEADLINE)
                code, seconds = ticker.end(how)
                self.assertEqual(code, 0, ticker.log)
                taken.append(seconds)
            scene.tell(f"{how.name}: ended after {min(taken):.2f} s")
            self.assertLess(min(taken), 1.0)
            self.assertIn("memory peak", ticker.log)

    def test_sigterm_ends_it_while_a_server_keeps_it_waiting(self):
        """The feed thread is in the middle of a fetch that does not answer."""
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            self.config().feed("x", f"http://127.0.0.1:{silent.getsockname()[1]}/").save()
            display = self.display()
            taken = []
            for _ in range(2):
                ticker = self.window(display)
                connection = silent.accept()[0]
                ticker.until_logged("window")
                code, seconds = ticker.end()
                connection.close()
                self.assertEqual(code, 0)
                taken.append(seconds)
            scene.tell(f"in the middle of a fetch: ended after {min(taken):.2f} s")
            self.assertLess(min(taken), 1.0)

    def test_after_kill_9_the_store_is_sound_and_the_headlines_are_back(self):
        display = self.begin()
        ticker = self.window(display)
        self.see(display, HEADLINE)
        self.assertTrue(self.store.exists())
        ticker.process.kill()
        ticker.process.wait(timeout=10)
        self.web.stop()
        copy = shutil.copytree(self.store.parent, self.folder / "copy",  # Looking must not mend it.
                               ignore=shutil.ignore_patterns("sharit.sock*"))
        with contextlib.closing(sqlite3.connect(copy / self.store.name)) as store:
            self.assertEqual(store.execute("pragma integrity_check").fetchone(), ("ok",))
            self.assertEqual(store.execute("select text from headline").fetchall(), [(HEADLINE,)])
        again = self.window(display)
        self.see(display, HEADLINE)
        self.assertEqual(again.end()[0], 0)
        self.assertFalse(list(self.store.parent.glob("*.bad")))


if __name__ == "__main__":
    scene.main()
