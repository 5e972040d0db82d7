"""The servers that script/attack attacks, and what others notice of it."""
import base64
import hmac
import http.client
import http.cookies
import pathlib
import re
import select
import struct
import subprocess
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build" / "release" / "redress"
PASSWORD = "thistle gravel oboe"
ROLE = "customer-liaison-officer"
# What may stand in a log that nobody touches: others being slow or many is no fault of the server.
ORDINARY = {"budget-used-up", "sign-ins-slowed", "account-changed", "rows-rebuilt", "connections are taken"}
HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"')


def code_of(secret: str) -> str:
    """The code that an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = digest[19] & 15
    return f"{(int.from_bytes(digest[at:at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


class Running:
    """A program that says at which port it is ready, until the end of the block."""

    def __init__(self, command: list[str]):
        self.cookies: dict[str, str] = {}
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, text=True)
        said = self.process.stdout.readline() if select.select([self.process.stdout], [], [], 60)[0] else ""
        address = re.search(r"http://[\d.]+:(\d+)/", said)
        if not address:
            self.log.seek(0)
            raise RuntimeError(f"{command[0]} is not ready: {said}{self.log.read()}")
        self.port = int(address[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def memory(self) -> int:
        """The most that it had at once, in megabytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) // 1024

    def stop(self) -> list[str]:
        """Stops it, and returns what is in its log and should not be."""
        if self.process.poll() is not None and self.log.closed:
            return []
        self.process.terminate()
        code = self.process.wait(60)
        self.log.seek(0)
        lines = [line for line in self.log if not any(f'{words}"' in line for words in ORDINARY)]
        self.log.close()
        return lines + ([f"it ended with {code}"] if code not in (0, -15) else [])

    def verify(self) -> str:
        return ""

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        """One request of whoever is signed in: status, page, and where it leads."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urllib.parse.urlencode(form) if form is not None else None, headers)
        answer = connection.getresponse()
        for _, value in filter(lambda header: header[0].lower() == "set-cookie", answer.getheaders()):
            self.cookies.update({name: one.value for name, one in http.cookies.SimpleCookie(value).items()})
        page = answer.read().decode()
        connection.close()
        return answer.status, page, answer.headers.get("Location", "")

    def fields_of(self, path: str) -> dict[str, str]:
        """The hidden fields of a form."""
        return dict(HIDDEN.findall(self.ask("GET", path)[1]))

    def fill_in(self, path: str, fields: dict[str, str]) -> tuple[int, str, str]:
        return self.ask("POST", path, {**self.fields_of(path), **fields})


class Serving(Running):
    """A release build with a database in a folder of its own."""

    def __init__(self, folder: pathlib.Path, *flags: str, is_behind_tls: bool, is_limited: bool, before=None):
        self.database = pathlib.Path(tempfile.mkdtemp(dir=folder)) / "redress.db"
        told = before(self.database) if before else ""
        limits = [] if is_limited else ["--pages-per-second", "0", "--posts-per-second", "0"]
        super().__init__([str(PROGRAM), "serve", "--database", str(self.database), "--port", "0", *limits, *flags,
                          *(["--behind-tls"] if is_behind_tls else [])])
        self.told = told

    def verify(self) -> str:
        done = subprocess.run([PROGRAM, "verify", "--database", self.database], cwd=ROOT, capture_output=True, text=True,
                              check=False)
        return "" if done.returncode == 0 else done.stdout + done.stderr


class Demonstration(Serving):
    """Invented casefiles, and an officer who is signed in."""

    def __init__(self, folder: pathlib.Path, is_behind_tls: bool = True, is_limited: bool = False):
        super().__init__(folder, "--demo", is_behind_tls=is_behind_tls, is_limited=is_limited)
        status, page, _ = self.fill_in("/trafford/staff/sign-in", {"name": "Ada Nowak", "role": ROLE})
        if status != 303:
            raise RuntimeError(f"nobody could sign in: {status} {page}")


class Administrator(Serving):
    """A landlord's accounts, and the administrator who is signed in."""

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder, is_behind_tls=True, is_limited=False, before=self.first_link)
        self.fill_in(self.told, {"new-password": PASSWORD})
        _, _, to = self.fill_in("/trafford/staff/sign-in", {"email": "ada@example.org", "password": PASSWORD})
        secret = re.search(r"<strong[^>]*>([A-Z2-7 ]{32,})</strong>", self.ask("GET", to)[1])[1].replace(" ", "")
        status, page, _ = self.fill_in(to, {"code": code_of(secret)})
        if status != 200:
            raise RuntimeError(f"nobody could sign in: {status} {page}")
        self.fill_in("/trafford/staff/accounts/invite", {"name": "Eve Osei", "email": "eve@example.org"})

    @staticmethod
    def first_link(database: pathlib.Path) -> str:
        return subprocess.run([PROGRAM, "accounts", "first-admin", "--database", database, "--landlord", "trafford",
                               "--name", "Ada Nowak", "--email", "ada@example.org", "--role", ROLE],
                              cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()[0]


class Watching:
    """Asks a server for a page twice a second from another address, as somebody else would, until the end of the block."""

    def __init__(self, server: Running):
        self.server, self.times, self.missed, self.is_over = server, [], [], threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()

    def watch(self):
        while not self.is_over.wait(0.5):
            began = time.monotonic()
            connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=5,
                                                    source_address=("127.0.0.2", 0))
            try:
                connection.request("GET", "/trafford")
                answer = connection.getresponse()
                answer.read()
                if answer.status >= 500:
                    self.missed.append(str(answer.status))
            except (OSError, http.client.HTTPException) as error:
                self.missed.append(str(error) or type(error).__name__)
            finally:
                connection.close()
            self.times.append(time.monotonic() - began)

    def slowest(self) -> float:
        """The time that 99 of 100 pages take at most."""
        return sorted(self.times)[int(len(self.times) * 0.99) - 1] if self.times else float("inf")

    def words(self) -> str:
        middle = sorted(self.times)[len(self.times) // 2] if self.times else float("inf")
        return (f"{len(self.times)} pages for others, half of them within {middle * 1000:.0f} ms and 99 of 100 within "
                f"{self.slowest() * 1000:.0f} ms, {len(self.missed)} not answered; {self.server.memory()} MB at most")
