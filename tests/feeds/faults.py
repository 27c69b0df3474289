"""What the fault server does, one function for each behaviour; its path is its name: /gzip, /status/404, /redirect/301/3.

News is invented. A behaviour gets a Call: whom to answer, the request, the rest of its path and its query.
"""
import dataclasses
import email.utils
import gzip
import time
import urllib.parse
import zlib

TITLE = "افتتاح سوق السمك الجديد"


def rss(title=TITLE, extra="", head="<?xml version=\"1.0\" encoding=\"UTF-8\"?>"):
    return (f"{head}<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
            f"<title>أخبار المرسى</title>{extra}<item><title>{title}</title><guid>{title}</guid></item></channel></rss>")


GOOD = rss().encode()
TYPE = "application/rss+xml; charset=UTF-8"
PORTAL = b"<!doctype html><html><head><title>Welcome</title></head><body><h1>Log in to go online</h1></body></html>"
ETAG, MODIFIED = 'W/"a1:-,x\u0042"', "Wed, 14 Jan 2026  10:00:00 GMT"  # Two blanks: whoever rebuilds the date loses them.


@dataclasses.dataclass
class Call:
    house: object
    connection: object
    request: object
    rest: str
    query: str

    def ok(self, body=GOOD, status="200 OK", kind=TYPE, **headers):
        send(self.connection, body, status, kind, **headers)

    def raw(self, data):
        self.connection.send(data)

    def here(self, path, host="127.0.0.1"):
        port = self.request.port
        scheme = "https" if self.connection.server.context else "http"
        return f"{scheme}://{host}:{port}{path}"


def send(connection, body, status="200 OK", kind=TYPE, length=None, **headers):
    """A whole answer; `length` tells a lie, a header of None is left out."""
    fields = {"Content-Type": kind, "Content-Length": len(body) if length is None else length, "Connection": "close"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None)
    connection.send(f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("utf-8") + body)


BEHAVIOURS = {}


def behaviour(function):
    BEHAVIOURS[function.__name__.replace("_", "-")] = function
    return function


# ---- good servers

@behaviour
def good(call):
    call.ok()


@behaviour
def validators(call):
    """As WordPress: 304 only where both match byte for byte."""
    seen = call.request.headers
    if seen.get("if-none-match") == ETAG and seen.get("if-modified-since") == MODIFIED:
        call.ok(b"", "304 Not Modified", ETag=ETAG, Content_Length=None, Content_Type=None)
    else:
        call.ok(ETag=ETAG, Last_Modified=MODIFIED)


@behaviour
def always_304(call):
    call.ok(b"", "304 Not Modified", Content_Length=None, Content_Type=None)


@behaviour
def chunked(call):
    call.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
    for at in range(0, len(GOOD), 7):
        part = GOOD[at:at + 7]
        call.raw(b"%x\r\n%s\r\n" % (len(part), part))
    call.raw(b"0\r\n\r\n")


@behaviour
def http10(call):
    call.raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n" + GOOD)


