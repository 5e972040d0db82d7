#include <fmt/format.h>

#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

std::string to_word(Use use) {
  switch (use) {
    case Use::deadline:
      return "deadline";
    case Use::window:
      return "window";
    case Use::opening:
      return "opening";
  }
  return "";
}

std::string to_word(Force force) {
  switch (force) {
    case Force::must:
      return "must";
    case Force::should:
      return "should";
    case Force::target:
      return "target";
  }
  return "";
}

std::string to_word(calendar::End end) {
  switch (end) {
    case calendar::End::end_of_day:
      return "with the day";
    case calendar::End::close_of_business:
      return "with close of business";
    case calendar::End::start_of_day:
      return "as the day begins";
  }
  return "";
}

/// An extension, a delay or a late use within a clock's part.
void add_source(std::string_view what, const Source& source, Facts& facts) {
  facts.add(fmt::format("{}: clause", what), source.clause);
  facts.add(fmt::format("{}: reading", what), source.reading);
}

void add_extension(const Extension& extend, Facts& facts) {
  if (extend.by_body.empty()) {
    facts.add("extension: how often and how far", to_words(extend));
  }
  facts.add("extension: agreed by", extend.by_body);
  facts.add("extension: by", extend.by);
  facts.add("extension: must tell", extend.must_tell);
  add_source("extension", extend.source, facts);
}

void add_delay(const DelayNotice& delay, Facts& facts) {
  facts.add("delay: must tell", delay.must_tell);
  facts.add("delay: also tell", delay.also_tell);
  facts.add_if("delay: needs evidence", delay.needs_evidence);
  add_source("delay", delay.source, facts);
}

void add_late(const Late& late, Facts& facts) {
  facts.add("used late: by", late.by);
  facts.add("used late: grounds", late.grounds);
  add_source("used late", late.source, facts);
}

void add_counting(const calendar::Counting& counting, Facts& facts) {
  facts.add("ends", to_word(counting.end));
  facts.add_if("a start on a day off counts as the next working day's", counting.rolls);
  facts.add_if("its first day counts", counting.from == calendar::CountFrom::same_day);
  if (counting.cut_off) {
    facts.add("cut-off", fmt::format("{:02}:{:02}", counting.cut_off->count() / 60,
                                     counting.cut_off->count() % 60));
  }
}

}  // namespace

void add_clock(const std::string& id, const std::string& name, const Clock& clock,
               const Edition& edition, Facts& facts) {
  facts.part(id + "clock." + clock.id, name + ": " + clock.name, clock.source);
  facts.add("use", to_word(clock.use));
  facts.add("force", to_word(clock.force));
  facts.add("within", clock.set_from_outside ? "set from outside"
                      : clock.within         ? calendar::to_words(*clock.within)
                                             : "not set");
  facts.add("from", moment_of(clock.from, edition));
  facts.add("met by", acts_of(clock.met_by, edition));
  facts.add_if("runs again once met", clock.renews);
  add_counting(clock.counting, facts);
  facts.add("applies to", applies_to(clock.when, edition));
  facts.add("when it runs out", clock.on_lapse.value_or(""));
  if (clock.extend) {
    add_extension(*clock.extend, facts);
  }
  if (clock.pause) {
    facts.add("pause: grounds", clock.pause->grounds);
    facts.add("pause: by", clock.pause->by);
    facts.add("pause: must tell", clock.pause->must_tell);
    facts.add_if("pause: the whole length counts again", clock.pause->restarts);
    add_source("pause", clock.pause->source, facts);
  }
  if (clock.offers) {
    facts.add("offers when missed", clock.offers->remedy + ", " + to_words(clock.offers->amount));
    add_source("offers", clock.offers->source, facts);
  }
  if (clock.delay) {
    add_delay(*clock.delay, facts);
  }
  if (clock.late) {
    add_late(*clock.late, facts);
  }
}

}  // namespace redress::procedure
