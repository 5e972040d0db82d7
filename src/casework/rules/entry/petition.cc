#include "casework/rules/entry/petition.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/folded.h"
#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/stage.h"
#include "casework/rules/bars.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

constexpr std::string_view kPetition = "petition";

/// A part of an address without case, spaces and punctuation.
std::string as_compared(std::string_view text) {
  std::string out;
  for (const char c : folded(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) {
      out += c;
    }
  }
  return out;
}

/// The numbers of a kind, "N1", "N2", each for what it was first asked for.
class Numbers {
 public:
  explicit Numbers(char kind) : kind_(kind) {}

  std::string of(const std::string& what) {
    return kind_ + std::to_string(numbers_.try_emplace(what, numbers_.size() + 1).first->second);
  }

 private:
  char kind_;
  std::map<std::string, std::size_t> numbers_;
};

}  // namespace

const PetitionAssessed* petition_read(const History& history) {
  const PetitionAssessed* last = nullptr;
  for (const auto& event : history) {
    if (const auto* read = event.body.as<PetitionAssessed>()) {
      last = read;
    }
  }
  return last;
}

const PetitionAssessed* petition_here(const Situation& here) {
  return here.edition.form_of(here.casefile.kind) == kPetition ? petition_read(here.history)
                                                               : nullptr;
}

PetitionAssessed signed_by(const Texts& lines) {
  PetitionAssessed petition;
  Numbers people('N');
  Numbers households('H');
  for (const auto& line : lines) {
    const auto parts = split(line, ';');
    const auto part = [&](std::size_t at) {
      return at < parts.size() ? std::string(trimmed(parts[at])) : std::string();
    };
    const auto name = part(0);
    const auto address = part(1);
    const auto postcode = part(2);
    const auto household = as_compared(address) + "|" + as_compared(postcode);
    const bool complete = !name.empty() && !address.empty() && !postcode.empty();
    petition.signatories.push_back({people.of(as_compared(name) + "|" + household), name});
    petition.addresses.push_back(
        joined(postcode.empty() ? Texts{address} : Texts{address, postcode}, "; "));
    petition.households.push_back(complete ? households.of(household) : "");
  }
  return petition;
}

PetitionCount count_of(const PetitionAssessed& petition) {
  std::set<std::string> people;
  std::set<std::string> households;
  const auto size = std::min(petition.signatories.size(), petition.households.size());
  for (std::size_t i = 0; i < size; ++i) {
    if (!petition.households[i].empty()) {
      people.insert(petition.signatories[i].number);
      households.insert(petition.households[i]);
    }
  }
  return {.signatures = static_cast<int>(people.size()),
          .households = static_cast<int>(households.size())};
}

namespace {

/// Whoever leads it signed it too, and so gave their address.
bool signed_with_address(const PetitionAssessed& petition) {
  const auto size = std::min(petition.signatories.size(), petition.addresses.size());
  for (std::size_t i = 0; i < size; ++i) {
    if (!petition.addresses[i].empty() &&
        folded_name(petition.signatories[i].name) == folded_name(petition.lead.name)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                    const procedure::PetitionTest& test, const Situation& here) {
  std::vector<std::string> missing;
  const auto count = count_of(petition);
  if (count.signatures < test.signatures) {
    missing.push_back(
        fmt::format("{} complete signatures ({} so far)", test.signatures, count.signatures));
  }
  if (count.households < test.households) {
    missing.push_back(
        fmt::format("{} separate households ({} so far)", test.households, count.households));
  }
  for (const auto& part : test.statement) {
    const auto& has = petition.statement;
    if (std::find(has.begin(), has.end(), part) == has.end()) {
      missing.push_back(part);
    }
  }
  if (!petition.dated) {
    missing.emplace_back("the day it was handed in");
  }
  const bool is_lead_reached =
      !petition.lead_contact.empty() || signed_with_address(petition) ||
      std::ranges::any_of(here.casefile.complainants, [&](const Complainant& one) {
        return !one.contact.empty() &&
               is_called(one.who, petition.lead.name, *here.circumstances.staff);
      });
  if (!petition.lead.empty() && !is_lead_reached) {
    missing.emplace_back("how to reach whoever leads it");
  }
  return missing;
}

bool petition_falls_short(const Situation& here) {
  const auto* read = petition_here(here);
  return here.edition.petition && here.casefile.procedure == ProcedureState::triage && read &&
         !missing_of(*read, *here.edition.petition, here).empty();
}

std::optional<Refusal> unless_petition_complete(const Situation& here) {
  if (!here.edition.petition || here.edition.form_of(here.casefile.kind) != kPetition) {
    return std::nullopt;
  }
  const auto& test = *here.edition.petition;
  const auto* read = petition_read(here.history);
  if (!read) {
    return refusal("petition-not-read", "First read the petition: what it says and who signed it.",
                   {}, test.source)
        .until(PetitionAssessed::kName);
  }
  const auto missing = missing_of(*read, test, here);
  if (missing.empty()) {
    return std::nullopt;
  }
  return refusal("petition-incomplete", "The petition still needs {missing}.",
                 {{"missing", listed(missing)}}, test.source)
      .until(PetitionAssessed::kName);
}

namespace {

/// They complained here, and left it or died.
bool has_left(const Named& somebody, const Situation& here) {
  return std::ranges::any_of(here.casefile.complainants, [&](const Complainant& one) {
    return one.left && is_called(one.who, somebody.name, *here.circumstances.staff);
  });
}

}  // namespace

const Named* asked_who_leads(const Situation& here) {
  const auto& test = here.edition.petition;
  const auto* read = test && !test->without_lead.empty() ? petition_here(here) : nullptr;
  if (read == nullptr || (!read->lead.empty() && !has_left(read->lead, here))) {
    return nullptr;
  }
  const auto first = std::ranges::find_if(read->signatories,
                                          [&](const Named& one) { return !has_left(one, here); });
  return first == read->signatories.end() ? nullptr : &*first;
}

std::optional<Refusal> unless_lead_sought(const Situation& here) {
  const auto* first = asked_who_leads(here);
  if (first == nullptr) {
    return std::nullopt;
  }
  const auto* person = here.casefile.lead();
  const bool is_theirs =
      person != nullptr && is_called(person->who, first->name, *here.circumstances.staff);
  const auto last_left =
      std::find_if(here.history.rbegin(), here.history.rend(),
                   [](const Event& event) { return event.body.is<ComplainantLeft>(); });
  const bool is_asked = std::any_of(here.history.rbegin(), last_left, [&](const Event& event) {
    const auto* contact = event.body.as<Contact>();
    return contact && (contact->with == kFirstSignatory ||
                       (is_theirs && contact->with.empty() && contact->from == "landlord"));
  });
  if (is_asked) {
    return std::nullopt;
  }
  return refusal("lead-not-sought",
                 "Nobody is named as the lead, who gets the answer. First ask {name}, who signed "
                 "it first, who leads it, or name the lead where the petition is read.",
                 {{"name", first->name}}, here.edition.petition->source)
      .until(Contact::kName);
}

}  // namespace redress::casework
