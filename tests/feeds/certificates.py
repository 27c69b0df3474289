"""Certificates for the fault server, made when the tests begin: good, expired, not yet valid, for another host, self-signed."""
import pathlib
import subprocess

HOSTS = "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1"
SETTINGS = """
[ca]
default_ca = house
[house]
database = {root}/index.txt
new_certs_dir = {root}
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
"""


class Certificates:
    """Files below `root`: NAME.pem holds key and certificate; ca.pem is what to trust."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.root.mkdir(parents=True)
        (self.root / "index.txt").touch()
        (self.root / "ca.conf").write_text(SETTINGS.format(root=self.root))
        self.ca = self.root / "ca.pem"
        self._openssl("req", "-x509", *self._new_key("ca"), "-subj", "/CN=Invented authority", "-days", "30", "-out", self.ca)
        self._signed("good", HOSTS)
        self._signed("wrong-host", "subjectAltName=DNS:elsewhere.example")
        self._signed("expired", HOSTS, "20200101000000Z", "20200201000000Z")
        self._signed("not-yet", HOSTS, "20900101000000Z", "20910101000000Z")
        self._openssl("req", "-x509", *self._new_key("self-signed"), "-subj", "/CN=localhost", "-addext", HOSTS, "-days",
                      "30", "-out", self.root / "self-signed.crt")
        self._join("self-signed")

    def pem(self, name):
        return self.root / f"{name}.pem"

    def _openssl(self, *words):
        done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr

    def _new_key(self, name):
        return ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", self.root / f"{name}.key")

    def _signed(self, name, names, begins=None, ends=None):
        self._openssl("req", "-new", *self._new_key(name), "-subj", f"/CN={name}", "-addext", names, "-out",
                      self.root / f"{name}.csr")
        dates = ("-startdate", begins, "-enddate", ends) if begins else ("-days", "20")
        self._openssl("ca", "-batch", "-notext", "-config", self.root / "ca.conf", "-cert", self.ca, "-keyfile",
                      self.root / "ca.key", *dates, "-in", self.root / f"{name}.csr", "-out", self.root / f"{name}.crt")
        self._join(name)

    def _join(self, name):
        parts = [(self.root / f"{name}.{kind}").read_text() for kind in ("key", "crt")]
        self.pem(name).write_text("".join(parts))
