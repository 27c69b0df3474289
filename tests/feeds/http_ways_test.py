#!/usr/bin/env python3
"""Redirects, addresses, passwords, certificates and proxies: where a request goes, and where it does not."""
import http_scene
from certificates import Certificates


class Redirects(http_scene.HttpScene):
    def to(self, where, code=302):
        return self.headlines(self.server.url(f"/redirect/{code}?to={where}"))

    def test_five_redirects_of_every_kind_are_followed_and_no_more(self):
        for code in (301, 302, 303, 307, 308):
            with self.subTest(code):
                self.server.forget()
                self.assert_good(self.headlines(self.server.url(f"/redirect/{code}/5")))
                self.assertEqual([request.method for request in self.server.requests()], ["GET"] * 6)
                self.assert_fails(self.headlines(self.server.url(f"/redirect/{code}/6")), "too_many_redirects")
        self.server.forget()
        self.assert_fails(self.headlines(self.server.url("/loop")), "too_many_redirects")
        self.assertEqual(len(self.asked()), 6)

    def test_a_redirect_without_an_address_is_a_status(self):
        self.assert_fails(self.headlines(self.server.url("/no-location")), "http_302")

    def test_only_http_is_followed(self):
        for where in ("ftp://127.0.0.1/feed", "file:///etc/hostname", "gopher://127.0.0.1/", "data:text/plain,x",
                      "javascript:alert(1)"):
            with self.subTest(where):
                self.assert_fails(self.to(where), "bad_redirect")

    def test_no_redirect_leads_into_a_private_network(self):
        port = self.server.port()
        hosts = ("127.0.0.2", "2130706434", "0x7f000002", "0177.0.0.2", "127.2", "[::1]", "[::ffff:127.0.0.2]", "localhost",
                 "10.0.0.1", "192.168.0.1", "[fd00::1]", "100.64.0.1")
        for host in hosts:
            with self.subTest(host):
                self.assert_fails(self.to(f"http://{host}:{port}/good"), "private_address")
        self.assertNotIn("/good", self.asked())

    def test_no_redirect_leads_where_nobody_may_go_even_where_private_is_allowed(self):
        for host in ("169.254.169.254", "[::ffff:169.254.169.254]", "2852039166", "0.0.0.0", "240.0.0.1", "224.0.0.1",
                     "[fe80::1]", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::1]", "[::]"):
            with self.subTest(host):
                url = self.server.url(f"/redirect/302?to=http://{host}/latest/meta-data/")
                self.assert_fails(self.configured(url, allow_private=True), "private_address")

    def test_a_feed_of_the_configuration_is_private_only_where_that_is_allowed(self):
        self.assert_fails(self.configured(self.server.url("/good")), "private_address")
        self.assertEqual(self.asked(), [])
        self.assert_good(self.configured(self.server.url("/good"), allow_private=True))
        self.assert_good(self.configured(self.server.url(f"/redirect/302?to=http://localhost:{self.server.port()}/good"),
                                         allow_private=True))

    def test_a_cookie_lives_for_one_chain_of_redirects(self):
        for _ in range(2):
            self.server.forget()
            self.assert_good(self.headlines(self.server.url("/cookie-wall")))
            first, second = self.server.requests()
            self.assertNotIn("cookie", first.headers)
            self.assertEqual(second.headers["cookie"], "seen=yes")

    def test_arabic_paths_are_encoded_also_behind_a_redirect(self):
        encoded = "/good/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20%D8%A7%D9%84%D9%8A%D9%88%D9%85"
        self.assert_good(self.headlines(self.server.url("/good/أخبار اليوم")))
        self.assert_good(self.headlines(self.server.url(encoded)))
        self.assert_good(self.to("/good/أخبار%20اليوم"))
        self.assertEqual([path.lower() for path in self.asked() if path.startswith("/good")],
                         [encoded.lower()] * 3)

    def test_ipv6_is_spoken(self):
        self.server.listen_six()
        self.assert_good(self.headlines(self.server.url("/good", host="[::1]", port="six")))


