#include "web/staff/casefile/parts.h"

#include "base/text.h"
#include "calendar/london.h"
#include "casework/casefile/needs.h"
#include "casework/casefile/visibility.h"
#include "casework/deciding/missing_record.h"
#include "casework/events/event_words.h"
#include "casework/events/received.h"
#include "casework/stories/sentences.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/summary_list.h"
#include "web/dates.h"

namespace redress::web {

using casework::Standing;
using markup::element;

namespace {

markup::SummaryRow row(const std::string& key, const markup::Content& value) {
  return {.key = {.content = key}, .value = {.content = value}};
}

template <class Terms>
std::string term_names(const Terms& terms, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.id == id; });
    names.push_back(found == terms.end() ? id : found->name);
  }
  return listed(names);
}

std::string work_words(casework::WorkState work) {
  switch (work) {
    case casework::WorkState::open:
      return "Open";
    case casework::WorkState::work_outstanding:
      return "Something promised or accepted is still to be done";
    case casework::WorkState::closed:
      return "Closed";
  }
  return "";
}

}  // namespace

std::string name_now(const casework::Named& somebody, const casework::Staff& staff) {
  const auto* member = staff.find(somebody.number);
  return member ? member->name() : somebody.name;
}

std::string where_it_stands(const Standing& standing) {
  const auto* stage = standing.edition.stage(standing.casefile.stage);
  if (!stage && standing.casefile.closed_at && !standing.casefile.ended()) {
    return "Closed";  // it has no stages
  }
  const auto state = std::string(word_of(standing.casefile.procedure));
  return with_capital(stage ? stage->name + ": " + state : state);
}

std::string relationship_words(const Standing& standing) {
  const auto& relationship = standing.casefile.received().relationship;
  return relationship.empty() ? "" : term_names(standing.edition.relationships, {relationship});
}

Html about(const Standing& standing) {
  const auto& casefile = standing.casefile;
  const auto& received = casefile.received();
  const auto& edition = standing.edition;
  const auto* kind = edition.kind(casefile.kind);
  markup::SummaryList list;
  list.rows = {row("Kind", kind ? kind->name : casefile.kind),
               row("What happened", markup::text_with_lines(received.account)),
               row("What is wanted",
                   markup::text_with_lines(received.wanted.empty() ? "Not said" : received.wanted)),
               row("Received", moment_words(casefile.received_at)),
               row("Where it stands", where_it_stands(standing)),
               row("Work", work_words(casefile.work())),
               row("Procedure", edition.landlord + ", edition " + edition.id)};
  if (const auto missing = casework::missing_in_words(standing); !missing.empty()) {
    list.rows.push_back(row("Still to be put on record", missing));
  }
  if (!casefile.tags.empty()) {
    list.rows.push_back(row("Tags", term_names(edition.tags, casefile.tags)));
  }
  return markup::summary_list(list);
}

namespace {

std::string reached_by(const casework::Complainant& one) {
  return one.contact.empty() ? "No way to reach them is on record" : one.contact;
}

std::string standing_of(const casework::Representative& one) {
  if (one.ended) {
    return "No longer";
  }
  return one.has_authority ? "May act for them" : "Has not shown that they may act for them";
}

}  // namespace

Html people(const Standing& standing, const casework::Staff& staff) {
  const auto& casefile = standing.casefile;
  markup::SummaryList list;
  for (const auto& one : casefile.complainants) {
    const std::string part = one.left                  ? "No longer complains"
                             : &one == casefile.lead() ? "Complains, and is written to"
                                                       : "Complains too";
    const auto needs = casework::in_words(one.needs);
    list.rows.push_back(
        row(one.who.empty() ? "No name" : name_now(one.who, staff),
            part + ". " + reached_by(one) + (needs.empty() ? "" : ". Needs: " + needs)));
  }
  if (const auto relationship = relationship_words(standing); !relationship.empty()) {
    list.rows.push_back(row("Relationship", relationship));
  }
  for (const auto& one : casefile.representatives) {
    list.rows.push_back(
        row(name_now(one.who, staff), with_capital(one.capacity) + ". " + standing_of(one)));
  }
  if (!casefile.represented_by.empty() && casefile.representatives.empty()) {
    list.rows.push_back(row("Represented by", name_now(casefile.represented_by, staff)));
  }
  list.rows.push_back(row("Deals with it",
                          casefile.owner.empty() ? "Nobody yet" : name_now(casefile.owner, staff)));
  return markup::summary_list(list);
}

namespace {

/// As many as anybody reads at once; a long history has several pages.
constexpr std::size_t kEventsPerPage = 50;
/// What is long has more pages still: a page that takes megabytes holds up everybody.
constexpr std::size_t kBytesPerPage = 24 * 1024;

Html timeline_item(const Standing& standing, std::size_t place) {
  const auto& event = standing.history[place];
  std::string who = event.actor.name;
  if (event.recorded_at - event.occurred_at > std::chrono::minutes(1)) {
    who += ", recorded at " + moment_words(event.recorded_at);
  }
  if (!event.late_reason.empty()) {
    who += ". Recorded late because: " + event.late_reason;
  }
  if (standing.in_force()[place].body.place() != event.body.place()) {
    who += ". Taken back since: it does not hold";
  }
  return element(
      "li", {{"class", "redress-timeline__item"}},
      element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, told(event.body, standing)) +
          element("p", {{"class", "govuk-hint"}}, moment_words(event.occurred_at) + ", " + who));
}

Html timeline_pages(const Url& casefile, bool is_first, std::size_t next) {
  markup::Pagination pages;
  if (!is_first) {
    pages.previous = markup::PaginationLink{.href = casefile, .content = "What happened last"};
  }
  if (next > 0) {
    pages.next =
        markup::PaginationLink{.href = casefile.with_query("before", std::to_string(next + 1)),
                               .content = "What happened before"};
  }
  return pages.previous || pages.next ? markup::pagination(pages) : Html{};
}

}  // namespace

Html timeline(const Standing& standing, const casework::Actor& viewer, const Url& casefile,
              std::optional<int> before) {
  const auto& history = standing.history;
  const bool is_first =
      !before || *before < 2 || static_cast<std::size_t>(*before) > history.size();
  auto left = is_first ? history.size() : static_cast<std::size_t>(*before) - 1;
  Html items;
  std::size_t shown = 0;
  for (; left > 0 && shown < kEventsPerPage && items.str().size() < kBytesPerPage; --left) {
    const auto& event = history[left - 1];
    if (visible_to(event.body, standing.edition, viewer)) {
      items += timeline_item(standing, left - 1);
      ++shown;
    }
  }
  return element("ol", {{"class", "govuk-list redress-timeline"}, {"reversed", true}}, items) +
         timeline_pages(casefile, is_first, left);
}

}  // namespace redress::web
