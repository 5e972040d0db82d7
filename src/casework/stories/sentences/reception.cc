#include "casework/events/reception.h"

#include "base/text.h"
#include "calendar/london.h"
#include "casework/rules/bars.h"
#include "casework/rules/entry/petition.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const Received& e, const Edition& edition) {
  return say(e.kName, "Received from {who}{by}: {kind}. How it came: {channel}.",
             {{"who", e.person.empty() ? "somebody who gave no name" : e.person.name},
              {"by", e.represented_by.empty() ? "" : ", through " + e.represented_by.name},
              {"kind", kind_words(edition, e.kind)},
              {"channel", channel_words(edition, e.channel)}});
}

namespace {

/// One corrected fact with what is true now.
std::string corrected_words(const Corrected& e, const std::string& fact, const Edition& edition) {
  const auto said = [](std::string_view what, const std::string& value) {
    return std::string(what) + ": " + (value.empty() ? "none" : value);
  };
  const auto day = [](const std::optional<Date>& date) {
    return date ? calendar::to_words(*date) : "";
  };
  const auto& now = e.now;
  if (fact == Corrected::kReceipt && e.received_at) {
    return said("received", calendar::to_words(calendar::to_london(*e.received_at)));
  }
  if (fact == "person") {
    return said("name", now.person.name);
  }
  if (fact == "contact") {
    return said("contact", now.contact);
  }
  if (fact == "preferred-mode") {
    return said("prefers to be contacted", procedure::by_mode(now.preferred_mode));
  }
  if (fact == "relationship") {
    return said(fact, term_words(edition.relationships, now.relationship));
  }
  if (fact == "represented-by") {
    return said("represented by", now.represented_by.name);
  }
  if (fact == "issue-arose") {
    return said("when it happened", day(now.issue_arose));
  }
  if (fact == "tenancy-ended") {
    return said("end of the tenancy", day(now.tenancy_ended));
  }
  if (fact == "concerns") {
    return said("about", now.concerns.name);
  }
  if (fact == "unit") {
    return said("about", term_words(edition.units, now.unit));
  }
  if (fact == "tags") {
    Texts names;
    for (const auto& tag : now.tags) {
      names.push_back(term_words(edition.tags, tag));
    }
    return said("what applies", listed(names));
  }
  if (fact == "channel") {
    return said("how it came", channel_words(edition, now.channel));
  }
  return said("number", now.person_number);
}

}  // namespace

Message words(const Corrected& e, const Edition& edition) {
  Texts changes;
  for (const auto& fact : e.what) {
    changes.push_back(corrected_words(e, fact, edition));
  }
  return say(e.kName, "Corrected: {changes}. {why}",
             {{"changes", joined(changes, "; ")}, {"why", e.reason}});
}

Message words(const Classified& e, const Edition& edition) {
  return say(e.kName, "Classified as {kind}{why}.",
             {{"kind", kind_words(edition, e.kind)}, {"why", after_colon(e.reason)}});
}

Message words(const InformalOpened& e, const Edition&) {
  return say(e.kName, "Handled informally, as the person wished: “{wish}”", {{"wish", e.wish}});
}

Message words(const InformalOffer& e, const Edition&) {
  return say(e.kName, "A solution was offered {mode}: {offer}",
             {{"mode", procedure::by_mode(e.mode)}, {"offer", e.offer}});
}

Message words(const InformalLapsed& e, const Edition&) {
  return say(e.kName, "The informal step ended without a solution{why}.",
             {{"why", after_colon(e.reason)}});
}

Message words(const Registered& e, const Edition& edition) {
  return say(e.kName, "Registered as a formal complaint at {stage}.",
             {{"stage", stage_name(edition, e.stage)}});
}

Message words(const Linked& e, const Edition&) {
  return say(e.kName,
             e.relation == "related" ? "Related to {other}{why}."
             : e.relation == "repeat-of-ended"
                 ? "The same matter as {other}, where our procedure is at its end{why}."
                 : "The same matter as {other}{why}.",
             {{"other", e.other}, {"why", after_colon(e.reason)}});
}

Message words(const PetitionAssessed& e, const Edition&) {
  const auto count = count_of(e);
  return say(e.kName,
             "The petition was read: {signatures} complete signatures from {households} "
             "households{lead}.",
             {{"signatures", std::to_string(count.signatures)},
              {"households", std::to_string(count.households)},
              {"lead", e.lead.empty() ? "; nobody leads it yet" : ", led by " + e.lead.name}});
}

Message words(const Excluded& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Not taken up: {rule}. Told {mode}: {reason}{invitation}",
             {{"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Redirected& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Sent to {to}: {rule}. Told {mode}: {reason}{invitation}",
             {{"to", e.to},
              {"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Admitted& e, const Edition& edition) {
  return say(e.kName, "Taken up in spite of “{rule}”{ground}: {reason}",
             {{"rule", rule_words(edition, e.rule)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

Message words(const LateAccepted& e, const Edition& edition) {
  return say(e.kName, "Accepted late: {clock}{ground}. {reason}",
             {{"clock", clock_words(edition, e.stage, e.clock)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

}  // namespace redress::casework::sentences
