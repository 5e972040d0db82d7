#include <fmt/format.h>

#include "procedure/parts.h"

// What may still happen to a clock's date: an extension, an explained delay, a right used late.
namespace redress::procedure {

namespace {

const std::vector<std::string>& things_to_tell() {
  static const std::vector<std::string> things = {"reason", "next-step", "new-date", "ombudsman"};
  return things;
}

/// The outside body agrees the deadline's new date.
void read_extension_by_body(TableReader& table, Extension& extension) {
  extension.by_body = table.reference(Named::body, "by_body").value_or("");
  for (const std::string_view key : {"times", "up_to", "at_most", "by_agreement", "by"}) {
    if (const Node* node = table.find(key)) {
      table.wrong(*node, fmt::format("the outside body decides how often and how far; leave '{}' "
                                     "out, or 'by_body'",
                                     key));
    }
  }
}

void read_extension_by_us(TableReader& table, Extension& extension) {
  constexpr std::string_view kNotSetWords = "not set";
  const Node* times = table.find("times", "whole number, \"not set\"");
  const auto* words = times == nullptr ? nullptr : std::get_if<std::string>(&times->value);
  extension.times = words != nullptr && *words == kNotSetWords
                        ? std::nullopt
                        : std::optional(table.positive_number("times").value_or(1));
  if (table.need("up_to") != nullptr) {
    extension.up_to = table.amount("up_to", {kNotSetWords});
  }
  extension.at_most = table.amount("at_most");
  extension.by_agreement = table.flag("by_agreement");
  extension.by = table.references(Named::role, "by");
}

std::optional<Extension> read_extension(TableReader& clock_table, const Clock& clock,
                                        Findings& findings) {
  const Node* node = clock_table.find("extend");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'extend'", findings);
  Extension extension;
  const bool by_body = table.find("by_body") != nullptr;
  if (by_body) {
    read_extension_by_body(table, extension);
  } else {
    read_extension_by_us(table, extension);
  }
  extension.must_tell = table.choices("thing to tell", things_to_tell(), "must_tell");
  extension.source = table.source_within(clock.source);
  table.finish();
  const bool has_a_date = clock.within || (by_body && clock.set_from_outside);
  if (clock.use == Use::opening || !has_a_date) {
    clock_table.wrong(*node,
                      "only a deadline or a window with a length can be extended; leave "
                      "'extend' out");
  }
  return extension;
}

std::optional<Pause> read_pause(TableReader& clock_table, const Clock& clock, Findings& findings) {
  const Node* node = clock_table.find("pause");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'pause'", findings);
  Pause pause;
  if (table.need("grounds") != nullptr) {
    pause.grounds = table.references(Named::ground, "grounds");
  }
  pause.by = table.references(Named::role, "by");
  pause.must_tell = table.choices("thing to tell", things_to_tell(), "must_tell");
  pause.restarts = table.flag("restarts");
  pause.source = table.source_within(clock.source);
  table.finish();
  if (clock.use == Use::opening || !clock.within) {
    clock_table.wrong(*node,
                      "only a deadline or a window with a length can stop; leave 'pause' "
                      "out");
  }
  return pause;
}

std::optional<LapseOffer> read_lapse_offer(TableReader& clock_table, const Clock& clock,
                                           Findings& findings) {
  const Node* node = clock_table.find("offers");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'offers'", findings);
  LapseOffer offer;
  if (table.need("remedy") != nullptr) {
    offer.remedy = table.reference(Named::remedy, "remedy").value_or("");
  }
  if (table.need("amount") != nullptr) {
    offer.amount = table.money("amount").value_or(Money{});
  }
  offer.source = table.source_within(clock.source);
  table.finish();
  if (clock.use != Use::deadline) {
    clock_table.wrong(*node, "only a missed deadline is owed for; leave 'offers' out");
  }
  return offer;
}

std::optional<DelayNotice> read_delay(TableReader& clock_table, const Clock& clock,
                                      Findings& findings) {
  const Node* node = clock_table.find("delay");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'delay'", findings);
  DelayNotice delay;
  if (table.need("must_tell") != nullptr) {
    delay.must_tell = table.choices("thing to tell", things_to_tell(), "must_tell");
  }
  delay.also_tell = table.references(Named::role, "also_tell");
  delay.needs_evidence = table.flag("needs_evidence");
  delay.source = table.source_within(clock.source);
  table.finish();
  if (clock.use != Use::deadline) {
    clock_table.wrong(*node, "only a deadline can be late; leave 'delay' out");
  }
  return delay;
}

std::optional<Late> read_late(TableReader& clock_table, const Clock& clock, Findings& findings) {
  const Node* node = clock_table.find("late");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'late'", findings);
  Late late;
  late.by = table.references(Named::role, "by");
  late.grounds = table.references(Named::ground, "grounds");
  late.source = table.source_within(clock.source);
  table.need_one_of({"by", "grounds"},
                    "'late' says nothing; say by whose discretion, or on which grounds");
  table.finish();
  if (clock.use != Use::window) {
    clock_table.wrong(*node,
                      "only a right that closed can be used late; leave 'late' out, or "
                      "write use = \"window\"");
  }
  return late;
}

}  // namespace

void read_changes(TableReader& clock_table, Clock& clock, Findings& findings) {
  clock.extend = read_extension(clock_table, clock, findings);
  clock.pause = read_pause(clock_table, clock, findings);
  clock.offers = read_lapse_offer(clock_table, clock, findings);
  clock.delay = read_delay(clock_table, clock, findings);
  clock.late = read_late(clock_table, clock, findings);
}

}  // namespace redress::procedure
