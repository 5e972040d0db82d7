#include <array>

#include "procedure/words/key_sentences.h"

namespace redress::procedure {

namespace {

constexpr auto kSentencesOfParts = std::to_array<KeySentence>({
    // In any table that says nothing else of them.
    {"", "name", "What people call it."},
    {"", "clause", "Where the rule is in the landlord's document."},
    {"", "reading", "How a silent or unclear text was read; staff see it."},

    {"file", "procedure", "Whose procedure it is, and from when."},
    {"file", "document", "The landlord's document itself."},
    {"file", "office", "When the office is open."},
    {"file", "kind", "What can be received."},
    {"file", "channel", "By which ways feedback comes in."},
    {"file", "relationship", "What people are to the landlord."},
    {"file", "tag", "Subjects that rules depend on."},
    {"file", "point", "What a contact covers."},
    {"file", "ground", "What a decision may rest on."},
    {"file", "check", "What an officer puts on record as done or considered."},
    {"file", "unit", "Organisations or areas within the landlord."},
    {"file", "day", "Days beside receipt that clocks count from."},
    {"file", "fact", "What is found out and that rules ask for."},
    {"file", "letter", "What letters must say. Shown; checked once letters are written here."},
    {"file", "role", "Who acts for the landlord."},
    {"file", "outcome", "How a stage may be decided."},
    {"file", "stage", "The steps of the procedure."},
    {"file", "clock", "Clocks of the casefile as a whole; those of a stage stand there."},
    {"file", "before", "What must be true before an act, at every stage."},
    {"file", "authority", "Who says yes before an act, at every stage."},
    {"file", "entry", "What stays out of the procedure or goes elsewhere."},
    {"file", "remedy", "What may be offered."},
    {"file", "representation", "Who may act for a person, and on what."},
    {"file", "petition", "What makes a petition complete; beside [kind.petition]."},
    {"file", "marker", "Restrictions on a person that reach later complaints."},
    {"file", "side", "What runs beside the procedure and moves none of its clocks."},
    {"file", "deemed-delivery", "When something sent counts as received."},
    {"file", "body", "Outside bodies."},
    {"file", "route", "The ways outside, and what opens them."},
    {"file", "report", "Reports made regularly."},
    {"file", "publication", "What is published regularly."},
    {"file", "meeting", "Meetings held regularly."},
    {"file", "survey", "What people are asked afterwards."},
    {"file", "audit", "What is reviewed regularly."},
    {"file", "training", "Who is trained, and how often."},
    {"file", "retention", "How long what is kept. Without it nothing is destroyed."},
    {"file", "reading", "Unclear points of the document as a whole."},

    {"procedure", "landlord", "The landlord's name, as people read it."},
    {"procedure", "edition", "The edition's id, which is also the file's name: \"2024-04\"."},
    {"procedure", "in_force",
     "The first day on which it governs what comes in; \"not set\" where the document gives none."},
    {"procedure", "calendar",
     "Whose holidays count: england-and-wales, scotland or "
     "northern-ireland."},
    {"procedure", "registers_as_of",
     "As of when a complaint that was never handled informally "
     "counts as registered; receipt without it."},
    {"procedure", "acts", "Optional acts that exist at every stage."},

    {"document", "title", "The document's title."},
    {"document", "type", "What sort of document it is: \"Policy\"."},
    {"document", "parent", "The document it belongs to."},
    {"document", "level", "At what level it is approved."},
    {"document", "applies_to", "To whom it applies, in words."},
    {"document", "reference", "Its reference number."},
    {"document", "version", "Its version."},
    {"document", "issued", "When it was issued, as printed."},
    {"document", "review_by", "When it is to be reviewed, as printed."},
    {"document", "review_every", "How often it is reviewed, as printed."},
    {"document", "approved", "Who approved it, and when."},
    {"document", "author", "Its author: a title, never a name."},
    {"document", "owner", "Its owner: a title, never a name."},
    {"document", "directorate", "The directorate it belongs to."},
    {"document", "supersedes", "What it replaces."},
    {"document", "history", "Its earlier versions."},
    {"document", "consulted", "Who was consulted on it."},
    {"document", "linked", "The documents it refers to."},
    {"document", "legislation", "The law it refers to."},
    {"document", "before_approval", "What is on record before an edition is approved."},
    {"document", "on_effective", "What is done when it comes into force."},
    {"document.approved", "by", "Who approved it: a title or a body."},
    {"document.approved", "on", "When; left out where the document does not say."},

    {"office", "closes_at", "When a clock ends that ends at close of business: \"17:00\"."},
    {"office", "working_day",
     "What a working day is called: \"school day\". Lengths may then be written with it."},
    {"office", "closed",
     "Days that are no working days, each with the reason: \"2024-12-27\" = "
     "\"Christmas closure\"."},

    {"kind.*", "definition", "What counts as one, in the document's words."},
    {"kind.*", "record",
     "What must be on record of it, as fields of the event received: it is asked for until it is "
     "there, and turns nobody away."},
    {"kind.*", "becomes", "The kind that it is once the person says that they are not content."},
    {"kind.*", "informal", "The informal stage where it is handled if the person asks for that."},
    {"kind.*", "informal_by_wish", "Whoever gives it has asked for that already."},
    {"kind.*", "form",
     "What is done with it: complaint, informal-complaint, suggestion, compliment, petition, "
     "enquiry or member-enquiry. Left out where the kind has one of these names."},
    {"kind.*", "opens",
     "The stage that registering it opens; of several, the first whose 'when' holds, or the one "
     "that is named."},
    {"opens", "to", "The stage."},
    {"opens", "when", "Only under this condition."},
    {"opens", "grounds", "One of them is named."},
    {"fact.*", "values", "What it may be."},
    {"fact.*", "by", "Who puts it on record; any member of staff without it."},
    {"letter.*", "with", "What is sent: an event, with its mode where that matters."},
    {"letter.*", "when", "Only under this condition."},
    {"letter.*", "must_say", "What it must hold, in words."},
    {"letter.*", "copies_to", "Who else gets it, in words."},
    {"kind.*", "before", "What must be true before an act, for this kind alone."},

    {"channel.*", "kinds", "What may come in by it; every kind without it."},
    {"channel.*", "address", "The number, address or page."},
    {"channel.*", "manner",
     "What it does with what comes in; open without it. pointed-to-form: it "
     "counts as registered when it is."},

    {"ground.*", "ends_offers",
     "Closing early on this ground withdraws what was offered and not "
     "accepted."},
    {"ground.*", "checks", "Checks that are on record before anything rests on it."},
    {"outcome.*", "agreed", "It counts as agreed, wholly or in part."},
    {"outcome.*", "with_offer", "It says that something is offered: an offer goes with it."},
    {"outcome.*", "offers", "A kind the person is invited to beside the outcome."},

    {"reading.*", "clause", "The clauses it is about."},
    {"reading.*", "issue", "What is unclear."},
    {"reading.*", "reading", "How it was read."},
});

}  // namespace

std::span<const KeySentence> sentences_of_parts() { return kSentencesOfParts; }

}  // namespace redress::procedure
