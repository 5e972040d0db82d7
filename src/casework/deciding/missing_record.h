#pragma once

#include <string>

#include "casework/casefile/casefile.h"
#include "procedure/edition.h"

namespace redress::casework {

/// What the edition wants on record of feedback of this kind and nobody has put there yet, by the
/// names of the fields of `received`, in the order of the edition. It is asked for; nobody is
/// turned away for it.
[[nodiscard]] Texts missing_from_record(const Casefile& casefile,
                                        const procedure::Edition& edition);

/// The same in words: "who it is and how to reach them"; "" where nothing is missing.
[[nodiscard]] std::string missing_in_words(const Casefile& casefile,
                                           const procedure::Edition& edition);

}  // namespace redress::casework
