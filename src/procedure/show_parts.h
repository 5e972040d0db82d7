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

void show_stages(Page& page, const Edition& edition);
/// What holds whatever the stage: clocks, acts, gates, deemed delivery, office hours.
void show_rules_of_the_casefile(Page& page, const Edition& edition);
void show_routes(Page& page, const Edition& edition);

}  // namespace redress::procedure
