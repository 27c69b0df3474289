#!/usr/bin/env python3
"""Writes first inputs for the fuzzer of the feed readers: the feed corpus, and what breaks parsers.

    tests/fuzz/make_feed_seeds.py FOLDER

One file an input: six digits that say how the document is asked for (feed_case.hpp), then its bytes.
The same each time.
"""
import hashlib
import pathlib
import sys

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "feeds" / "corpus"
LONGEST = 4096

RSS = '<rss version="2.0"><channel><title>مدينة</title>%s</channel></rss>'
ITEM = "<item><title>%s</title><link>https://a.example/%d</link><pubDate>%s</pubDate></item>"
TITLES = [
    "خبر &amp;amp; آخر", "a &lt;b&gt;bold&lt;/b&gt; word", "<![CDATA[نص <i>مائل</i>]]>", "5 < 6 & 7 > 3",
    "AT&T &nbsp;&rsquo;&#8217;&#x2019;&#150;&#0;&#xD800;&#x110000;&unknown;", "&#x202E;cod.exe&#x202C; خبر",
    "\u2067خبر\u2069 \u200bمخفي\u00ad", "\ufee3\ufeae\ufea3\ufe92\ufe8e", "ÙØ¨Ø± Ø¹Ø§Ø¬Ù", "خَبَرٌّ عَاجِلٌ", "<svg><title>x</title></svg>خبر",
    "<script>alert(1)</script>نص<br/>آخر", "a<!-- b -->c", "C<T> و List<int>", "🏴\U000e0067\U000e0062\U000e007f خبر", "<div><p>ا</p><p>ب</p></div>",
    "", " \n\t ", "<img src=x>", "خبر - مدينة", "e\u0301\u0301 \u1112\u1161\u11ab", "\u2028\u2029\u0085\u000b", "\uffff\ufdd0",
]
DATES = [
    "Thu, 15 Jan 2026 10:00:00 +0300", "15 Jan 26 10:00 EST", "2026-01-15T10:00:00.123Z", "20260115T100000Z", "1768467600", "1768467600000",
    "١٥ يناير ٢٠٢٦ ١٠:٠٠ م", "15 كانون الثاني/يناير 2026", "Thu Jan 15 10:00:00 2026", "15/01/2026", "2026-02-30", "0000-00-00",
    "1447-07-26", "January 15th, 2026 10:00 AM", "2026-W03-4", "Thursday, 15-Jan-26 10:00:00 GMT", "15 من يناير 2026 الساعة 10:30", "24:00",
]
WHOLE = [
    "", " ", "<", "<rss", "<rss>", "<rss><item><title>خبر", "{", '{"items":[]}', '{"items":[{"title":"خبر \\u0639\\ud83d","id":7}]}',
    '{"version":"https://jsonfeed.org/version/1.1","title":"ن","language":"ar","items":[{"id":"1","title":"a<b>b</b>","date_published":"2026-01-15T10:00:00Z","external_url":"https://x.example"}]}',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title type="html">ن&amp;amp;م</title><entry><title type="xhtml"><div>خبر <b>عاجل</b></div></title><id>urn:1</id><link rel="alternate" href="/1"/><updated>2026-01-15T10:00:00Z</updated></entry></feed>',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>خبر</a:title><title>لا</title></a:entry></a:feed>',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item rdf:about="u:1"><title>خبر</title><dc:date>2026-01-15</dc:date></item></rdf:RDF>',
    '<urlset xmlns:news="n"><url><loc>https://a.example/1</loc><news:news><news:publication_date>2026-01-15</news:publication_date><news:title>خبر</news:title></news:news></url></urlset>',
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;&c;خبر</title></item></channel></rss>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><status>Actual</status><scope>Public</scope><msgType>Alert</msgType><info><language>ar</language><event>سيل</event><severity>Severe</severity><headline>تحذير</headline><expires>2026-01-16T00:00:00+03:00</expires></info></alert>',
    '<!doctype html><html lang="ar"><head><title>خبر | موقع</title><meta property="og:type" content="article"><meta property="og:title" content="خبر"><meta property="og:site_name" content="موقع"></head><body><h1>خبر</h1></body></html>',
    '<html><head><script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"خبر","datePublished":"2026-01-15"}]}</script></head></html>',
    '<html><head><base href="https://b.example/"></head><body><ul><li><a href="/1">خبر</a></li><li><h2 class="title"><a>آخر</a></h2></li></ul></body></html>',
    "li > a:nth-child(2), [title~=x], a:not([href$='z'])\n<ul><li><a href=1>a</a><a title='x y' href=2>b</a></ul>",
    "# تعليق\nخبر أول\r\n#وسم خبر\n\n  خبر ثان  ", "﻿﻿خبر", "\x00<rss>", "notice: x\n<?xml version='1.0'?><rss><item><title>خبر</title></item></rss>",
    "<rss><item>" + "<a>" * 300 + "<title>x</title></item></rss>", "<rss><item " + " ".join(f"a{i}=1" for i in range(90)) + "><title>x</title></item></rss>",
    "<rss><item><title>" + "ا" * 300 + "</title></item></rss>", "<rss><item><title>" + "<b" * 200 + "</title></item></rss>",
    "<rss><item><title>" + "&lt;!--" * 100 + "</title></item></rss>", "<RSS><Channel><ITEM><TiTlE>خبر</tItLe></ITEM></Channel></RSS>",
    "<rss><item><title>a<link>b</link><item><title>c</item>", '<rss><item a="b<c>d" e=\'f><title>x</title></item></rss>', "<rss><item><title>a</title><title>b</title></item><item/></rss>",
]
# Without titles: asked for with those that their text gives.
NAMELESS = [
    "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><content:encoded><![CDATA[<p>Whole text.</p>]]></content:encoded><description> </description></item><item><description>قال د. سالم. ثم غادر […]</description></item></channel></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title/><content type='xhtml'><div><p>One <b>two</b></p><details><summary>three</summary></details></div></content></entry><entry><summary type='html'>&lt;p&gt;a&lt;br&gt;b. c&lt;/p&gt;</summary><content type='image/png'>AAAA</content></entry></feed>",
    '{"items":[{"id":1,"content_html":"<p>نص طويل</p>"},{"summary":"Wait... what? Yes.","content_text":"no"},{"content_text":"https://a.example/1"},{"content_text":"%s"}]}' % ("كلمة " * 40),
    "<rss><item><description>" + "漢" * 120 + "</description></item><item><description>" + "👨\u200d👩" * 60 + "</description></item></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:cap='urn:oasis:names:tc:emergency:cap:1.2'><entry><cap:event>سيل</cap:event><link href='/1.xml'/><link type='application/cap+xml' href='https://a.example/2'/><content type='text/xml'><alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>1</identifier><info><category>Met</category></info></alert></content></entry></feed>",
]
BYTES = [
    RSS.replace("%s", ITEM % ("خبر اليوم عن الطقس", 1, DATES[0])).encode("cp1256"),
    ('<?xml version="1.0" encoding="windows-1256"?>' + RSS % (ITEM % ("خبر اليوم", 1, ""))).encode("cp1256"),
    ('<?xml version="1.0" encoding="iso-8859-6"?>' + RSS % (ITEM % ("خبر اليوم", 1, ""))).encode("iso-8859-6"),
    (RSS % (ITEM % ("خبر", 1, ""))).encode("utf-16"), (RSS % (ITEM % ("خبر", 1, ""))).encode("utf-16-be"),
    (RSS % (ITEM % ("خبر", 1, ""))).encode("utf-32"), (RSS % (ITEM % ("خبر", 1, ""))).encode("utf-32-le"),
    ('<?xml version="1.0" encoding="iso-2022-jp"?>' + RSS.replace("مدينة", "a") % (ITEM % ("日本", 1, ""))).encode("iso-2022-jp"),
    ('<?xml version="1.0" encoding="gb2312"?>' + RSS.replace("مدينة", "a") % (ITEM % ("中文", 1, ""))).encode("gb18030"),
    (RSS % (ITEM % ("خبر", 1, ""))).encode() .replace("خ".encode(), b"\xd8", 1), b"\xff\xfe", b"\xfe\xff\x00<", b"\xef\xbb\xbf" * 3, b"<\x00r\x00",
    b"<rss><item><title>\xed\xa0\x80\xc0\xaf\xf5\x80 ok \xd8</title></item></rss>", (RSS % (ITEM % ("caf\u00e9 \u2019s", 1, ""))).replace("مدينة", "b").encode("cp1252"),
]


