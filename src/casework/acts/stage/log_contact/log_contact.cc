#include "casework/casefile/casefile.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/people/whose_word.h"
#include "casework/rules/permission/representing.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Who may be spoken with in the person's place: whoever acts for them, and whoever signed a
/// petition first while nobody is named as its lead.
std::vector<Choice> in_their_place(const Situation& here) {
  auto all = choices::representatives(here);
  if (const auto* first = asked_who_leads(here)) {
    all.push_back({std::string(kFirstSignatory), first->name, "Signed first"});
  }
  return all;
}

/// Records a contact with the person, or an attempt at one, in either direction.
struct LogContact {
  static constexpr ActTraits kTraits{.name = "log-contact",
                                     .title = "Log a contact",
                                     .leaves = {Contact::kName},
                                     .usual = true,
                                     .moment = Moment::since_received};

  std::string from;
  std::string mode;
  std::string result;
  Texts points;
  std::string note;
  std::string with;
  std::string because;

  void questions(Asker& ask) {
    ask(from, {.name = "from",
               .words = "Who got in touch?",
               .kind = QuestionKind::choice,
               .fixed = {{"landlord", "We contacted them", ""},
                         {"complainant", "They contacted us", ""}}});
    ask(mode, ask_mode("How?"));
    ask(result, {.name = "result",
                 .words = "What came of it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"two-way", "We spoke or wrote to each other", ""},
                           {"message", "A message was left in the way they prefer", ""},
                           {"attempt", "No answer", ""}}});
    ask(points, {.name = "points",
                 .words = "What was covered?",
                 .kind = QuestionKind::choices,
                 .from = choices::points,
                 .required = false});
    ask(with, {.name = "with",
               .words = "Was it with somebody who acts for them?",
               .hint = "Or with whoever signed a petition first, to ask who leads it",
               .kind = QuestionKind::choice,
               .from = in_their_place,
               .required = false});
    ask(because, {.name = "because",
                  .words = "Why was it not in the way the procedure asks for?",
                  .kind = QuestionKind::choice,
                  .fixed = {{"phone-unsuitable", "The phone does not suit the person", ""}},
                  .required = false});
    ask(note, {.name = "note",
               .words = "What was said?",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_not_closed(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision LogContact::decide(const Situation& here) const {
  if (mode == "letter" && result == "two-way" && from == "landlord") {
    return fail(refusal("letter-no-conversation",
                        "A letter that went out is no conversation. Record it as a message; their "
                        "answer is a contact of theirs."));
  }
  if (with.empty() && (result == "two-way" || from == "complainant")) {
    if (auto refused = unless_somebody_left(here)) {
      return fail(*refused);
    }
  }
  if (const auto* representative = here.casefile.representative(with)) {
    if (auto refused = unless_authorised(*representative, here)) {
      return fail(*refused);
    }
    const auto* capacity = here.edition.capacity(representative->capacity);
    if (capacity && capacity->authority == procedure::AuthorityToAct::none) {
      return fail(refusal("supporter-only",
                          "{name} supports the person and does not speak for them. Log the contact "
                          "with the person, and name who was with them in the note.",
                          {{"name", representative->who.name}}, capacity->source));
    }
  }
  return facts(Contact{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                       .from = from,
                       .mode = mode,
                       .result = result,
                       .points = points,
                       .note = note,
                       .with = with,
                       .because = because});
}

}  // namespace

extern constinit const Act kLogContact = act<LogContact>();

}  // namespace redress::casework
