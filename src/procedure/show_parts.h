#pragma once

#include <string>
#include <string_view>

#include "procedure/edition.h"
#include "procedure/page.h"

// The parts of an edition's page.
namespace redress::procedure {

void show_source(Page& page, int depth, const Source& source);
/// "Stage 1 investigation [6.2]"
[[nodiscard]] std::string with_clause(std::string_view words, const Source& source);

void show_clock(Page& page, const Clock& clock, const Edition& edition);
void show_before(Page& page, const Before& before, const Edition& edition);
void show_authorities(Page& page, const std::vector<Authority>& authorities,
                      const Edition& edition);

/// What stays out of the procedure, or goes elsewhere.
void show_entry_rules(Page& page, const Edition& edition);
void show_remedies(Page& page, const Edition& edition);
/// Who speaks for a person, what a petition needs, markers on a person, what runs beside the
/// procedure.
void show_people(Page& page, const Edition& edition);

/// What is done regularly, and how long records are kept.
void show_cycles(Page& page, const Edition& edition);

void show_stages(Page& page, const Edition& edition);
/// What holds whatever the stage: clocks, acts, gates, deemed delivery, office hours.
void show_rules_of_the_casefile(Page& page, const Edition& edition);
void show_routes(Page& page, const Edition& edition);

}  // namespace redress::procedure
