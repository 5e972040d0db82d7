#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

std::string_view word_for(const Clock& clock) {
  if (clock.use == Use::window) {
    return "Window";
  }
  if (clock.use == Use::opening) {
    return "Right";
  }
  switch (clock.force) {
    case Force::must:
      return "Must";
    case Force::should:
      return "Should";
    case Force::target:
      return "Target";
  }
  return "";
}

std::string told(const std::vector<std::string>& things, const Edition& edition) {
  std::vector<std::string> words;
  for (auto thing : things) {
    std::ranges::replace(thing, '-', ' ');
    words.push_back(thing == "ombudsman" ? "how to reach " + edition.body_of_review()
                                         : "the " + thing);
  }
  return listed(words);
}

std::string extension_in_words(const Extension& extend, const Edition& edition) {
  const auto telling =
      extend.must_tell.empty()
          ? ""
          : (extend.by_body.empty() ? "; the complainant is told " : "; that body is told ") +
                told(extend.must_tell, edition);
  if (!extend.by_body.empty()) {
    return fmt::format("{} can agree a new date after an explanation{}.",
                       edition.body(extend.by_body)->name, telling);
  }
  return fmt::format("Can be extended {}{}{}.", to_words(extend),
                     extend.by.empty() ? "" : ", by " + names_of_roles(extend.by, edition),
                     telling);
}

std::string pause_in_words(const Pause& pause, const Edition& edition) {
  return fmt::format(
      "Stops{} on one of these grounds: {}{}. {}",
      pause.by.empty() ? "" : ", by " + names_of_roles(pause.by, edition) + ",",
      names_of_terms(pause.grounds, edition.grounds),
      pause.must_tell.empty() ? "" : "; the person is told " + told(pause.must_tell, edition),
      pause.restarts ? "Its whole length counts again when it goes on."
                     : "The days until it goes on do not count.");
}

std::string delay_in_words(const DelayNotice& delay, const Edition& edition) {
  return fmt::format(
      "When it will be late, the complainant is told {}{}. {}It stays due all the same.",
      told(delay.must_tell, edition),
      delay.also_tell.empty()
          ? ""
          : ", and at the same time the " + names_of_roles(delay.also_tell, edition, "and"),
      delay.needs_evidence ? "That the circumstances are exceptional is shown by evidence. " : "");
}

std::string late_in_words(const Late& late, const Edition& edition) {
  return fmt::format("Once it has closed, it may still be used{}{}.",
                     late.by.empty() ? "" : " if allowed by " + names_of_roles(late.by, edition),
                     late.grounds.empty() ? ", for a stated reason"
                                          : ", on one of these grounds: " +
                                                names_of_terms(late.grounds, edition.grounds));
}

/// A rule within a clock: its words with its clause, and its reading.
void show_change(Page& page, std::string_view words, const Source& source) {
  page.line(3, with_clause(words, source));
  show_source(page, 3, source);
}

void show_changes(Page& page, const Clock& clock, const Edition& edition) {
  if (clock.extend) {
    show_change(page, extension_in_words(*clock.extend, edition), clock.extend->source);
  }
  if (clock.pause) {
    show_change(page, pause_in_words(*clock.pause, edition), clock.pause->source);
  }
  if (clock.offers) {
    show_change(
        page,
        fmt::format("When it is missed, {} of {} is owed.",
                    edition.remedy(clock.offers->remedy)->name, to_words(clock.offers->amount)),
        clock.offers->source);
  }
  if (clock.delay) {
    show_change(page, delay_in_words(*clock.delay, edition), clock.delay->source);
  }
  if (clock.late) {
    show_change(page, late_in_words(*clock.late, edition), clock.late->source);
  }
}

}  // namespace

void show_clock(Page& page, const Clock& clock, const Edition& edition) {
  page.line(2, with_clause(fmt::format("{}: {}, {}.", word_for(clock), clock.name,
                                       length_in_words(clock, edition)),
                           clock.source));
  page.fact(3, "Met by", acts_of(clock.met_by, edition));
  page.fact(3, "Applies to", applies_to(clock.when, edition));
  if (clock.on_lapse) {
    page.line(3, *clock.on_lapse == "make-formal"
                     ? "When it runs out, it is registered by itself."
                     : "When it runs out, the right closes by itself.");
  }
  show_source(page, 3, clock.source);
  show_changes(page, clock, edition);
}

}  // namespace redress::procedure
