#include "web/staff/casefile/front.h"

#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "casebook/rows.h"
#include "casework/casefile/needs.h"
#include "casework/casefile/visibility.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "markup/links.h"
#include "markup/sub_navigation.h"
#include "procedure/phrases.h"
#include "web/dates.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/casefile/records.h"

namespace redress::web {

using markup::element;

namespace {

struct SectionWords {
  CasefileSection section;
  std::string_view name;  // in the address; "" for the first page
  std::string_view words;
};

constexpr auto kSections = std::to_array<SectionWords>({
    {CasefileSection::summary, "", "Summary"},
    {CasefileSection::dates, "dates", "Dates and ways outside"},
    {CasefileSection::history, "history", "What happened"},
    {CasefileSection::people, "people", "People"},
    {CasefileSection::decision, "decision", "Decision and promises"},
    {CasefileSection::whole, "whole", "Print"},
});

const SectionWords& words_of(CasefileSection section) {
  return kSections.at(static_cast<std::size_t>(section));
}

std::string name_of(const casework::Casefile& casefile) {
  const auto* lead = casefile.lead();
  const auto& name = lead ? lead->who.name : casefile.received().person.name;
  return name.empty() ? "Anonymous feedback" : name;
}

/// "tenant. 01632 960000, prefers phone. Represented by Bo Lee": what whoever rings wants to know.
std::string how_to_reach(const OpenCasefile& open) {
  const auto& casefile = open.standing.casefile;
  const auto& received = casefile.received();
  const auto* lead = casefile.lead();
  std::vector<std::string> parts;
  if (auto relationship = relationship_words(open.standing); !relationship.empty()) {
    parts.push_back(std::move(relationship));
  }
  std::string contact = lead && !lead->contact.empty() ? lead->contact : "No way to reach them";
  if (!received.preferred_mode.empty()) {
    contact += ", prefers to be reached " + procedure::by_mode(received.preferred_mode);
  }
  parts.push_back(std::move(contact));
  if (!casefile.represented_by.empty()) {
    parts.push_back("Represented by " +
                    name_now(casefile.represented_by, *open.circumstances.staff));
  }
  return joined(parts, ". ");
}

/// "They need: Large print." of whoever is written to; "" where nothing is known.
std::string what_they_need(const OpenCasefile& open) {
  const auto* lead = open.standing.casefile.lead();
  const auto needs = lead ? casework::in_words(lead->needs) : std::string();
  return needs.empty() ? "" : "Needs: " + needs;
}

std::string with_whom(const OpenCasefile& open) {
  const auto& owner = open.standing.casefile.owner;
  return owner.empty() ? "with nobody yet" : "with " + name_now(owner, *open.circumstances.staff);
}

/// "Confidential. Only Ada Nowak and Bo Lee may see it. Opened in an emergency by Cy Dee on ...".
std::string confidential_line(const Desk& desk, const OpenCasefile& open) {
  const auto& staff = *open.circumstances.staff;
  std::vector<std::string> names;
  for (const auto& number : casework::seen_by(open.standing.casefile, open.standing.in_force())) {
    names.push_back(staff.name_at(number, desk.now));
  }
  std::string words = "Confidential. Only " + listed(names) + " may see it.";
  for (const auto& event : open.standing.history) {
    if (event.body.is<casework::OpenedInEmergency>()) {
      words += " Opened in an emergency by " + staff.name_at(event.actor.id, desk.now) + " at " +
               moment_words(event.recorded_at) + ".";
    }
  }
  return words;
}

}  // namespace

Url section_url(const Desk& desk, const std::string& reference, CasefileSection section) {
  const auto& name = words_of(section).name;
  return name.empty() ? desk.casefile(reference) : desk.on_casefile(reference, name);
}

Html identity_bar(const Desk& desk, const OpenCasefile& open) {
  const auto& casefile = open.standing.casefile;
  const auto needs = what_they_need(open);
  const auto line = [](const markup::Content& words) {
    return element("p", {{"class", "redress-identity__line"}}, words);
  };
  return element("div", {{"class", "redress-identity"}},
                 line(element("strong", name_of(casefile)) + markup::text(" ") +
                      markup::link(desk.casefile(open.reference), open.reference)) +
                     line(how_to_reach(open)) +
                     (needs.empty() ? Html{} : line(element("strong", needs))) +
                     line(where_it_stands(open.standing) + ", " + with_whom(open)) +
                     line("About: " + casebook::summary_of(casefile.received().account)) +
                     (casefile.confidential ? line(confidential_line(desk, open)) : Html{})) +
         restrictions_notice(desk, open.standing, open.circumstances);
}

Response casefile_framed(const Desk& desk, const OpenCasefile& open, CasefileSection section,
                         const Html& notices, const Html& content) {
  const auto& here = words_of(section);
  markup::SubNavigation pages{.label = "Casefile"};
  for (const auto& one : kSections) {
    pages.pages.push_back({.words = std::string(one.words),
                           .href = section_url(desk, open.reference, one.section),
                           .is_this = one.section == section});
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = std::string(here.words) + ", casefile " + open.reference,
                 .before_content =
                     markup::back_link({.href = Url::path({desk.landlord.slug, "staff", "tray"}),
                                        .content = "Back to the tray"}),
                 .content = notices + identity_bar(desk, open) + markup::sub_navigation(pages) +
                            heading_1(here.words) + content});
}

}  // namespace redress::web
