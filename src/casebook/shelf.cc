#include "casebook/shelf.h"

#include <algorithm>

#include "base/check.h"
#include "procedure/facts.h"
#include "system/hash.h"

namespace redress::casebook {

namespace {

/// Change this whenever rows are made differently from the release before.
constexpr std::string_view kRowsAreMade = "redress-rows-3";

/// Adds each part with its length, so that no two lists of parts give the same text.
class Digest {
 public:
  void add(std::string_view part) {
    sum_.add(std::to_string(part.size()) + ":");
    sum_.add(part);
  }

  void add(const std::vector<calendar::Holiday>& days) {
    for (const auto& day : days) {
      add(calendar::to_iso(day.on));
      add(day.announced_on ? calendar::to_iso(*day.announced_on) : "");
    }
    add("");
  }

  [[nodiscard]] std::string hex() { return sum_.hex(); }

 private:
  system::Sha256 sum_;
};

std::string digest_of(const procedure::Edition& edition, const calendar::HolidayTable& table) {
  Digest digest;
  digest.add(kRowsAreMade);
  for (const auto& part : procedure::parts_of(edition)) {
    digest.add(part.id);
    digest.add(part.name);
    for (const auto& fact : part.facts) {
      digest.add(fact.name);
      digest.add(fact.value);
    }
  }
  digest.add(table.name);
  digest.add(std::to_string(table.first_year) + "-" + std::to_string(table.last_year));
  digest.add(table.holidays);
  digest.add(table.not_holidays);
  return digest.hex();
}

}  // namespace

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
          "procedures/{slug}/{edition}.toml uses the calendar {calendar}, which does not exist",
          {{"slug", edition.slug}, {"edition", edition.id}, {"calendar", edition.calendar}}});
    }
    shelf.countings_.emplace(
        std::pair(edition.slug, edition.id),
        Counting{calendar::WorkingCalendar(*table, edition.office), digest_of(edition, *table)});
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

const Shelf::Counting& Shelf::counting(const procedure::Edition& edition) const {
  const auto found = countings_.find(std::pair(edition.slug, edition.id));
  CHECK(found != countings_.end());
  return found->second;
}

const calendar::WorkingCalendar& Shelf::calendar(const procedure::Edition& edition) const {
  return counting(edition).calendar;
}

const std::string& Shelf::made_from(const procedure::Edition& edition) const {
  return counting(edition).made_from;
}

}  // namespace redress::casebook
