#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/values.h"

namespace redress::casework {

/// Days on which somebody is away, and who stands in for them.
struct Absence {
  Date from;
  Date until;          // the last day
  std::string deputy;  // a number of the staff list
};

/// Somebody who works or worked for a landlord.
struct StaffMember {
  struct Name {
    Instant since;
    std::string name;
  };

  std::string number;       // "S17"; never given to anybody else
  std::vector<Name> names;  // in the order they were taken; at least one
  std::optional<Instant> left_at;
  std::string title;            // "Head of Repairs"; "" where none is on record
  std::string team;             // "Repairs"; "" for none
  std::string manager;          // a number of the staff list; "" for none
  std::optional<Absence> away;  // the one recorded last, be it over or still to come

  [[nodiscard]] const std::string& name() const { return names.back().name; }

  /// What they were called at a moment; before they joined, their first name on record.
  [[nodiscard]] const std::string& name_at(Instant moment) const;

  /// The absence that they are in on this day; null when they are there. Points into the member.
  [[nodiscard]] const Absence* absence_on(Date day) const;

  /// They are or were ever called so, however it is written (folded_name, base/folded.h).
  [[nodiscard]] bool was_ever_called(std::string_view name) const;
};

/// A landlord's staff list: who has which number, and what they are and were called.
class Staff {
 public:
  // Numbers and names as recorded, in the order of time. What does not fit (somebody who is renamed
  // and never joined) is taken as joining, so that any history gives a list.
  void join(const std::string& number, const std::string& name, Instant at);
  void rename(const std::string& number, const std::string& name, Instant at);
  void leave(const std::string& number, Instant at);
  void place(const std::string& number, std::string title, std::string team, std::string manager);
  void be_away(const std::string& number, std::optional<Absence> when);

  /// In the order they joined.
  [[nodiscard]] const std::vector<StaffMember>& members() const { return members_; }

  /// Null when nobody has this number. Points into the list.
  [[nodiscard]] const StaffMember* find(std::string_view number) const;

  /// Those who work here now and have this number or are called so, however it is written; where
  /// some are called exactly so but for case and spaces, only these. Points into the list.
  [[nodiscard]] std::vector<const StaffMember*> called(std::string_view number_or_name) const;

  /// What whoever has this number was called at a moment; the number itself where nobody has it.
  [[nodiscard]] std::string name_at(std::string_view number, Instant moment) const;

  /// Those who are away on this day and have named whoever has this number to stand in for them.
  /// Nobody who has left stands in, and nobody stands in for whoever left. Whoever stands in for
  /// somebody does not stand in for those for whom that one does. Points into the list.
  [[nodiscard]] std::vector<const StaffMember*> stood_in_for_by(std::string_view number,
                                                                Date day) const;

  /// Those who work here now and are of a team, however it is written, in the order they joined.
  [[nodiscard]] std::vector<const StaffMember*> of_team(std::string_view team) const;

  /// The first number that nobody has had.
  [[nodiscard]] std::string next_number() const;

 private:
  StaffMember& entry(const std::string& number);

  std::vector<StaffMember> members_;
};

/// A list with nobody in it.
[[nodiscard]] std::shared_ptr<const Staff> no_staff();

/// True when the two are one person: by number alone, where both have one of the staff list or both
/// of this casefile. A stranger known by name alone is taken for a member of staff who is or was
/// ever called so.
[[nodiscard]] bool same_person(const Named& one, const Named& other, const Staff& staff);

/// Whether somebody is called so, however it is written, or was ever called so as one of the staff.
/// Nobody is where the name is missing or was erased.
[[nodiscard]] bool is_called(const Named& somebody, std::string_view name, const Staff& staff);

}  // namespace redress::casework
