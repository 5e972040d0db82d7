#include <fmt/format.h>

#include "calendar/clock.h"
#include "calendar/london.h"

namespace redress::calendar {

using std::chrono::days;

namespace {

/// Writes the working of one count whose end is known: its days and its sentences.
class Explainer {
 public:
  /// `from` is the day that the count starts from.
  Explainer(Working& working, Date from, const WorkingCalendar& calendar)
      : working_(working),
        calendar_(calendar),
        started_on_(london_day(working.start)),
        from_(from),
        last_(working.due.on) {}

  void explain() {
    say("The count starts at {}.", to_words(to_london(working_.start)));
    switch (working_.amount.unit) {
      case Unit::hours:
        return explain_hours();
      case Unit::working_days:
      case Unit::calendar_days:
      case Unit::weeks:
        list_days();
        say_cut_off();
        say_what_is_counted();
        if (is_long()) {
          say("Only the first and the last day of so long a count are listed, and the holidays in "
              "it.");
        }
        break;
      case Unit::months:
      case Unit::years:
        list_first_and_last();
        say_cut_off();
        say_same_number();
        break;
    }
    say_end();
  }

 private:
  template <class... Values>
  void say(fmt::format_string<Values...> words, Values&&... values) {
    working_.sentences.push_back(fmt::format(words, std::forward<Values>(values)...));
  }

  [[nodiscard]] bool in_working_days() const { return working_.amount.unit == Unit::working_days; }

  [[nodiscard]] bool first_is_day_1() const {
    return working_.counting.from == CountFrom::same_day && working_.amount.count > 0;
  }

  [[nodiscard]] bool is_counted(Date day) const {
    return (day != from_ || first_is_day_1()) && (!in_working_days() || calendar_.is_working(day));
  }

  /// A day that someone could mistake for the other kind: a holiday, a closure, or a holiday moved
  /// away that year.
  [[nodiscard]] bool is_out_of_the_ordinary(Date day) const {
    const auto kind = kind_of(day);
    return in_working_days() && (kind == DayKind::holiday || kind == DayKind::closure ||
                                 calendar_.not_holiday_on(day) != nullptr);
  }

  [[nodiscard]] const Holiday* entry_for(Date day) const {
    const auto* holiday = calendar_.holiday_on(day);
    return holiday != nullptr ? holiday : calendar_.not_holiday_on(day);
  }

  /// A count of days, months or hours may leave the years whose holidays are held.
  [[nodiscard]] DayKind kind_of(Date day) const {
    return calendar_.covers(day) ? calendar_.kind_of(day)
           : is_weekend(day)     ? DayKind::weekend
                                 : DayKind::working;
  }

  [[nodiscard]] std::string why_not_working(Date day) const {
    switch (kind_of(day)) {
      case DayKind::weekend:
        return "weekend";
      case DayKind::holiday:
        return fmt::format("{} (holiday)", calendar_.name_of(day));
      case DayKind::closure:
        return fmt::format("{} (offices closed)", calendar_.name_of(day));
      case DayKind::working:
        break;
    }
    return calendar_.office().working_day;
  }

  /// ", announced on Saturday 10 September 2022, after this count had started".
  [[nodiscard]] std::string announced(const Holiday& holiday) const {
    if (!holiday.announced_on) {
      return "";
    }
    return fmt::format(", announced on {}{}", to_words(*holiday.announced_on),
                       *holiday.announced_on > started_on_ ? ", after this count had started" : "");
  }

  void list(Date day, int number, std::string why) {
    WorkingDay entry{day, kind_of(day), number, std::move(why), ""};
    if (const auto* holiday = entry_for(day)) {
      entry.release = fmt::format("{} {}{}", calendar_.table().name, calendar_.table().release,
                                  announced(*holiday));
    }
    working_.days.push_back(std::move(entry));
  }

  [[nodiscard]] bool is_long() const { return (last_ - started_on_).count() >= kMostDaysListed; }

  void list_days() {
    for (Date day = started_on_; day < from_; day += days{1}) {
      list(day, 0,
           is_cut_off(day) ? "after the cut-off: counts as the next day"
                           : fmt::format("{}: counts as the next {}", why_not_working(day),
                                         calendar_.office().working_day));
    }
    int number = 0;
    for (Date day = from_; day <= last_; day += days{1}) {
      const bool counted = is_counted(day);
      number += counted ? 1 : 0;
      if (!is_long() || day == from_ || day == last_ || is_out_of_the_ordinary(day)) {
        list(day, counted ? number : 0, counted ? numbered(day, number) : not_counted(day));
      }
    }
  }

  [[nodiscard]] std::string numbered(Date day, int number) const {
    const auto* moved = in_working_days() ? calendar_.not_holiday_on(day) : nullptr;
    return moved != nullptr ? fmt::format("day {} (no holiday that year: {})", number, moved->name)
                            : fmt::format("day {}", number);
  }

  [[nodiscard]] std::string not_counted(Date day) const {
    if (day != from_ || first_is_day_1()) {
      return why_not_working(day);
    }
    const bool notable = in_working_days() && !calendar_.is_working(day);
    return "day 0: the day of the start" + (notable ? ", " + why_not_working(day) : "");
  }

