#include "procedure/phrases.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"

namespace redress::procedure {

namespace {

using Words = std::map<std::string_view, std::string_view>;

/// The words for a name, or the name itself with spaces for hyphens.
std::string looked_up(const Words& words, std::string_view name) {
  const auto found = words.find(name);
  std::string plain(found == words.end() ? name : found->second);
  if (found == words.end()) {
    std::ranges::replace(plain, '-', ' ');
  }
  return plain;
}

/// An event as the moment it happens, by the words of the vocabulary.
std::string event_as_noun(const EventName& event, const Edition& edition) {
  const auto found = edition.moments.find(event);
  return found == edition.moments.end() ? event : found->second;
}

template <class Thing>
std::string name_of(const Thing* thing, const std::string& id) {
  return thing == nullptr ? id : thing->name;
}

template <class Thing>
std::string name_among(const std::vector<Thing>& things, const std::string& id) {
  const auto found = std::ranges::find(things, id, &Thing::id);
  return found == things.end() ? id : found->name;
}

std::string each(const std::vector<std::string>& ids, std::string_view last, const auto& name) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    names.push_back(name(id));
  }
  return listed(names, last);
}

/// The same for names that may themselves hold commas.
std::string either(const std::vector<std::string>& ids, const auto& name) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    names.push_back(name(id));
  }
  return joined(names, " or ");
}

constexpr const char* kBecause = "because";  // said last: it is about all of it

std::string detail(const std::string& field, const std::vector<std::string>& values,
                   const Edition& edition) {
  static const Words words = {{"landlord", "us"},
                              {"complainant", "the complainant"},
                              {"two-way", "a conversation"},
                              {"message", "a message"},
                              {"attempt", "an attempt"}};
  const bool is_list = field == "to" || field == "told" || field == "tags" || field == "raised";
  const auto plain =
      each(values, is_list ? "and" : "or", [&](const auto& id) { return looked_up(words, id); });
  if (field == "from") {
    return " from " + each(values, "or", [&](const auto& id) {
             return edition.stage(id) != nullptr ? edition.stage(id)->name : looked_up(words, id);
           });
  }
  if (field == "mode") {
    return ", " + modes_in_words(values);
  }
  if (field == "result") {
    return ", as " + plain;
  }
  if (field == "points") {
    return ", covering: " +
           each(values, "and", [&](const auto& id) { return name_among(edition.points, id); });
  }
  if (field == kBecause) {
    static const Words kReasons = {{"phone-unsuitable", "the phone does not suit the person"}};
    return ", in another way because " +
           each(values, "or", [&](const auto& id) { return looked_up(kReasons, id); });
  }
  if (field == "stage") {
    return " (" +
           each(values, "or", [&](const auto& id) { return name_of(edition.stage(id), id); }) + ")";
  }
  return fmt::format(", {}: {}", field, plain);
}

}  // namespace

std::string act_of(const EventPattern& pattern, const Edition& edition) {
  auto words = event_as_noun(pattern.event, edition);
  for (const auto& [field, values] : pattern.where) {
    words += field == kBecause ? "" : detail(field, values, edition);
  }
  if (const auto because = pattern.where.find(kBecause); because != pattern.where.end()) {
    words += detail(because->first, because->second, edition);
  }
  if (!pattern.acting.empty()) {
    words += ", by " + names_of_roles(pattern.acting, edition);
  }
  return words;
}

std::string acts_of(const std::vector<EventPattern>& patterns, const Edition& edition) {
  std::vector<std::string> acts;
  for (const auto& pattern : patterns) {
    acts.push_back(act_of(pattern, edition));
  }
  return joined(acts, "; or ");
}

namespace {

/// "the day they learnt of it": a name as it stands within a sentence.
std::string within_sentence(std::string name) {
  constexpr std::string_view kThe = "The ";
  if (name.starts_with(kThe)) {
    name.front() = 't';
  }
  return name;
}

std::string one_moment(const Start& start, const Edition& edition) {
  if (!start.day.empty()) {
    return within_sentence(name_of(edition.day(start.day), start.day));
  }
  return (start.deemed ? "the deemed delivery of " : "") + act_of(start.on, edition);
}

}  // namespace

