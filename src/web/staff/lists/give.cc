#include "web/staff/lists/give.h"

#include <algorithm>
#include <set>

#include "base/folded.h"
#include "base/text.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/error_summary.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/select.h"
#include "markup/table.h"
#include "markup/textarea.h"
#include "web/forms/idempotency.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/lists/giving.h"
#include "web/staff/lists/shown.h"
#include "web/staff/row_words.h"
#include "web/staff/seen.h"
#include "web/staff/tray.h"

namespace redress::web {

using markup::void_element;

namespace {

constexpr const char* kTo = "to";
constexpr const char* kReason = "reason";
constexpr const char* kChosen = "chosen";
constexpr char kHeldBy = ':';

/// A casefile that was chosen. One that whoever is signed in may not see is none.
struct Chosen {
  ToGive what;
  std::optional<casebook::CasefileRow> row;
};

std::vector<Chosen> chosen_by(const Desk& desk, const std::vector<std::string>& references) {
  std::vector<Chosen> all;
  std::set<std::string> known;
  for (const auto& reference : references) {
    if (!known.insert(reference).second) {
      continue;
    }
    if (const auto casefile = see(desk, reference)) {
      all.push_back({{casefile->reference(), casefile->row().owner}, casefile->row()});
    }
  }
  return all;
}

/// What the check page sends: "K86P-00NY-J:S3 0000-0000-0:", with who had each then.
std::string chosen_text(const std::vector<Chosen>& chosen) {
  std::string text;
  for (const auto& one : chosen) {
    text += (text.empty() ? "" : " ") + one.what.reference + kHeldBy + one.what.held_by;
  }
  return text;
}

std::vector<Chosen> chosen_in(const Desk& desk, const std::string& text) {
  std::vector<Chosen> all;
  std::set<std::string_view> known;
  for (const auto one : split(text, ' ')) {
    const auto colon = one.find(kHeldBy);
    if (colon == one.npos || !known.insert(one.substr(0, colon)).second) {
      continue;
    }
    const auto casefile = see(desk, one.substr(0, colon));
    all.push_back({{std::string(one.substr(0, colon)), std::string(one.substr(colon + 1))},
                   casefile ? std::optional(casefile->row()) : std::nullopt});
  }
  return all;
}

std::string how_many(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " casefile" : " casefiles");
}

std::string why_not_chosen(std::size_t count) {
  const auto most = static_cast<std::size_t>(kTrayPage);
  return count == 0     ? "Choose at least one casefile."
         : count > most ? "Choose " + std::to_string(kTrayPage) + " casefiles at most."
                        : "";
}

Html table_of_chosen(const Desk& desk, const std::vector<Chosen>& chosen) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  markup::Table table{
      .caption = "The casefiles that you chose",
      .caption_classes = "govuk-visually-hidden",
      .head = {{.content = "Casefile"}, {.content = "What it is about"}, {.content = "With"}},
      .classes = "redress-table--stacked"};
  for (const auto& [what, row] : chosen) {
    if (!row) {
      continue;
    }
    table.rows.push_back(
        {{.content = markup::link(desk.casefile(row->reference), row->reference) +
                     void_element("br") + markup::text(person_of(*row))},
         {.content = markup::text(row->summary)},
         {.content = row->owner.empty() ? "Nobody yet"
                                        : name_now({row->owner, row->owner_name}, *staff)}});
  }
  return markup::table(table);
}

/// Those who work here now and have a role to take a casefile in.
std::vector<markup::SelectItem> takers_of(const Desk& desk) {
  std::vector<markup::SelectItem> items;
  for (const auto& member : desk.site.casebook.staff(desk.landlord.slug)->members()) {
    if (!member.left_at && !roles_of(desk, member.number).empty()) {
      items.push_back({.words = member.name() + (member.team.empty() ? "" : ", " + member.team),
                       .value = member.number});
    }
  }
  std::ranges::sort(items, {}, [](const auto& one) { return folded(one.words); });
  items.insert(items.begin(), {.words = "Choose somebody", .value = ""});
  return items;
}

/// The check page, as it was filled in.
struct GiveForm {
  const Shown& shown;
  const std::vector<Chosen>& chosen;
  std::string to{};
  std::string reason{};
  std::string key{};
  std::string problem{};  // with who takes them
};

