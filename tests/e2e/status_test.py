#!/usr/bin/env python3
"""The running program is asked by others: how it fares, what it shows; and what its log tells on the way."""
import json
import os
import socket
import stat
import subprocess
import threading
import time

import ink
import scene
from feed_document import rss
from picture import from_png
from ticker import Ticker
from wait import until

ONE, TWO = "افتتاح سوق السمك الجديد", "المكتبة العامة تمدد ساعاتها"
SECRETS = ("hunter2", "t0ken", "k3y", "reader:")


class Status(scene.Scene):
    def status(self, code=0):
        done = self.program.run("status", "--json")
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def words(self):
        done = self.program.run("status")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def feed(self, title):
        return next(feed for feed in self.status()["feeds"] if feed["title"] == title)

    def until_status(self, true, what, limit=10):
        def looked():
            status = self.status()
            return status if true(status) else None
        return until(looked, limit, what, every=0.2)

    def offscreen(self, *words, **environment):
        self.ticker = self.enterContext(Ticker(self.program, "--config", self.folder / "sharit.toml", "--output",
                                               "offscreen", "--size", "320x180", *words, **environment))
        self.ticker.until_logged("First frame")
        return self.ticker

    @property
    def socket(self):
        return self.folder / "state/sharit/sharit.sock"

    def test_nothing_runs_and_that_is_said(self):
        done = self.program.run("status")
        self.assertEqual(done.returncode, 3)
        self.assertIn("not running", done.stderr)
        self.assertIn("systemctl start sharit", done.stderr)
        self.assertEqual(self.status(code=3)["running"], False)
        done = self.program.run("screenshot", "--out", "x.png")
        self.assertEqual(done.returncode, 3)
        self.assertIn("not running", done.stderr)
        self.assertFalse((self.folder / "x.png").exists())

    def test_what_is_on_the_screen_and_how_feeds_and_edits_fare(self):
        web = self.server()
        web.publish("a.rss", rss("أخبار", [ONE]))
        web.start()
        settings = self.config().feed("أخبار", web.url("a.rss")).save()
        display = self.display()
        ticker = self.window(display)
        self.see(display, ONE)
        status = self.until_status(lambda now: now["showing"]["reading"][:1] and
                                   now["showing"]["reading"][0]["text"] == ONE, "the headline that is being read",
                                   scene.CYCLE)
        self.assertEqual(status["screen"]["output"], "window")
        self.assertEqual((status["screen"]["width"], status["screen"]["height"]), (640, 360))
        self.assertEqual((status["showing"]["layout"], status["showing"]["headlines"]), ("crawl", 1))
        self.assertEqual(status["pid"], ticker.process.pid)
        self.assertEqual(status["settings"]["file"], str(settings.path))
        self.assertTrue(status["store"]["ok"], status["store"])
        self.until_status(lambda now: now["run"]["frames"] > 10, "frames")
        self.assertGreater(status["run"]["memory"]["rss_mb"], 5)
        feed = self.feed("أخبار")
        self.assertEqual((feed["status"], feed["headlines"], feed["error"]), ("good", 1, ""))
        self.assertTrue(feed["last_good"] and feed["next_try"])
        self.assertIn("good, 1 headlines, last good", self.words())

        web.be("out-of-order")
        settings.ask_again()
        self.until_status(lambda now: now["feeds"][0]["error_code"] == "http_502", "a feed that fails")
        words = self.words()
        self.assertIn("failing, 1 headlines", words)
        self.assertIn("status 502", words)

        settings.save(settings.text().replace("speed =", "spede ="))
        refused = self.until_status(lambda now: now["settings"]["last_edit"] == "refused", "a refused edit")
        self.assertIn("spede", refused["settings"]["problems"][0])
        self.assertIn("was NOT taken", self.words())
        self.assertIn("error config", self.words())
        web.be("well")
        settings.ask_again()
        mended = self.until_status(lambda now: now["settings"]["last_edit"] == "taken" and
                                   now["feeds"][0]["status"] == "good", "all well again")
        self.assertNotIn("spede", str(mended["settings"]["problems"]))

    def test_a_screenshot_is_the_picture_on_the_display_and_costs_no_refresh(self):
        (self.folder / "list.txt").write_text(f"{ONE}\n{TWO}\n")
        self.config().feed("قائمة", self.folder / "list.txt").save()
        display = self.display()
        self.window(display)
        self.see(display, ONE)

        def alike():
            before = display.screenshot()
            done = self.program.run("screenshot", "--out", "shot.png")
            self.assertEqual(done.returncode, 0, done.stderr)
            shot = from_png((self.folder / "shot.png").read_bytes())
            self.assertEqual((shot.width, shot.height), (before.width, before.height))
            self.assert_frame(shot)
            moved = ink.shift(ink.lane(before), ink.lane(shot))
            return (moved, before, shot) if moved is not None and moved >= 0 else None
        moved, before, shot = until(alike, 20, "a screenshot in which the line has travelled on")
        scene.tell(f"the line is {moved} px further in the screenshot than in the picture before it")
        top = ink.rules(shot)[0]
        self.assertEqual(shot.crop(0, 0, 640, top), before.crop(0, 0, 640, top), "the header, to the pixel")

        missed = self.status()["run"]["steps"]["skipped"]
        for _ in range(10):
            self.program.run("screenshot", "--out", "shot.png")
        scene.tell(f"{self.status()['run']['steps']['skipped'] - missed} refreshes missed while ten were taken "
                   f"(the machine may be busy)")
        self.assertEqual([path.name for path in self.folder.glob("shot.png*")], ["shot.png"])

    def test_a_screenshot_that_cannot_be_written_is_3_and_the_ticker_goes_on(self):
        self.config().save()
        ticker = self.offscreen()
        done = self.program.run("screenshot", "--out", self.folder / "no/folder/x.png")
        self.assertEqual(done.returncode, 3)
        self.assertIn("no/folder", done.stderr)
        self.assertTrue(ticker.alive())
        self.assertTrue(self.status()["running"])

    def test_the_socket_is_private_a_second_ticker_leaves_it_alone_and_a_dead_one_s_is_replaced(self):
        self.config().save()
        first = self.offscreen()
        mode = self.socket.stat().st_mode
        self.assertTrue(stat.S_ISSOCK(mode))
        self.assertEqual(stat.S_IMODE(mode), 0o600)
        second = self.enterContext(Ticker(self.program, "--output", "offscreen", "--size", "320x180"))
        second.log_file = self.folder / "ticker.log"
        second.until_logged("control", "Another Sharit runs")
        self.assertEqual(self.status()["pid"], first.process.pid)
        second.end()
        self.assertEqual(self.status()["pid"], first.process.pid)

        first.process.kill()
        first.process.wait()
        self.assertTrue(self.socket.exists(), "a killed program cleans nothing up")
        self.assertEqual(self.status(code=3)["error"], "not_running")
        third = self.offscreen()
        self.assertEqual(self.status()["pid"], third.process.pid)
        self.assertEqual(third.end()[0], 0)
        self.assertFalse(self.socket.exists())

    def test_who_connects_and_says_nothing_disturbs_nobody(self):
        self.config().save()
        ticker = self.offscreen()
        mute = [self.enterContext(socket.socket(socket.AF_UNIX)) for _ in range(3)]
        for one in mute:
            one.connect(str(self.socket))
        begun = time.monotonic()
        self.assertTrue(self.status()["running"])
        self.assertLess(time.monotonic() - begun, 5)
        self.assertTrue(ticker.alive())

    def test_no_secret_is_told_by_status_log_or_report(self):
        web = self.server()
        web.publish("a.rss", rss("أخبار", [ONE]))
        web.start()
        (self.folder / "secret").write_text("hunter2\n")
        settings = self.config()
        settings.feed("", web.url("absent.rss") + "?key=k3y-1")
        settings.feed("ملف", web.url("b.rss") + "?k3y", user="reader:", password=f"file:{self.folder / 'secret'}")
        settings.feed("رمز", web.url("a.rss"), token="t0ken")
        settings.feed("متغير", web.url("a.rss?k3y=2"), token="env:NEWS")
        settings.save()
        ticker = self.offscreen(NEWS="t0ken-2")
        status = self.until_status(lambda now: all(feed["status"] != "waiting" for feed in now["feeds"]), "answers")
        text = settings.text()
        for broken in (text.replace('token = "t0ken"', 'token = "t0ken'), text.replace('"reader:"', "reader: hunter2"),
                       text.replace("[[feed]]", '[[feed]]\npasword = "hunter2"', 1),
                       text.replace("http://", "http://u:hunter2@", 1), text + '\n[[feed]]\ntoken = ["t0ken"]\n'):
            self.assertNotEqual(broken, text)
            before = self.status()["settings"]["problems"]
            settings.save(broken)
            self.until_status(lambda now: now["settings"]["last_edit"] == "refused" and
                              now["settings"]["problems"] != before, f"the mistake is known:\n{broken}")
        said = json.dumps(status) + json.dumps(self.status()) + self.words() + ticker.log
        self.assertIn("127.0.0.1", said)
        for secret in SECRETS:
            self.assertNotIn(secret, said)

    def test_the_service_manager_is_told_in_words_and_the_journal_gets_levels(self):
        (self.folder / "list.txt").write_text(f"{ONE}\n{TWO}\n")
        self.config().feed("قائمة", self.folder / "list.txt").feed("أخرى", self.folder / "absent.txt").save()
        manager = self.enterContext(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        manager.bind(str(self.folder / "notify"))
        manager.settimeout(0.2)
        heard = []
        running = threading.Event()

        def listen():
            while not running.is_set():
                try:
                    heard.append(manager.recv(4096).decode())
                except TimeoutError:
                    pass
        listener = threading.Thread(target=listen)
        listener.start()
        self.addCleanup(listener.join)
        self.addCleanup(running.set)
        with open(self.folder / "ticker.log", "wb") as log:
            file = os.fstat(log.fileno())
        ticker = self.offscreen(NOTIFY_SOCKET=str(self.folder / "notify"),
                                JOURNAL_STREAM=f"{file.st_dev}:{file.st_ino}")
        line = until(lambda: next((text for text in heard if text.startswith("STATUS=")), None), 10, "a STATUS line")
        self.assertIn("headlines of 2 feeds", line)
        ticker.until_logged("<6>screen: First frame")
        ticker.until_logged("<4>feeds: أخرى:", "does not exist")
        self.config().save("[screen\n")
        ticker.until_logged("<3>config: ")
        self.assertTrue(all(text.startswith("<") for text in ticker.log.splitlines()), ticker.log)

    def test_a_start_that_fails_is_an_error_in_the_journal_line_by_line(self):
        self.config().save("[screen]\nspede = 1\n[feed]\n")
        with open(self.folder / "out", "wb") as log:
            file = os.fstat(log.fileno())
            code = subprocess.call([self.program.binary, "run", "--config", self.folder / "sharit.toml", "--output",
                                    "offscreen"], stderr=log, env=self.program.environment |
                                   {"JOURNAL_STREAM": f"{file.st_dev}:{file.st_ino}"})
        self.assertEqual(code, 1)
        lines = (self.folder / "out").read_text().splitlines()
        self.assertGreater(len(lines), 3)
        self.assertTrue(all(line.startswith("<3>") for line in lines), lines)


if __name__ == "__main__":
    scene.main()
