#pragma once

#include "casebook/event_store.h"
#include "web/server/seal.h"

namespace redress::app {

/// Returns a seal with the key in the store, which is created at the first start. Throws
/// StorageFailure, with what to do, when the key is damaged.
[[nodiscard]] web::Seal seal_kept_by(casebook::Store& store);

}  // namespace redress::app
