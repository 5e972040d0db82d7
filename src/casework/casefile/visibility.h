#pragma once

#include <string_view>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "procedure/edition.h"

namespace redress::casework {

/// Whether somebody may see this event of a casefile. What belongs to a side procedure is only for
/// those the edition names.
[[nodiscard]] bool visible_to(const EventBody& body, const procedure::Edition& edition,
                              const Actor& viewer);

/// The numbers of the staff who may not see a confidential casefile, whatever else they are: those
/// kept from it by name, whom it is about, who complain in it or act for those who do. None of a
/// casefile that is not confidential.
[[nodiscard]] Texts kept_from(const Casefile& casefile);

/// The numbers of the staff who may see a confidential casefile: those named, whoever made it so,
/// whoever has it, and the panel of its stage; none of those who are kept from it. In order, each
/// once. `history` is that of the casefile, without its slips. None of a casefile that is not
/// confidential: all may see that.
[[nodiscard]] Texts seen_by(const Casefile& casefile, const History& history);

}  // namespace redress::casework
