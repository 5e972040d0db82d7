#include "web/staff/permissions.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/acts/acts.h"
#include "casework/rules/act.h"
#include "web/staff/routes.h"

namespace redress::web {

namespace {

constexpr std::string_view kHead = R"(# Who may see and do what

This page is made from the tables that the program itself follows, and a test compares the two:
`UPDATE_GOLDEN=1 build/dev/web_test --gtest_filter='Permissions.*'` writes it again.

)";

constexpr std::string_view kOfPages = R"(## Staff pages

Addresses follow `/<landlord>/staff`. Nobody reaches a page but those for whom its row is: whoever is not signed in is
asked to sign in, and everybody else finds no such page. A page of one casefile asks first whether whoever is signed in
may see that casefile; if not, the answer is the one for a reference that nobody has. A second casefile that a form
names, to link or merge with it or because a caller is known from it, is asked about in the same way.

**All staff may see a casefile, unless it is confidential.** Then these may: whoever made it so, those whom they named,
whoever has it, and the panel of its stage. These never may, whatever else they are: those who are kept from it by name,
whom it is about, and staff who complain in it or act for those who do. Lists, counts and searches have nothing of a
casefile that somebody may not see. Each page of a confidential casefile is put on record before it is shown.

**In an emergency** somebody who may not see it, and is not kept from it, may open it by its reference and with a
reason, until they sign out: whoever has a role whose yes the edition asks for at its stage, or who allocates by a rule
of the edition; where it has neither, a role that decides the stage.

)";

constexpr std::string_view kOfActs = R"(
## Acts

Every act of a casefile is at `/casefiles/<reference>/<act>`, for whoever may see that casefile. Which roles may do it
at which stage is the landlord's own rule: `redress procedure show` has it for each edition. Beside that, this holds
under every edition:

* Whoever a complaint is about, whoever complains and whoever acts for them does nothing on it as a member of staff
  but give their own account.
* An act *of the stage's deciders* is for the roles that decide the stage, where the edition names them.
* An act that is *only where named* exists only in editions whose `acts` name it.
* An act with *a yes* needs one where the edition has an authority for it.

| Act | Does | Done by | Of the stage's deciders | Only where named | A yes |
|---|---|---|---|---|---|
)";

std::string done_by(const casework::ActTraits& act) {
  if (act.by_system_only) {
    return "clocks";
  }
  if (act.by_operations_only) {
    return "operations";
  }
  return act.by_residents ? "staff, and the person for themselves" : "staff";
}

std::string_view mark(bool is_so) { return is_so ? "yes" : ""; }

}  // namespace

std::string permissions_page() {
  std::string page(kHead);
  page += kOfPages;
  page += routes_in_words(staff_routes());
  page += kOfActs;
  for (const auto* act : casework::all_acts()) {
    const auto& traits = act->traits;
    page += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", traits.name,
                        with_small_letter(std::string(traits.title)), done_by(traits),
                        mark(traits.by_deciders), mark(traits.only_where_named),
                        mark(traits.approvable));
  }
  return page;
}

}  // namespace redress::web
