#pragma once

#include "web/staff/routes.h"

namespace redress::web {

/// Returns what answers a request for a staff page: nobody but those whom its row names reaches the
/// page itself. Others are asked to sign in, or find no such page; a form without this visit's
/// token is shown to be sent again. Where the row says that it is about one casefile, whoever asks
/// can see that casefile, or finds no such page, as where there is none. A reference as people say
/// it leads to the one address. A row that does not fit its page is a bug (CHECK).
[[nodiscard]] Action action_of(const Site& site, const StaffRoute& route);

}  // namespace redress::web
