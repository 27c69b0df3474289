"""Feed documents: RSS 2.0 and Atom."""
import email.utils
from xml.sax.saxutils import escape


def rss(title, headlines, language="ar"):
    items = "".join(f"<item><title>{escape(text)}</title><guid isPermaLink='false'>{escape(text)}</guid>"
                    f"<pubDate>{email.utils.formatdate()}</pubDate></item>"
                    for text in headlines)
    return ("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel>"
            f"<title>{escape(title)}</title><link>http://news.example/</link><language>{language}</language>"
            f"<description/>{items}</channel></rss>")


def atom(title, headlines, language="en"):
    entries = "".join(f"<entry><title>{escape(text)}</title><id>urn:{number}:{escape(text)}</id></entry>"
                      for number, text in enumerate(headlines))
    return (f"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='{language}'>"
            f"<title>{escape(title)}</title><id>urn:feed</id>{entries}</feed>")
