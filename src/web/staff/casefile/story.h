#pragma once

#include "casework/rules/standing.h"
#include "markup/html.h"

namespace redress::web {

/// Returns what whoever judges a casefile reads first: the person's words and wishes, what was
/// found, decided and asked for since, and what is offered and approved.
[[nodiscard]] markup::Html story(const casework::Standing& standing);

}  // namespace redress::web
