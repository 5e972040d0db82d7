#include <algorithm>
#include <utility>

#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/outside.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/numbering.h"

// The acts that only record a fact, one row each. Their bars are shared with other acts; an act
// that refuses an answer for a reason of its own has a source of its own.
namespace redress::casework {
namespace {

/// Leaves only this fact, at the stage that was running when it happened.
template <AnEvent E>
Answered recorded(E event) {
  return [event = std::move(event)](const Situation& here) {
    E fact = event;
    if constexpr (requires { fact.stage; }) {
      fact.stage = here.casefile.stage_at(here.circumstances.occurred_at);
    }
    return facts(std::move(fact));
  };
}

std::optional<Refusal> unless_it_has_sides(const Situation& here) {
  return here.edition.sides.empty() ? not_part_of_procedure() : unless_begun(here);
}

/// Before its end, or after it while something promised keeps it open. Orders bind all the same.
std::optional<Refusal> unless_open_and_unordered(const Situation& here) {
  if (here.casefile.orders_outstanding()) {
    return orders_outstanding();
  }
  if (auto bar = unless_bodies_answered(here)) {
    return bar;
  }
  const bool keeps_it_open = here.casefile.promises_outstanding() || here.casefile.offers_owed();
  return here.casefile.ended() && keeps_it_open ? unless_not_closed(here) : unless_in_hand(here);
}

std::optional<Refusal> unless_decided(const Situation& here) {
  auto bar = unless_begun(here);
  const bool is_decided = !choices::decided_stages(here).empty();
  return bar || is_decided ? bar : refusal("not-decided", "No decision is issued yet.");
}

std::optional<Refusal> unless_suggestion(const Situation& here) {
  return here.edition.form_of(here.casefile.kind) == "suggestion" ? unless_not_closed(here)
                                                                  : not_part_of_procedure();
}

std::optional<Refusal> unless_compliment(const Situation& here) {
  return here.edition.form_of(here.casefile.kind) == "compliment" ? unless_not_closed(here)
                                                                  : not_part_of_procedure();
}

/// Of several complainants one alone takes nothing back for the others.
std::optional<Refusal> unless_one_complains(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  return choices::complainants(here).size() > 1
             ? std::optional(
                   refusal("several-complain",
                           "Several people complain. Record for each that they leave it."))
             : std::nullopt;
}

Question ask_answer() {
  return {.name = "answer",
          .words = "What did they say?",
          .kind = QuestionKind::choice,
          .fixed = {{"accepted", "They would like it", ""},
                    {"declined", "They declined", ""},
                    {"awaited", "They have not answered yet", ""}}};
}

}  // namespace

/// Offers mediation by a neutral third party. It is voluntary and stops no clock.
extern constinit const Act kOfferMediation{{.name = "offer-mediation",
                                            .title = "Offer mediation",
                                            .leaves = {MediationOffered::kName},
                                            .only_where_named = true,
                                            .moment = Moment::since_received},
                                           unless_in_hand,
                                           [](Asker& ask) {
                                             MediationOffered offered;
                                             ask(offered.answer, ask_answer());
                                             return recorded(std::move(offered));
                                           }};

/// Records something of a process that runs beside this one. Only those the edition names see it.
extern constinit const Act kRecordSide{
    {.name = "record-side",
     .title = "Record something of a side process",
     .leaves = {SideRecorded::kName},
     .moment = Moment::since_received},
    unless_it_has_sides,
    [](Asker& ask) {
      SideRecorded side;
      ask(side.side, {.name = "side",
                      .words = "Which process?",
                      .kind = QuestionKind::choice,
                      .from = choices::sides});
      ask(side.note,
          {.name = "note", .words = "What should be kept?", .kind = QuestionKind::words});
      return recorded(std::move(side));
    }};

/// Sends a decision again in another way: large print, another language, an email after the letter.
/// The first sending stays the decision.
extern constinit const Act kSendCopy{
    {.name = "send-copy", .title = "Send a decision again", .moment = Moment::since_received},
    unless_decided,
    [](Asker& ask) {
      Copied copied;
      ask(copied.stage, {.name = "stage",
                         .words = "Which decision?",
                         .kind = QuestionKind::choice,
                         .from = choices::decided_stages});
      ask(copied.mode, ask_mode());
      return Answered([copied = std::move(copied)](const Situation&) { return facts(copied); });
    }};

/// Offers a panel, or a panel member beside the reviewer.
extern constinit const Act kOfferPanel{{.name = "offer-panel",
                                        .title = "Offer a panel",
                                        .leaves = {PanelOffered::kName},
                                        .only_where_named = true},
                                       unless_stage_runs,
                                       [](Asker& ask) {
                                         PanelOffered offered;
                                         ask(offered.answer, ask_answer());
                                         ask(offered.until,
                                             {.name = "until",
                                              .words = "By which day do they answer?",
                                              .hint = "Where they have not answered yet",
                                              .kind = QuestionKind::date,
                                              .required = false,
                                              .days = Days::coming});
                                         if (offered.answer != "awaited") {
                                           offered.until.reset();
                                         }
                                         return recorded(std::move(offered));
                                       }};

/// Records what an outside body asks us for.
extern constinit const Act kReceiveExternalRequest{
    {.name = "receive-external-request",
     .title = "Record an outside body’s request",
     .moment = Moment::since_received},
    unless_begun,
    [](Asker& ask) {
      OmbRequested requested;
      ask(requested.body, {.name = "body",
                           .words = "Who asks?",
                           .kind = QuestionKind::choice,
                           .from = choices::bodies});
      ask(requested.asked,
          {.name = "asked", .words = "What do they ask for?", .kind = QuestionKind::words});
      ask(requested.due, {.name = "answer-by",
                          .words = "By when, where they set the day?",
                          .kind = QuestionKind::date,
                          .required = false,
                          .days = Days::coming});
      return Answered([requested = std::move(requested)](const Situation& here) {
        OmbRequested fact = requested;
        fact.request =
            next_number("Q", &OmbRequested::request, here.casefile.body_requests.size(), here);
        return facts(std::move(fact));
      });
    }};

/// Records whether a suggestion is taken up, by whom it was considered and why.
extern constinit const Act kConsiderSuggestion{
    {.name = "consider-suggestion",
     .title = "Record what became of a suggestion",
     .leaves = {SuggestionConsidered::kName}},
    unless_suggestion,
    [](Asker& ask) {
      SuggestionConsidered considered;
      ask(considered.result,
          {.name = "result",
           .words = "Is it taken up?",
           .kind = QuestionKind::choice,
           .fixed = {
               {"taken-up", "Yes", ""}, {"in-part", "In part", ""}, {"not-taken-up", "No", ""}}});
      ask(considered.by, {.name = "considered-by", .words = "Who considered it?"});
      ask(considered.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
      return recorded(std::move(considered));
    }};

/// Records who was told about a compliment.
extern constinit const Act kShareCompliment{
    {.name = "share-compliment",
     .title = "Pass a compliment on",
     .leaves = {ComplimentShared::kName}},
    unless_compliment,
    [](Asker& ask) {
      ComplimentShared shared;
      ask(shared.shared_with, {.name = "shared-with",
                               .words = "Who was told?",
                               .hint = "Those it praises, and their manager"});
      ask(shared.roles, {.name = "told",
                         .words = "Which of these was told?",
                         .kind = QuestionKind::choices,
                         .from = choices::roles,
                         .required = false});
      ask(shared.use, {.name = "use",
                       .words = "What else is it used for?",
                       .kind = QuestionKind::choices,
                       .fixed = {{"appraisal", "Appraisals", ""},
                                 {"learning", "Good practice", ""},
                                 {"publication", "Publication", ""}},
                       .required = false});
      return recorded(std::move(shared));
    }};

/// Records where feedback, or what it changed, was published.
extern constinit const Act kPublishFeedback{
    {.name = "publish-feedback", .title = "Publish feedback", .moment = Moment::since_received},
    unless_begun,
    [](Asker& ask) {
      FeedbackPublished published;
      ask(published.where, {.name = "where", .words = "Where?"});
      ask(published.words, {.name = "words",
                            .words = "In which words?",
                            .hint = "Without anything that shows who it was",
                            .kind = QuestionKind::words});
      return recorded(std::move(published));
    }};

/// Closes the casefile before the procedure has ended, which ends the procedure, or before what was
/// promised is done, which breaks the promise. The ways outside open from then.
extern constinit const Act kCloseEarly{
    {.name = "close-early",
     .title = "Close before the end",
     .only_where_named = true,
     .approvable = true,
     .checked = true},
    unless_open_and_unordered,
    [](Asker& ask) {
      ClosedEarly closed;
      ask(closed.ground, {.name = "ground",
                          .words = "On which ground?",
                          .kind = QuestionKind::choice,
                          .from = choices::grounds,
                          .required = false});
      ask(closed.reason, {.name = "reason",
                          .words = "What are the reasons, as the person is told them?",
                          .kind = QuestionKind::words});
      ask(closed.mode, ask_mode("How was the person told?"));
      return recorded(std::move(closed));
    }};

/// Records that the person no longer wishes to go on.
extern constinit const Act kWithdraw{
    {.name = "withdraw",
     .title = "Record that it is withdrawn",
     .by_residents = true,
     .persons_word = true,
     .checked = true},
    unless_one_complains,
    [](Asker& ask) {
      Withdrawn withdrawn;
      ask(withdrawn.words,
          {.name = "words", .words = "What did the person say?", .kind = QuestionKind::words});
      return recorded(std::move(withdrawn));
    }};

/// Keeps a note on the casefile.
extern constinit const Act kNote{
    {.name = "note",
     .title = "Add a note",
     .by_those_in_it = true,
     .usual = true,
     .moment = Moment::since_received},
    unless_begun,
    [](Asker& ask) {
      Noted noted;
      ask(noted.text,
          {.name = "text", .words = "What should be kept?", .kind = QuestionKind::words});
      return recorded(std::move(noted));
    }};

}  // namespace redress::casework
