#include "casework/event_words.h"

#include <array>

namespace redress::casework {
namespace {

struct EventWords {
  std::string_view event;
  std::string_view act;     // what is done, for what waits on it
  std::string_view moment;  // when it happened, for what is counted from it
};

constexpr auto kEventWords = std::to_array<EventWords>({
    {"received", "receive the complaint", "its receipt"},
    {"issue-arose", "learn when the problem arose", "the day the problem arose"},
    {"classified", "classify it", "its classification"},
    {"informal-opened", "handle it informally", "the start of informal handling"},
    {"informal-offer", "offer an informal solution", "the informal offer"},
    {"informal-lapsed", "end the informal step", "the end of the informal step"},
    {"registered", "register it as a formal complaint", "its registration as a formal complaint"},
    {"allocated", "allocate it", "its allocation"},
    {"contact", "be in contact with the person", "a contact"},
    {"ack-sent", "send the acknowledgement", "the acknowledgement"},
    {"advocate-checked", "ask about an advocate", "the question about an advocate"},
    {"mediation-offered", "offer mediation", "the offer of mediation"},
    {"decision-proposed", "propose a decision", "the proposed decision"},
    {"decision-explained", "explain the proposed decision", "the explanation of the decision"},
    {"comment-opportunity", "invite a comment on the decision", "the invitation to comment"},
    {"comment-recorded", "hear the person’s comment", "the person’s comment"},
    {"decision-issued", "issue the decision", "the decision"},
    {"holding-sent", "explain the delay", "the delay notice"},
    {"extended", "extend the deadline", "the extension"},
    {"escalation-requested", "hear the request for the next stage",
     "the request for the next stage"},
    {"escalation-accepted", "accept the request for the next stage",
     "the acceptance of the request"},
    {"panel-offered", "offer a panel", "the offer of a panel"},
    {"form-sent", "send the form", "the form being sent"},
    {"form-received", "receive the form", "the form coming back"},
    {"hearing-decided", "decide whether a hearing is held", "the decision about a hearing"},
    {"hearing-held", "hold the hearing", "the hearing"},
    {"offer-accepted", "hear that the person accepts", "the person’s acceptance"},
    {"promise-made", "make a promise", "the promise"},
    {"promise-done", "keep the promise", "the promise being kept"},
    {"dp-referred", "refer it to a designated person", "the referral to a designated person"},
    {"dp-passed-on", "see it referred to the Ombudsman", "the designated person’s referral"},
    {"dp-declined", "hear that the designated person declines", "the designated person’s refusal"},
    {"referred-outside", "take it to an outside body", "the referral outside"},
    {"window-closed", "close the window", "the window closing"},
    {"deadline-missed", "record the miss", "the missed deadline"},
    {"exhausted", "come to the end of the procedure", "the end of the procedure"},
    {"withdrawn", "withdraw it", "the withdrawal"},
    {"merged", "merge it into another casefile", "the merging"},
    {"edition-changed", "move it to another edition", "the move to another edition"},
    {"closed", "close the casefile", "the closure"},
    {"noted", "note it", "the note"},
    {"linked", "link it to another casefile", "the link to another casefile"},
    {"petition-assessed", "read the petition", "the petition being read"},
    {"excluded", "tell the person that it is not taken up", "the letter that it is not taken up"},
    {"redirected", "send it to another process", "its going to another process"},
    {"admitted", "take it up all the same", "its being taken up all the same"},
    {"late-accepted", "accept it late", "its being accepted late"},
    {"representative-added", "record who acts for the person", "somebody acting for the person"},
    {"authority-recorded", "put the representative’s authority on record",
     "the authority being on record"},
    {"marker-approved", "decide the restriction", "the decision on a restriction"},
    {"marker-notified", "tell the person of the restriction",
     "the person being told of the restriction"},
    {"marker-reviewed", "look at the restriction again", "the review of the restriction"},
    {"side-recorded", "record it for the side process", "the side process’s record"},
    {"check-completed", "put the check on record", "the check"},
    {"evidence-added", "add evidence", "the evidence"},
    {"mediation-held", "hold the mediation", "the mediation"},
    {"copied", "copy the decision", "the copy of the decision"},
    {"escalation-refused", "turn the request down", "the letter that turns the request down"},
    {"panel-appointed", "appoint the panel", "the panel being appointed"},
    {"paperwork-sent", "send the papers of the hearing", "the papers of the hearing being sent"},
    {"approval-requested", "ask for approval", "the request for approval"},
    {"approval-granted", "approve it", "the approval"},
    {"approval-declined", "decline it", "the approval being declined"},
    {"consulted", "ask those who must be asked", "the consultation"},
    {"remedy-offered", "offer a remedy", "the offer"},
    {"offset-made", "set the offer against arrears", "the offset"},
    {"omb-requested", "receive the outside body’s request", "the outside body’s request"},
    {"omb-explained", "explain the delay to the outside body",
     "the explanation to the outside body"},
    {"omb-revised", "agree a new date with the outside body", "the outside body’s new date"},
    {"omb-supplied", "answer the outside body", "the answer to the outside body"},
    {"omb-determined", "hear the outside body’s decision", "the outside body’s decision"},
    {"omb-order", "hear the outside body’s order", "the outside body’s order"},
    {"determination-complied", "carry out the order", "the order being carried out"},
    {"learning-logged", "log what is learnt", "what is learnt being logged"},
    {"response-reviewed", "review the response", "the review of the response"},
    {"suggestion-considered", "consider the suggestion", "the suggestion being considered"},
    {"feedback-answered", "answer the person", "the answer"},
    {"compliment-shared", "pass the compliment on", "the compliment being passed on"},
    {"feedback-published", "publish it", "its publication"},
    {"closed-early", "close it before the end", "its closing before the end"},
    {"reopened", "reopen it", "its being opened again"},
    {"tenancy-ended", "learn when the tenancy ended", "the day the tenancy ended"},
});

const EventWords* words_of(std::string_view event) {
  for (const auto& words : kEventWords) {
    if (words.event == event) {
      return &words;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view act_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->act : event;
}

std::string_view moment_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->moment : event;
}

}  // namespace redress::casework
