#include "app/readiness.h"

#include <exception>
#include <utility>

#include "storage/sqlite/connection.h"

namespace redress::app {

namespace {

/// Whether a file of SQLite is damaged, rather than busy or full, or one casefile unreadable.
bool is_damage(const casebook::StorageFailure& failure) {
  const auto* of_the_file = dynamic_cast<const storage::SqliteError*>(&failure);
  return of_the_file != nullptr && (of_the_file->kind() == storage::ErrorKind::corrupt ||
                                    of_the_file->kind() == storage::ErrorKind::no_database ||
                                    of_the_file->kind() == storage::ErrorKind::io);
}

}  // namespace

ReadinessCheck::ReadinessCheck(std::function<void()> prove, std::vector<web::Unserved> landlords,
                               Times times)
    : prove_(std::move(prove)),
      landlords_(std::move(landlords)),
      times_(times),
      thread_([this] { serve(); }) {}

ReadinessCheck::~ReadinessCheck() {
  {
    const std::scoped_lock lock(mutex_);
    is_stopping_ = true;
  }
  wanted_.notify_one();
  thread_.join();
}

web::Readiness ReadinessCheck::with_landlords(std::string why) const {
  const bool is_ready = why.empty();
  std::string words = is_ready ? "ready" : "not ready: " + std::move(why);
  for (const auto& landlord : landlords_) {
    words += "\nnot served: " + landlord.landlord + ": " + landlord.why;
  }
  return {.is_ready = is_ready, .words = std::move(words)};
}

web::Readiness ReadinessCheck::outcome() const {
  return with_landlords(failure_.empty() ? form_failure_ : failure_);
}

void ReadinessCheck::form_sent(const casebook::StorageFailure* failure) {
  if (failure != nullptr && !is_damage(*failure)) {
    return;
  }
  const std::scoped_lock lock(mutex_);
  form_failure_ =
      failure == nullptr ? "" : std::string("the last form could not be kept: ") + failure->what();
}

web::Readiness ReadinessCheck::now() {
  std::unique_lock lock(mutex_);
  if (proved_at_ && Clock::now() - *proved_at_ < times_.fresh) {
    return outcome();
  }
  const auto before = proofs_;
  is_wanted_ = true;
  wanted_.notify_one();
  if (!done_.wait_for(lock, times_.deadline, [&] { return proofs_ != before; })) {
    return with_landlords("the store does not answer");
  }
  return outcome();
}

void ReadinessCheck::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    wanted_.wait(lock, [&] { return is_wanted_ || is_stopping_; });
    if (is_stopping_) {
      return;
    }
    lock.unlock();
    std::string failure;
    try {
      prove_();
    } catch (const std::exception& error) {
      failure = error.what();
    }
    lock.lock();
    is_wanted_ = false;  // callers who asked meanwhile get this answer
    failure_ = std::move(failure);
    proved_at_ = Clock::now();
    ++proofs_;
    done_.notify_all();
  }
}

}  // namespace redress::app