Response check_page(const Desk& desk, const GiveForm& form) {
  const std::string title = "Give " + how_many(form.chosen.size()) + " to somebody";
  std::optional<markup::ErrorMessage> error;
  Html summary;
  if (!form.problem.empty()) {
    error = markup::ErrorMessage{.content = form.problem};
    summary =
        markup::error_summary({.items = {{.content = form.problem, .href = Url::fragment(kTo)}}});
  }
  const Html fields =
      request_key_field(form.key) + hidden_fields(form.shown) +
      markup::hidden_field(kChosen, chosen_text(form.chosen)) +
      markup::select({.name = kTo,
                      .items = takers_of(desk),
                      .value = form.to,
                      .label = {.content = "Who takes them?"},
                      .error = error}) +
      markup::textarea({.name = kReason,
                        .value = form.reason,
                        .rows = 3,
                        .label = {.content = "Why are they handed over? (optional)"},
                        .hint = markup::Hint{.content = "Some casefiles that somebody has are "
                                                        "handed over only with a reason"}}) +
      markup::button(
          {.content = "Give " + how_many(form.chosen.size()), .prevent_double_click = true});
  const bool is_wrong = error.has_value();
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = title,
       .before_content = markup::back_link(
           {.href = url_of(desk, "tray", form.shown), .content = "Back to the tray"}),
       .content = summary + heading_1(title) + table_of_chosen(desk, form.chosen) +
                  markup::form({.action = Url::path({desk.landlord.slug, "staff", "give"}),
                                .csrf_token = desk.visit.form_token(),
                                .content = fields}),
       .has_errors = is_wrong},
      is_wrong ? 422 : 200);
}

/// What became of each.
struct Given {
  std::vector<Html> done;
  std::vector<Html> not_done;
};

Html named(const Desk& desk, const casebook::CasefileRow& row) {
  return markup::link(desk.casefile(row.reference), person_of(row) + ", " + row.reference);
}

Given give_all(const Desk& desk, const GiveForm& form) {
  Given given;
  const auto roles = roles_of(desk, form.to);
  for (const auto& [what, row] : form.chosen) {
    if (!row) {
      given.not_done.push_back(markup::text("There is no casefile " + what.reference + "."));
      continue;
    }
    const auto done =
        give_to(desk, what, form.to, roles, form.reason, form.key + " " + what.reference);
    if (done) {
      given.done.push_back(named(desk, *row));
    } else {
      given.not_done.push_back(named(desk, *row) + markup::text(": ") +
                               markup::text(joined(done.error().sentences(), " ")));
    }
  }
  return given;
}

Response result_page(const Desk& desk, const GiveForm& form) {
  const auto given = give_all(desk, form);
  const auto name = desk.site.casebook.staff(desk.landlord.slug)->name_at(form.to, desk.now);
  const std::string title =
      given.not_done.empty() ? how_many(given.done.size()) + " given to " + name
      : given.done.empty()
          ? "None of them was given to " + name
          : how_many(given.done.size()) + " of " +
                std::to_string(given.done.size() + given.not_done.size()) + " given to " + name;
  Html content = heading_1(title);
  if (!given.not_done.empty()) {
    content += heading_2("Not given") + bullets(given.not_done);
  }
  if (!given.done.empty()) {
    content += heading_2("Given") + bullets(given.done);
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = title,
                 .content = content + paragraph(markup::link(url_of(desk, "tray", form.shown),
                                                             "Back to the tray"))});
}

}  // namespace

Response give_form(const Desk& desk, const Request& request, const Parameters&) {
  const auto shown = shown_in(desk, request.query);
  const auto chosen = chosen_by(desk, request.query.all("casefile"));
  if (const auto problem = why_not_chosen(chosen.size()); !problem.empty()) {
    return tray_with_problem(desk, shown, problem, 200);
  }
  return check_page(desk, {.shown = shown, .chosen = chosen, .key = new_request_key()});
}

Response give(const Desk& desk, const Request& request, const Parameters&) {
  const auto shown = shown_in(desk, request.form);
  const auto chosen = chosen_in(desk, request.form.text(kChosen));
  if (const auto problem = why_not_chosen(chosen.size()); !problem.empty()) {
    return tray_with_problem(desk, shown, problem, 422);
  }
  GiveForm form{.shown = shown,
                .chosen = chosen,
                .to = request.form.text(kTo),
                .reason = std::string(trimmed(request.form.text(kReason))),
                .key = request_key_in(request.form)};
  const auto takers = takers_of(desk);
  const bool is_taker = !form.to.empty() && std::ranges::any_of(takers, [&](const auto& one) {
    return one.value == form.to;
  });
  if (!is_taker) {
    form.to.clear();
    form.problem = "Choose who takes them.";
    return check_page(desk, form);
  }
  return result_page(desk, form);
}

}  // namespace redress::web
