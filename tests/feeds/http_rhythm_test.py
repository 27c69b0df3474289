#!/usr/bin/env python3
"""When the running ticker asks, whom, and with which validators: a minute and a half of it, by the server's log."""
import pathlib
import shutil
import time

import faults
import http_scene
from certificates import Certificates
from config_file import ConfigFile
from fault_server import Listener
from ticker import Ticker

# Each feed has a port, and so a host, of its own: what one server asks for must not touch another's feeds.
FEEDS = {"validators": "/validators", "trouble": "/status/500", "gone": "/status/410", "busy": "/status/503?after=62",
         "dated": "/status/429?date=62", "broken": "/hang-up", "moved": "/redirect/301/1", "away": "/redirect/302/1",
         "lasting": "/keeps?Cache-Control=max-age%3D3600", "patient": "/wants?%3Cttl%3E60%3C/ttl%3E",
         "unkept": "/keeps?Cache-Control=no-store,max-age%3D3600", "secret": "/basic", "portal": "/portal"}
SECONDS = 80


class Rhythm(http_scene.HttpScene):
    def test_the_ticker_asks_when_it_should_and_as_it_should(self):
        config = ConfigFile(self.folder / "ticker.toml")
        for name, path in FEEDS.items():
            self.server.listen(name, Listener)
            keys = {"user": "قارئ", "password": "سرّ:1"} if name == "secret" else {}
            config.feed(name, self.server.url(path, port=name), **keys)
        config.feed("shut", "http://192.0.2.1/feed", allow_private=False)
        config.save()
        with Ticker(self.program, "--config", config.path, "--output", "offscreen", "--size", "320x180") as ticker:
            begun = time.time()
            time.sleep(SECONDS)
            self.assertTrue(ticker.alive())
            code, _ = ticker.end()
            log = ticker.log
        self.assertEqual(code, 0)
        self.asked = {name: [request for request in self.server.requests() if request.port == self.server.port(name)]
                      for name in FEEDS}
        for name, requests in self.asked.items():
            print("measured:", name, [(request.path, round(request.time - begun, 1)) for request in requests], flush=True)
        self.first_requests(begun)
        self.good_feeds()
        self.bad_feeds()
        self.moved_feeds()
        self.secrets(log)

    def gaps(self, name):
        times = [request.time for request in self.asked[name]]
        return [later - earlier for earlier, later in zip(times, times[1:])]

    def assert_gaps(self, name, least, most, rows=1):
        gaps = self.gaps(name)
        self.assertGreaterEqual(len(gaps), rows, name)
        for gap in gaps:
            self.assertTrue(least - 1 <= gap <= most + 2, (name, gaps))

    def first_requests(self, begun):
        for name, requests in self.asked.items():
            self.assertTrue(requests, name)
            self.assertLess(requests[0].time - begun, 15, f"{name}: an empty screen waits for nothing")
            self.assertNotIn("if-none-match", requests[0].headers)

    def good_feeds(self):
        for name in ("validators", "unkept", "secret"):
            self.assert_gaps(name, 27, 33, rows=2)
        for request in self.asked["validators"][1:]:
            self.assertEqual(request.headers["if-none-match"], faults.ETAG)
            self.assertEqual(request.headers["if-modified-since"], faults.MODIFIED)
        for name in ("lasting", "patient"):
            self.assertEqual(self.gaps(name), [], "an hour was asked for")

    def bad_feeds(self):
        self.assert_gaps("trouble", 30, 120, rows=0)
        self.page_instead_of_a_feed()
        self.assertEqual(self.gaps("gone"), [])
        for name in ("busy", "dated"):
            self.assert_gaps(name, 60, 70)
        gaps = self.gaps("broken")
        self.assertGreaterEqual(len(gaps), 2)
        self.assertTrue(12 <= gaps[0] <= 18 and 26 <= gaps[1] <= 35, gaps)

    def page_instead_of_a_feed(self):
        """Asked again like any failure; the usual places of a feed are tried once and not again."""
        pages = [request.time for request in self.asked["portal"] if request.path == "/portal"]
        for earlier, later in zip(pages, pages[1:]):
            self.assertTrue(29 <= later - earlier <= 122, pages)
        places = [request.path for request in self.asked["portal"] if request.path != "/portal"]
        self.assertIn("/feed/", places)
        self.assertEqual(len(places), len(set(places)), places)

    def moved_feeds(self):
        def paths(name):
            return [request.path for request in self.asked[name]]
        self.assertEqual(paths("moved")[:4], ["/redirect/301/1", "/good", "/good", "/good"])
        self.assertEqual(paths("away")[:4], ["/redirect/302/1", "/good", "/redirect/302/1", "/good"])

    def secrets(self, log):
        for request in self.asked["secret"]:
            self.assertIn("authorization", request.headers)
        for name in FEEDS.keys() - {"secret"}:
            self.assertTrue(all("authorization" not in request.headers for request in self.asked[name]), name)
        kept = [file for file in (self.folder / "state").rglob("*") if file.is_file()]
        self.assertTrue(kept)
        for bytes_ in [log.encode()] + [pathlib.Path(file).read_bytes() for file in kept]:
            self.assertNotIn("سرّ".encode(), bytes_)
        self.assertIn("private network", log)


class Clock(http_scene.HttpScene):
    def test_certificates_that_fail_because_the_clock_is_not_set_are_called_that(self):
        if not shutil.which("faketime"):
            self.skipTest("no faketime on this machine")
        made = Certificates(self.folder / "certificates")
        self.server.listen_tls("good", made.pem("good"))
        self.server.listen_tls("expired", made.pem("expired"))
        (self.folder / "clock.toml").write_text(
            f'[network]\nca_file = "{made.ca}"\n[[feed]]\nallow_private = true\n'
            f'url = "{self.server.url("/good", port="good")}"\n')
        words = ("headlines", "--json", "--config", self.folder / "clock.toml")
        self.assert_good(http_scene.Answer(self.program.run(*words)))
        wrong = {"LD_PRELOAD": self.library(), "FAKETIME": "2020-01-15 12:00:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        answer = http_scene.Answer(self.program.run(*words, **wrong))
        self.assert_fails(answer, "clock_not_set")
        self.assertIn("clock", answer.said)

    @staticmethod
    def library():
        return next(str(path) for path in pathlib.Path("/usr/lib").rglob("libfaketime.so.1"))


if __name__ == "__main__":
    http_scene.main()
