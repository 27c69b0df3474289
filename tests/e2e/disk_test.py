#!/usr/bin/env python3
"""What the program does when its disk fails it: damaged, missing, full, read-only."""
import concurrent.futures
import contextlib
import os
import sqlite3
import subprocess
import unittest

import ink
import scene
from feed_document import rss
from picture import from_png

HEADLINE = "افتتاح سوق السمك الجديد"


class Disk(scene.Scene):
    def begin(self):
        web = self.server()
        web.publish("a.rss", rss("أخبار", [HEADLINE]))
        web.start()
        self.config().feed("أخبار", web.url("a.rss")).save()
        return self.display()

    def test_a_damaged_store_is_put_aside_and_said_so(self):
        display = self.begin()
        store = self.folder / "state/sharit/headlines.sqlite"
        store.parent.mkdir(parents=True)
        store.write_bytes(b"this is no database, and long enough to be read as one" * 100)
        ticker = self.window(display)
        ticker.until_logged("headlines.sqlite.bad")
        self.see(display, HEADLINE)
        self.assertEqual(ticker.end()[0], 0)
        with contextlib.closing(sqlite3.connect(store)) as rows:
            self.assertEqual(rows.execute("select text from headline").fetchall(), [(HEADLINE,)])

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

        def run(filled):
            # There is room again a second after it has them and has told that they cannot be stored.
            return self.on_a_disk_of_its_own(
                f'log="{self.folder}/{filled}.log"; '
                f'dd if=/dev/zero of="$state/filler" bs=1k count={filled} 2>/dev/null; "$@" 2>"$log" & '
                'while kill -0 $! && ! (grep -qs stored "$log" && grep -qs "40 headlines" "$log"); do sleep 0.1; done; '
                'sleep 1; rm "$state/filler"; wait $!; ended=$?; cat "$log" >&2; '
                f'cat "$state/headlines.sqlite" > "{self.folder}/{filled}.sqlite"; exit $ended', seconds=36)
        kinds = {60: "cannot even be begun", 20: "is begun but takes no headlines"}
        with concurrent.futures.ThreadPoolExecutor() as pool:
            logs = dict(zip(kinds, pool.map(run, kinds)))
        for filled, log in logs.items():
            with self.subTest(f"a store that {kinds[filled]}"):
                self.assertIn("40 headlines", log)
                told = [line for line in log.splitlines() if "stored" in line]
                scene.tell(" / ".join(line.split("feeds: ")[1] for line in told))
                self.assertEqual(len(told), 2, log)
                self.assertIn("stored again", told[1])
                with contextlib.closing(sqlite3.connect(self.folder / f"{filled}.sqlite")) as store:
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
