"""A small site with the holes that script/attack looks for. It is the control: what finds nothing here finds nothing
anywhere. It answers one request after the other, so that few slow clients are enough to keep all others out.

Prints the port that it listens on.
"""
import http.server
import sqlite3
import urllib.parse

DATABASE = sqlite3.connect(":memory:", check_same_thread=False)
DATABASE.execute("CREATE TABLE tenant (number INTEGER, name TEXT)")
DATABASE.executemany("INSERT INTO tenant VALUES (?, ?)", [(1, "Ada"), (2, "Eve")])

FORM = ("<html><body><a href='/shout?words=hello'>shout</a> <a href='/tenant?number=1'>tenant</a>"
        "<form method='get' action='/shout'><input name='words' value='hello'></form></body></html>")


class Victim(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        address = urllib.parse.urlparse(self.path)
        query = {name: values[0] for name, values in urllib.parse.parse_qs(address.query).items()}
        status, page = 200, FORM
        if address.path == "/shout":
            page = f"<html><body><p>{query.get('words', '')}</p></body></html>"
        elif address.path == "/tenant":
            try:
                rows = DATABASE.execute(f"SELECT name FROM tenant WHERE number = {query.get('number', '1')}").fetchall()
                page = f"<html><body><ul>{''.join(f'<li>{name}</li>' for name, in rows)}</ul></body></html>"
            except sqlite3.Error as error:
                status, page = 500, f"<html><body>SQLite3::SQLException: {error}</body></html>"
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Set-Cookie", "session=1")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Victim)
print(f"ready at http://127.0.0.1:{server.server_address[1]}/", flush=True)
server.serve_forever()
