#include "web/pages/procedure_page.h"

#include "base/text.h"
#include "calendar/london.h"
#include "casework/rules/permission/permission.h"
#include "markup/summary_list.h"
#include "markup/table.h"
#include "procedure/phrases.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/pages/procedure_picture.h"

namespace redress::web {

using markup::element;
using procedure::Edition;

namespace {

/// Shows an edition; leaves out what only staff may see for everybody else.
class ProcedurePage {
 public:
  ProcedurePage(const Edition& edition, bool for_staff)
      : edition_(edition), for_staff_(for_staff) {}

  [[nodiscard]] Html html() const {
    Html content = heading_1(edition_.document.title) + document() + picture() +
                   heading_2("What we take in") + kinds();
    for (const auto& stage : edition_.stages) {
      content += stage_part(stage);
    }
    if (!edition_.clocks.empty()) {
      content += clocks("Other time limits", edition_.clocks);
    }
    return content + routes() + readings();
  }

 private:
  [[nodiscard]] Html source(const procedure::Source& from) const {
    return for_staff_ ? source_note(from) : clause_note(from);
  }

  [[nodiscard]] Html document() const {
    const auto& document = edition_.document;
    markup::SummaryList list;
    const auto add = [&](const char* key, const std::string& value) {
      if (!value.empty()) {
        list.rows.push_back({.key = {.content = key}, .value = {.content = value}});
      }
    };
    add("Organisation", edition_.landlord);
    add("In force from", edition_.in_force_in_words());
    add("Reference", document.reference);
    add("Issued", document.issued);
    add("Approved by", document.approved ? document.approved->by : "");
    add("Next review", document.review_by);
    return markup::summary_list(list);
  }

  [[nodiscard]] Html picture() const {
    const Html drawn = procedure_picture(edition_);
    return drawn.empty() ? drawn : heading_2("How it goes") + drawn;
  }

  [[nodiscard]] Html kinds() const {
    std::vector<Html> items;
    for (const auto& kind : edition_.kinds) {
      items.push_back(element("strong", kind.name) +
                      markup::text((kind.definition.empty() ? "" : ": " + kind.definition) + " ") +
                      source(kind.source));
    }
    return bullets(items);
  }

  [[nodiscard]] Html stage_part(const procedure::Stage& stage) const {
    Html part = heading_2(stage.name) + source(stage.source);
    if (!stage.owner.empty()) {
      part += paragraph("Carried by the " + casework::role_names(edition_, stage.owner) + ".");
    }
    part += clocks("Time limits of " + stage.name, stage.clocks);
    if (!stage.options.empty()) {
      std::vector<Html> options;
      for (const auto& option : stage.options) {
        options.push_back(markup::text(option));
      }
      part += paragraph("You can then:") + bullets(options);
    }
    return part;
  }

  [[nodiscard]] Html clocks(const std::string& caption,
                            const std::vector<procedure::Clock>& rules) const {
    markup::Table table{
        .caption = caption,
        .caption_classes = "govuk-table__caption--s",
        .head = {{.content = "What"}, {.content = "Within"}, {.content = "Counted from"}},
        .classes = "redress-table--stacked"};
    for (const auto& rule : rules) {
      table.rows.push_back({{.content = markup::text(rule.name) + source(rule.source)},
                            {.content = rule.within ? calendar::to_words(*rule.within) : "Not set"},
                            {.content = procedure::moment_of(rule.from, edition_)}});
    }
    return table.rows.empty() ? Html{} : markup::table(table);
  }

  [[nodiscard]] Html routes() const {
    Html content = heading_2("Where else you can go");
    for (const auto& route : edition_.routes) {
      content += heading_3(route.name) + source(route.source);
      std::vector<Html> openers;
      for (const auto& opener : route.opens) {
        openers.push_back(
            markup::text((opener.wait ? calendar::to_words(*opener.wait) + " after " : "From ") +
                         procedure::act_of(opener.on, edition_)));
      }
      content += bullets(openers);
      if (const auto when = procedure::applies_to(route.when, edition_); !when.empty()) {
        content += paragraph("For: " + when + ".");
      }
      if (const auto closes = procedure::closing_in_words(route, edition_); !closes.empty()) {
        content += paragraph("Closes " + closes + ".");
      }
      if (const auto* body = edition_.body(route.body)) {
        content += paragraph(body->name +
                             (body->contact.empty() ? "" : ": " + joined(body->contact, ", ")));
      }
    }
    return content;
  }

  [[nodiscard]] Html readings() const {
    if (!for_staff_ || edition_.readings.empty()) {
      return {};
    }
    std::vector<Html> items;
    for (const auto& reading : edition_.readings) {
      items.push_back(element("strong", "Clause " + reading.clause + ": " + reading.issue) +
                      markup::text(" " + reading.reading));
    }
    return heading_2("How unclear points are read, until confirmed") + bullets(items);
  }

  const Edition& edition_;
  bool for_staff_;
};

}  // namespace

Response procedure_page(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  const Visit visit(site, request, landlord->slug);
  const auto edition =
      site.casebook.shelf().in_force(landlord->slug, calendar::london_day(site.now()));
  if (!edition) {
    return framed(site, *landlord, visit,
                  {.title = "No procedure in force", .content = paragraph(render(edition.error()))},
                  503);
  }
  return framed(site, *landlord, visit,
                {.title = (*edition)->document.title,
                 .content = ProcedurePage(**edition, visit.staff().has_value()).html(),
                 .is_wide = true});
}

}  // namespace redress::web
