#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

template <class Things>
std::vector<std::string> names_of(const std::vector<std::string>& ids, const Things& things) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    const auto found = std::ranges::find(things, id, &Things::value_type::id);
    names.push_back(found == things.end() ? id : found->name);
  }
  return names;
}

/// For names that may themselves hold commas.
template <class Things>
std::string names_among(const std::vector<std::string>& ids, const Things& things) {
  return joined(names_of(ids, things), " or ");
}

/// The condition's parts in words, one after the other.
class ConditionWords {
 public:
  ConditionWords(const Condition& when, const Edition& edition) : when_(when), edition_(edition) {}

  std::string give() && {
    if (!when_.kind.empty()) {
      say("kind: " + listed(names_of(when_.kind, edition_.kinds), "or"));
    }
    name("relationship", when_.relationship, edition_.relationships);
    name("subject", when_.tag, edition_.tags);
    name("channel", when_.channel, edition_.channels);
    name("about", when_.unit, edition_.units);
    name("at", when_.stage, edition_.stages);
    name("decided", when_.outcome, edition_.outcomes);
    for (const auto& [id, values] : when_.fact) {
      const auto* fact = edition_.fact(id);
      say(fmt::format("{}: {}", fact == nullptr ? id : fact->name, joined(values, " or ")));
    }
    if (!when_.checked.empty()) {
      say("on record: " + names_of_terms(when_.checked, edition_.checks));
    }
    name("done by", when_.acting, edition_.roles);
    if (!when_.mode.empty()) {
      say("sent or said " + modes_in_words(when_.mode));
    }
    say_happened();
    say_flags();
    say_within("one of", when_.any, " or ");
    say_within("all of", when_.all, " and ");
    say_within("not", when_.neither, " nor ");
    return joined(parts_, "; ");
  }

 private:
  void say(std::string part) { parts_.push_back(std::move(part)); }

  template <class Things>
  void name(std::string_view what, const std::vector<std::string>& ids, const Things& things) {
    if (!ids.empty()) {
      say(fmt::format("{}: {}", what, names_among(ids, things)));
    }
  }

  void say_happened() {
    for (const auto& event : when_.happened) {
      say(fmt::format("after {}{}", act_of(event, edition_),
                      when_.times > 1 ? fmt::format(", {} times", when_.times) : ""));
    }
  }

  void say_flags() {
    if (!when_.hearing.empty()) {
      say(when_.hearing == "hold" ? "where a hearing is to be held"
                                  : "where a hearing was declined");
    }
    if (when_.contactable) {
      say("where there is somebody to tell");
    }
    if (when_.anonymous) {
      say("where nobody gave a name");
    }
    if (when_.represented) {
      say("where somebody acts for the person");
    }
    if (when_.repeats) {
      say("where it repeats what went through the whole procedure before");
    }
  }

  void say_within(std::string_view what, const std::vector<Condition>& inner,
                  std::string_view between) {
    std::vector<std::string> words;
    for (const auto& one : inner) {
      words.push_back("(" + applies_to(one, edition_) + ")");
    }
    if (!words.empty()) {
      say(fmt::format("{} {}", what, joined(words, between)));
    }
  }

  const Condition& when_;
  const Edition& edition_;
  std::vector<std::string> parts_;
};

}  // namespace

std::string applies_to(const Condition& when, const Edition& edition) {
  return ConditionWords(when, edition).give();
}

std::string edges_in_words(const std::vector<Edge>& edges, const Edition& edition) {
  std::vector<std::string> ways;
  for (const auto& edge : edges) {
    const auto* stage = edition.stage(edge.to);
    std::string words = stage == nullptr ? edge.to : stage->name;
    if (const auto when = applies_to(edge.when, edition); !when.empty()) {
      words += " (" + when + ")";
    }
    if (!edge.grounds.empty()) {
      words += ", on one of these grounds: " + names_of_terms(edge.grounds, edition.grounds);
    }
    words += edge.any_time ? ", also before the decision" : "";
    words += edge.by_itself      ? ", which begins by itself"
             : edge.needs_reason ? ", asked for with reasons"
                                 : "";
    ways.push_back(std::move(words));
  }
  return joined(ways, "; or ");
}

std::string to_words(SameDecider same) {
  switch (same) {
    case SameDecider::never:
      return "";
    case SameDecider::may:
      return "Whoever decided a stage before may decide this one too.";
    case SameDecider::must:
      return "Whoever decided the stage before decides this one too.";
  }
  return "";
}

std::string to_words(const Extension& extend) {
  const auto often = !extend.times        ? std::string("as often as needed")
                     : *extend.times == 1 ? "once"
                                          : fmt::format("{} times", *extend.times);
  const auto far = extend.up_to ? ", by up to " + calendar::to_words(*extend.up_to)
                                : std::string(", by a length that is not set");
  return often + far +
         (extend.at_most
              ? fmt::format(", to {} from the start at most", calendar::to_words(*extend.at_most))
              : "") +
         (extend.by_agreement ? ", as the person agrees" : "");
}

}  // namespace redress::procedure
