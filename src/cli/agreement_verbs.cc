#include "cli/agreement_verbs.h"

#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace redress::cli {

namespace {

constexpr const char* kHolidaysFooter =
    "Without --agreed-by nothing is changed: it lists every open casefile's date that would move, "
    "from when to\n"
    "when, and whether the person was told the date before. What was met, missed or closed before "
    "is not moved.\n"
    "Exit status: 0 done, 2 the change is refused and standard error says why.";

}  // namespace

Verb holidays_verb(const Streams& streams, AgreementSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand(
        "holidays", "Show what a change of holidays moves for a landlord, and record it");
    const auto options = std::make_shared<HolidayOptions>();
    add_database(*verb, options->database);
    add_landlord(*verb, options->landlord);
    verb->add_option("--add", options->add, "A day off, as \"2026-06-15 Day of mourning\"")
        ->type_name("DAY");
    verb->add_option("--remove", options->remove, "A holiday that is none, as 2026-05-25")
        ->type_name("DATE");
    verb->add_option("--calendar", options->calendar,
                     "Of which calendar; else the newest edition's")
        ->type_name("NAME");
    verb->add_option("--reason", options->reason, "Why the days change")->type_name("TEXT");
    verb->add_option("--proposed-by", options->proposed_by, "Who proposed it")->type_name("NAME");
    verb->add_option("--agreed-by", options->agreed_by,
                     "Who agrees to it, not the same person: record the change")
        ->type_name("NAME");
    verb->footer(kHolidaysFooter);
    verb->callback([=, &status] { status = run_holidays(*options, streams, sources); });
  };
}

Verb limits_verb(const Streams& streams, AgreementSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* verb = app.add_subcommand(
        "limits", "What each role of a landlord may offer without somebody's yes");
    const auto options = std::make_shared<LimitOptions>();
    add_database(*verb, options->database);
    add_landlord(*verb, options->landlord);
    // Bound to an optional, an empty text would count as none, and a script's empty variable would
    // list the limits in place of setting one.
    auto* set = verb->add_option_function<std::string>(
                        "--set", [options](const std::string& text) { options->set = text; },
                        "A role and its limit, as officer=250.00; officer= to set none")
                    ->type_name("ROLE=AMOUNT");
    auto* by = verb->add_option("--by", options->by, "Who sets it")->type_name("NAME");
    auto* reason =
        verb->add_option("--reason", options->reason, "Which decision says so")->type_name("TEXT");
    set->needs(by)->needs(reason);
    verb->footer("A limit that is not set asks for every offer. Exit status: 0 done, 2 refused.");
    verb->callback([=, &status] { status = run_limits(*options, streams, sources); });
  };
}

}  // namespace redress::cli
