#include "app/kept_seal.h"

#include "system/hash.h"
#include "system/keyed_hash.h"
#include "system/random.h"

namespace redress::app {

web::Seal seal_kept_by(casebook::Store& store) {
  const auto key = store.server_state().seal_key(system::random_hex(system::kKeyBytes));
  const auto bytes = system::from_hex(key);
  if (!bytes || bytes->size() != system::kKeyBytes) {
    throw casebook::StorageFailure(
        "the key that seals visits is damaged: it is the row named seal-key of the table "
        "server_note. Delete that row and start again; whoever has a form open opens it again.");
  }
  return web::Seal(*bytes);
}

}  // namespace redress::app
