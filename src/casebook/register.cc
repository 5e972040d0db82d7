#include "casebook/register.h"

#include <algorithm>
#include <tuple>

namespace redress::casebook {

bool comes_before(const TrayPlace& one, const TrayPlace& other, TrayOrder order) {
  const auto due = [](const TrayPlace& place) {
    return std::tuple(!place.next_due, place.next_due, place.received_at, place.reference);
  };
  const auto receipt = [](const TrayPlace& place) {
    return std::tie(place.received_at, place.reference);
  };
  switch (order) {
    case TrayOrder::due_first:
      return due(one) < due(other);
    case TrayOrder::oldest_first:
      return receipt(one) < receipt(other);
    case TrayOrder::newest_first:
      return receipt(other) < receipt(one);
  }
  return false;
}

namespace {

bool is_any_or(const std::string& wanted, const std::string& found) {
  return wanted.empty() || wanted == found;
}

bool is_any_or_among(const std::string& wanted, const std::vector<std::string>& found) {
  return wanted.empty() || std::ranges::find(found, wanted) != found.end();
}

bool is_due_within(const CasefileRow& row, const TrayFilter& filter) {
  if (filter.nothing_due || !row.next_due) {
    return filter.nothing_due ? !row.next_due : !filter.due_until;
  }
  return (!filter.due_from || *row.next_due >= *filter.due_from) &&
         (!filter.due_until || *row.next_due < *filter.due_until);
}

}  // namespace

bool fits(const CasefileRow& row, const TrayFilter& filter) {
  return is_any_or(filter.kind, row.kind) && is_any_or(filter.stage, row.stage) &&
         is_any_or(filter.channel, row.channel) && is_any_or_among(filter.tag, row.tags) &&
         is_any_or_among(filter.body, row.bodies) &&
         (filter.owners.empty() ||
          std::ranges::find(filter.owners, row.owner) != filter.owners.end()) &&
         is_due_within(row, filter);
}

std::int64_t TrayCounts::of(Tray tray) const {
  switch (tray) {
    case Tray::all_open:
      return all_open;
    case Tray::unallocated:
      return unallocated;
    case Tray::mine:
      return mine;
    case Tray::late:
      return late;
    case Tray::closed:
      return closed;
  }
  return 0;
}

}  // namespace redress::casebook
