#include "casework/rules/entry/petition.h"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/reception.h"
#include "casework/rules/bars.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

constexpr std::string_view kPetition = "petition";

std::string as_compared(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) {
      out += static_cast<char>(byte < 0x80 ? std::tolower(byte) : c);
    }
  }
  return out;
}

const PetitionAssessed* last_read(const History& history) {
  const PetitionAssessed* last = nullptr;
  for (const auto& event : history) {
    if (const auto* read = event.body.as<PetitionAssessed>()) {
      last = read;
    }
  }
  return last;
}

}  // namespace

bool Signatory::complete() const { return !name.empty() && !address.empty() && !postcode.empty(); }

std::string Signatory::household() const {
  return as_compared(address) + "|" + as_compared(postcode);
}

Signatory read_signatory(std::string_view line) {
  const auto parts = split(line, ';');
  const auto part = [&](std::size_t at) {
    return at < parts.size() ? std::string(trimmed(parts[at])) : std::string();
  };
  return {.name = part(0), .address = part(1), .postcode = part(2)};
}

PetitionCount count_of(const PetitionAssessed& petition) {
  PetitionCount count;
  std::set<std::string> households;
  std::set<std::string> people;
  for (const auto& line : petition.signatories) {
    const auto signatory = read_signatory(line);
    if (!signatory.complete()) {
      continue;
    }
    const auto household = signatory.household();
    if (people.insert(as_compared(signatory.name) + "|" + household).second) {
      ++count.signatures;  // nobody is counted twice
    }
    households.insert(household);
  }
  count.households = static_cast<int>(households.size());
  return count;
}

std::vector<std::string> missing_of(const PetitionAssessed& petition,
                                    const procedure::PetitionTest& test) {
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
  return missing;
}

std::optional<Refusal> unless_petition_complete(const Situation& here) {
  if (!here.edition.petition || here.casefile.kind != kPetition) {
    return std::nullopt;
  }
  const auto& test = *here.edition.petition;
  const auto* read = last_read(here.history);
  if (!read) {
    return refusal("petition-not-read", "First read the petition: what it says and who signed it.",
                   {}, test.source);
  }
  const auto missing = missing_of(*read, test);
  if (missing.empty()) {
    return std::nullopt;
  }
  return refusal("petition-incomplete", "The petition still needs {missing}.",
                 {{"missing", listed(missing)}}, test.source);
}

}  // namespace redress::casework
