#include "torture/scene.h"

namespace redress::torture {

bool wants_own_disk(Blow blow) { return blow == Blow::power_cut || blow == Blow::full_disk; }

std::unique_ptr<Scene> make_scene(const std::string& engine, Blow blow, unsigned seed) {
  if (engine == "sqlite" && blow != Blow::server_kill) {
    return make_sqlite_scene(blow, seed);
  }
  if (engine == "postgres" && blow != Blow::failing) {
    return make_postgres_scene(blow, seed);
  }
  return nullptr;
}

}  // namespace redress::torture