std::string moment_of(const Start& start, const Edition& edition) {
  if (start.others.empty()) {
    return one_moment(start, edition);
  }
  std::vector<std::string> moments = {one_moment(start, edition)};
  for (const auto& other : start.others) {
    moments.push_back(one_moment(other, edition));
  }
  return fmt::format("the {} of {}", start.latest ? "latest" : "earliest", listed(moments));
}

std::string by_mode(std::string_view mode) {
  static const Words words = {{"in-person", "in person"},
                              {"visit", "on a visit"},
                              {"online", "online"},
                              {"social-media", "on social media"}};
  const auto found = words.find(mode);
  return found == words.end() ? "by " + looked_up({}, mode) : std::string(found->second);
}

std::string modes_in_words(const std::vector<std::string>& modes) {
  std::vector<std::string> words;
  for (const auto& mode : modes) {
    words.push_back(mode == kPreferredMode ? "in the way the person prefers" : by_mode(mode));
  }
  return listed(words, "or");
}

std::string titled(const ActName& act, const Edition& edition) {
  const auto found = edition.titles.find(act);
  return "“" + (found == edition.titles.end() ? act : found->second) + "”";
}

std::string name_of_subject(const std::string& id, const Edition& edition) {
  if (const auto* rule = edition.entry_rule(id)) {
    return rule->name;
  }
  if (const auto* marker = edition.marker(id)) {
    return marker->name;
  }
  if (const auto* remedy = edition.remedy(id)) {
    return remedy->name;
  }
  const auto* outcome = edition.outcome(id);
  return outcome ? outcome->name : id;  // an end of a promise has no other name
}

std::string names_of_roles(const std::vector<RoleId>& roles, const Edition& edition,
                           std::string_view last) {
  return each(roles, last, [&](const auto& id) { return name_of(edition.role(id), id); });
}

std::string names_of_terms(const std::vector<std::string>& ids, const std::vector<Term>& terms) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    names.push_back(name_among(terms, id));
  }
  return joined(names, "; ");
}

std::string length_in_words(const Clock& clock, const Edition& edition) {
  if (clock.set_from_outside) {
    return "by the date the outside body sets";
  }
  if (!clock.within) {
    return fmt::format("no time is set, from {}", moment_of(clock.from, edition));
  }
  const std::string_view within = clock.use == Use::opening ? "" : "within ";
  const std::string_view of = clock.use == Use::opening ? "after" : "of";
  auto words = fmt::format("{}{} {} {}", within, calendar::to_words(*clock.within), of,
                           moment_of(clock.from, edition));
  if (clock.counting.end == calendar::End::close_of_business) {
    words += ", by close of business";
  }
  if (clock.counting.from == calendar::CountFrom::same_day) {
    words += ", that day counting as the first";
  }
  if (clock.counting.rolls) {
    words += fmt::format(", or of the next {} where that is none", edition.office.working_day);
  }
  if (clock.renews) {
    words += ", and again each time it is done";
  }
  return words;
}

namespace {

std::string times_after(const std::vector<Opener>& openers, const Edition& edition) {
  std::vector<std::string> ways;
  for (const auto& opener : openers) {
    const auto event = act_of(opener.on, edition);
    const bool waits = opener.wait && opener.wait->count > 0;
    ways.push_back(waits ? fmt::format("{} after {}", calendar::to_words(*opener.wait), event)
                         : "from " + event);
  }
  return listed(ways, "or");
}

}  // namespace

std::string opening_in_words(const Route& route, const Edition& edition) {
  return times_after(route.opens, edition);
}

std::string closing_in_words(const Route& route, const Edition& edition) {
  return times_after(route.closes, edition);
}

std::string members_in_words(const Panel& panel) {
  std::string words = !panel.size
                          ? "a number that is not set"
                          : (panel.at_least ? "at least " : "") + std::to_string(*panel.size);
  for (const auto& [pool, least] : panel.of_each) {
    words += fmt::format(", at least {} from {}", least, pool);
  }
  return panel.chair.empty() ? words : words + ", chaired by somebody from " + panel.chair;
}

}  // namespace redress::procedure
