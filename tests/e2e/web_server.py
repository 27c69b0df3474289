"""nginx on a free port of loopback, as the user who runs the test, with a folder to serve."""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess

from wait import until

CONFIGURATION = """
daemon off; master_process off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 32; }}
http {{
  types {{ application/rss+xml rss; application/atom+xml atom; text/html html; text/plain txt; }}
  default_type application/octet-stream;
  gzip on; gzip_min_length 1; gzip_types application/rss+xml application/atom+xml; gzip_proxied any;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  log_format round escape=json '{{"path":"$uri","status":$status,"match":"$http_if_none_match",'
    '"since":"$http_if_modified_since","accept":"$http_accept_encoding","coding":"$sent_http_content_encoding",'
    '"agent":"$http_user_agent"}}';
  access_log {root}/access.log round;
  server {{
    listen 127.0.0.1:{port};
    root {root}/www;
    location / {{
      if (-f {root}/out-of-order) {{ return 502; }}
      if (-f {root}/captive) {{ rewrite ^ /welcome.html last; }}
    }}
    location = /welcome.html {{ }}
  }}
}}
"""
WELCOME = "<!doctype html><html><head><title>Welcome</title></head><body><h1>Log in to go online</h1></body></html>"


class WebServer:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.changes = 0
        self.process = None
        (self.root / "www").mkdir(parents=True)
        self.publish("welcome.html", WELCOME)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        configuration = self.root / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(root=self.root, port=self.port))
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([nginx, "-p", self.root, "-c", configuration, "-e", self.root / "error.log"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(self.answers, 15, "nginx listens")
        return self

    def answers(self):
        assert self.process.poll() is None, (self.root / "error.log").read_text()
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self):
        """At once, open connections too."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=10)
        self.process = None

    def publish(self, name, content):
        """Puts a file in place; every change has a later date of its own, as on a real site."""
        data = content if isinstance(content, bytes) else content.encode()
        fresh = self.root / "fresh"
        fresh.write_bytes(data)
        self.changes += 1
        os.utime(fresh, (1_700_000_000 + self.changes,) * 2)
        fresh.rename(self.root / "www" / name)

    def be(self, state):
        """"well", "captive" (every address answers 200 with a log-in page) or "out-of-order" (502)."""
        for name in ("captive", "out-of-order"):
            (self.root / name).unlink(missing_ok=True)
        if state != "well":
            (self.root / state).touch()

    def url(self, name):
        return f"http://127.0.0.1:{self.port}/{name}"

    def requests(self, name):
        """What was asked for this file and how it was answered, oldest first."""
        log = self.root / "access.log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [request for request in map(json.loads, lines) if request["path"] == f"/{name}"]
