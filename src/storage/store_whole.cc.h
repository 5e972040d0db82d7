#pragma once

// The part of a store over any engine that is read and filled whole; included by store_over.cc.h.
namespace redress::storage {

template <class Engine>
void StoreOver<Engine>::read_all(const std::function<void(const casebook::Holdings&)>& visit) {
  engine_->read_moment([&](auto& database) {
    read_everything(database, [&](const casebook::Holdings& part) {
      visit(part);
      engine_->rest_reading(database);
    });
    return true;
  });
}

template <class Engine>
bool StoreOver<Engine>::fill(const std::function<std::optional<casebook::Filling>()>& next) {
  return engine_->fill([&](auto& database) {
    if (!holds_nothing(database)) {
      return false;
    }
    while (const auto part = next()) {
      engine_->rest(database);
      write_filling(database, *part);
    }
    engine_->rest(database);
    return true;
  });
}

}  // namespace redress::storage
