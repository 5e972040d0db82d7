// Plants a town: as many casefiles as asked for, in an empty database of either engine, written
// through the store as in normal use.
//
//   plant DATABASE CASEFILES [LANDLORD] [SHARE]    SHARE of them are open, by default 0.04
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "base/check.h"
#include "casebook/casebook.h"
#include "casebook/staff_list.h"
#include "storage/postgres/address.h"
#include "storage/postgres/postgres_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "town.h"

namespace {

using namespace redress;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kAtOnce = 500;
constexpr std::size_t kPeopleAtOnce = 20'000;
// A larger town takes minutes to verify; use redress verify for that.
constexpr std::int64_t kVerified = 10'000;

std::unique_ptr<casebook::Store> open(const std::string& database) {
  if (storage::postgres::Address::looks_like_one(database)) {
    return std::make_unique<storage::PostgresStore>(
        database, storage::PostgresOptions{.deadline = std::chrono::seconds(60)});
  }
  return std::make_unique<storage::SqliteStore>(database);
}

std::vector<casebook::Append> some_of(bench::Town& town) {
  std::vector<casebook::Append> appends;
  while (!town.done() && appends.size() < kAtOnce) {
    appends.push_back(town.next());
  }
  return appends;
}

void plant_people(const bench::Town& town, const bench::TownPlan& plan, casebook::Store& store) {
  const auto people = town.people();
  for (std::size_t from = 0; from < people.size(); from += kPeopleAtOnce) {
    const auto to = std::min(from + kPeopleAtOnce, people.size());
    store.keep({.import = {.landlord = plan.landlord,
                           .what = "people",
                           .digest = std::string(64, '0'),
                           .imported_at = plan.today,
                           .imported_by = "plant",
                           .rows = static_cast<std::int64_t>(to - from)},
                .people = {people.begin() + static_cast<std::ptrdiff_t>(from),
                           people.begin() + static_cast<std::ptrdiff_t>(to)},
                .properties = {}});
  }
}

// One thread makes the casefiles that the other writes.
void plant_casefiles(bench::Town& town, casebook::Store& store) {
  const auto begun = Clock::now();
  std::size_t planted = 0;
  auto ready = std::async(std::launch::async, [&] { return some_of(town); });
  for (auto appends = ready.get(); !appends.empty(); appends = ready.get()) {
    ready = std::async(std::launch::async, [&] { return some_of(town); });
    for (const auto& outcome : store.append_all(appends)) {
      CHECK(outcome);
    }
    planted += appends.size();
    if (planted % 10'000 == 0) {
      const std::chrono::duration<double> taken = Clock::now() - begun;
      std::fprintf(stderr, "%zu casefiles, %.0f a second\n", planted,
                   static_cast<double>(planted) / taken.count());
    }
  }
}

// Checks as redress verify does: measurements of a damaged town are worthless.
void expect_sound(const casebook::Shelf& shelf, casebook::Store& store) {
  const auto found = casebook::verify(
      store, casebook::row_maker(shelf), [](const casebook::StoreProblem& problem) {
        std::fprintf(stderr, "%s %s\n", problem.stream.c_str(), problem.what.c_str());
      });
  CHECK(found.problems == 0);
  std::printf("verified %lld events of %lld casefiles\n", static_cast<long long>(found.events),
              static_cast<long long>(found.streams));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "plant DATABASE CASEFILES [LANDLORD] [SHARE]\n");
    return 2;
  }
  const auto begun = Clock::now();
  const auto shelf = bench::shelf_of_source_tree();
  bench::TownPlan plan;
  plan.today = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  plan.casefiles = std::atoll(argv[2]);
  if (argc > 3) {
    plan.landlord = argv[3];
  }
  if (argc > 4) {
    plan.open_share = std::atof(argv[4]);
  }
  const auto store = open(argv[1]);
  bench::Town town(shelf, plan);
  std::fprintf(stderr, "%zu histories decided in %.1f s\n", town.histories(),
               std::chrono::duration<double>(Clock::now() - begun).count());
  store->server_state().note_demonstration();  // so that `serve --demo` takes it
  casebook::StaffList staff(shelf, *store);
  for (const auto& member : town.staff()) {
    CHECK(
        staff.join(plan.landlord, member.name, member.number, casebook::operations(), plan.today));
  }
  plant_people(town, plan, *store);
  plant_casefiles(town, *store);
  std::printf("planted %lld casefiles in %.1f s\n", static_cast<long long>(plan.casefiles),
              std::chrono::duration<double>(Clock::now() - begun).count());
  if (plan.casefiles <= kVerified) {
    expect_sound(shelf, *store);
  }
  return 0;
}
