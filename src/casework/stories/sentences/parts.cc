#include "casework/stories/sentences/parts.h"

#include "base/text.h"
#include "calendar/date.h"
#include "casework/events/received.h"
#include "procedure/edition.h"

namespace redress::casework::sentences {

Message say(std::string_view event, std::string english, Values values) {
  return {std::string("event.") + std::string(event), std::move(english), std::move(values)};
}

std::string channel_words(const Edition& edition, const std::string& id) {
  const auto found = std::find_if(edition.channels.begin(), edition.channels.end(),
                                  [&](const auto& channel) { return channel.id == id; });
  return found != edition.channels.end() ? found->name : id == kThisSite ? "Through this site" : id;
}

std::string kind_words(const Edition& edition, const std::string& id) {
  const auto* kind = edition.kind(id);
  return kind ? kind->name : id;
}

std::string outcome_words(const Edition& edition, const std::string& id) {
  const auto* outcome = edition.outcome(id);
  if (id == procedure::kAsStated) {
    return "as stated";
  }
  return outcome ? outcome->name : id;
}

std::string clock_words(const Edition& edition, const std::string& stage, const std::string& id) {
  const auto* clock = edition.clock(stage, id);
  return clock ? clock->name : id;
}

std::string route_words(const Edition& edition, const std::string& id) {
  const auto* route = edition.route(id);
  return route ? route->name : id;
}

std::string day_words(const std::optional<Date>& day) {
  return day ? calendar::to_words(*day) : "no date";
}

std::string after_colon(const std::string& what) { return what.empty() ? "" : ": " + what; }

std::string invitation(const Edition& edition, const std::optional<procedure::KindId>& offers) {
  return offers ? " Invited to: " + kind_words(edition, *offers) + "." : "";
}

std::string raised_words(const Edition& edition, const Texts& kinds) {
  std::vector<std::string> names;
  for (const auto& kind : kinds) {
    names.push_back(kind_words(edition, kind));
  }
  return names.empty() ? "" : " Raised with it: " + listed(names, "and") + ".";
}

std::string unpromised_words(const std::string& sums, const std::string& why) {
  if (sums.empty()) {
    return "";
  }
  return " None of the sums in it that are no offers is promised" +
         (why.empty() ? "." : ": " + why);
}

std::string offer_words(const Texts& offers) {
  if (offers.empty()) {
    return "";
  }
  return (offers.size() == 1 ? " With it stands " : " With it stand ") + listed(offers, "and") +
         ".";
}

std::string ombudsman_words(const Edition& edition, const Texts& told) {
  return told.empty() ? "" : " They were told how to reach " + edition.body_of_review() + ".";
}

std::string rule_words(const Edition& edition, const std::string& id) {
  const auto* rule = edition.entry_rule(id);
  return rule ? rule->name : id;
}

std::string on_ground(const Edition& edition, const std::string& id) {
  return id.empty() ? "" : " (" + term_words(edition.grounds, id) + ")";
}

std::string amount_words(const std::optional<Money>& amount) {
  return amount ? to_words(*amount) : "";
}

std::string body_words(const Edition& edition, const std::string& id) {
  const auto* body = edition.body(id);
  return body ? body->name : id;
}

}  // namespace redress::casework::sentences
