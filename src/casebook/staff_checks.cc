#include "casebook/staff_checks.h"

#include "base/characters.h"
#include "base/plain.h"
#include "calendar/london.h"

namespace redress::casebook {
namespace {

constexpr std::size_t kLongestLine = 100;
constexpr auto kLongestAbsence = std::chrono::days(366);

Message say(std::string key, std::string english, std::string_view what) {
  return {std::move(key), std::move(english), {{"what", std::string(what)}}};
}

std::optional<Message> wrong_line(std::string_view text) {
  const bool is_right =
      text.empty() || (is_plain_line(text) && characters_in(text) <= kLongestLine);
  return is_right ? std::nullopt
                  : std::optional(say("staff-no-line",
                                      "“{what}” must be one line of plain text, in up to 100 "
                                      "characters.",
                                      text));
}

bool works_here(const casework::StaffMember* member) { return member && !member->left_at; }

/// Whether somebody is managed by whoever has this number, through however many others.
bool is_managed_by(const std::string& somebody, const std::string& manager,
                   const casework::Staff& staff) {
  std::string at = somebody;
  for (std::size_t steps = 0; steps <= staff.members().size() && !at.empty(); ++steps) {
    if (at == manager) {
      return true;
    }
    const auto* member = staff.find(at);
    at = member ? member->manager : "";
  }
  return false;
}

bool overlap(const casework::Absence& one, const casework::Absence& other) {
  return one.from <= other.until && other.from <= one.until;
}

}  // namespace

Message nobody(std::string_view number) {
  return say("staff-nobody", "Nobody on the staff list has the number {what}.", number);
}

std::optional<Message> wrong_place(const casework::StaffPlaced& placed,
                                   const casework::Staff& staff) {
  if (!works_here(staff.find(placed.number))) {
    return nobody(placed.number);
  }
  for (const auto* line : {&placed.title, &placed.team}) {
    if (auto wrong = wrong_line(*line)) {
      return wrong;
    }
  }
  if (placed.manager.empty()) {
    return std::nullopt;
  }
  if (!works_here(staff.find(placed.manager))) {
    return nobody(placed.manager);
  }
  return is_managed_by(placed.manager, placed.number, staff)
             ? std::optional(say("staff-manages-itself",
                                 "{what} is managed by them, or is the same person. Give somebody "
                                 "above them.",
                                 placed.manager))
             : std::nullopt;
}

std::optional<Message> wrong_absence(std::string_view number, const casework::Absence& when,
                                     const casework::Staff& staff, calendar::Instant now) {
  if (!works_here(staff.find(number))) {
    return nobody(number);
  }
  const auto* deputy = staff.find(when.deputy);
  if (!works_here(deputy)) {
    return nobody(when.deputy);
  }
  if (when.deputy == number) {
    return say("staff-own-deputy", "Nobody stands in for themselves: give somebody else.",
               when.deputy);
  }
  if (when.until < when.from || when.until < calendar::london_day(now)) {
    return say("staff-absence-over",
               "The last day, {what}, must be today or later, and not before "
               "the first.",
               calendar::to_words(when.until));
  }
  if (when.until - when.from > kLongestAbsence) {
    return say("staff-absence-long", "Give up to a year at a time: {what} is later than that.",
               calendar::to_words(when.until));
  }
  if (deputy->away && overlap(*deputy->away, when)) {
    return say("staff-deputy-away",
               "{what} is away on some of these days too: give somebody who is there.",
               deputy->name());
  }
  for (const auto& member : staff.members()) {
    if (!member.left_at && member.away && member.away->deputy == number &&
        overlap(*member.away, when)) {
      return say(
          "staff-stands-in-then",
          "They stand in for {what} on some of these days: give that to somebody else first.",
          member.name());
    }
  }
  return std::nullopt;
}

}  // namespace redress::casebook
