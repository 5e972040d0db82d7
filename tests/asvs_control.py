#!/usr/bin/env python3
"""Shows that script/asvs finds each thing that can be wrong with the list: a tree for each, beside one that is in order."""
import csv
import importlib.machinery
import importlib.util
import io
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "script" / "asvs"

IN_ORDER = {
    "src/a_test.cc": "TEST(Suite, Name) {\n}\n",
    "frontend/a.test.mjs": "test('it\\'s a title', () => {})\n",
    "docs/page.md": "# Page\n\n## What it says\n",
    "script/attack": "",
}
SHOWN = {"V1.1.1": "Suite.Name; script/attack", "V1.2.1": "a.test.mjs: it's a title", "V2.1.1": "docs/page.md#what-it-says"}

# The row and column that is changed, to what, and what is said about it.
WRONG = [
    ("V1.1.1", "id", "V1.1.3", "V1.1.1 is there 0 times"),
    ("V1.1.2", "id", "V1.1.1", "V1.1.1 is there 2 times"),
    ("V1.1.1", "id", "V1.2.10", "V1.2.10 is no requirement of level 1 or 2"),
    ("V1.1.1", "level", "3", "V1.1.1 has no level or no subject"),
    ("V1.1.1", "subject", " ", "V1.1.1 has no level or no subject"),
    ("V1.1.1", "disposition", "nearly", "“nearly” is none of"),
    ("V1.1.1", "how", "", "V1.1.1 does not say how or why"),
    ("V1.1.1", "shown by", "", "V1.1.1 is met, and nothing shows it"),
    ("V1.1.1", "shown by", "Suite.Gone", "V1.1.1: there is no test Suite.Gone"),
    ("V1.1.1", "shown by", "script/gone", "V1.1.1: there is no script/gone"),
    ("V1.1.1", "shown by", "a.test.mjs: another title", "there is no test “another title” in a.test.mjs"),
    ("V1.1.1", "shown by", "docs/page.md#what-it-says", "a page shows only that something is written down"),
    ("V2.1.1", "shown by", "docs/page.md#gone", "there is no section docs/page.md#gone"),
    ("V2.1.1", "shown by", "docs/gone.md#gone", "there is no section docs/gone.md#gone"),
    ("V1.1.2", "subject", "another subject", "docs/asvs.md is not what docs/asvs.csv makes"),
]


def load_script():
    loader = importlib.machinery.SourceFileLoader("asvs", str(SCRIPT))
    spec = importlib.util.spec_from_loader("asvs", loader)
    module = importlib.util.module_from_spec(spec)
    source = SCRIPT.read_text().replace("\nsys.exit(main())", "")
    exec(compile(source, str(SCRIPT), "exec"), module.__dict__)
    return module


def rows_in_order(script) -> list[dict]:
    return [dict(zip(script.COLUMNS, (name, "1", "subject", "met" if name in SHOWN else "not applicable", "why",
                                      SHOWN.get(name, "")))) for name in script.wanted_ids()]


def as_csv(script, rows: list[dict]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, script.COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def look_at(files: dict[str, str]) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory() as tree:
        for name, text in files.items():
            path = pathlib.Path(tree) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return subprocess.run([SCRIPT, tree], capture_output=True, text=True, check=False)


def main() -> int:
    script = load_script()
    rows = rows_in_order(script)
    files = IN_ORDER | {"docs/asvs.csv": as_csv(script, rows), "docs/asvs.md": script.page_of(rows)}
    failures = []
    good = look_at(files)
    if good.returncode != 0 or len(rows) != 253:
        failures.append(f"a list of {len(rows)} that is in order is refused: {good.stdout}{good.stderr}")
    for name, column, value, problem in WRONG:
        changed = [row | {column: value} if row["id"] == name else row for row in rows]
        found = look_at(files | {"docs/asvs.csv": as_csv(script, changed)})
        if found.returncode != 1 or problem not in found.stdout:
            failures.append(f"wanted “{problem}”: {found.returncode} {found.stdout}{found.stderr}")
    print("\n".join(failures) if failures else f"asvs_control: {len(WRONG)} wrong lists refused")
    return 1 if failures else 0


sys.exit(main())
