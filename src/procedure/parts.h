#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/edition.h"
#include "procedure/findings.h"
#include "procedure/table_reader.h"

// The parts of an edition, each read by the source of its name (read_clocks.cc ...). All problems
// go to the findings.
namespace redress::procedure {

void read_document(TableReader& root, Edition& edition, Findings& findings);
void read_readings(TableReader& root, Edition& edition, Findings& findings);

void read_kinds(TableReader& root, Edition& edition, Findings& findings);
void read_channels(TableReader& root, Edition& edition, Findings& findings);
void read_words(TableReader& root, Edition& edition, Findings& findings);

void read_bodies(TableReader& root, Edition& edition, Findings& findings);
void read_routes(TableReader& root, Edition& edition, Findings& findings);

void read_entry_rules(TableReader& root, Edition& edition, Findings& findings);
void read_remedies(TableReader& root, Edition& edition, Findings& findings);

void read_capacities(TableReader& root, Edition& edition, Findings& findings);
void read_petition(TableReader& root, Edition& edition, Findings& findings);
void read_markers(TableReader& root, Edition& edition, Findings& findings);
void read_sides(TableReader& root, Edition& edition, Findings& findings);

void read_letters(TableReader& root, Edition& edition, Findings& findings);

void read_cycles(TableReader& root, Edition& edition, Findings& findings);
void read_retentions(TableReader& root, Edition& edition, Findings& findings);

void read_stages(TableReader& root, Edition& edition, Findings& findings);

/// The clocks under `clock` of a stage, or of the file ("" for the casefile as a whole).
std::vector<Clock> read_clocks(TableReader& table, const StageId& stage, Findings& findings);
/// Reads `extend`, `delay` and `late` of a clock that has otherwise been read.
void read_changes(TableReader& clock_table, Clock& clock, Findings& findings);
/// The ways to stages under `next` of a stage or `opens` of a kind: a name, a table, or a list.
std::vector<Edge> read_edges(TableReader& outer, std::string_view key, bool from_stage,
                             const Source& source, Findings& findings);
/// The rules under `authority`, of a stage or of the file ("" for any stage).
std::vector<Authority> read_authorities(TableReader& outer, const StageId& stage,
                                        Findings& findings);
std::optional<Panel> read_panel(TableReader& stage, Findings& findings);
std::optional<EscalationRefusal> read_refusal(TableReader& stage, Findings& findings);
/// The rules under `before`, of a stage, of a kind or of the file.
std::vector<Before> read_before(TableReader& outer, Findings& findings);
/// The optional acts named by `acts`.
std::vector<ActName> read_acts(TableReader& table, Findings& findings);

/// "registered", or { event = "contact", mode = ["phone"] }. `more` reads any keys besides the
/// event's fields.
EventPattern read_pattern(const Node& node, std::string_view key, Findings& findings,
                          const std::function<void(TableReader&)>& more = {});
/// What stands under `when`: nothing, where there is none.
Condition read_condition(TableReader& outer, Findings& findings);
/// The same for a rule that is about no act.
Condition read_condition_without_act(TableReader& outer, Findings& findings);

// What only the whole edition shows.

/// Finds stages that loop or that nothing leads to, and acts that a stage does not have.
void check_stages(const Edition& edition, const Node& root, Findings& findings);
/// Finds gates that ask for a panel where there is none, and refusals of a stage that nobody asks
/// for.
void check_panels(const Edition& edition, const Node& root, Findings& findings);
/// Finds entry rules that wait for a window the casefile does not have.
void check_entry_rules(const Edition& edition, const Node& root, Findings& findings);

}  // namespace redress::procedure
