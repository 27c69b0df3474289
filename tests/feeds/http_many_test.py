#!/usr/bin/env python3
"""Many sources in one call of `sharit headlines`: at the same time, in their order, with a word for whoever waits."""
import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import termios
import time

import http_scene
from fault_server import Listener


def seen(written):
    """The lines that stand on a terminal after these bytes: CR goes back, ESC [ K empties the line."""
    lines, line, at = [], "", 0
    text = written.decode().replace("\r\n", "\n")
    while text:
        if text.startswith("\x1b[K"):
            line, text = line[:at], text[3:]
            continue
        if text[0] == "\n":
            lines, line, at = lines + [line], "", 0
        elif text[0] == "\r":
            at = 0
        else:
            line, at = line[:at] + text[0] + line[at + 1:], at + 1
        text = text[1:]
    return lines + [line]


class Hosts(http_scene.HttpScene):
    def hosts(self, *paths):
        """An address for each path, each on a port, and so a host, of its own."""
        urls = []
        for number, path in enumerate(paths):
            name = f"host {number}"
            if name not in self.server.listeners:
                self.server.listen(name, Listener)
            urls.append(self.server.url(path, port=name))
        return urls

    def start(self, *urls, **pipes):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | pipes
        process = subprocess.Popen([self.program.binary, "headlines", "--json", *urls], env=self.program.environment, **pipes)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        for pipe in (process.stdout, process.stderr, process.stdin):
            if pipe:
                self.addCleanup(pipe.close)
        return process


class Many(Hosts):
    def test_ten_servers_of_a_second_each_take_far_less_than_ten_seconds(self):
        urls = self.hosts(*["/late/1"] * 10)
        begun = time.monotonic()
        done = self.program.run("headlines", "--json", *urls)
        seconds = time.monotonic() - begun
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], urls)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        print(f"measured: ten sources of a second each in {seconds:.1f} s", flush=True)
        self.assertLess(seconds, 6)

    def test_one_server_is_asked_for_one_thing_at_a_time(self):
        [url] = self.hosts("/late/0.7")
        self.program.run("headlines", url, f"{url}?2", f"{url}?3")
        times = [request.time for request in self.server.requests()]
        self.assertEqual(len(times), 3)
        for earlier, later in zip(times, times[1:]):
            self.assertGreater(later - earlier, 0.69)

    def test_a_silent_server_fails_alone_and_in_its_place(self):
        urls = self.hosts("/good", "/silence", "/status/404", "/good")
        done = self.program.run("headlines", "--json", *urls)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["file"] for answer in answers], urls)
        self.assertEqual([answer.get("error") for answer in answers], [None, "timeout", "http_404", None])
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)

    def test_each_source_is_printed_as_soon_as_its_turn_comes(self):
        begun = time.monotonic()
        process = self.start(*self.hosts("/good", "/late/2", "/good"))
        times = [time.monotonic() - begun for _ in process.stdout]
        self.assertEqual(len(times), 3)
        self.assertLess(times[0], 1.5, "the first waits for nobody")
        self.assertGreater(times[2], 2, "the third came long ago, but after the second")
        self.assertLess(times[2], 4)

    def test_snapshot_reads_its_feeds_at_the_same_time(self):
        feeds = "".join(f'[[feed]]\nurl = "{url}"\nallow_private = true\n' for url in self.hosts(*["/late/1"] * 6))
        (self.folder / "many.toml").write_text(feeds)
        begun = time.monotonic()
        done = self.program.run("snapshot", "--config", self.folder / "many.toml", "--size", "320x180", "--out", "many.png")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertLess(time.monotonic() - begun, 5)

    def test_a_signal_ends_it_at_once_as_it_ends_any_command(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            for urls, given in ((self.hosts("/good", "/silence"), None), (["-"], subprocess.PIPE)):
                with self.subTest(f"{how.name} {urls}"):
                    process = self.start(*urls, stdin=given)
                    if given is None:
                        self.assertEqual(json.loads(process.stdout.readline())["file"], urls[0])
                    else:
                        time.sleep(0.5)  # It has begun to read.
                    begun = time.monotonic()
                    process.send_signal(how)
                    self.assertEqual(process.wait(timeout=10), -how)
                    self.assertLess(time.monotonic() - begun, 1)


class Terminal(Hosts):
    def on_terminal(self, *urls, columns=80, everything=False):
        """What it wrote to a terminal: standard error, or both."""
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = self.start(*urls, stderr=its, **({"stdout": its} if everything else {}))
        os.close(its)
        written = b""
        try:
            while data := os.read(ours, 65536):
                written += data
        except OSError:
            pass  # Linux says so where the other end is closed.
        os.close(ours)
        self.assertEqual(process.wait(timeout=10), 1 if "/status/404" in str(urls) else 0)
        return written

    def test_a_terminal_is_told_how_far_it_is_and_left_clean(self):
        slow = self.hosts("/good", "/late/1", "/good")
        written = self.on_terminal(*slow)
        self.assertIn("2 of 3 read, waiting for 127.0.0.1 …", written.decode())
        self.assertEqual(seen(written), [""])

    def test_its_words_stay_clear_of_headlines_and_failures_on_the_same_terminal(self):
        urls = self.hosts("/good", "/late/1", "/status/404", "/late/1")
        lines = seen(self.on_terminal(*urls, everything=True))
        self.assertTrue(lines[2].startswith(f"sharit: {urls[2]}: "), lines)
        self.assertEqual([json.loads(line)["file"] for line in lines[:2] + lines[3:-1]], urls)
        self.assertEqual(lines[-1], "")

    def test_on_a_narrow_terminal_the_line_is_cut(self):
        texts = self.on_terminal(*self.hosts("/late/1"), columns=20).decode().split("\r\x1b[K")
        self.assertEqual(set(map(len, texts)), {0, 19}, texts)

    def test_elsewhere_it_is_silent(self):
        done = self.program.run("headlines", "--json", *self.hosts("/late/1"))
        self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    http_scene.main()
