#!/usr/bin/env python3
"""Shows that script/check-layers refuses what it is there to refuse: a tree with one thing wrong is never in order."""
import pathlib
import subprocess
import sys
import tempfile

CHECK = pathlib.Path(__file__).resolve().parent.parent / "script" / "check-layers"

IN_ORDER = {
    "base/text.h": "#pragma once\n#include <string>\n",
    "calendar/date.h": '#pragma once\n#include "base/text.h"\n',
    "procedure/toml_text.cc": "#include <toml++/toml.h>\n",
    "casework/deciding/decide_test.cc": '#include <fstream>\n#include "casework/testing.h"\n',
    "casework/testing.h": "#pragma once\n",
    "markup/html.cc": '#include "markup/html_maker.h"\n',
    "web/page.cc": '#include "casework/deciding/decide.h"\n#include "markup/html.h"\n',
    "app/main.cc": '#include "storage/store.h"\n#include "web/page.h"\n',
}

# What is wrong, where, and what is said about it.
WRONG = [
    ("base/text.cc", '#include "casework/deciding/decide.h"\n', "base may not include casework/deciding/decide.h"),
    ("procedure/edition.h", '#include "system/json.h"\n', "procedure may not include system/json.h"),
    ("system/log.cc", '#include "calendar/date.h"\n', "system may not include calendar/date.h"),
    ("web/page.cc", '#include "storage/store.h"\n', "web may not include storage/store.h"),
    ("cli/run.cc", '#include "app/serve.h"\n', "cli may not include app/serve.h"),
    ("casework/deciding/decide.cc", "int a;\n  #include <thread>\n", "the pure room casework may not include <thread>"),
    ("calendar/date.cc", "#include <toml++/toml.h>\n", "the pure room calendar may not include <toml++/toml.h>"),
    ("letters/merge.cc", "auto now = std::chrono::system_clock::now();\n", "the pure room letters reads the outside"),
    ("web/page.cc", '#include "markup/html_maker.h"\n', "only markup itself may make markup from a string"),
    ("casework/deciding/decide.cc", '#include "casework/testing.h"\n', "casework/testing.h is for tests"),
    ("web/page.cc", "// as Trafford does it\n", "a landlord is named"),
    ("casework/acts/closing/close/close_test.cc", 'const char* who = "Housing-Plus";\n', "a landlord is named"),
    ("casework/clocks/deadlines.cc", '#include "casework/rules/gates/gates.h"\n', "clocks is below rules and may not include"),
    ("casework/decide.cc", "\n", "casework has floors and this stands on none of them"),
    ("casework/rules/act.cc", '#include "casework/act.h"\n', "casework/act.h stands on no floor of casework"),
    ("helpers/misc.cc", "\n", "'helpers' is no room"),
    ("system/hash.cc", 'int a = std::system("ls");\n', "no source may call this"),
    ("app/main.cc", '  ::execvp("ls", words);\n', "no source may call this"),
    ("web/page.cc", 'FILE* words = popen("ls", "r");\n', "no source may call this"),
    ("web/page.cc", 'const std::regex kName("(a+)+");\n', "no source may call this"),
    ("system/random.cc", "std::mt19937 chance(std::random_device{}());\n", "no source may call this"),
    ("base/text.cc", "sprintf(room, words);\n", "no source may call this"),
]


def look_at(sources: dict[str, str]) -> subprocess.CompletedProcess:
    with tempfile.TemporaryDirectory() as tree:
        for name, text in sources.items():
            path = pathlib.Path(tree) / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return subprocess.run([CHECK, tree], capture_output=True, text=True, check=False)


def main() -> int:
    failures = []
    good = look_at(IN_ORDER)
    if good.returncode != 0:
        failures.append(f"a tree that is in order is refused: {good.stdout}{good.stderr}")
    crowd = {f"casework/events/event_{number}.h": "#pragma once\n" for number in range(26)}
    if "src/casework/events:1: 26 files; split it" not in look_at(IN_ORDER | crowd).stdout:
        failures.append("a folder of casework with 26 files is not refused")
    for name, text, problem in WRONG:
        found = look_at(IN_ORDER | {name: text})
        line = f"src/{name}:{text.count(chr(10)) or 1}: {problem}"
        if found.returncode != 1 or line not in found.stdout or "layers: 1 problems" not in found.stdout:
            failures.append(f"wanted '{line}' and nothing else, got {found.returncode}: {found.stdout}{found.stderr}")
    print("\n".join(failures) if failures else f"layers_control: {len(WRONG)} wrong trees refused")
    return 1 if failures else 0


sys.exit(main())
