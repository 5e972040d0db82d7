#pragma once

#include <vector>

#include "app/shelf.h"
#include "casebook/event_store.h"
#include "web/site.h"

namespace redress::app {

/// Returns the landlords that cannot be served: those left out, and those that have casefiles here
/// and no procedure.
[[nodiscard]] std::vector<web::Unserved> unserved(casebook::Store& store,
                                                  const ServedShelf& served);

/// Returns the landlords that are served and have casefiles that cannot be: they began under an
/// edition that is not there any more.
[[nodiscard]] std::vector<web::Unserved> without_edition(casebook::Store& store,
                                                         const casebook::Shelf& shelf);

}  // namespace redress::app
