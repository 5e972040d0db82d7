#include "casebook/catching_up.h"

#include "casework/deciding/duties.h"
#include "casework/events/received.h"

namespace redress::casebook {

using casework::History;
using casework::Standing;

Result<const procedure::Edition*, Message> edition_of(const Shelf& shelf, std::string_view landlord,
                                                      std::string_view reference,
                                                      const History& history) {
  const auto* received = history.empty() ? nullptr : history.front().body.as<casework::Received>();
  const std::string id = received ? received->edition : "";
  if (const auto* edition = shelf.edition(landlord, id)) {
    return edition;
  }
  return fail(Message{"edition-missing",
                      "casefile {reference} is governed by the edition "
                      "procedures/{landlord}/{edition}.toml, which is "
                      "not there",
                      {{"reference", std::string(reference)},
                       {"landlord", std::string(landlord)},
                       {"edition", id}}});
}

Standing standing_of(History history, const procedure::Edition& first, const Agreed& agreed,
                     Instant at) {
  auto editions = agreed.editions();
  const auto by = casework::governing(history, {&first, &agreed.calendar(first)}, editions);
  return {std::move(history), *by.edition, *by.calendar, at, std::move(editions)};
}

Standing caught_up(History history, const procedure::Edition& first, const Agreed& agreed,
                   Instant at) {
  auto standing = standing_of(std::move(history), first, agreed, at);
  if (!casework::next_duty(standing)) {
    return standing;  // replayed once, which is enough for most visits
  }
  return standing_of(casework::with_duties(std::move(standing.history), standing.edition,
                                           standing.calendar, at, standing.editions),
                     first, agreed, at);
}

}  // namespace redress::casebook
