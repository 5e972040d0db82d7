#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/folded.h"
#include "calendar/date.h"
#include "casebook/casebook.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/slips/slips.h"

// What a merger leaves on the casefile that goes on: the other's words, whoever complained in it,
// who is answered with the rest, and whoever acts for them. Each is an act of its own there, sent
// again with the merger, and taken back with it.
namespace redress::casebook {

using calendar::Instant;

namespace {

bool complains_in(const casework::Casefile& casefile, const std::string& name) {
  return std::ranges::any_of(casefile.complainants, [&](const casework::Complainant& one) {
    return folded_name(one.who.name) == folded_name(name);
  });
}

constexpr const char* kPart = "part";

std::string complained_in(const std::string& reference) {
  return "Complained in " + reference + ".";
}

std::string speaks_in(const std::string& reference) {
  return "Acts for the person in " + reference + ".";
}

/// Who speaks for whoever complained in it, where nobody is known to in the whole.
std::optional<std::string> who_spoke(const casework::Casefile& part,
                                     const casework::Casefile& whole) {
  const auto& spoke = part.represented_by;
  return spoke.empty() || !whole.represented_by.empty() ? std::nullopt : std::optional(spoke.name);
}

/// Somebody who acts for the person in a capacity, as the answers that enter them elsewhere.
struct Representation {
  std::string number;
  std::string name;
  casework::Answers entry;
  casework::Answers authority;  // empty while none is on record
};

/// Those who act for the person in it now, as they were last entered.
std::vector<Representation> representations(const casework::Standing& standing) {
  std::vector<Representation> all;
  const auto of = [&](const std::string& number) {
    return std::ranges::find(all, number, &Representation::number);
  };
  for (const auto& event : standing.in_force()) {
    if (const auto* added = event.body.as<casework::RepresentativeAdded>()) {
      std::erase_if(all, [&](const auto& one) { return one.number == added->representative; });
      casework::Answers entry{{"name", {added->who.name}}, {"capacity", {added->capacity}}};
      if (!added->ground.empty()) {
        entry["ground"] = {added->ground};
      }
      all.push_back({.number = added->representative,
                     .name = added->who.name,
                     .entry = std::move(entry),
                     .authority = {}});
    }
    const auto* authority = event.body.as<casework::AuthorityRecorded>();
    if (const auto one = authority ? of(authority->representative) : all.end(); one != all.end()) {
      one->authority = {{"form", {authority->form}}, {"evidence", {authority->evidence}}};
      if (authority->held_since) {
        one->authority["held-since"] = {calendar::to_iso(*authority->held_since)};
      }
    }
  }
  std::erase_if(all, [&](const auto& one) {
    const auto* now = standing.casefile.representative(one.number);
    return now == nullptr || now->ended;
  });
  return all;
}

/// The number under which somebody complains; "" for none.
std::string complainant_called(const std::string& name, const casework::Casefile& casefile) {
  const auto found = std::ranges::find_if(casefile.complainants, [&](const auto& one) {
    return !one.left && folded_name(one.who.name) == folded_name(name);
  });
  return found == casefile.complainants.end() ? "" : found->id;
}

/// The number under which somebody acts for the person; "" for none.
std::string number_of(const std::string& name, const casework::Casefile& casefile) {
  const auto found = std::ranges::find_if(casefile.representatives, [&](const auto& one) {
    return !one.ended && folded_name(one.who.name) == folded_name(name);
  });
  return found == casefile.representatives.end() ? "" : found->id;
}

/// A merger that was taken back.
struct Parted {
  std::string reference;  // of the casefile that it had become part of
  std::optional<Instant> merged_at;
};

/// The last one; nothing where it is part of another now, or never was.
std::optional<Parted> parted_from(const casework::Standing& standing) {
  std::optional<Parted> parted;
  for (const auto& event : standing.history) {
    const auto* taken = event.body.as<casework::TakenBack>();
    if (taken && taken->what == casework::Merged::kName) {
      parted = {.reference = taken->which, .merged_at = taken->recorded_at};
    }
  }
  return standing.casefile.merged_into.empty() ? parted : std::nullopt;
}

/// What the merger put on record there and is not taken back, the last first.
std::vector<std::string> left_of(const std::string& reference, std::optional<Instant> merged_at,
                                 const casework::Standing& whole) {
  std::vector<std::string> left;
  for (const auto& slip : casework::slips(whole.in_force())) {
    const auto& event = whole.in_force()[slip.place];
    const auto& body = event.body;
    const auto* linked = body.as<casework::Linked>();
    const auto* joined = body.as<casework::ComplainantJoined>();
    const bool is_link = linked && linked->other == reference && linked->relation == kPart;
    const bool is_complainant = joined && joined->why == complained_in(reference);
    const bool is_of_representative =
        body.is<casework::RepresentativeAdded>() || body.is<casework::AuthorityRecorded>();
    if (is_link || is_complainant || (is_of_representative && event.recorded_at == merged_at)) {
      left.push_back(slip.id);
    }
  }
  return left;
}

/// Who speaks for the person is known from the merger alone.
bool is_spoken_for_by(const std::string& reference, const casework::Standing& whole) {
  const casework::Corrected* last = nullptr;
  for (const auto& event : whole.in_force()) {
    const auto* corrected = event.body.as<casework::Corrected>();
    const bool is_about_it =
        corrected && std::ranges::find(corrected->what, "represented-by") != corrected->what.end();
    last = is_about_it ? corrected : last;
  }
  return last && last->reason == speaks_in(reference);
}

}  // namespace

void Casebook::follow(const Submission& first, const std::string& reference, const std::string& act,
                      casework::Answers answers, const std::string& key, Instant now) {
  static_cast<void>(handle_one({.landlord = first.landlord,
                                .reference = reference,
                                .act = act,
                                .answers = std::move(answers),
                                .actor = first.actor,
                                .late_reason = "",
                                .idempotency_key = first.idempotency_key + key},
                               now, nullptr));
}

void Casebook::bring_needs(const Submission& merged, const casework::Complainant& one,
                           Instant now) {
  const auto& into = merged.answers.at("into").front();
  const auto then = one.needs.none() ? std::nullopt : look(merged.landlord, into, now);
  const auto number = then ? complainant_called(one.who.name, then->standing.casefile) : "";
  if (number.empty()) {
    return;
  }
  casework::Answers answers{{"whose", {number}}, {"needs", one.needs.adjustments}};
  const auto add = [&](const std::string& question, const std::string& words) {
    if (!words.empty()) {
      answers[question] = {words};
    }
  };
  add("language", one.needs.language);
  add("otherwise", one.needs.otherwise);
  add("safely", one.needs.safely);
  follow(merged, into, "record-needs", std::move(answers), "-" + one.id + "-needs", now);
}

void Casebook::join(const Submission& merged, Instant now) {
  const auto& into = merged.answers.at("into").front();
  const auto part = look(merged.landlord, merged.reference, now);
  const auto whole = look(merged.landlord, into, now);
  if (!part || !whole) {
    return;
  }
  const auto& other = part->standing.casefile;
  follow(merged, into, "link-repeat",
         {{"other", {merged.reference}},
          {"relation", {kPart}},
          {"reason", {other.received().account}}},
         "-part", now);
  for (const auto& one : other.complainants) {
    if (!one.left && !one.who.empty() && !complains_in(whole->standing.casefile, one.who.name)) {
      casework::Answers answers{{"name", {one.who.name}},
                                {"why", {complained_in(merged.reference)}}};
      if (!one.contact.empty()) {
        answers["contact"] = {one.contact};
      }
      follow(merged, into, "add-complainant", std::move(answers), "-" + one.id, now);
      bring_needs(merged, one, now);
    }
  }
  if (const auto spoken_for = who_spoke(other, whole->standing.casefile)) {
    follow(merged, into, "correct",
           {{"reason", {speaks_in(merged.reference)}}, {"represented-by", {*spoken_for}}},
           "-spoken-for", now);
  }
  for (const auto& added : representations(part->standing)) {
    follow(merged, into, "add-representation", added.entry, "-" + added.number, now);
    if (added.authority.empty()) {
      continue;
    }
    const auto then = look(merged.landlord, into, now);
    const auto number = then ? number_of(added.name, then->standing.casefile) : std::string();
    if (!number.empty()) {
      auto answers = added.authority;
      answers["representative"] = {number};
      follow(merged, into, "record-authority", std::move(answers),
             "-" + added.number + "-authority", now);
    }
  }
}

void Casebook::part(const Submission& taken_back, Instant now) {
  const auto part = look(taken_back.landlord, taken_back.reference, now);
  const auto into = part ? parted_from(part->standing) : std::nullopt;
  if (!into) {
    return;
  }
  const auto whole = look(taken_back.landlord, into->reference, now);
  if (!whole) {
    return;
  }
  const auto why = taken_back.reference + " is a casefile of its own again.";
  for (const auto& slip : left_of(taken_back.reference, into->merged_at, whole->standing)) {
    follow(taken_back, into->reference, taken_back.act, {{"what", {slip}}, {"reason", {why}}},
           "-" + slip, now);
  }
  if (is_spoken_for_by(taken_back.reference, whole->standing)) {
    follow(taken_back, into->reference, "correct",
           {{"reason", {why}}, {"emptied", {"represented-by"}}}, "-spoken-for", now);
  }
}

}  // namespace redress::casebook
