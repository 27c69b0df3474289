#!/usr/bin/env python3
"""A small web server for the tests of fetching: one path for each way a server behaves.

Prints its port on the first line of standard output and serves on the loopback network until it is killed.
/log answers with the request lines and headers seen so far, one JSON object a line.
"""
import gzip
import http.server
import json
import socketserver
import sys
import threading
import time

ETAG = '"v1-\u0041"'
MODIFIED = 'Wed, 14 Jan 2026 10:00:00 GMT'
LOG = []
STATE = {'title': 'خبر أول', 'mode': 'good'}


def feed(title):
    return ('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>نشرة</title>'
            '<item><title>%s</title><guid>1</guid></item></channel></rss>' % title).encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *args):
        pass

    def answer(self, body, status=200, kind='application/rss+xml; charset="UTF-8"', **headers):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.end_headers()
        self.wfile.write(body)

    def chunks(self, parts, **headers):
        self.send_response(200)
        self.send_header('Transfer-Encoding', 'chunked')
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.end_headers()
        for part in parts:
            self.wfile.write(b'%x\r\n%s\r\n' % (len(part), part))
        self.wfile.write(b'0\r\n\r\n')

    def redirect(self, where, status=302):
        self.answer(b'moved', status, 'text/plain', Location=where)

    def do_GET(self):
        port = self.server.server_address[1]
        path, _, query = self.path.partition('?')
        if path != '/log':
            LOG.append({'path': self.path, 'headers': {k.lower(): v for k, v in self.headers.items()}})
        good = feed(STATE['title'])
        if path == '/log':
            self.answer('\n'.join(json.dumps(entry) for entry in LOG).encode(), kind='text/plain')
        elif path == '/set':
            STATE['mode'], _, title = query.partition('&')
            if title:
                STATE['title'] = title
            self.answer(b'ok')
        elif path == '/switch':
            self.switch(good)
        elif path == '/feed':
            # As strict as WordPress: both validators, byte for byte.
            if (self.headers.get('If-None-Match') == ETAG
                    and self.headers.get('If-Modified-Since') == MODIFIED):
                self.send_response(304)
                self.send_header('ETag', ETAG)
                self.end_headers()
            else:
                self.answer(good, ETag=ETAG, Last_Modified=MODIFIED, Cache_Control='max-age=120')
        elif path == '/gzip':
            self.answer(gzip.compress(good), Content_Encoding='gzip')
        elif path == '/damaged-gzip':
            self.answer(gzip.compress(good)[:40] + b'xxxxxxxxxx', Content_Encoding='gzip')
        elif path == '/chunked':
            self.chunks([good[i:i + 7] for i in range(0, len(good), 7)])
        elif path == '/huge':
            self.chunks(b'x' * 65536 for _ in range(1024))
        elif path == '/bomb':
            self.answer(gzip.compress(b' ' * (64 << 20)), Content_Encoding='gzip')
        elif path == '/drip':
            self.chunks(self.drops())
        elif path == '/hang':
            time.sleep(60)
        elif path == '/short':
            self.send_response(200)
            self.send_header('Content-Length', str(len(good) + 100))
            self.end_headers()
            self.wfile.write(good)
            self.close_connection = True
        elif path == '/redirect':
            host = query.removeprefix('host=')
            self.redirect('http://%s:%d/feed' % (host, port) if host else '/feed', 301)
        elif path.startswith('/redirects/'):  # One status after the other.
            status, _, left = path[11:].partition('/')
            self.redirect('/redirects/' + left if left else '/feed', int(status))
        elif path == '/redirect-loop':
            self.redirect('/redirect-loop')
        elif path == '/redirect-private':
            self.redirect('http://localhost:%d/feed' % port)
        elif path == '/redirect-file':
            self.redirect('file:///etc/hostname')
        elif path == '/redirect-decimal':
            self.redirect('http://2130706433:%d/feed' % port)
        elif path.startswith('/status/'):
            extra = {'Retry-After': '90'} if path.endswith('503') else {}
            self.answer(b'no', int(path[8:]), 'text/html', **extra)
        else:
            self.answer(b'nothing here', 404, 'text/plain')

    def drops(self):
        for _ in range(60):
            time.sleep(0.5)
            yield b'x'

    def switch(self, good):
        mode = STATE['mode']
        if mode == 'empty':
            self.answer(b'')
        elif mode == 'portal':
            self.answer('<!DOCTYPE html><html><h1>الدخول</h1></html>'.encode(), kind='text/html')
        elif mode == 'garbage':
            self.answer(bytes(range(256)) * 20)
        elif mode == 'error':
            self.answer(b'', 500)
        else:
            self.answer(good)

    def handle(self):
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 64


def main():
    server = Server(('0.0.0.0', 0), Handler)
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()  # Until the test closes its end or dies.


if __name__ == '__main__':
    main()
