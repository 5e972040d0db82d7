#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

/// Shows a heading and each thing under it: its name, what `more` says, its reading.
template <class Thing, class More>
void show_each(Page& page, std::string_view heading, const std::vector<Thing>& things,
               const More& more) {
  if (things.empty()) {
    return;
  }
  page.heading(heading);
  for (const auto& thing : things) {
    page.line(1, with_clause(thing.name, thing.source));
    more(thing);
    show_source(page, 2, thing.source);
  }
}

void show_reports(Page& page, const Edition& edition) {
  show_each(page, "Reports", edition.reports, [&](const Report& report) {
    page.fact(2, "Every", to_words(report.cadence));
    page.fact_or_not_set(2, "By", names_of_roles(report.by, edition));
    page.fact_or_not_set(2, "To", joined(report.to, "; "));
    page.fact(2, "Holds", joined(report.parts, "; "));
  });
  show_each(page, "What is published", edition.publications, [&](const Publication& publication) {
    page.fact(2, "Every", to_words(publication.cadence));
    page.fact(2, "By", names_of_roles(publication.by, edition));
    page.fact(2, "In", joined(publication.where, "; "));
    page.fact(2, "Holds", joined(publication.parts, "; "));
  });
}

void show_meetings(Page& page, const Edition& edition) {
  show_each(page, "Meetings", edition.meetings, [&](const Meeting& meeting) {
    page.fact(2, "Every", to_words(meeting.cadence));
    page.fact(2, "With", joined(meeting.with, "; "));
    page.fact(2, "About", joined(meeting.about, "; "));
  });
}

void show_surveys(Page& page, const Edition& edition) {
  show_each(page, "What people are asked afterwards", edition.surveys, [&](const Survey& survey) {
    if (survey.when) {
      page.fact(2, "After", act_of(*survey.when, edition));
    }
    if (survey.cadence) {
      page.fact(2, "Every", to_words(*survey.cadence));
    }
    page.fact(2, "By", names_of_roles(survey.by, edition));
    page.fact(2, "Asks about", joined(survey.asks, "; "));
  });
}

void show_audits(Page& page, const Edition& edition) {
  show_each(page, "Audits", edition.audits, [&](const Audit& audit) {
    page.fact(2, "Of", (audit.share == Share::all ? "all " : "a sample of the ") + audit.of);
    page.fact(2, "Every", audit.cadence ? to_words(*audit.cadence) : "one, as it is done");
    page.fact_or_not_set(2, "By", names_of_roles(audit.by, edition));
  });
  show_each(page, "Training", edition.trainings, [&](const Training& training) {
    page.fact(2, "For", joined(training.who, "; "));
    page.fact(2, "Every", to_words(training.cadence));
  });
}

void show_retention(Page& page, const Retention& retention, const Edition& edition) {
  page.fact(2, "Kept", kept_for(retention, edition));
  if (retention.longer) {
    page.line(2, fmt::format("Longer, up to {}, if authorised by {}.",
                             calendar::to_words(retention.longer->up_to),
                             retention.longer->by.empty()
                                 ? "somebody who is not set"
                                 : names_of_roles(retention.longer->by, edition)));
  }
  page.fact(2, "Never in", joined(retention.never_in, "; "));
  page.fact(2, "Destroyed", retention.destroy);
}

}  // namespace

std::string to_words(const Cadence& cadence) {
  if (cadence.every) {
    return calendar::to_words(*cadence.every);
  }
  return cadence.ongoing ? "ongoing" : "not set";
}

std::string kept_for(const Retention& retention, const Edition& edition) {
  const auto from = retention.event ? act_of(*retention.event, edition) : retention.from;
  switch (retention.keep) {
    case Keep::not_set:
      return "not set";
    case Keep::for_a_time:
      return fmt::format("{} after {}", calendar::to_words(retention.length), from);
    case Keep::until_then:
      return "until " + from;
    case Keep::permanent:
      return "for ever";
  }
  return "";
}

void show_cycles(Page& page, const Edition& edition) {
  show_reports(page, edition);
  show_meetings(page, edition);
  show_surveys(page, edition);
  show_audits(page, edition);
  show_each(page, "How long what is kept", edition.retentions,
            [&](const Retention& retention) { show_retention(page, retention, edition); });
}

}  // namespace redress::procedure