  void list_first_and_last() {
    list(from_, 0, "the day of the start");
    if (last_ != from_) {
      list(last_, 0, to_words(working_.amount));
    }
  }

  /// The start came after the cut-off of this, its own day.
  [[nodiscard]] bool is_cut_off(Date day) const {
    const auto& cut_off = working_.counting.cut_off;
    return cut_off && day == started_on_ && to_london(working_.start) > day + *cut_off;
  }

  void say_cut_off() {
    const bool is_late = is_cut_off(started_on_);
    const Date counted = started_on_ + days{is_late ? 1 : 0};
    if (is_late) {
      say("That is after {}, the cut-off, so it counts as {}.",
          to_words(*working_.counting.cut_off), to_words(counted));
    }
    if (counted != from_) {
      say("That is no {}, so it counts as the next, {}.", calendar_.office().working_day,
          to_words(from_));
    }
  }

  void say_what_is_counted() {
    const auto& working_day = calendar_.office().working_day;
    const auto what = in_working_days() ? working_day : std::string("day");
    if (!first_is_day_1()) {
      say("The day of the start is day 0, and the next {} is day 1.", what);
    } else if (is_counted(from_)) {
      say("The day of the start is day 1.");
    } else {
      say("The day of the start is not a {0}, so the next {0} is day 1.", working_day);
    }
    if (!in_working_days()) {
      say("Every day is counted, weekends and holidays too{}.",
          working_.amount.unit == Unit::weeks ? "; a week is 7 days" : "");
      return;
    }
    say("Saturdays, Sundays and holidays are not counted{}. The holidays are those of the calendar "
        "{}, release {}.",
        calendar_.office().closures.empty() ? "" : ", nor are days on which the offices are closed",
        calendar_.table().name, calendar_.table().release);
    for (Date day = from_; day <= last_; day += days{1}) {
      say_out_of_the_ordinary(day);
    }
  }

  void say_out_of_the_ordinary(Date day) {
    if (!is_out_of_the_ordinary(day) || (day == from_ && !first_is_day_1())) {
      return;
    }
    const auto* entry = entry_for(day);
    const auto when = entry != nullptr ? announced(*entry) : "";
    if (calendar_.is_working(day)) {
      say("{} is counted, for it was no holiday that year: {}{}.", to_words(day), entry->name,
          when);
    } else {
      say("{} is not counted: {}{}.", to_words(day), calendar_.name_of(day), when);
    }
  }

  void say_same_number() {
    const auto number = [](Date day) { return std::chrono::year_month_day{day}.day(); };
    const auto amount = to_words(working_.amount);
    if (number(last_) == number(from_)) {
      say("{} {} on the day with the same number.", amount, ends());
    } else if (first_is_day_1() && number(last_ + days{1}) == number(from_)) {
      say("The day of the start is day 1, so {} {} the day before the same number comes round.",
          amount, ends());
    } else {
      say("{} {} on the last day of the month, which has no day with the number {}.", amount,
          ends(), unsigned{number(from_)});
    }
  }

  [[nodiscard]] std::string_view ends() const {
    return working_.amount.count == 1 ? "ends" : "end";
  }

  void say_end() {
    if (working_.amount.count == 0) {
      say("Nothing is added, so the date is {}.", to_words(last_));
    } else {
      say("{} {} on {}.", to_words(working_.amount), ends(), to_words(last_));
    }
    switch (working_.counting.end) {
      case End::end_of_day:
        return say("There is time until the end of that day.");
      case End::start_of_day:
        return say("It begins as that day begins, at midnight.");
      case End::close_of_business:
        break;
    }
    if (working_.due.hours_not_set) {
      say("It should end at close of business. No office hours are set (\"hours not set\"), so "
          "there is "
          "time until the end of that day.");
    } else {
      const auto closes =
          std::chrono::floor<std::chrono::minutes>(to_london(working_.due.at) - last_);
      say("There is time until close of business on that day, {}.", to_words(closes));
    }
  }

  void explain_hours() {
    say("{} counted by the clock, through nights, weekends and holidays.",
        to_words(working_.amount) + (working_.amount.count == 1 ? " is" : " are"));
    const auto shown = to_london(working_.due.at) - to_london(working_.start);
    const auto change = shown - (working_.due.at - working_.start);
    if (change.count() != 0) {
      say("The clocks {} in that time, so the clock on the wall shows an hour {}.",
          change.count() > 0 ? "go forward" : "go back", change.count() > 0 ? "more" : "less");
    }
    say("The time is up at {}.", to_words(to_london(working_.due.at)));
  }

  Working& working_;
  const WorkingCalendar& calendar_;
  Date started_on_;
  Date from_;
  Date last_;
};

}  // namespace

Result<Working, Message> explain(Instant start, const Amount& amount, const Counting& counting,
                                 const WorkingCalendar& calendar) {
  const auto due = due_after(start, amount, counting, calendar);
  if (!due) {
    return fail(due.error());
  }
  Working working{start, amount, counting, *due, {}, {}};
  const auto from = amount.unit == Unit::hours ? Result<Date, Message>{london_day(start)}
                                               : counted_from(start, counting, calendar);
  if (!from) {
    return fail(from.error());
  }
  Explainer{working, *from, calendar}.explain();
  return working;
}

}  // namespace redress::calendar
