"""A server that misbehaves on purpose, on loopback only, and small files of many forms."""

import contextlib
import gzip
import io
import socketserver
import threading
import time
import zipfile
import zlib
from dataclasses import dataclass, field

import brotli
import pytest
import zstandard
from PIL import Image

PAGE = b"<!doctype html><html><head><title>A page</title></head><body><p>Text.</p></body></html>"
MEGABYTE = 1 << 20


def encode(picture: Image.Image, form: str = "PNG", **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


@pytest.fixture(scope="session")
def png() -> bytes:
    return encode(Image.effect_noise((40, 30), 60).convert("RGB"))


PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Harbor</dc:title>
<dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language><dc:date>2026-11-22</dc:date>
</metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="text/one%20.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="two" linear="no"/><itemref idref="one"/></spine>
</package>"""
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf"/></rootfiles></container>"""


class Made:
    """Small files of the forms that are read."""

    address = "https://news.example/world/story.html"
    text = "The harbor opened again on Monday, two years after the storm."

    def markup(self, body: str = "", head: str = "") -> str:
        body = body or f"<p>{self.text}</p>"
        top = f"<!DOCTYPE html><html><head><title>Harbor</title>{head}</head>"
        return f"{top}<body>{body}</body></html>"

    def zipped(self, files: dict[str, bytes | str]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    def book(self, png: bytes) -> dict[str, bytes | str]:
        xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body>{}</body></html>'
        first = '<p><a id="x"/>Caf&eacute;&nbsp;one &lt;1&gt;</p><img src="../img/a.png"/>'
        return {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": PACKAGE,
            "OPS/nav.xhtml": xhtml.format("<p>Contents</p>"),
            "OPS/text/one .xhtml": xhtml.format(first),
            "OPS/text/two.xhtml": xhtml.format("<p>Chapter two</p"),
            "OPS/img/a.png": png,
        }

    def only_picture(self, page) -> tuple[str, bytes]:
        """The address and bytes of the one picture that came with *page*, as its markup has it."""
        [(address, resource)] = page.resources.items()
        assert address.encode() in page.data
        return address, resource.data


@pytest.fixture(scope="session")
def made() -> Made:
    return Made()


@pytest.fixture
def keep(tmp_path):
    """Writes a file and gives its path."""

    def write(name: str, data: bytes | str):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


def head(status: int = 200, **fields: object) -> bytes:
    lines = [f"HTTP/1.1 {status} X"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return "\r\n".join([*lines, "", ""]).encode("utf-8")


def zlib_bomb(megabytes: int):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    for _ in range(megabytes):
        yield packer.compress(bytes(MEGABYTE))
    yield packer.flush()


def brotli_bomb(megabytes: int):
    packer = brotli.Compressor(quality=3)
    for _ in range(megabytes):
        yield packer.process(bytes(MEGABYTE))
    yield packer.finish()


def zstd_bomb(megabytes: int):
    packer = zstandard.ZstdCompressor().compressobj()
    for _ in range(megabytes):
        yield packer.compress(bytes(MEGABYTE))
    yield packer.flush()


@dataclass
class Hostile:
    """The server's address, and what was asked of it: request lines with headers."""

    port: int = 0
    asked: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [request.split(" ")[1] for request in self.asked]


class Handler(socketserver.StreamRequestHandler):
    """Answers each path in its own wrong way."""

    def handle(self):
        if self.rfile.peek(1)[:1] == b"\x16":  # a TLS greeting
            self.send(head(400))
            return
        lines = []
        while (line := self.rfile.readline(65536)).strip():
            lines.append(line.decode("latin-1").strip())
        if not lines:
            return
        hostile = self.server.hostile
        hostile.asked.append("\n".join(lines))
        with contextlib.suppress(OSError):  # the other side had enough, as it should
            self.answer(lines[0].split(" ")[1], hostile)

    def send(self, *pieces: bytes):
        for piece in pieces:
            self.wfile.write(piece)

    def answer(self, path: str, hostile: Hostile):
        name = path.strip("/").split("/")[0].replace("-", "_")
        case = getattr(self, f"case_{name}", None)
        if path in hostile.files:
            self.send(head(Content_Type="application/octet-stream"), hostile.files[path])
        elif case:
            case(hostile)
        else:
            self.send(head(Content_Type="text/html; charset=utf-8", ETag='"1"'), PAGE)

    def drip(self, first: bytes, piece: bytes):
        self.send(first)
        for _ in range(600):
            self.send(piece)
            time.sleep(0.05)

    def case_slow_header(self, _):
        self.drip(b"HTTP/1.1 200 OK\r\n", b"X: a\r\n")

    def case_slow_body(self, _):
        self.drip(head(Content_Type="text/html"), b"<p>")

    def case_silent(self, _):
        time.sleep(30)

    def case_endless(self, _):
        self.send(head(Content_Type="text/html"))
        while True:
            self.send(b"a" * 65536)

    def case_endless_header(self, _):
        self.send(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.send(b"X: " + b"a" * 8000 + b"\r\n")

    def case_gzip_bomb(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="gzip"), *zlib_bomb(30))

    def case_gzip_twice(self, _):
        body = gzip.compress(b"".join(zlib_bomb(30)))
        self.send(head(Content_Type="text/html", Content_Encoding="gzip, gzip"), body)

    def case_gzip_thrice(self, _):
        body = gzip.compress(gzip.compress(gzip.compress(PAGE)))
        self.send(head(Content_Type="text/html", Content_Encoding="gzip, gzip, gzip"), body)

    def case_br_bomb(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="br"), *brotli_bomb(30))

    def case_zstd_bomb(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="zstd"), *zstd_bomb(30))

    def case_gzip(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="gzip"), gzip.compress(PAGE))

    def case_deflate(self, _):
        bare = zlib.compressobj(wbits=-15)
        body = bare.compress(PAGE) + bare.flush()
        self.send(head(Content_Type="text/html", Content_Encoding="deflate"), body)

    def case_br(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="br"), brotli.compress(PAGE))

    def case_zstd(self, _):
        body = zstandard.compress(PAGE)
        self.send(head(Content_Type="text/html", Content_Encoding="zstd"), body)

    def case_damaged_gzip(self, _):
        body = gzip.compress(PAGE)[:-20]
        self.send(head(Content_Type="text/html", Content_Encoding="gzip"), body)

    def case_unknown_encoding(self, _):
        self.send(head(Content_Type="text/html", Content_Encoding="rot13"), PAGE)

    def case_bad_chunk(self, _):
        self.send(head(Content_Type="text/html", Transfer_Encoding="chunked"), b"zz\r\nabc\r\n")

    def case_short(self, _):
        self.send(head(Content_Type="text/html", Content_Length=1000), PAGE)

    def case_loop(self, _):
        self.send(head(302, Location="/loop", Content_Length=0))

    def case_to_file(self, _):
        self.send(head(302, Location="file:///etc/hostname", Content_Length=0))

    def case_to_script(self, _):
        self.send(head(302, Location="javascript:alert(1)", Content_Length=0))

    def case_to_localhost(self, hostile):
        self.send(head(302, Location=hostile.url("/secret", "localhost"), Content_Length=0))

    def case_to_metadata(self, _):
        self.send(head(302, Location="http://169.254.169.254/latest/", Content_Length=0))

    def case_to_letters(self, _):
        self.send("HTTP/1.1 302 X\r\nLocation: /straße?q=ä\r\nContent-Length: 0\r\n\r\n".encode())

    def case_cookie(self, hostile):
        if "canary" in hostile.asked[-1]:
            self.send(head(Content_Type="text/html"), PAGE)
        else:
            cookie = "wall=canary; Path=/"
            self.send(head(302, Location="/cookie", Set_Cookie=cookie, Content_Length=0))

    def case_flaky(self, hostile):
        if hostile.paths().count("/flaky") < 3:
            self.send(head(503, Content_Length=0))
        else:
            self.send(head(Content_Type="text/html"), PAGE)

    def case_busy(self, hostile):
        if hostile.paths().count("/busy") < 2:
            self.send(head(503, Retry_After=1, Content_Length=0))
        else:
            self.send(head(Content_Type="text/html"), PAGE)

    def case_busy_for_long(self, _):
        self.send(head(429, Retry_After=3600, Content_Length=0))

    def case_refresh(self, _):
        body = b'<meta http-equiv="refresh" content="0; URL=/news?a=1&amp;b=2"><p>Moving on</p>'
        self.send(head(Content_Type="text/html"), body)

    def case_refresh_in_circles(self, _):
        body = b"<meta http-equiv=refresh content='1;url=/refresh-in-circles'>"
        self.send(head(Content_Type="text/html"), body)

    def case_refresh_home(self, hostile):
        address = hostile.url("/secret", "localhost").encode()
        body = b'<meta http-equiv="refresh" content="0;url=' + address + b'">'
        self.send(head(Content_Type="text/html"), body)

    def case_refreshed_article(self, _):
        text = b"<p>A text that is read here, whatever the page does after a while.</p>" * 9
        body = b'<meta http-equiv="refresh" content="0; url=/elsewhere">' + text
        self.send(head(Content_Type="text/html"), body)

    def case_status(self, hostile):
        status = hostile.paths()[-1].rpartition("/")[2]
        self.send(head(int(status), Content_Length=0))

    def case_unchanged(self, hostile):
        if 'If-None-Match: "1"' in hostile.asked[-1]:
            self.send(head(304))
        else:
            modified = "Sun, 22 Nov 2026 10:00:00 GMT"
            self.send(head(Content_Type="text/html", ETag='"1"', Last_Modified=modified), PAGE)

    def case_video(self, _):
        self.send(head(Content_Type="video/mp4", Content_Length=40_000_000))

    def case_huge(self, _):
        self.send(head(Content_Type="text/html", Content_Length=10**12))

    def case_picture(self, _):
        body = encode(Image.effect_noise((40, 30), 60))
        self.send(head(Content_Type="image/png"), body)

    def case_no_type(self, _):
        self.send(head(), PAGE)

    def case_nonsense(self, _):
        self.send(b"\x00\x01\x02 no http at all\r\n\r\n")


class Server(socketserver.ThreadingTCPServer):
    """Its threads are waited for by no one: some of them sleep for long."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request, client_address):
        """Broken pipes are what hostile answers end in."""


@pytest.fixture
def hostile():
    with Server(("127.0.0.1", 0), Handler) as server:
        server.hostile = Hostile(port=server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server.hostile
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch):
    """The machine's own proxy settings are no part of a test."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
