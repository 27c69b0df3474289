#!/usr/bin/env python3
"""Answers good and bad, one by one, read by `sharit headlines` from the fault server."""
import concurrent.futures
import time

import http_scene


class Answers(http_scene.HttpScene):
    def good(self, *paths):
        for path in paths:
            with self.subTest(path):
                self.assert_good(self.headlines(self.server.url(path)))

    def fails(self, **paths):
        for code, rows in paths.items():
            for path in rows:
                with self.subTest(path):
                    self.assert_fails(self.headlines(self.server.url(path)), code)

    def test_a_request_says_who_asks_and_what_it_can_read(self):
        self.good("/good")
        [request] = self.server.requests()
        self.assertEqual(request.method, "GET")
        self.assertRegex(request.headers["user-agent"], r"^Sharit/\d+\.\d+")
        for kind in ("application/rss+xml", "application/atom+xml", "application/feed+json", "text/html"):
            self.assertIn(kind, request.headers["accept"])
        for coding in ("gzip", "deflate", "br", "zstd"):
            self.assertIn(coding, request.headers["accept-encoding"])
        for private in ("cookie", "authorization", "referer", "if-none-match", "if-modified-since"):
            self.assertNotIn(private, request.headers)

    def test_every_way_to_send_a_good_body_is_read(self):
        self.good("/chunked", "/http10", "/hundred", "/coded/gzip", "/coded/deflate", "/coded/raw-deflate",
                  "/coded/double-gzip", "/coded/half-said", "/coded/silent-gzip", "/coded/members")

    def test_brotli_is_read(self):
        self.store_packed("brotli", "br")
        self.good("/stored/br")

    def test_zstandard_is_read(self):
        self.store_packed("zstd", "zstd")
        self.good("/stored/zstd")

    def test_the_label_of_a_feed_does_not_matter(self):
        self.good("/typed/text/html", "/typed/text/plain", "/typed/application/octet-stream", "/typed/-", "/typed/image/png",
                  "/typed/nonsense")

    def test_a_wrong_charset_in_the_header_does_no_harm(self):
        self.good("/charset/utf-8/windows-1256", "/charset/windows-1256/utf-8", "/charset/windows-1256/windows-1256",
                  "/charset/utf-8/no-such-charset", "/charset/utf-16/utf-8", "/charset/iso-8859-6/iso-8859-6")

    def test_a_compression_that_is_none_is_asked_for_again_without(self):
        for label in ("utf-8", "binary", "gzip"):
            with self.subTest(label):
                self.server.forget()
                self.assert_good(self.headlines(self.server.url(f"/mislabelled/{label}")))
                first, second = self.server.requests()
                self.assertIn("gzip", first.headers["accept-encoding"])
                self.assertEqual(second.headers["accept-encoding"], "identity")

    def test_a_label_that_says_identity_is_no_fault(self):
        self.good("/mislabelled/identity", "/mislabelled/none")
        self.assertEqual(len(self.asked()), 2)

    def test_damaged_bytes_are_named(self):
        self.fails(bad_encoding=["/damaged-gzip"], cut_off=["/short", "/cut-chunk", "/reset", "/reset-late", "/hang-up"],
                   bad_answer=["/no-http"], empty_document=["/empty"])

    def test_a_body_longer_than_said_is_taken_as_long_as_said(self):
        answer = self.headlines(self.server.url("/long"))
        self.assertEqual(answer.error, "")
        self.assertLessEqual(len(answer.titles), 1)

    def test_a_stream_cut_short_gives_its_whole_titles_and_says_so(self):
        for path in ("/cut-gzip/said", "/cut-gzip/silent"):
            with self.subTest(path):
                answer = self.headlines(self.server.url(path))
                self.assertEqual(answer.error, "")
                self.assertIn("truncated", answer.warnings)
                self.assertGreater(len(answer.titles), 50)
                for title in answer.titles[1:]:
                    self.assertRegex(title, r"^\d{5} خبر \d+$")

    def test_what_would_fill_the_memory_is_stopped(self):
        begun = time.monotonic()
        self.fails(too_large=["/bomb/said", "/bomb/silent", "/bomb/small", "/endless", "/nothing-packed", "/huge-headers"])
        self.assertLess(time.monotonic() - begun, 25)

    def test_a_portal_is_no_feed_however_it_comes(self):
        self.fails(not_a_feed=["/portal", "/portal-as-feed", "/portal-redirect"])

    def test_statuses_are_named(self):
        for status in (204, 400, 401, 403, 404, 407, 410, 418, 429, 451, 500, 502, 503, 504, 511, 599):
            with self.subTest(status):
                self.assert_fails(self.headlines(self.server.url(f"/status/{status}")), f"http_{status}")
        self.assertEqual(len(self.asked()), 16, "nobody insists")

    def test_a_304_that_nobody_asked_for_is_no_document(self):
        self.fails(http_304=["/always-304"])

    def test_servers_that_are_slow_or_silent_are_given_up_in_time(self):
        limits = {"/drip": 14, "/stall": 14, "/silence": 14}

        def ask(path):
            begun = time.monotonic()
            return self.headlines(self.server.url(path)), time.monotonic() - begun
        with concurrent.futures.ThreadPoolExecutor() as pool:
            for (path, limit), (answer, seconds) in zip(limits.items(), pool.map(ask, limits)):
                with self.subTest(path):
                    self.assert_fails(answer, "timeout")
                    self.assertLess(seconds, limit + 6)

    def test_a_port_where_nobody_listens_is_named(self):
        self.assert_fails(self.headlines("http://127.0.0.1:9/feed"), "no_connection")

    def test_a_name_nobody_has_is_named(self):
        self.assert_fails(self.headlines("http://feed.invalid/"), "no_such_host")


if __name__ == "__main__":
    http_scene.main()
