#pragma once

#include <string>
#include <string_view>

#include "casebook/searching.h"
#include "web/staff/desk.h"

// What searches find, in words, and what of it whoever is signed in may see.
namespace redress::web {

/// Returns what the landlord has for what was typed.
[[nodiscard]] casebook::SearchResults find(const Desk& desk, std::string_view typed,
                                           const casebook::SearchLimits& limits = {});

/// Returns what a casefile is, how far it has come and who has it: "Complaint, Stage 1: open. With
/// Ada Nowak".
[[nodiscard]] std::string state_of(const Desk& desk, const casebook::CasefileRow& row);

/// Returns where something was found: "Found in name, account (“mould”)".
[[nodiscard]] std::string found_in(const std::vector<casebook::FoundBy>& by, bool is_misspelt);

/// Returns a person's home on one line; "" where it is not known.
[[nodiscard]] std::string home_of(const std::optional<casebook::Property>& home);

/// Returns the casefiles in which a person of the landlord's list has this number, the latest
/// first.
[[nodiscard]] std::vector<casebook::CasefileRow> casefiles_of(const Desk& desk,
                                                              const std::string& number);

/// Returns an item of a list of casefiles: whose it is with a link, what it is about, how far it
/// has come.
[[nodiscard]] Html casefile_item(const Desk& desk, const casebook::CasefileRow& row);

}  // namespace redress::web
