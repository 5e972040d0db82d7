#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/event_store.h"
#include "casebook/landlords.h"
#include "casebook/shelf.h"
#include "casebook/upkeep.h"
#include "casework/deciding/asking.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

/// Something asked of a casefile by a person.
struct Order {
  std::string landlord;
  std::string reference;  // "" to begin a casefile
  std::string command;    // a command's name (CHECK)
  casework::Answers answers;
  casework::Actor actor;
  std::optional<calendar::LocalTime>
      happened;  // when it happened in London, where that was earlier
  std::string late_reason;
  std::string idempotency_key;  // the same for the same request sent twice; never ""
  std::string asked = {};       // what makes two requests with one key the same; "": all of this
};

struct Done {
  std::string reference;
  std::int64_t version = 0;
  bool done_before = false;  // this very request was carried out already
};

/// What holds around a casefile beside its own history.
struct Around {
  std::map<procedure::RoleId, Money> limits;  // of what each role may offer
  std::vector<casework::MarkerElsewhere> markers;

  /// For whoever acts now on what happens now.
  [[nodiscard]] casework::Circumstances circumstances(casework::Actor actor, Instant now) const;
};

/// A casefile as it stands, with the version a decision on it must name.
struct Opened {
  std::string reference;
  std::int64_t version = 0;
  casework::Standing standing;
  Around around;
};

/// Where new references and salts come from; the wall's clock is an argument of each call.
struct Chance {
  std::function<std::string()> reference;
  std::function<std::string()> salt;
};

/// The one use case: load, replay, decide, append. Any thread may call. A failing store throws
/// StorageFailure.
class Casebook {
 public:
  /// All must outlive it.
  Casebook(const Shelf& shelf, Store& store, Chance chance);

  [[nodiscard]] const Shelf& shelf() const { return shelf_; }

  /// Carries out an order, or says why not and leaves a line in the journal of attempts. Whatever
  /// clocks asked of the system before `now` is carried out first. Sent twice with one key, it is
  /// done once.
  [[nodiscard]] Result<Done, casework::NotDone> handle(const Order& order, Instant now);

  /// What handle would answer now. Writes nothing, not even an attempt; of what would be done, only
  /// `done_before` is said, with its reference and version.
  [[nodiscard]] Result<Done, casework::NotDone> would(const Order& order, Instant now);

  /// The casefile with everything that is due of the system carried out; nothing when there is
  /// none.
  [[nodiscard]] std::optional<Opened> open(std::string_view landlord, std::string_view reference,
                                           Instant now);

  /// How a casefile would stand with nothing in it: what the first question of all is asked
  /// against.
  [[nodiscard]] Result<casework::Standing, Message> blank(std::string_view landlord, Instant now);

  /// Carries out what clocks have asked of the system, over all landlords; gives how many casefiles
  /// it moved.
  int watch(Instant now);

 private:
  struct Loaded;

  [[nodiscard]] const Agreed& agreed(std::string_view landlord);
  [[nodiscard]] Loaded load(std::string_view landlord, std::string_view reference);
  [[nodiscard]] Around around(const Loaded& loaded, const casework::Casefile& casefile);
  [[nodiscard]] std::optional<Result<Done, casework::NotDone>> answered_before(
      const Order& order, const std::string& digest) const;
  [[nodiscard]] Result<Loaded, casework::NotDone> loaded_for(const Order& order, Instant occurred);
  [[nodiscard]] Result<casework::History, casework::NotDone> decide_on(const Loaded& loaded,
                                                                       const Order& order,
                                                                       Instant occurred,
                                                                       Instant now);
  [[nodiscard]] Result<Result<Done, casework::NotDone>, AppendProblem> attempt(
      const Order& order, const std::string& digest, Instant now);
  [[nodiscard]] Result<Appended, AppendProblem> keep(const Loaded& loaded,
                                                     const casework::History& news,
                                                     const std::string& key,
                                                     const std::string& digest);
  bool catch_up(std::string_view landlord, std::string_view reference, Instant now);
  /// The casefiles that the answers name, where they exist.
  [[nodiscard]] std::vector<casework::OtherCasefile> named_in(const Order& order);
  void record_attempt(const Order& order, const casework::NotDone& not_done, Instant now);

  const Shelf& shelf_;
  Landlords landlords_;
  Store& store_;
  Chance chance_;
};

/// Makes the rows of streams as they are kept, for rebuild and restore. The shelf must outlive it.
[[nodiscard]] RowMaker row_maker(const Shelf& shelf);

}  // namespace redress::casebook
