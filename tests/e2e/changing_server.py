"""A web server whose feeds have other headlines at every visit."""
import http.server
import threading

HEADLINES, NEW_EACH_TIME = 8, 2


class ChangingServer:
    """Each feed holds eight headlines; every answer drops the two oldest and adds two new ones. Every third feed is
    English. Dates stand in none: order is the document's."""

    def __init__(self):
        self.visits = {}
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                body = outer.document(int(self.path.strip("/"))).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def url(self, feed):
        return f"http://127.0.0.1:{self.server.server_port}/{feed}"

    def document(self, feed):
        visit = self.visits[feed] = self.visits.get(feed, 0) + 1
        newest = visit * NEW_EACH_TIME + HEADLINES
        words = "Town council item {}, feed {}" if feed % 3 == 2 else "الخبر رقم {} من المصدر {} عن سوق المدينة القديم"
        items = "".join(f"<item><title>{words.format(number, feed)}</title><guid>{feed}-{number}</guid></item>"
                        for number in range(newest, newest - HEADLINES, -1))
        return f'<rss version="2.0"><channel><title>مصدر {feed}</title>{items}</channel></rss>'
