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

void read_stages(TableReader& root, Edition& edition, Findings& findings);

/// The clocks under `clock` of a stage, or of the file ("" for the casefile as a whole).
std::vector<Clock> read_clocks(TableReader& table, const StageId& stage, Findings& findings);
/// The rules under `before`, of a stage or of the file.
std::vector<Before> read_before(TableReader& table, Findings& findings);
/// The optional acts named by `acts`.
std::vector<CommandName> read_acts(TableReader& table, Findings& findings);

/// "registered", or { event = "contact", mode = ["phone"] }. `more` reads what stands beside the
/// event's fields.
EventPattern read_pattern(const Node& node, std::string_view key, Findings& findings,
                          const std::function<void(TableReader&)>& more = {});
Condition read_condition(TableReader& table, Findings& findings);

/// What only the whole edition shows: stages that loop or that nothing leads to, acts a stage does
/// not have.
void check_stages(const Edition& edition, const Node& root, Findings& findings);

}  // namespace redress::procedure
