#include "laws/kept_casefile.h"

#include <cstddef>

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"

namespace redress::tests {
namespace {

using casework::Standing;

casebook::Rows rows_of(const Standing& standing) {
  return casebook::rows_of("landlord", "casefile", standing, "");
}

void has_the_dates_of(const Standing& standing, const Standing& again) {
  ASSERT_EQ(again.deadlines.size(), standing.deadlines.size());
  for (std::size_t i = 0; i < again.deadlines.size(); ++i) {
    EXPECT_EQ(again.deadlines[i].due, standing.deadlines[i].due);
    EXPECT_EQ(again.deadlines[i].state, standing.deadlines[i].state);
  }
}

}  // namespace

std::string text_of(const casework::Event& event) {
  std::string text = std::string(name_of(event.body)) + " " +
                     calendar::to_iso_utc(event.occurred_at) + " " +
                     calendar::to_iso_utc(event.recorded_at) + " " + event.actor.id + " " +
                     event.actor.name + " " + event.late_reason;
  for (const auto& field : fields_of(event.body)) {
    for (const auto& value : values_of(event.body, field.name)) {
      text += " " + std::string(field.name) + "=" + value;
    }
  }
  return text;
}

void KeptCasefile::follow(const Attempt& attempt) {
  take(attempt.after.history);
  if (!attempt.not_done) {
    is_the_same_as(attempt.after);
  }
}

void KeptCasefile::take(const casework::History& history) {
  const auto begin = history.begin() + static_cast<std::ptrdiff_t>(read_.size());
  for (const auto& stored :
       casebook::seal("landlord", "casefile", end_, casework::History(begin, history.end()))) {
    const auto event = casebook::decode(stored, *staff_);
    ASSERT_TRUE(event) << render(event.error());
    EXPECT_EQ(text_of(*event), text_of(history[read_.size()]));
    read_.push_back(*event);
    if (event->body.is<casework::TakenBack>()) {
      grown_ = casework::replay(read_);  // what it takes back was folded in
    } else {
      casework::evolve(grown_, *event);
    }
    erased_.push_back(casebook::without_personal(*event, *staff_));
    end_ = {stored.seq, stored.hash};
  }
}

void KeptCasefile::is_the_same_as(const Standing& standing) const {
  Standing again(read_, standing.edition, standing.calendar, standing.now);
  again.casefile = grown_;
  EXPECT_EQ(casebook::difference(rows_of(again), rows_of(standing)), "");
  EXPECT_TRUE(rows_of(again) == rows_of(standing));
  has_the_dates_of(standing, again);
  const Standing erased(erased_, standing.edition, standing.calendar, standing.now);
  EXPECT_EQ(erased.casefile.procedure, standing.casefile.procedure);
  EXPECT_EQ(erased.casefile.work(), standing.casefile.work());
  EXPECT_EQ(erased.casefile.outside, standing.casefile.outside);
  EXPECT_EQ(erased.casefile.stage, standing.casefile.stage);
  EXPECT_EQ(erased.casefile.owner.number, standing.casefile.owner.number);
  has_the_dates_of(standing, erased);
}

}  // namespace redress::tests
