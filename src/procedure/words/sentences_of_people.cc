#include <array>

#include "procedure/words/key_sentences.h"

namespace redress::procedure {

namespace {

constexpr auto kSentencesOfPeople = std::to_array<KeySentence>({
    {"entry.*", "review",
     "The stage at which the person may have an exclusion looked at, before it ends anything."},
    {"entry.*", "effect", "exclude: our own process ends. redirect: another process takes it up."},
    {"entry.*", "to",
     "Where a redirect leads, in words. Must be there for a redirect, and only "
     "there."},
    {"entry.*", "with_consent", "The person may refuse; of a redirect."},
    {"entry.*", "when", "It applies by itself where all this holds."},
    {"entry.*", "lapsed",
     "And this window of the casefile, a [clock.*], had closed before "
     "receipt."},
    {"entry.*", "repeat", "And it repeats a casefile whose procedure is at its end."},
    {"entry.*", "by", "Who applies it or lifts it; any member of staff without it."},
    {"entry.*", "unless", "Grounds on which it is accepted all the same."},
    {"entry.*", "checks", "On record before it is applied."},
    {"entry.*", "must_tell", "What the person is told beside the reason, in words."},
    {"entry.*", "offers", "A kind the person is invited to instead."},
    {"entry.*", "after_registration",
     "It may also be applied while a stage runs and has not answered."},
    {"entry.*", "stages", "After registration only while one of these stages runs."},

    {"remedy.*", "at_most", "How much on one casefile at most, all such offers together."},
    {"remedy.*", "money", "It has an amount."},
    {"remedy.*", "offset",
     "It may be set against what the person owes; {} for everybody. Of "
     "money."},
    {"remedy.*", "grounds", "One of them is named; none is asked for without it."},
    {"remedy.*", "evidence", "Checks that are on record before any such offer."},
    {"remedy.*.offset", "when", "For whom."},

    {"representation.*", "grounds", "One of them is named; none is asked for without it."},
    {"representation.*", "bars", "Nobody to whom one of these applies may act, in words."},
    {"representation.*", "authority", "What is on record before anybody deals with them."},

    {"petition", "signatures", "How many complete ones it needs."},
    {"petition", "households", "How many separate ones."},
    {"petition", "statement", "What it must have, in words."},
    {"petition", "without_lead", "Who is written to when no lead is named, in words."},

    {"marker.*", "conditions", "What it may require, in words."},
    {"marker.*", "entry", "The entry rule that it makes available for later complaints."},
    {"marker.*", "checks", "On record first."},
    {"side.*", "seen_by", "Nobody else sees what is recorded of it."},

    {"deemed-delivery", "letter", "How many after sending a letter."},
    {"deemed-delivery", "email", "How many after an email."},
    {"deemed-delivery", "phone", "How many after a call."},
    {"deemed-delivery", "text-message", "How many after a text message."},
    {"deemed-delivery", "in-person", "How many after handing it over."},
    {"deemed-delivery", "visit", "How many after a visit."},
    {"deemed-delivery", "online", "How many after a message online."},
    {"deemed-delivery", "social-media", "How many after a message on social media."},

    {"body.*", "contact", "Its address as the document prints it, a line each."},
    {"route.*", "closes", "What closes it again, and how long after; whichever comes first."},
    {"route.*.closes", "wait", "How long after the event."},
    {"route.*", "form", "What sort of way it is."},
    {"route.*", "body", "Whom it leads to."},
    {"route.*", "opens", "What opens it; whichever of several comes first."},
    {"route.*", "when", "For whom it is."},
    {"route.*", "needs", "What the person needs, in words."},
    {"route.*", "with_consent",
     "A designated person passes it on only once the person's consent is on record."},
    {"route.*", "law_until", "From this day it is no longer law; staff are warned."},
    {"route.*", "staff_note", "For staff only."},
    {"route.*.opens", "wait", "How long after the event; at once without it."},

    {"", "every", "How often; \"ongoing\" for what never stops."},
    {"", "parts", "What it holds, in words."},
    {"report.*", "by", "Who makes it."},
    {"report.*", "to", "Who gets it, in words."},
    {"publication.*", "by", "Who publishes."},
    {"publication.*", "where", "Where, in words."},
    {"meeting.*", "with", "Who meets, in words."},
    {"meeting.*", "about", "What it is about, in words."},
    {"survey.*", "when", "After which event people are asked."},
    {"survey.*", "by", "Who asks."},
    {"survey.*", "asks", "What is asked, in words."},
    {"audit.*", "of", "What is reviewed."},
    {"audit.*", "share", "All of it, or a sample."},
    {"audit.*", "every",
     "How often. Must be there for a sample; without it each one as it is "
     "done."},
    {"audit.*", "by", "Who reviews."},
    {"training.*", "who", "Who is trained, in words."},

    {"retention.*", "keep", "How long; \"until then\" for until 'from' happens."},
    {"retention.*", "from",
     "What the time counts from, in words, or an event as a table: { event = "
     "\"closed\" }. Must be there for a time and for \"until then\", not for "
     "what is permanent."},
    {"retention.*", "longer", "It may be kept longer; of what is kept for a time."},
    {"retention.*", "never_in", "Where it is never kept, in words."},
    {"retention.*", "destroy", "How it is destroyed, in words."},
    {"retention.*.longer", "up_to", "How long at most, from the same start."},
    {"retention.*.longer", "by", "Who may allow it."},
});

}  // namespace

std::span<const KeySentence> sentences_of_people() { return kSentencesOfPeople; }

}  // namespace redress::procedure
