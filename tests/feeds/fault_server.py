"""A web server that does, path by path, what good and bad servers do to a feed reader (faults.py), and notes who asked.

    with FaultServer() as server:
        server.url("/gzip"); server.requests("/gzip")

Plain HTTP on 127.0.0.1 and ::1; `listen_tls` adds ports with a certificate each, `listen_proxy` a proxy.
"""
import dataclasses
import socket
import socketserver
import ssl
import threading
import time

import faults


@dataclasses.dataclass
class Request:
    time: float
    method: str
    path: str
    headers: dict  # Names in lower case.
    port: int
    target: str = ""  # What a proxy was asked for.


class Connection(socketserver.StreamRequestHandler):
    timeout = 60

    def handle(self):
        if self.rfile.peek(1)[:1] == b"\x16":  # A TLS hello, which seldom holds the end of a line.
            self.send(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            return
        line = self.rfile.readline(65536).decode("latin-1").split()
        if len(line) != 3 or not line[2].startswith("HTTP/"):
            # Not HTTP: TLS on the plain port, whose random bytes can even hold a line of three words.
            self.send(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            return
        headers = {}
        while (field := self.rfile.readline(65536)) not in (b"\r\n", b"\n", b""):
            name, _, value = field.decode("latin-1").partition(":")
            headers[name.strip().lower()] = value.strip()
        method, path, _ = line
        request = Request(time.time(), method, path, headers, self.server.server_address[1])
        house = self.server.house
        try:
            if self.server.proxy:
                request.target, request.path = path, "PROXY"
                house.note(request)
                house.forward(self, request)
            else:
                house.note(request)
                house.answer(self, request)
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError, TimeoutError):
            pass  # The client had enough, as it should.

    def send(self, data):
        self.wfile.write(data)
        self.wfile.flush()

    def reset(self):
        """Ends with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.connection.close()


class Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64
    proxy = False
    context = None

    def get_request(self):
        connection, address = super().get_request()
        if self.context:
            connection.settimeout(20)
            connection = self.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request, client_address):
        pass  # A handshake the client refused.


class Listener6(Listener):
    address_family = socket.AF_INET6


class FaultServer:
    def __init__(self):
        self.lock = threading.Lock()
        self.log = []
        self.state = {}  # For behaviours that change from one request to the next.
        self.listeners = {}
        self.ending = threading.Event()

    def __enter__(self):
        self.listen("plain", Listener)
        return self

    def __exit__(self, *_):
        self.ending.set()
        for listener in self.listeners.values():
            listener.shutdown()
            listener.server_close()

    def listen(self, name, kind, host="127.0.0.1", pem=None, proxy=False):
        listener = kind((host, 0), Connection)
        listener.house, listener.proxy = self, proxy
        if pem:
            listener.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            listener.context.load_cert_chain(pem)
        threading.Thread(target=listener.serve_forever, args=(0.05,), daemon=True).start()
        self.listeners[name] = listener

    def listen_tls(self, name, pem):
        self.listen(name, Listener, pem=pem)

    def listen_proxy(self):
        self.listen("proxy", Listener, proxy=True)

    def listen_six(self):
        self.listen("six", Listener6, host="::1")

    def port(self, name="plain"):
        return self.listeners[name].server_address[1]

    def url(self, path, host="127.0.0.1", port="plain", scheme=None):
        scheme = scheme or ("https" if self.listeners[port].context else "http")
        return f"{scheme}://{host}:{self.port(port)}{path}"

    def note(self, request):
        with self.lock:
            self.log.append(request)

    def requests(self, path=None):
        with self.lock:
            return [one for one in self.log if path is None or one.path == path]

    def forget(self):
        with self.lock:
            self.log.clear()
            self.state.clear()

    def count(self, key):
        """How often this has been asked, from 1."""
        with self.lock:
            self.state[key] = self.state.get(key, 0) + 1
            return self.state[key]

    def answer(self, connection, request):
        path, _, query = request.path.partition("?")
        name, _, rest = path.lstrip("/").partition("/")
        behaviour = faults.BEHAVIOURS.get(name)
        if behaviour is None:
            faults.send(connection, b"nothing here", status="404 Not Found")
        else:
            behaviour(faults.Call(self, connection, request, rest, query))

    def forward(self, connection, request):
        """A proxy: CONNECT is a tunnel to one of our own ports, whatever host was named; anything else is answered here."""
        if self.state.get("proxy refuses"):
            faults.send(connection, b"no", status="407 Proxy Authentication Required")
        elif request.method == "CONNECT":
            port = int(request.target.rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=20) as far:
                connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=self.pump, args=(far, connection.connection), daemon=True)
                back.start()
                self.pump(connection.connection, far)
                back.join(20)
        else:
            faults.send(connection, faults.GOOD)

    @staticmethod
    def pump(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass
