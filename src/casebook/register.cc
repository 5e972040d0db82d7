#include "casebook/register.h"

namespace redress::casebook {

std::int64_t TrayCounts::of(Tray tray) const {
  switch (tray) {
    case Tray::all_open:
      return all_open;
    case Tray::unallocated:
      return unallocated;
    case Tray::mine:
      return mine;
    case Tray::late:
      return late;
    case Tray::closed:
      return closed;
  }
  return 0;
}

}  // namespace redress::casebook
