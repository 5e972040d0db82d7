#include "casebook/shelf.h"

#include <algorithm>

#include "base/check.h"

namespace redress::casebook {

Result<Shelf, Message> Shelf::of(std::vector<procedure::Edition> editions,
                                 const std::vector<calendar::HolidayTable>& calendars) {
  Shelf shelf;
  std::sort(editions.begin(), editions.end(), [](const auto& one, const auto& other) {
    return std::tie(one.slug, one.in_force) < std::tie(other.slug, other.in_force);
  });
  for (auto& edition : editions) {
    const auto table = std::find_if(calendars.begin(), calendars.end(), [&](const auto& known) {
      return known.name == edition.calendar;
    });
    if (table == calendars.end()) {
      return fail(Message{
          "no-calendar",
          "procedures/{slug}/{edition}.toml counts on the calendar {calendar}, which is not there",
          {{"slug", edition.slug}, {"edition", edition.id}, {"calendar", edition.calendar}}});
    }
    shelf.calendars_.emplace(std::pair(edition.slug, edition.id),
                             calendar::WorkingCalendar(*table, edition.office));
    if (shelf.landlords_.empty() || shelf.landlords_.back().slug != edition.slug) {
      shelf.landlords_.push_back({.slug = edition.slug, .name = edition.landlord, .editions = {}});
    }
    shelf.landlords_.back().name = edition.landlord;
    shelf.landlords_.back().editions.push_back(std::move(edition));
  }
  return shelf;
}

const Shelf::Landlord* Shelf::landlord(std::string_view slug) const {
  const auto found = std::find_if(landlords_.begin(), landlords_.end(),
                                  [&](const auto& landlord) { return landlord.slug == slug; });
  return found == landlords_.end() ? nullptr : &*found;
}

const procedure::Edition* Shelf::edition(std::string_view slug, std::string_view id) const {
  const auto* landlord_found = landlord(slug);
  if (!landlord_found) {
    return nullptr;
  }
  const auto& editions = landlord_found->editions;
  const auto found = std::find_if(editions.begin(), editions.end(),
                                  [&](const auto& edition) { return edition.id == id; });
  return found == editions.end() ? nullptr : &*found;
}

Result<const procedure::Edition*, Message> Shelf::in_force(std::string_view slug,
                                                           calendar::Date on) const {
  const auto* landlord_found = landlord(slug);
  if (!landlord_found) {
    return fail(Message{
        "no-landlord", "There is no landlord “{slug}” here.", {{"slug", std::string(slug)}}});
  }
  if (const auto* edition = procedure::edition_in_force(landlord_found->editions, on)) {
    return edition;
  }
  return fail(Message{
      "no-edition",
      "No edition of {landlord}’s procedure was in force on {date}: procedures/{slug} begins with "
      "{first}, from {from}.",
      {{"landlord", landlord_found->name},
       {"date", calendar::to_words(on)},
       {"slug", std::string(slug)},
       {"first", landlord_found->editions.front().id},
       {"from", calendar::to_words(landlord_found->editions.front().in_force)}}});
}

std::vector<casework::EditionAndCalendar> Shelf::editions(std::string_view slug) const {
  std::vector<casework::EditionAndCalendar> all;
  if (const auto* found = landlord(slug)) {
    for (const auto& edition : found->editions) {
      all.push_back({&edition, &calendar(edition)});
    }
  }
  return all;
}

const calendar::WorkingCalendar& Shelf::calendar(const procedure::Edition& edition) const {
  const auto found = calendars_.find(std::pair(edition.slug, edition.id));
  CHECK(found != calendars_.end());
  return found->second;
}

}  // namespace redress::casebook