def documents():
    for path in sorted(CORPUS.iterdir()):
        if path.name != "expected.json":
            yield path.read_bytes()[:LONGEST]
    for at, title in enumerate(TITLES):
        yield (RSS % "".join(ITEM % (text, at, DATES[at % len(DATES)]) for text in (title, "غيره"))).encode()
        yield f"<feed><title>x</title><entry><title type='html'>{title}</title></entry></feed>".encode()
    for at, date in enumerate(DATES):
        yield (RSS % (ITEM % ("خبر", at, date))).encode()
    for text in WHOLE:
        yield text.encode("utf-8", "surrogatepass")
    yield from BYTES


def nameless():
    for text in NAMELESS:
        yield b"000002" + text.encode()


def headers(data):
    """How a document could be asked for: as it comes, and in the ways that it looks made for."""
    yield b"000000"
    if b"<html" in data or b"<ul" in data:
        yield from (b"200000", b"200310", b"200420", b"200700")
    if not data.startswith((b"<", b"{")):
        yield from (b"320000", b"020000")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for at, data in enumerate(documents()):
        for header in (*headers(data), bytes(48 + (at * step) % 12 for step in (1, 3, 5, 7, 11, 13))):
            whole = header + data
            (folder / hashlib.sha1(whole).hexdigest()).write_bytes(whole)
    for whole in nameless():
        (folder / hashlib.sha1(whole).hexdigest()).write_bytes(whole)
    print(f"{len(list(folder.iterdir()))} inputs in {folder}")


if __name__ == "__main__":
    main()
