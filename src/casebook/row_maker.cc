#include <memory>

#include "casebook/casebook.h"
#include "casebook/catching_up.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casebook/unreadable.h"
#include "casebook/whole.h"

namespace redress::casebook {

namespace {

Result<std::optional<Rows>, Message> make_rows(const Shelf& shelf, const Agreed& agreed,
                                               std::string_view landlord,
                                               std::string_view reference,
                                               const std::vector<StoredEvent>& events) {
  if (auto gap = gap_in(landlord, reference, events)) {
    return fail(std::move(*gap));
  }
  auto history = decode_all(events, *agreed.file().staff);
  if (!history) {
    return fail(history.error());
  }
  const auto first = edition_of(shelf, landlord, reference, *history);
  if (!first) {
    return fail(first.error());
  }
  const auto standing =
      standing_of(std::move(*history), **first, agreed, events.back().recorded_at);
  return rows_of(landlord, reference, standing, shelf.made_from(standing.edition));
}

}  // namespace

RowMaker row_maker(const Shelf& shelf) {
  const auto landlords = std::make_shared<Landlords>(shelf);
  const auto streams = std::make_shared<std::map<std::string, std::vector<StoredEvent>>>();
  return [&shelf, landlords, streams](
             std::string_view landlord, std::string_view stream,
             const std::vector<StoredEvent>& events) -> Result<std::optional<Rows>, Message> {
    auto& own = (*streams)[std::string(landlord)];
    if (!is_casefile(stream)) {
      own = events;
      return std::optional<Rows>();
    }
    try {
      return make_rows(shelf, *landlords->agreed(landlord, own), landlord, stream, events);
    } catch (const Unreadable& failure) {  // of this landlord alone: the others go on
      return fail(Message{"landlord-unreadable",
                          "what the landlord agreed for itself cannot be read: {why}",
                          {{"why", failure.what()}}});
    }
  };
}

}  // namespace redress::casebook
