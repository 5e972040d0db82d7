#!/usr/bin/env python3
"""How soon `redress serve` answers, and how much memory it holds at rest.

bench/start.py [BINARY] [ROUNDS]: fills a demonstration database in a temporary folder, then starts on it again and
again, each time until the first page comes back with 200. Beside it the least a start can cost here: the same binary
asked for its version.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/redress")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
PAGES = ["/health/ready", "/"]
REST_SECONDS = 3


class Server:
    """One start on a database, until the first page is there."""

    def __init__(self, database: str) -> None:
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [BINARY, "--data", str(ROOT), "serve", "--demo", "--database", database, "--port", "0"],
            stdout=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline()
        self.address = re.search(r"http://\S+:\d+", ready)[0]
        self.get(PAGES[0])
        self.milliseconds = (time.perf_counter() - begun) * 1000

    def get(self, page: str) -> bytes:
        with urllib.request.urlopen(self.address + page) as response:
            assert response.status == 200, page
            return response.read()

    def megabytes(self, line: str) -> float:
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{line}:\s+(\d+) kB", status)[1]) / 1024

    def stop(self) -> float:
        """Gives the milliseconds of processor time it took from start to end."""
        self.process.terminate()
        _, _, used = os.wait4(self.process.pid, 0)
        self.process.stdout.close()
        return (used.ru_utime + used.ru_stime) * 1000


def version_milliseconds() -> float:
    begun = time.perf_counter()
    subprocess.run([BINARY, "--version"], stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = folder + "/redress.db"
        filling = Server(database)
        landlords = re.findall(rb'href="/([a-z-]+)"', filling.get("/"))
        filling.stop()
        times, used, memory, memory_after = [], [], [], []
        for _ in range(ROUNDS):
            server = Server(database)
            times.append(server.milliseconds)
            used.append(server.stop())
        for _ in range(3):
            server = Server(database)
            time.sleep(REST_SECONDS)
            memory.append(server.megabytes("VmRSS"))
            for landlord in landlords:
                server.get(f"/{landlord.decode()}/procedure")
            memory_after.append(server.megabytes("VmRSS"))
            own = server.megabytes("RssAnon")
            server.stop()
        least = [version_milliseconds() for _ in range(ROUNDS)]
        print(f"filling a new demonstration: {filling.milliseconds:.0f} ms")
        print(f"start to first 200, {ROUNDS} rounds: median {statistics.median(times):.0f} ms, "
              f"best {min(times):.0f}, worst {max(times):.0f}; "
              f"processor time with stopping: median {statistics.median(used):.0f} ms")
        print(f"`redress --version`: median {statistics.median(least):.0f} ms")
        print(f"resident at rest: {max(memory):.0f} MB, after a page of each of {len(landlords)} landlords "
              f"{max(memory_after):.0f} MB, of which {own:.0f} MB its own")


main()
