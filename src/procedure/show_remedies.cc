#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

void show_remedies(Page& page, const Edition& edition) {
  if (edition.remedies.empty()) {
    return;
  }
  page.heading("What can be offered to put matters right");
  for (const auto& remedy : edition.remedies) {
    page.line(1, with_clause(remedy.money ? remedy.name + " (an amount of money)" : remedy.name,
                             remedy.source));
    page.fact(2, "At most, all on a casefile together",
              remedy.at_most ? to_words(*remedy.at_most) : "");
    page.fact(2, "Names one of these grounds", names_of_terms(remedy.grounds, edition.grounds));
    page.fact(2, "On record first", names_of_terms(remedy.evidence, edition.checks));
    if (remedy.offsets_arrears) {
      page.line(2, "May be set against what the person owes.");
      page.fact(3, "For", applies_to(remedy.offset_when, edition));
    }
    show_source(page, 2, remedy.source);
  }
}

}  // namespace redress::procedure
