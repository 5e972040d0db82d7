#!/usr/bin/env python3
"""How long a page of a planted town takes through `redress serve`, and how much memory that takes.

bench/pages.py DATABASE [SECONDS] [LANDLORD] [BINARY]: DATABASE is one that `plant` filled. A server is started on it,
and an officer's trays, casefiles and the logging of feedback are requested over HTTP by 1 and by 32 clients, each on a
connection of its own. Beside them the least that a request can cost here: /health/live. The last line is the most that
the server held in memory.
"""
import collections
import pathlib
import random
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATABASE = sys.argv[1]
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 5
LANDLORD = sys.argv[3] if len(sys.argv) > 3 else "trafford"
BINARY = sys.argv[4] if len(sys.argv) > 4 else str(ROOT / "build/release/redress")
FIRST_OFFICER = 101  # plant numbers its officers from here, as many as the open casefiles need

Answer = collections.namedtuple("Answer", "status head body")


class Client:
    """One connection that stays open, and its cookies."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, target: str, form: dict[str, str] | None = None) -> Answer:
        body = urllib.parse.urlencode(form).encode() if form is not None else b""
        lines = [f"{method} {target} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
        if form is not None:
            lines.append("Content-Type: application/x-www-form-urlencoded")
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        self.socket.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        answer = self.read()
        for name, value in re.findall(rb"(?im)^set-cookie: ([^=]+)=([^;\r]*)", answer.head):
            self.cookies[name.decode()] = value.decode()
        return answer

    def read(self) -> Answer:
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.some()
        head, body = received.split(b"\r\n\r\n", 1)
        length = re.search(rb"(?im)^content-length: (\d+)", head)
        wanted = int(length[1]) if length else 0
        parts, held = [body], len(body)
        while held < wanted:
            parts.append(self.some())
            held += len(parts[-1])
        return Answer(int(head.split(b" ", 2)[1]), head, b"".join(parts))

    def some(self) -> bytes:
        part = self.socket.recv(1 << 16)
        if not part:
            raise ConnectionError("the server closed the connection")
        return part

    def hidden_fields(self, target: str) -> dict[str, str]:
        page = self.ask("GET", target).body.decode()
        return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))


class NotOnTheList(Exception):
    """No member of staff has this number."""


class Officer(Client):
    """Somebody signed in, with what they may ask for."""

    def __init__(self, port: int, number: int, seed: int) -> None:
        super().__init__(port)
        self.chance = random.Random(seed)
        page = f"/{LANDLORD}/staff/sign-in"
        form = self.ask("GET", page).body.decode()
        role = re.search(r'name="role" type="radio" value="([^"]+)"', form)[1]
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        signed_in = self.ask("POST", page, fields | {"name": f"S{number}", "role": role})
        if signed_in.status != 303:
            raise NotOnTheList(number)
        tray = self.ask("GET", f"/{LANDLORD}/staff/tray").body.decode()
        self.trays = [tab for tab in dict.fromkeys(re.findall(r'href="([^"]*/staff/tray[^"]*)"', tray))]
        self.casefiles: list[str] = []
        for tab in self.trays:
            self.remember(self.ask("GET", tab.replace("&amp;", "&")))

    def remember(self, answer: Answer) -> None:
        found = re.findall(rb'href="(/[^"]*/staff/casefiles/[^"/]+)"', answer.body)
        self.casefiles = (self.casefiles + [name.decode() for name in found])[-500:]

    def live(self) -> float:
        return self.timed(200, "GET", "/health/live")

    def tray(self) -> float:
        return self.timed(200, "GET", self.chance.choice(self.trays).replace("&amp;", "&"))

    def casefile(self) -> float:
        return self.timed(200, "GET", self.chance.choice(self.casefiles))

    def log(self) -> float:
        target = f"/{LANDLORD}/feedback"
        form = self.hidden_fields(target) | {
            "kind": "complaint", "account": "The lift is broken.", "person": "Kit Oram", "contact": "kit@example.org"}
        return self.timed(303, "POST", target, form)

    def timed(self, status: int, *request) -> float:
        begun = time.perf_counter()
        answer = self.ask(*request)
        taken = (time.perf_counter() - begun) * 1000
        assert answer.status == status, (request, answer)
        return taken


def sign_in_all(port: int, count: int) -> list[Officer]:
    """Returns `count` signed-in visits; where the town has fewer officers, some of them have several."""
    officers: list[Officer] = []
    different = count
    while len(officers) < count:
        place = len(officers)
        try:
            officers.append(Officer(port, FIRST_OFFICER + place % different, place))
        except NotOnTheList:
            assert place > 0, "no officer of a planted town could sign in"
            different = place
    return officers


def measure(name: str, officers: list[Officer]) -> float:
    """Prints the line of one kind of page; returns its median in milliseconds."""
    times: list[float] = []
    failures: list[Exception] = []

    def work(officer: Officer) -> None:
        end = time.perf_counter() + SECONDS
        try:
            while time.perf_counter() < end:
                times.append(getattr(officer, name)())
        except Exception as failure:  # a thread's own failure would go unseen
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(officer,)) for officer in officers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    median = statistics.median(times)
    late = sorted(times)[int(0.99 * (len(times) - 1))]
    print(f"{name:9} {len(officers):2} clients  p50 {median:8.2f} ms  p99 {late:8.2f} ms  "
          f"{len(times) / SECONDS:7.0f} a second", flush=True)
    return median


def main() -> None:
    server = subprocess.Popen(
        [BINARY, "--data", str(ROOT), "serve", "--demo", "--database", DATABASE, "--port", "0",
         "--pages-per-second", "0", "--posts-per-second", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r"http://\S+:(\d+)", server.stdout.readline())[1])
        officers = sign_in_all(port, 32)
        for some in (officers[:1], officers):
            least = measure("live", some)
            for name in ("tray", "casefile", "log"):
                print(f"          {measure(name, some) / least:6.1f} times the least")
        status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
        most = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024
        print(f"most in memory: {most:.0f} MB")
    finally:
        server.terminate()
        server.wait()


main()
