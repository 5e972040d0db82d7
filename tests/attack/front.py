"""What stands between an attacker's tool and the server, as script/attack needs it: TLS as a proxy terminates it, so that
the cookies and headers are those of a real site; the cookies of whoever is attacked, which a tool may lose on its way;
and forms that go through but for what the tool attacks in them. A new key is put into each, since a form that was sent
already is not carried out again; and what the tool fills in where it knows nothing is taken out, since it is no date.
Nobody is signed out.

It counts what the tool reached: an attack that reached nothing proves nothing.
"""
import collections
import http.client
import http.server
import re
import secrets
import ssl
import subprocess
import threading

NO_DAY = re.compile(rb"((?:^|&)(?:[a-z-]*-)?(?:day|month|year|from|until)=)default(?=&|$)")
FORM_KEY = re.compile(rb"form-key=[0-9a-f]{32}(?=&|$)")
NUMBERS = re.compile(r"/(S\d+|[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]|[0-9a-f]{32,64})(?=/|$)")
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "accept-encoding", "host"}


def certificate(folder) -> ssl.SSLContext:
    """A context with a certificate that nobody else trusts."""
    key, chain = folder / "front.key", folder / "front.pem"
    if not chain.exists():
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-keyout", key, "-out", chain], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    return context


class Front:
    """A proxy at https://127.0.0.1:port, with the cookies of somebody who is signed in."""

    def __init__(self, port_of_server: int, folder, cookies: dict[str, str]):
        self.reached = collections.Counter()  # by method, address without its numbers, and status
        self.cookies = cookies
        front = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self):
                front.hand_on(self, port_of_server)

            do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = handle_any

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.socket = certificate(folder).wrap_socket(self.server.socket, server_side=True,
                                                             do_handshake_on_connect=False)
        self.origin = f"https://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()

    def keep_cookie(self, header: str):
        """The first cookie of a name is that of the visit, whose tokens the tool finds in forms."""
        name, _, value = header.split(";")[0].partition("=")
        if value:
            self.cookies.setdefault(name, value)

    def cookie_header(self, sent: str) -> str:
        """What the tool sends, with the sign-in in place of one that it has lost."""
        pairs = dict(part.strip().split("=", 1) for part in sent.split(";") if "=" in part)
        return "; ".join(f"{name}={value}" for name, value in {**pairs, **self.cookies}.items())

    def hand_on(self, asked, port: int):
        length = asked.headers.get("Content-Length", "")
        body = asked.rfile.read(int(length)) if length.isdigit() else b""
        body = FORM_KEY.sub(b"form-key=" + secrets.token_hex(16).encode(), NO_DAY.sub(rb"\1", body))
        if "sign-out" in asked.path:
            asked.send_error(404)
            return
        headers = [(name, value) for name, value in asked.headers.items()
                   if name.lower() not in HOP_BY_HOP | {"cookie", "x-forwarded-for"}]
        headers += [("Host", asked.headers.get("Host", "localhost")), ("X-Forwarded-For", asked.client_address[0]),
                    ("Content-Length", str(len(body)))]
        if cookie := self.cookie_header(asked.headers.get("Cookie", "")):
            headers.append(("Cookie", cookie))
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.putrequest(asked.command, asked.path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            content = answer.read()
        except (http.client.HTTPException, OSError, ValueError):
            asked.close_connection = True  # as a proxy does with what it cannot hand on
            return
        finally:
            connection.close()
        self.reached[asked.command, NUMBERS.sub("/*", asked.path.split("?")[0]), answer.status] += 1
        asked.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.keep_cookie(value)
            if name.lower() not in {"connection", "content-length"}:
                asked.send_header(name, value)
        asked.send_header("Content-Length", str(len(content)))
        asked.end_headers()
        if asked.command != "HEAD":
            asked.wfile.write(content)
