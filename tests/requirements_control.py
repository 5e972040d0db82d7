#!/usr/bin/env python3
"""Shows that script/requirements counts only claims of tests that run: a tree for each kind of claim that is nobody's."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "script" / "requirements"
LIST = "id,kind,requirement\nAAA-1.1-01,must,first\nAAA-1.1-02,must,second\n"
TEST = "// shows AAA-1.1-01\nTEST(Suite, Name) {\n  EXPECT_TRUE(true);  // shows AAA-1.1-02\n}\n"

# What lies under tests/, and what is said about it; "" for a tree in order, which shows both.
TREES = [
    ({"requirements/a_test.cc": TEST}, ""),
    ({"journeys/a.toml": "# shows AAA-1.1-01, AAA-1.1-02\n"}, ""),
    ({"requirements/a_test.cc": "// shows AAA-1.1-01\n\nint helper() {\n  return 1;\n}\n\n" + TEST},
     "a_test.cc:1: no test that runs shows AAA-1.1-01 here"),
    ({"requirements/a_test.cc": TEST + "// shows AAA-1.1-01\n"}, "a_test.cc:5: no test that runs shows AAA-1.1-01 here"),
    ({"requirements/a_test.cc": TEST.replace("Name", "DISABLED_Name")}, "no test that runs shows AAA-1.1-01 here"),
    ({"requirements/facts.h": TEST}, "facts.h:1: no test that runs shows AAA-1.1-01 here"),
    ({"journeys/rules.csv": "shows AAA-1.1-01\n"}, "rules.csv:1: no test that runs shows AAA-1.1-01 here"),
    ({"requirements/a_test.cc": TEST.replace("01", "09")}, "there is no requirement AAA-1.1-09"),
]


# A decision and what is said about the test it names.
DECISIONS = [
    ("Enforced by `Suite.Name`, `Suite.*`.\n", ""),
    ("Enforced by `Suite.Gone`.\n", "docs/adr/0001.md:1: there is no test Suite.Gone"),
]


def look_at(files: dict[str, str]) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory() as folder:
        tree = pathlib.Path(folder)
        for name, text in {"docs/requirements.csv": LIST, **files}.items():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_text(text)
        (tree / "script").mkdir()
        shutil.copy(SCRIPT, tree / "script" / "requirements")
        return subprocess.run([tree / "script" / "requirements"], capture_output=True, text=True, check=False)


def main() -> int:
    failures = []
    trees = [({f"tests/{k}": v for k, v in files.items()}, problem) for files, problem in TREES]
    trees += [({"tests/requirements/a_test.cc": TEST, "docs/adr/0001.md": text}, problem)
              for text, problem in DECISIONS]
    for files, problem in trees:
        found = look_at(files)
        in_order = found.returncode == 0 and "2/2" in found.stdout
        if in_order if problem else not in_order:
            failures.append(f"wanted '{problem or 'both shown'}': {found.returncode} {found.stdout}{found.stderr}")
        elif problem not in found.stdout:
            failures.append(f"wanted '{problem}': {found.stdout}")
    print("\n".join(failures) if failures else f"requirements_control: {len(trees)} trees judged")
    return 1 if failures else 0


sys.exit(main())
