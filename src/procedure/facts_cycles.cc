#include <fmt/format.h>

#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

void add_reports(const Edition& edition, Facts& facts) {
  for (const auto& report : edition.reports) {
    facts.part("report." + report.id, report.name, report.source);
    facts.add("every", to_words(report.cadence));
    facts.add("by", report.by);
    facts.add("to", report.to);
    facts.add("holds", report.parts);
  }
  for (const auto& publication : edition.publications) {
    facts.part("publication." + publication.id, publication.name, publication.source);
    facts.add("every", to_words(publication.cadence));
    facts.add("by", publication.by);
    facts.add("in", publication.where);
    facts.add("holds", publication.parts);
  }
}

void add_meetings(const Edition& edition, Facts& facts) {
  for (const auto& meeting : edition.meetings) {
    facts.part("meeting." + meeting.id, meeting.name, meeting.source);
    facts.add("every", to_words(meeting.cadence));
    facts.add("with", meeting.with);
    facts.add("about", meeting.about);
  }
  for (const auto& survey : edition.surveys) {
    facts.part("survey." + survey.id, survey.name, survey.source);
    facts.add("after", survey.when ? act_of(*survey.when, edition) : "");
    facts.add("every", survey.cadence ? to_words(*survey.cadence) : "");
    facts.add("by", survey.by);
    facts.add("asks about", survey.asks);
  }
}

void add_audits(const Edition& edition, Facts& facts) {
  for (const auto& audit : edition.audits) {
    facts.part("audit." + audit.id, audit.name, audit.source);
    facts.add("of", audit.of);
    facts.add("share", audit.share == Share::all ? "all" : "a sample");
    facts.add("every", audit.cadence ? to_words(*audit.cadence) : "");
    facts.add("by", audit.by);
  }
  for (const auto& training : edition.trainings) {
    facts.part("training." + training.id, training.name, training.source);
    facts.add("for", training.who);
    facts.add("every", to_words(training.cadence));
  }
}

void add_retentions(const Edition& edition, Facts& facts) {
  for (const auto& retention : edition.retentions) {
    facts.part("retention." + retention.id, retention.name, retention.source);
    facts.add("kept", kept_for(retention, edition));
    if (retention.longer) {
      facts.add("longer, up to", calendar::to_words(retention.longer->up_to));
      facts.add("longer, by", retention.longer->by);
    }
    facts.add("never in", retention.never_in);
    facts.add("destroyed", retention.destroy);
  }
}

}  // namespace

void add_cycles(const Edition& edition, Facts& facts) {
  add_reports(edition, facts);
  add_meetings(edition, facts);
  add_audits(edition, facts);
  add_retentions(edition, facts);
}

}  // namespace redress::procedure
