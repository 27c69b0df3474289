#!/usr/bin/env python3
"""How the program ends, and what it does when its disk fails it."""
import contextlib
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import unittest

import ink
import scene
from feed_document import rss
from picture import from_png

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

    def test_a_damaged_store_is_put_aside_and_said_so(self):
        display = self.begin()
        self.store.parent.mkdir(parents=True)
        self.store.write_bytes(b"this is no database, and long enough to be read as one" * 100)
        ticker = self.window(display)
        ticker.until_logged("headlines.sqlite.bad")
        self.see(display, HEADLINE)
        self.assertEqual(ticker.end()[0], 0)
        with contextlib.closing(sqlite3.connect(self.store)) as store:
            self.assertEqual(store.execute("select text from headline").fetchall(), [(HEADLINE,)])

    def test_without_a_place_for_its_state_it_goes_on_and_says_so(self):
        display = self.begin()
        (self.folder / "state").write_text("a file where the folder should be")
        ticker = self.window(display)
        ticker.until_logged("kept in memory")
        self.see(display, HEADLINE)
        self.assertEqual(ticker.end()[0], 0)

    def on_a_disk_of_its_own(self, script, *words, seconds):
        """Runs the program in a name space of its own where the state's folder is a disk of 64 KB; users who may not
        mount one skip this. `script` is for the shell: "$state" the folder, "$@" the program."""
        how = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
        state = self.folder / "state/sharit"
        state.mkdir(parents=True, exist_ok=True)
        mount = f'state="{state}"; mount -t tmpfs -o size=64k none "$state" && '
        if subprocess.run([*how, "sh", "-c", mount + "true"], capture_output=True).returncode != 0:
            raise unittest.SkipTest("no disk can be mounted here")
        done = subprocess.run([*how, "sh", "-c", mount + script, "sh", self.program.binary, "run", "--config",
                               self.folder / "sharit.toml", "--output", "offscreen", "--seconds", str(seconds), "--size",
                               scene.SIZE, *words], env=self.program.environment, capture_output=True, text=True,
                              timeout=seconds + 60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr

    def test_with_a_full_disk_it_goes_on_says_so_once_and_stores_again_when_there_is_room(self):
        headlines = [f"{HEADLINE} {number}" for number in range(40)]
        (self.folder / "list.txt").write_text("\n".join(headlines))
        self.config().feed("x", "list.txt", kind="text").save()
        copy = self.folder / "copy.sqlite"
        for filled, when in ((60, "cannot even be begun"), (20, "is begun but takes no headlines")):
            with self.subTest(f"a store that {when}"):
                copy.unlink(missing_ok=True)
                log = self.on_a_disk_of_its_own(
                    f'dd if=/dev/zero of="$state/filler" bs=1k count={filled} 2>/dev/null; '
                    f'(sleep 3; rm "$state/filler") & '
                    f'"$@"; cat "$state/headlines.sqlite" > "{copy}"', seconds=36)
                self.assertIn("40 headlines", log)
                told = [line for line in log.splitlines() if "stored" in line]
                scene.tell(" / ".join(line.split("feeds: ")[1] for line in told))
                self.assertEqual(len(told), 2, log)
                self.assertIn("stored again", told[1])
                with contextlib.closing(sqlite3.connect(copy)) as store:
                    self.assertEqual([row[0] for row in store.execute("select text from headline order by number")],
                                     headlines)

    def test_on_a_read_only_disk_it_shows_what_is_stored_and_says_so(self):
        """The router is off and the card was mounted read-only after an error."""
        (self.folder / "list.txt").write_text(HEADLINE)
        self.config().feed("x", "list.txt", kind="text").save()
        log = self.on_a_disk_of_its_own(
            f'"$@" && rm "{self.folder}/list.txt" && mount -o remount,ro "$state" && "$@" && '
            f'"$1" snapshot --config "$4" --size {scene.SIZE} --out "{self.folder}/shot.png"', seconds=2)
        told = [line for line in log.splitlines() if "stored" in line]
        self.assertEqual(len(told), 1, log)
        scene.tell(told[0].split("feeds: ")[1])
        self.config().feed("x", "list.txt", kind="text").save()
        (self.folder / "list.txt").write_text(HEADLINE)
        self.program.run("snapshot", "--config", self.folder / "sharit.toml", "--size", scene.SIZE, "--out",
                         self.folder / "same.png")
        lanes = [ink.lane(from_png((self.folder / name).read_bytes())) for name in ("shot.png", "same.png")]
        self.assertEqual(*lanes, "the stored headline is not shown")


if __name__ == "__main__":
    scene.main()