class Passwords(http_scene.HttpScene):
    USER = {"user": "قارئ", "password": "سرّ:1", "allow_private": True}

    def test_user_and_password_open_a_feed_and_are_told_to_nobody(self):
        answer = self.configured(self.server.url("/basic"), **self.USER)
        self.assert_good(answer)
        self.assertNotIn("سرّ", answer.done.stdout + answer.said)

    def test_without_them_or_with_wrong_ones_the_server_refuses(self):
        self.assert_fails(self.configured(self.server.url("/basic"), allow_private=True), "http_401")
        self.assertNotIn("authorization", self.server.requests()[0].headers)
        wrong = self.configured(self.server.url("/basic"), **self.USER | {"password": "another"})
        self.assert_fails(wrong, "http_401")
        self.assertNotIn("another", wrong.done.stdout + wrong.said)

    def test_a_token_opens_a_feed(self):
        self.assert_good(self.configured(self.server.url("/bearer"), token="t0k.en", allow_private=True))

    def test_values_come_from_a_file_or_the_environment(self):
        (self.folder / "secret").write_text("سرّ:1\n")
        for password in ("file:secret", f"file:{self.folder}/secret", "env:NEWS_WORD"):
            with self.subTest(password):
                self.assert_good(self.configured(self.server.url("/basic"), **self.USER | {"password": password},
                                                 environment={"NEWS_WORD": "سرّ:1"}))

    def test_a_value_that_is_not_there_is_named_and_nothing_is_asked(self):
        for password, named in (("file:no-such-file", "no-such-file"), ("env:NO_SUCH_NAME", "NO_SUCH_NAME")):
            with self.subTest(password):
                answer = self.configured(self.server.url("/basic"), **self.USER | {"password": password})
                self.assert_fails(answer, "credentials")
                self.assertIn(named, answer.said)
        self.assertEqual(self.asked(), [])

    def test_they_stay_with_the_feeds_own_server(self):
        other = f"http://localhost:{self.server.port()}/good"
        for secret in (self.USER, {"token": "t0k.en", "allow_private": True}):
            self.server.forget()
            self.assert_good(self.configured(self.server.url(f"/redirect/302?to={other}"), **secret))
            first, second = self.server.requests()
            self.assertIn("authorization", first.headers)
            self.assertNotIn("authorization", second.headers)
        self.server.forget()
        self.assert_good(self.configured(self.server.url("/redirect/302?to=/basic"), **self.USER))
        self.assertTrue(all("authorization" in request.headers for request in self.server.requests()))

    def test_a_password_typed_inside_an_address_is_used_and_not_shown(self):
        user, password = "%D9%82%D8%A7%D8%B1%D8%A6", "%D8%B3%D8%B1%D9%91%3A1"
        answer = self.headlines(self.server.url("/basic", host=f"{user}:{password}@127.0.0.1"))
        self.assert_good(answer)
        self.assertEqual(answer.json["file"], self.server.url("/basic"))
        failed = self.headlines(self.server.url("/status/500", host=f"{user}:{password}@127.0.0.1"))
        self.assertNotIn(password, answer.done.stdout + answer.said + failed.done.stdout + failed.said)

    def test_check_refuses_a_password_inside_an_address_without_repeating_it(self):
        file = self.folder / "inside.toml"
        file.write_text('[[feed]]\nurl = "https://reader:hunter2@news.example/feed"\n')
        done = self.program.run("check", file)
        self.assertEqual(done.returncode, 1)
        self.assertIn("password", done.stdout + done.stderr)
        self.assertNotIn("hunter2", done.stdout + done.stderr)


class Certified(http_scene.HttpScene):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = Certificates(cls.folder / "certificates")
        for name in ("good", "expired", "not-yet", "self-signed", "wrong-host"):
            cls.server.listen_tls(name, cls.made.pem(name))

    def secure(self, port, path="/good", ca=True, **keys):
        network = {"ca_file": str(self.made.ca)} if ca else {}
        return self.configured(self.server.url(path, port=port), network | keys.pop("network", {}), allow_private=True, **keys)

    def test_certificates_are_always_verified(self):
        self.assert_good(self.secure("good"))
        self.assert_fails(self.secure("good", ca=False), "certificate_untrusted")
        for port, code in (("expired", "certificate_expired"), ("not-yet", "certificate_not_yet_valid"),
                           ("self-signed", "certificate_untrusted"), ("wrong-host", "certificate_wrong_host")):
            with self.subTest(port):
                self.server.forget()
                self.assert_fails(self.secure(port), code)
                self.assertEqual(self.asked(), [], "not a word was sent")

    def test_the_ca_file_is_found_beside_the_configuration_and_named_where_it_is_not(self):
        self.assert_good(self.secure("good", network={"ca_file": "certificates/ca.pem"}))
        self.assert_fails(self.secure("good", network={"ca_file": "no-such.pem"}), "ca_file")

    def test_no_redirect_leads_from_https_to_http(self):
        self.assert_fails(self.secure("good", f"/redirect/302?to={self.server.url('/good')}"), "insecure_redirect")
        self.assertNotIn("/good", self.asked())

    def test_http_may_lead_to_https(self):
        target = self.server.url("/good", port="good")
        self.assert_good(self.configured(self.server.url(f"/redirect/301?to={target}"),
                                         {"ca_file": str(self.made.ca)}, allow_private=True))

    def test_a_plain_answer_on_a_secure_port_is_named(self):
        self.assert_fails(self.headlines(self.server.url("/good", scheme="https")), "tls")


