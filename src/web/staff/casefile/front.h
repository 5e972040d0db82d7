#pragma once

#include <string>

#include "casework/rules/standing.h"
#include "web/staff/desk.h"

// What all pages of one casefile share: whose it is, what is in force for that person, and the way
// to its other pages.
namespace redress::web {

/// The pages of a casefile, in the order of their links.
enum class CasefileSection { summary, dates, history, people, decision, whole };

/// A casefile as it was opened for a page.
struct OpenCasefile {
  const std::string& reference;
  const casework::Standing& standing;
  const casework::Circumstances& circumstances;
};

/// Returns whose casefile it is, how they are reached, where it stands and what it is about, with
/// what is in force for the person: above every page and every form of the casefile, so that nobody
/// acts on the wrong one.
[[nodiscard]] Html identity_bar(const Desk& desk, const OpenCasefile& open);

/// Returns a page of the casefile, with links to the others.
[[nodiscard]] Response casefile_framed(const Desk& desk, const OpenCasefile& open,
                                       CasefileSection section, const Html& notices,
                                       const Html& content);

/// Returns the address of a page of a casefile.
[[nodiscard]] Url section_url(const Desk& desk, const std::string& reference,
                              CasefileSection section);

}  // namespace redress::web
