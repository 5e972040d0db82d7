#pragma once

#include <optional>

#include "casework/events/values.h"
#include "casework/rules/act.h"
#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// Whose word something is that only those who complain can say.
namespace redress::casework {

/// The refusal of what is the person's own word where nobody is left whose word it can be or,
/// where it is known who says it, to whoever left the complaint or acts for the person without the
/// authority that their capacity asks for.
[[nodiscard]] std::optional<Refusal> unless_theirs_to_say(const ActTraits& act,
                                                          const Situation& here);

/// The refusal of what somebody who complains would have said or heard while none of them is left.
[[nodiscard]] std::optional<Refusal> unless_somebody_left(const Situation& here);

/// Those who complain, where several do; nobody of a petition, whose lead speaks for who signed.
[[nodiscard]] std::vector<Choice> several_who_complain(const Situation& here);

/// The question whose word it is, of what ends something for all who complain. It has answers where
/// several do.
[[nodiscard]] Question ask_whose_word();

/// The refusal of a word that ends something for all unless it is the word of everybody who
/// complains: of those in `said_by`, numbers of complainants, and of the complainant who acts.
[[nodiscard]] std::optional<Refusal> unless_all_say_so(const Texts& said_by, const Situation& here);

}  // namespace redress::casework
