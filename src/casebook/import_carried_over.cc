#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "casebook/import.h"
#include "casework/casefile/casefile.h"
#include "casework/events/received.h"

namespace redress::casebook {
namespace {

/// What a person is called and how they are reached, before and since.
struct Replaced {
  Person before;
  Person since;
};

/// Returns those in the table who are held with another name or another way to reach them.
std::vector<Replaced> to_be_replaced(Directory& directory, const Table& table,
                                     const std::string& landlord) {
  std::vector<Replaced> replaced;
  for (const auto& row : table.rows) {
    const auto before = directory.person(landlord, row.cell("number"));
    if (before && (before->name != row.cell("name") || before->contact != row.cell("contact"))) {
      replaced.push_back({.before = *before, .since = {}});
    }
  }
  return replaced;
}

/// Returns the answers that put the casefile right; none where it says something else already.
casework::Answers put_right(const casework::Received& received, const Replaced& person) {
  casework::Answers answers;
  const auto put = [&](const char* question, const std::string& held, const std::string& was,
                       const std::string& is) {
    if (held == was && was != is && !is.empty()) {
      answers[question] = {is};
    }
  };
  put("person", received.person.name, person.before.name, person.since.name);
  put("contact", received.contact, person.before.contact, person.since.contact);
  return answers;
}

/// Goes through the open casefiles and corrects those of these people.
class CarryOver {
 public:
  CarryOver(Casebook& casebook, const ImportRequest& request, casework::Actor by, Instant now)
      : casebook_(casebook), request_(request), by_(std::move(by)), now_(now) {}

  void to(const std::string& reference, const std::vector<Replaced>& people) {
    const auto opened = casebook_.look(request_.landlord, reference, now_);
    if (!opened) {
      return;
    }
    const auto& received = opened->standing.casefile.received();
    const auto person = std::ranges::find_if(
        people, [&](const Replaced& one) { return one.since.number == received.person_number; });
    auto answers = person == people.end() ? casework::Answers{} : put_right(received, *person);
    if (answers.empty()) {
      return;
    }
    answers["reason"] = {"The landlord’s own list of people says so now."};
    static_cast<void>(casebook_.handle(
        {.landlord = request_.landlord,
         .reference = reference,
         .act = "correct",
         .answers = std::move(answers),
         .actor = by_,
         .late_reason = "",
         .idempotency_key = fmt::format("people-{}-{}", request_.digest, reference)},
        now_));
  }

 private:
  Casebook& casebook_;
  const ImportRequest& request_;
  const casework::Actor by_;
  const Instant now_;
};

constexpr int kPageOfTray = 200;

void carry_over(Casebook& casebook, Register& trays, const ImportRequest& request,
                const casework::Actor& by, const std::vector<Replaced>& people, Instant now) {
  std::vector<std::string> theirs;
  TrayQuery query{.landlord = request.landlord, .now = now, .limit = kPageOfTray};
  for (auto page = trays.tray(query); !page.empty(); page = trays.tray(query)) {
    for (const auto& row : page) {
      const bool is_named = std::ranges::any_of(
          people, [&](const Replaced& one) { return one.before.name == row.person; });
      if (is_named) {
        theirs.push_back(row.reference);
      }
    }
    query.after = place_of(page.back());
  }
  CarryOver over(casebook, request, by, now);
  for (const auto& reference : theirs) {
    over.to(reference, people);
  }
}

}  // namespace

ImportSum import_people_everywhere(Casebook& casebook, Store& store, const Table& table,
                                   const ImportRequest& request, Instant now) {
  auto replaced = to_be_replaced(store, table, request.landlord);
  auto by = request.by;
  auto remembering = request;
  if (request.joined) {
    remembering.joined = [&] { return by = request.joined(); };
  }
  auto sum = import_people(casebook.shelf(), store, table, remembering, now);
  if (request.dry_run) {
    return sum;
  }
  std::vector<Replaced> done;
  for (auto& one : replaced) {
    auto since = store.person(request.landlord, one.before.number);
    if (since && *since != one.before) {
      done.push_back({.before = std::move(one.before), .since = std::move(*since)});
    }
  }
  if (!done.empty()) {
    carry_over(casebook, store, request, by, done, now);
  }
  return sum;
}

}  // namespace redress::casebook
