#include "web/staff/casefile_parts.h"

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/casefile/visibility.h"
#include "casework/clocks/lengthening.h"
#include "casework/deciding/decide.h"
#include "casework/deciding/missing_record.h"
#include "casework/events/event_words.h"
#include "casework/events/received.h"
#include "casework/stories/sentences.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/summary_list.h"
#include "markup/table.h"
#include "procedure/phrases.h"
#include "web/dates.h"

namespace redress::web {

using casework::Standing;
using markup::element;
using markup::void_element;

namespace {

markup::SummaryRow row(const std::string& key, const markup::Content& value) {
  return {.key = {.content = key}, .value = {.content = value}};
}

std::string named(const procedure::Edition& edition, const Standing& standing) {
  const auto* stage = edition.stage(standing.casefile.stage);
  if (!stage && standing.casefile.closed_at && !standing.casefile.ended()) {
    return "closed";  // it has no stages
  }
  const auto state = std::string(word_of(standing.casefile.procedure));
  return stage ? stage->name + ": " + state : state;
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

}  // namespace

std::string name_now(const casework::Named& somebody, const casework::Staff& staff) {
  const auto* member = staff.find(somebody.number);
  return member ? member->name() : somebody.name;
}

namespace {

std::string contact_words(const casework::Casefile& casefile) {
  const auto* lead = casefile.lead();
  return lead && !lead->contact.empty() ? lead->contact : "None given";
}

/// Those who complain beside whoever is written to.
Html others_who_complain(const casework::Casefile& casefile) {
  std::vector<Html> others;
  for (const auto& one : casefile.complainants) {
    if (&one != casefile.lead()) {
      others.push_back(markup::text(one.who.name + (one.left ? " (no longer)" : "") +
                                    (one.contact.empty() ? "" : ", " + one.contact)));
    }
  }
  return others.empty() ? Html{} : bullets(others);
}

}  // namespace

Html identity(const Standing& standing, const casework::Staff& staff) {
  const auto& casefile = standing.casefile;
  const auto& received = casefile.received();
  const auto& edition = standing.edition;
  const auto* kind = edition.kind(casefile.kind);
  markup::SummaryList list;
  list.rows = {row("Where it stands", named(edition, standing)),
               row("Work", word_of(casefile.work())),
               row("Kind", kind ? kind->name : casefile.kind),
               row("What happened", markup::text_with_lines(received.account)),
               row("What is wanted",
                   markup::text_with_lines(received.wanted.empty() ? "Not said" : received.wanted)),
               row("Contact", contact_words(casefile)),
               row("Received", moment_words(casefile.received_at)),
               row("With", casefile.owner.empty() ? "Nobody yet" : name_now(casefile.owner, staff)),
               row("Procedure", edition.landlord + ", edition " + edition.id)};
  if (!received.relationship.empty()) {
    list.rows.push_back(
        row("Relationship", term_names(edition.relationships, {received.relationship})));
  }
  if (const auto missing = casework::missing_in_words(casefile, edition); !missing.empty()) {
    list.rows.push_back(row("Still to be put on record", missing));
  }
  if (!casefile.tags.empty()) {
    list.rows.push_back(row("Tags", term_names(edition.tags, casefile.tags)));
  }
  if (casefile.complainants.size() > 1) {
    list.rows.push_back(row("With them", others_who_complain(casefile)));
  }
  if (!casefile.represented_by.empty()) {
    list.rows.push_back(row("Represented by", casefile.represented_by.name));
  }
  return markup::summary_list(list);
}

Html acts(const Desk& desk, const casebook::Opened& opened) {
  const auto circumstances = opened.circumstances.with(desk.actor);
  const auto here = opened.standing.seen_by(circumstances);
  std::vector<Html> possible;
  std::vector<Html> impossible;
  for (const auto* act : casework::all_acts()) {
    const auto& traits = act->traits;
    if (!traits.is_for_people() || traits.moment == casework::Moment::first) {
      continue;
    }
    const auto bar = casework::barred(*act, here);
    if (!bar) {
      possible.push_back(markup::link(
          Url::path({desk.landlord.slug, "staff", "casefiles", opened.reference, traits.name}),
          traits.title));
    } else if (bar->code() != "not-part-of-procedure") {
      Html why = element("strong", traits.title) + markup::text(": " + render(bar->message));
      if (!bar->source.clause.empty()) {
        why += markup::text(" (" + clause_words(bar->source) + ")");
      }
      impossible.push_back(why);
    }
  }
  return heading_2("What you can do now") + bullets(possible) +
         markup::details({.summary = "Why the other acts are not possible now",
                          .content = bullets(impossible)});
}

namespace {

Html due_cell(const casework::Deadline& deadline, const procedure::Edition& edition) {
  if (deadline.trouble) {
    return markup::text(render(*deadline.trouble));
  }
  if (!deadline.due) {
    return markup::text(
        deadline.paused_since   ? "Stopped since " + moment_words(*deadline.paused_since)
        : deadline.rule->within ? "Waits for " + procedure::moment_of(deadline.rule->from, edition)
                                : "Not set in the procedure");
  }
  Html cell = markup::text(due_words(*deadline.rule, *deadline.due));
  if (deadline.if_registered) {
    cell += void_element("br") + markup::text("Counts from receipt, once it is registered");
  }
  if (deadline.day_was_set) {
    cell += void_element("br") + markup::text("The day that the outside body set");
  }
  if (deadline.extensions > 0) {
    cell += void_element("br") +
            markup::text("Extended; first due " + calendar::to_words(deadline.first_due->on));
  }
  for (const auto& by : deadline.lengthened) {
    if (by.is_pause) {
      cell += void_element("br") + markup::text(casework::pause_words(by));
    }
  }
  if (deadline.expected) {
    cell += void_element("br") + markup::text("The complainant was told to expect it by " +
                                              calendar::to_words(*deadline.expected));
  }
  if (deadline.miss_recorded && deadline.recorded_late) {
    cell +=
        void_element("br") +
        markup::text("It was done in time and put on record later; the miss on record is mistaken");
  }
  if (deadline.miss_mistaken) {
    cell += void_element("br") +
            markup::text("A miss on an earlier date is on record; the date has moved since");
  }
  if (deadline.met_at) {
    cell += void_element("br") + markup::text("Done at " + moment_words(*deadline.met_at));
  }
  return cell;
}

Html clock_cell(const casework::Deadline& deadline, const Standing& standing) {
  const auto* stage = standing.edition.stage(deadline.rule->stage);
  Html cell =
      element("strong", deadline.run.empty() ? deadline.rule->name
                                             : deadline.rule->name + " (" + deadline.run + ")");
  if (stage) {
    cell += void_element("br") + markup::text(stage->name);
  }
  cell += source_note(deadline.rule->source);
  const auto workings = explain(deadline);
  return workings ? cell + working_details(*workings) : cell + paragraph(render(workings.error()));
}

}  // namespace

Html deadlines(const Standing& standing) {
  markup::Table table{
      .caption = "Deadlines",
      .caption_classes = "govuk-table__caption--m",
      .head = {{.content = "What is owed"}, {.content = "Due"}, {.content = "State"}},
      .classes = "redress-table--stacked"};
  for (const auto& deadline : standing.deadlines) {
    table.rows.push_back({{.content = clock_cell(deadline, standing)},
                          {.content = due_cell(deadline, standing.edition)},
                          {.content = state_tag(deadline, standing.now)}});
  }
  return table.rows.empty() ? heading_2("Deadlines") +
                                  paragraph("The procedure sets no date for this kind of feedback.")
                            : markup::table(table);
}

namespace {

/// As many as anybody reads at once; a long history has several pages.
constexpr std::size_t kEventsPerPage = 50;
/// What is long has more pages still: a page that takes megabytes holds up everybody.
constexpr std::size_t kBytesPerPage = 24 * 1024;

Html timeline_item(const Standing& standing, const casework::Event& event) {
  std::string who = event.actor.name;
  if (event.recorded_at - event.occurred_at > std::chrono::minutes(1)) {
    who += ", recorded at " + moment_words(event.recorded_at);
  }
  if (!event.late_reason.empty()) {
    who += ". Recorded late because: " + event.late_reason;
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
      items += timeline_item(standing, event);
      ++shown;
    }
  }
  return heading_2("What happened") +
         element("ol", {{"class", "govuk-list redress-timeline"}, {"reversed", true}}, items) +
         timeline_pages(casefile, is_first, left);
}

}  // namespace redress::web