class Proxies(http_scene.HttpScene):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = Certificates(cls.folder / "certificates")
        cls.server.listen_tls("good", cls.made.pem("good"))
        cls.server.listen_proxy()
        cls.proxy = cls.server.url("", port="proxy")

    def targets(self):
        return [request.target for request in self.server.requests("PROXY")]

    def test_a_proxy_of_the_configuration_is_asked_for_any_host(self):
        self.assert_good(self.configured("http://news.example/feed", {"proxy": self.proxy}))
        self.assertEqual(self.targets(), ["http://news.example/feed"])

    def test_an_arabic_host_is_asked_for_by_its_ascii_name(self):
        self.assert_good(self.configured("http://أخبار.example/اليوم", {"proxy": self.proxy}))
        self.assertEqual(self.targets(), ["http://xn--igbicxr.example/%D8%A7%D9%84%D9%8A%D9%88%D9%85"])

    def test_a_proxy_of_the_environment_is_asked_but_for_hosts_of_no_proxy(self):
        for variable in ("http_proxy", "all_proxy", "ALL_PROXY"):
            with self.subTest(variable):
                self.server.forget()
                self.assert_good(self.configured("http://news.example/feed", environment={variable: self.proxy}))
                self.assertEqual(len(self.targets()), 1)
        self.server.forget()
        for list_ in ("127.0.0.1", "127.0.0.0/8", "*", "news.example, 127.0.0.1"):
            with self.subTest(list_):
                environment = {"http_proxy": self.proxy, "no_proxy": list_}
                self.assert_good(self.configured(self.server.url("/good"), allow_private=True, environment=environment))
                self.assert_fails(self.configured(self.server.url("/good"), environment=environment), "private_address")
        self.assertEqual(self.targets(), [])

    def test_https_goes_through_a_tunnel_and_the_certificate_is_the_servers(self):
        url = self.server.url("/basic", host="localhost", port="good")
        answer = self.configured(url, {"proxy": self.proxy, "ca_file": str(self.made.ca)}, **Passwords.USER)
        self.assert_good(answer)
        [tunnel] = self.server.requests("PROXY")
        self.assertEqual(tunnel.method, "CONNECT")
        self.assertNotIn("authorization", tunnel.headers)
        elsewhere = url.replace("localhost", "elsewhere.example")
        self.assert_fails(self.configured(elsewhere, {"proxy": self.proxy, "ca_file": str(self.made.ca)}),
                          "certificate_wrong_host")

    def test_a_proxy_reaches_no_private_address_that_is_written_as_one(self):
        for url in ("http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/", "http://[::1]/"):
            with self.subTest(url):
                self.assert_fails(self.configured(url, {"proxy": self.proxy}), "private_address")
        self.assertEqual(self.targets(), [])

    def test_a_proxy_that_refuses_or_is_not_there_is_named(self):
        self.server.state["proxy refuses"] = True
        self.assert_fails(self.configured("http://news.example/", {"proxy": self.proxy}), "http_407")
        self.assert_fails(self.configured("https://news.example/", {"proxy": self.proxy}), "proxy_407")
        self.assert_fails(self.configured("http://news.example/", {"proxy": "http://proxy.invalid:3128"}), "no_such_proxy")
        self.assert_fails(self.configured("http://news.example/", {"proxy": "http://127.0.0.1:9"}), "no_connection")


if __name__ == "__main__":
    http_scene.main()
