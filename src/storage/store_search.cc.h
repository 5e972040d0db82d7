#pragma once

// The part of a store over any engine that searches; included by store_over.cc.h.
namespace redress::storage {

template <class Engine>
std::vector<casebook::FoundCasefile> StoreOver<Engine>::find_casefiles(
    const casebook::SearchQuery& query) {
  return engine_->read([&](auto& database) { return read_found_casefiles(database, query); });
}

template <class Engine>
std::vector<casebook::FoundPerson> StoreOver<Engine>::find_people(
    const casebook::SearchQuery& query) {
  return engine_->read([&](auto& database) { return read_found_people(database, query); });
}

template <class Engine>
std::vector<casebook::IndexedPerson> StoreOver<Engine>::indexed_people(std::string_view landlord,
                                                                       std::string_view number,
                                                                       int limit) {
  return engine_->read(
      [&](auto& database) { return read_indexed_people(database, landlord, number, limit); });
}

template <class Engine>
void StoreOver<Engine>::index_again(const casebook::Person& person) {
  engine_->write(StreamNames{{person.landlord, std::string(kImportsLock)}}, kDoAgain,
                 [&](auto& database) {
                   index_person_again(database, person);
                   return true;
                 });
}

}  // namespace redress::storage
