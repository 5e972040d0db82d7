#include <array>

#include "procedure/words/key_sentences.h"

namespace redress::procedure {

namespace {

constexpr auto kSentencesOfRules = std::to_array<KeySentence>({
    {"stage.*", "aliases", "Other names it has in the document."},
    {"stage.*", "informal", "It is the informal step, where a kind's 'informal' leads."},
    {"stage.*", "without_wish", "The informal step is the usual way and needs no explicit wish."},
    {"stage.*", "owner", "Who carries it; any of them."},
    {"stage.*", "owner_when",
     "Who carries it under a condition, in place of 'owner'; of several, the first that holds."},
    {"stage.*.owner_when", "roles", "Who carries it then; any of them."},
    {"stage.*.owner_when", "when", "Only under this condition."},
    {"stage.*", "decides", "Who decides it; the owners without it."},
    {"stage.*", "copied", "Who is told of it."},
    {"stage.*", "admits",
     "How a request for it is taken up; on-request without it. on-acceptance: a "
     "person accepts it, and the clocks run from the request all the same."},
    {"stage.*", "outcomes",
     "How it may be decided. Must be there unless the stage is informal; \"not set\" where the "
     "document names none."},
    {"stage.*", "options", "What the person is told they can do next, in words."},
    {"stage.*", "acts", "Optional acts that exist at this stage."},
    {"stage.*", "next",
     "The stage a person may ask for after it, or several ways on; without it the decision here "
     "exhausts the procedure."},
    {"next", "to", "The stage."},
    {"next", "when", "Only under this condition, such as what was decided."},
    {"next", "by_itself", "It begins with the decision; nobody asks for it."},
    {"next", "any_time", "It may be asked for before the decision too."},
    {"next", "needs_reason", "Whoever asks for it says why."},
    {"next", "grounds", "One of them is named."},
    {"stage.*", "same_decider",
     "may: whoever decided a stage before may decide this one too. must: nobody else. Never "
     "without it."},
    {"stage.*", "clock", "Its clocks."},
    {"stage.*", "before", "What must be true before an act at this stage."},
    {"stage.*", "authority", "Who says yes before an act at this stage."},
    {"stage.*", "panel", "The panel that hears it."},
    {"stage.*", "refuse",
     "How a request for it may be refused, which ends the landlord's own "
     "process. Only where another stage has it as 'next'."},
    {"stage.*.panel", "size", "How many members; left out where the document gives no number."},
    {"stage.*.panel", "at_least", "The smallest number of members, in place of 'size'."},
    {"stage.*.panel", "pools", "Where members come from, in words."},
    {"stage.*.panel", "of_each", "How many come from a pool at least."},
    {"stage.*.panel", "chair", "The pool that the chair, who is named first, comes from."},
    {"stage.*.panel", "supporters", "How many people the complainant may bring."},
    {"stage.*.panel", "role", "Whoever acts here in this role is one of those appointed."},
    {"stage.*.refuse", "by", "Who may refuse; whoever owns the stage before without it."},
    {"stage.*.refuse", "grounds", "One of them is named."},
    {"stage.*.refuse", "offers", "A kind the person is invited to instead."},

    {"clock.*", "use",
     "deadline: something is owed by then. window: a right closes then. opening: a "
     "right opens then. A deadline without it."},
    {"clock.*", "force", "How strict the document is; must without it."},
    {"clock.*", "within",
     "How long: \"48 hours\", \"10 working days\", \"28 calendar days\", \"8 "
     "weeks\", \"6 months\", \"1 year\"."},
    {"clock.*", "from",
     "What starts it: an event, or the day \"issue-arose\" or \"tenancy-ended\"; a day of the "
     "edition, { day = \"aware\" }; or the earliest or the latest of several."},
    {"clock.*.from", "day", "A day of the edition in place of an event."},
    {"clock.*.from", "earliest", "Several starts, of which the first that is known counts."},
    {"clock.*.from", "latest", "Several starts, of which the last counts, once all are known."},
    {"clock.*", "rolls", "A start on a day off counts as the next working day's, in any unit."},
    {"clock.*", "renews", "Each time it is met, it starts again from then."},
    {"clock.*", "pause", "On which grounds it may stop, so that time does not count."},
    {"clock.*", "offers", "What is owed once it is missed: a remedy with its fixed amount."},
    {"clock.*.pause", "grounds", "One of them is named."},
    {"clock.*.pause", "by", "Who may stop it; any member of staff without it."},
    {"clock.*.pause", "restarts", "Its whole length counts again when it goes on."},
    {"clock.*.offers", "remedy", "What is owed."},
    {"clock.*.offers", "amount", "How much, in pounds."},
    {"clock.*", "met_by", "What meets it; any of several. Must be there, but not in an opening."},
    {"clock.*", "ends",
     "When on its last day it ends; end-of-day without it, start-of-day for an "
     "opening. Not with hours."},
    {"clock.*", "count_from", "Which day is day 1; next-day without it."},
    {"clock.*", "cut_off", "A start after this time counts as the next day's."},
    {"clock.*", "when", "To what it applies; all conditions hold."},
    {"clock.*", "on_lapse", "What the system does when it runs out."},
    {"clock.*", "extend", "A later date that is allowed; of a deadline or a window."},
    {"clock.*", "delay",
     "An explained new date, which moves what the person expects and never what "
     "is due; of a deadline."},
    {"clock.*", "late", "How a right that closed may still be used; of a window."},
    {"clock.*.from", "deemed", "It counts from the day the letter counts as received."},
    {"clock.*.extend", "by_body",
     "The outside body agrees the new date; then times, up_to and by "
     "are left out."},
    {"clock.*.extend", "times", "How often; once without it, \"not set\" for as often as needed."},
    {"clock.*.extend", "at_most", "How far all extensions together may go, from the start."},
    {"clock.*.extend", "by_agreement", "Only as the person agrees."},
    {"clock.*.extend", "up_to",
     "By how much, from the date before; \"not set\" where the document gives no limit. Must be "
     "there unless by_body is."},
    {"clock.*.extend", "by", "Who may extend; whoever may decide the stage without it."},
    {"", "must_tell", "What the person is told."},
    {"clock.*.delay", "also_tell", "Who is told at the same time."},
    {"clock.*.delay", "needs_evidence", "It must be shown that the circumstances are exceptional."},
    {"clock.*.late", "by", "At whose discretion."},
    {"clock.*.late", "grounds", "On which grounds; any of them."},

    {"", "event",
     "Which event. Beside it the event's own fields, each with the values it may have; "
     "of a field that is a list, those it must have."},

    {"", "acting", "Whoever did it has one of these roles."},

    {"when", "kind", "It is of one of these kinds."},
    {"when", "relationship", "The person is one of these to the landlord."},
    {"when", "tag", "It carries one of these tags."},
    {"when", "channel", "It came by one of these channels."},
    {"when", "unit", "It is about one of these."},
    {"when", "stage", "It is at one of these stages now."},
    {"when", "outcome",
     "One of these was decided: at the rule's own stage, elsewhere at the last decision."},
    {"when", "fact", "Facts by name; each has one of the values given."},
    {"when", "checked", "Each of these checks is on record."},
    {"when", "acting", "Whoever acts has one of these roles; only in a rule about an act."},
    {"when", "mode", "It is sent or said in one of these ways; only in a rule about an act."},
    {"when", "happened", "Each of these events has happened."},
    {"when", "times", "At least so often; with 'happened'."},
    {"when", "anonymous", "Nobody who complains gave a name."},
    {"when", "represented", "Somebody acts for the person."},
    {"when", "repeats", "It repeats a casefile whose procedure is at its end."},
    {"when", "any", "One of these conditions holds."},
    {"when", "all", "Each of these conditions holds."},
    {"when", "not", "None of these conditions holds."},
    {"when", "hearing",
     "Once it is decided to hold the hearing, or to decline it; not in an entry "
     "rule."},
    {"when", "contactable", "There is somebody who can be reached."},

    {"before.*", "when", "It holds only under this condition; one act may have several tables."},
    {"before.*", "by", "Who may do it; any member of staff without it."},
    {"before.*", "done", "Events that have happened at this stage."},
    {"before.*", "spoken", "There was a conversation, or so many attempts."},
    {"before.*", "allocated", "It is given to somebody at this stage, who alone does this."},
    {"before.*", "decision_explained",
     "The decision was explained, or so many attempts were made."},
    {"before.*", "comment_invited", "The person was invited to comment."},
    {"before.*", "hearing_settled", "The hearing was held or declined."},
    {"before.*", "promises_done", "Every promise is shown to be done."},
    {"before.*", "delay_explained", "After its day, the delay was explained to the person."},
    {"before.*", "checked", "Each of these checks is on record at this stage."},
    {"before.*", "facts", "Each of these facts is on record."},
    {"before.*", "days", "Each of these days is on record."},
    {"before.*", "learning_logged",
     "What should change, or that nothing should, is logged for each "
     "stage that was decided."},
    {"before.*", "response_reviewed", "Each response issued was reviewed."},
    {"before.*", "panel_appointed",
     "The panel is appointed, in the number it has. Only with a "
     "panel."},
    {"before.*", "offered_panel_appointed",
     "The person answered the offer of a panel, or let its last day pass; where they wanted it, it "
     "is appointed. Only with a panel."},
    {"before.*", "agreed",
     "The person agreed, and their words are on record; with register and make-formal."},
    {"before.*", "pack_sent", "The papers went to each of these. Only with a panel."},
    {"before.*", "mode",
     "How it is sent or said, \"preferred\" as the person prefers; in any way without it."},
    {"before.*.spoken", "or_attempts", "So many attempts on different days are enough."},
    {"before.*.spoken", "met_by",
     "The contacts that count, any of them; every one without it. An attempt counts which, but for "
     "its result, is one of them."},
    {"before.*.decision_explained", "or_attempts",
     "So many attempts on different days are enough."},

    {"authority.*", "act", "The act that waits for it."},
    {"authority.*", "of",
     "Only for these: entry rules with exclude, redirect or admit, markers with "
     "mark-person, outcomes with issue-decision, remedies with offer-remedy, waived or broken with "
     "end-promise."},
    {"authority.*", "above",
     "Only above the officer's own limit; with offer-remedy. A limit that is "
     "not set is exceeded."},
    {"authority.*", "asked_by", "Who may ask; any member of staff without it."},
    {"authority.*", "all_of", "Each of them says yes, as different people."},
    {"authority.*", "when", "Only under this condition."},
    {"authority.*", "in_order", "Those of all_of say yes one after the other."},
    {"authority.*", "any_of", "One of them says yes."},
    {"authority.*", "consult", "One of them is asked and binds nobody; not beside the other two."},
    {"authority.*", "own_yes", "Whoever any_of names needs nobody else's yes."},
    {"authority.*", "not_own", "Nobody says yes, nor acts alone, who has or had it or decided it."},
    {"authority.*", "grounds", "One of them is named."},
    {"authority.*", "evidence", "Checks that are on record first."},
});

}  // namespace

std::span<const KeySentence> sentences_of_rules() { return kSentencesOfRules; }

}  // namespace redress::procedure
