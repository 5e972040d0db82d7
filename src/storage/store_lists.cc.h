#pragma once

// The part of a store over any engine that lists casefiles; included by store_over.cc.h.
namespace redress::storage {

template <class Engine>
std::vector<casebook::CasefileRow> StoreOver<Engine>::tray(const casebook::TrayQuery& query) {
  return engine_->read([&](auto& database) { return read_tray(database, query); });
}

template <class Engine>
casebook::TrayCounts StoreOver<Engine>::tray_counts(const casebook::TrayQuery& query) {
  return engine_->read([&](auto& database) { return count_trays(database, query); });
}

template <class Engine>
std::optional<casebook::Rows> StoreOver<Engine>::find(std::string_view landlord,
                                                      std::string_view reference) {
  return engine_->read_moment(
      [&](auto& database) { return read_rows(database, landlord, reference); });
}

template <class Engine>
std::optional<casebook::CasefileRow> StoreOver<Engine>::row(std::string_view landlord,
                                                            std::string_view reference) {
  return engine_->read([&](auto& database) {
    return database.first(
        kCasefile, [](auto& row) { return read_casefile(row); }, landlord, reference);
  });
}

template <class Engine>
std::vector<casebook::Register::HeldMarker> StoreOver<Engine>::markers_on(
    std::string_view landlord, std::string_view person_number) {
  return engine_->read(
      [&](auto& database) { return read_markers_on(database, landlord, person_number); });
}

template <class Engine>
std::vector<casebook::Register::WaitingCasefile> StoreOver<Engine>::awaiting(
    std::string_view landlord, std::string_view role, std::string_view viewer, int limit) {
  return engine_->read(
      [&](auto& database) { return read_awaiting(database, landlord, role, viewer, limit); });
}

template <class Engine>
std::vector<casebook::Register::Awaited> StoreOver<Engine>::awaited_of(std::string_view landlord,
                                                                       std::string_view owner,
                                                                       std::string_view viewer,
                                                                       int limit) {
  return engine_->read(
      [&](auto& database) { return read_awaited_of(database, landlord, owner, viewer, limit); });
}

template <class Engine>
std::vector<casebook::Register::MadeFrom> StoreOver<Engine>::outdated(std::string_view landlord,
                                                                      std::string_view edition,
                                                                      std::string_view made_from,
                                                                      const MadeFrom& after,
                                                                      int limit) {
  return engine_->read([&](auto& database) {
    return read_outdated(database, landlord, edition, made_from, after, limit);
  });
}

template <class Engine>
std::vector<casebook::Register::Waking> StoreOver<Engine>::to_wake(casebook::Instant now,
                                                                   const Waking& after, int limit) {
  return engine_->read([&](auto& database) { return read_to_wake(database, now, after, limit); });
}

template <class Engine>
std::vector<casebook::Register::DamagedRow> StoreOver<Engine>::damaged_rows() {
  std::vector<DamagedRow> damaged;
  std::optional<casebook::StreamName> last = casebook::StreamName();
  while (last) {
    auto page = engine_->read([&](auto& database) { return read_damaged_rows(database, *last); });
    std::move(page.damaged.begin(), page.damaged.end(), std::back_inserter(damaged));
    last = std::move(page.last);
  }
  return damaged;
}

template <class Engine>
std::vector<casebook::Register::OutOfStep> StoreOver<Engine>::out_of_step() {
  return engine_->read([&](auto& database) { return read_out_of_step(database); });
}

template <class Engine>
std::vector<casebook::Register::EditionInUse> StoreOver<Engine>::editions_in_use() {
  std::vector<EditionInUse> all;
  std::optional<EditionInUse> next = EditionInUse();
  while (
      (next = engine_->read([&](auto& database) { return read_next_edition(database, *next); }))) {
    all.push_back(*next);
  }
  return all;
}

}  // namespace redress::storage