@behaviour
def hundred(call):
    call.raw(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    call.ok()


@behaviour
def typed(call):
    """/typed/text/html: a feed under any label; /typed/- without one."""
    call.ok(kind=None if call.rest == "-" else call.rest)


@behaviour
def charset(call):
    """/charset/windows-1256/utf-8: the bytes' real charset, then what the header says."""
    real, _, said = call.rest.partition("/")
    call.ok(rss(head="").encode(real), kind=f"text/xml; charset={said}")


@behaviour
def keeps(call):
    """/keeps?max-age=…&Expires=…: how long the answer holds."""
    fields = {name.replace("-", "_"): value for name, value in urllib.parse.parse_qsl(call.query)}
    call.ok(**fields)


@behaviour
def wants(call):
    """/wants?xml: what the feed itself says of its rhythm."""
    call.ok(rss(extra=urllib.parse.unquote(call.query)).encode())


# ---- compression

def packed(data, kind):
    if kind == "raw-deflate":
        coder = zlib.compressobj(wbits=-15)
        return coder.compress(data) + coder.flush()
    return zlib.compress(data) if kind == "deflate" else gzip.compress(data)


@behaviour
def coded(call):
    """/coded/gzip, deflate, raw-deflate; double-gzip; silent-gzip (no header); silent-double."""
    kind = call.rest
    if kind == "double-gzip":
        call.ok(gzip.compress(gzip.compress(GOOD)), Content_Encoding="gzip, gzip")
    elif kind == "half-said":
        call.ok(gzip.compress(gzip.compress(GOOD)), Content_Encoding="gzip")
    elif kind == "silent-gzip":
        call.ok(gzip.compress(GOOD), kind="application/x-gzip")
    elif kind == "members":
        call.ok(gzip.compress(GOOD[:50]) + gzip.compress(GOOD[50:]), kind="application/x-gzip")
    else:
        call.ok(packed(GOOD, kind), Content_Encoding=kind.removeprefix("raw-"))


@behaviour
def stored(call):
    """/stored/br, /stored/zstd: packed beforehand, as Python 3.11 cannot."""
    call.ok(call.house.state[call.rest], Content_Encoding=call.rest)


@behaviour
def mislabelled(call):
    """Says it is compressed in a way that does not exist, or is and is not."""
    call.ok(Content_Encoding=call.rest)


@behaviour
def damaged_gzip(call):
    body = bytearray(gzip.compress(GOOD))
    body[20:40] = bytes(20)
    call.ok(bytes(body), Content_Encoding="gzip")


@behaviour
def cut_gzip(call):
    """Two items and a right Content-Length, but the stream ends in the middle."""
    text = rss().replace("</channel>", "".join(f"<item><title>{i:05} خبر {i * 7919 % 10007}</title></item>" for i in range(400)))
    body = gzip.compress((text + "</channel></rss>").encode())
    call.ok(body[:len(body) // 2], Content_Encoding="gzip" if call.rest == "said" else None)


@behaviour
def bomb(call):
    """/bomb/said, /bomb/silent: 64 MiB of blanks in 64 kB; /bomb/small is 6 MiB, within the limit of size but not of ratio."""
    body = gzip.compress(b" " * ((6 if call.rest == "small" else 64) << 20))
    call.ok(body, Content_Encoding=None if call.rest == "silent" else "gzip")


@behaviour
def nothing_packed(call):
    """Packed bytes that unpack to nothing, without end."""
    call.raw(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n" + gzip.compress(b" ")[:10])
    empty = b"\x00\x00\x00\xff\xff" * 13000  # Stored blocks of no bytes.
    while not call.house.ending.is_set():
        call.raw(empty)


# ---- bodies that are wrong

@behaviour
def empty(call):
    call.ok(b"")


@behaviour
def portal(call):
    call.ok(PORTAL, kind="text/html")


@behaviour
def portal_as_feed(call):
    call.ok(PORTAL, kind="text/xml")


@behaviour
def portal_redirect(call):
    call.ok(b"", "302 Found", Location=call.here("/portal"))


@behaviour
def short(call):
    """/short: Content-Length is larger than the body."""
    call.ok(GOOD, length=len(GOOD) + 500)


@behaviour
def long(call):
    """Content-Length is smaller than the body."""
    call.ok(GOOD, length=len(GOOD) - 30)


@behaviour
def cut_chunk(call):
    call.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % len(GOOD) + GOOD[:60])


@behaviour
def endless(call):
    call.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n" + GOOD[:-20])
    while not call.house.ending.is_set():
        call.raw("<item><title>خبر</title></item>".encode().ljust(16384))


@behaviour
def huge_headers(call):
    call.raw(b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (i, b"x" * 1000) for i in range(2000)))
    call.ok()


@behaviour
def no_http(call):
    call.raw(b"220 mail.example ESMTP ready\r\n")


# ---- time

@behaviour
def late(call):
    """/late/1.5: the feed after so many seconds."""
    if not call.house.ending.wait(float(call.rest)):
        call.ok()


@behaviour
def drip(call):
    call.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n")
    for at in range(len(GOOD)):
        if call.house.ending.wait(0.5):
            return
        call.raw(GOOD[at:at + 1])


@behaviour
def stall(call):
    """Headers, half a body, and silence."""
    call.raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(GOOD) + GOOD[:40])
    call.house.ending.wait(45)


@behaviour
def silence(call):
    call.house.ending.wait(45)


@behaviour
def reset(call):
    call.connection.reset()


@behaviour
def reset_late(call):
    call.raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(GOOD) + GOOD[:40])
    call.connection.reset()


@behaviour
def hang_up(call):
    """Ends without a word."""


# ---- statuses

@behaviour
def status(call):
    """/status/404; ?after=120 or ?date=120 adds Retry-After in seconds or as a date."""
    wish = dict(urllib.parse.parse_qsl(call.query))
    after = wish.get("after")
    if "date" in wish:
        after = email.utils.formatdate(time.time() + int(wish["date"]), usegmt=True)
    call.ok(b"trouble", f"{call.rest} Trouble", kind="text/plain", Retry_After=after)


@behaviour
def flips(call):
    """/flips/503,200,404: one status after the other, the last for ever."""
    row = call.rest.split(",")
    code = row[min(call.house.count(call.request.path), len(row)) - 1]
    call.ok(GOOD, f"{code} So be it")


# ---- redirects

@behaviour
def redirect(call):
    """/redirect/301/3: three of that status, then the feed; /redirect/302 to ?to=address."""
    code, _, left = call.rest.partition("/")
    to = dict(urllib.parse.parse_qsl(call.query)).get("to")
    if to is None:
        to = f"/redirect/{code}/{int(left) - 1}" if int(left) > 1 else "/good"
    call.ok(b"elsewhere", f"{code} Elsewhere", kind="text/plain", Location=to)


@behaviour
def loop(call):
    call.ok(b"", "302 Found", Location=call.request.path)


@behaviour
def no_location(call):
    call.ok(b"", "302 Found")


@behaviour
def cookie_wall(call):
    """A site that wants its cookie back on the next hop, and once only."""
    if "seen=yes" in call.request.headers.get("cookie", ""):
        call.ok()
    else:
        call.ok(b"", "302 Found", Location="/cookie-wall", Set_Cookie="seen=yes; Path=/")


# ---- who may

@behaviour
def basic(call):
    """Wants the user "قارئ" with the password "سرّ:1"."""
    wanted = "Basic 2YLYp9ix2KY62LPYsdmROjE="
    if call.request.headers.get("authorization") == wanted:
        call.ok()
    else:
        call.ok(b"", "401 Unauthorized", WWW_Authenticate='Basic realm="news"')


@behaviour
def bearer(call):
    good = call.request.headers.get("authorization") == "Bearer t0k.en"
    call.ok(status="200 OK" if good else "401 Unauthorized")
