#include "web/staff/accounts/audit_page.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/stored_form.h"
#include "calendar/typed.h"
#include "casework/acts/acts.h"
#include "casework/events/event_words.h"
#include "markup/button.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/table.h"
#include "system/reference.h"
#include "web/dates.h"
#include "web/staff/seen.h"

namespace redress::web {

using casebook::AuditEntry;

namespace {

constexpr int kEntriesPerPage = 50;
constexpr std::string_view kSending = "sending ";

constexpr auto kAccountWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"invited", "Invited"},
    {"link-given", "Gave a sign-in link to"},
    {"rights-set", "Changed what they may do:"},
    {"disabled", "Disabled the account of"},
    {"enabled", "Enabled the account of"},
    {"app-forgotten", "Made the app of this person void:"},
    {"sign-ins-ended", "Signed out everywhere:"},
    {"sign-in-ended", "Ended one sign-in of"},
    {"password-set", "Set the password of"},
    {"password-changed", "Changed the password of"},
    {"recovery-codes-renewed", "Made new recovery codes for"},
    {"absence-recorded", "Recorded who stands in for"},
    {"absence-ended", "Ended that somebody stands in for"},
});

/// What is asked for, as it was typed and as it is meant.
struct AuditAsked {
  std::string who;
  std::string casefile;
  std::string day;
  casebook::AuditQuery query{};
  std::vector<std::string> wrong{};
};

/// A number of the staff list for a name or a number; says what is wrong where it is nobody's.
void read_who(const Desk& desk, AuditAsked& asked) {
  if (asked.who.empty()) {
    return;
  }
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* numbered = staff->find(asked.who);
  const auto called = staff->called(asked.who);
  if (numbered || called.size() == 1) {
    asked.query.who = numbered ? numbered->number : called.front()->number;
  } else if (asked.who == casebook::operations().id) {
    asked.query.who = asked.who;
  } else {
    asked.wrong.push_back(called.empty()
                              ? "Nobody on the staff list is called so or has that number."
                              : "Several are called so. Give a number of the staff list.");
  }
}

AuditAsked asked_in(const Desk& desk, const Request& request) {
  AuditAsked asked{.who = std::string(trimmed(request.query.text("who"))),
                   .casefile = std::string(trimmed(request.query.text("casefile"))),
                   .day = std::string(trimmed(request.query.text("day")))};
  asked.query.landlord = desk.landlord.slug;
  asked.query.limit = kEntriesPerPage + 1;  // one more shows whether there is a next page
  read_who(desk, asked);
  if (!asked.casefile.empty()) {
    asked.query.reference = system::parse_reference(asked.casefile).value_or("");
    if (asked.query.reference.empty()) {
      asked.wrong.emplace_back("That is not a reference. Write it like 7K4M-2QXD-R.");
    }
  }
  if (!asked.day.empty()) {
    const auto day = calendar::parse_typed_day(asked.day, calendar::london_day(desk.now));
    if (day) {
      asked.query.from = calendar::start_of(*day);
      asked.query.until = calendar::start_of(*day + std::chrono::days(1));
    } else {
      asked.wrong.emplace_back("That is not a day. Write it like 27 March 2026.");
    }
  }
  const auto at = calendar::parse_iso_utc(request.query.text("before"));
  const auto typed = request.query.text("number");
  std::int64_t number = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (at && read.ec == std::errc() && number > 0) {
    asked.query.before = casebook::AuditPlace{*at, number};
  }
  return asked;
}

/// "Left on record: its registration as a formal complaint, the allocation".
std::string act_words(const std::string& events) {
  std::vector<std::string> all;
  for (const auto event : split(events, ',')) {
    all.emplace_back(casework::moment_of(trimmed(event)));
  }
  return "Put on record: " + joined(all, ", ");
}

/// "Saw the page “history”", "Sent the form “Add a note”".
std::string read_words(const std::string& what) {
  if (what == casebook::audited::kExport) {
    return "Exported a list that has this confidential casefile";
  }
  const bool is_form = what.starts_with(kSending);
  const auto page = is_form ? what.substr(kSending.size()) : what;
  const auto* act = casework::find_act(page);
  return (is_form ? "Sent the form \u201C" : "Saw the page \u201C") +
         (act ? std::string(act->traits.title) : page) + "\u201D of a confidential casefile";
}

std::string account_words(const AuditEntry& entry, const casework::Staff& staff,
                          calendar::Instant now) {
  const auto* found =
      std::ranges::find(kAccountWords, entry.what, [](const auto& one) { return one.first; });
  const auto whom = staff.name_at(entry.whom, now);
  return (found == kAccountWords.end() ? entry.what + ":" : std::string(found->second)) + " " +
         whom;
}

std::string sign_in_words(const AuditEntry& entry) {
  const bool is_recovery = entry.what == "recovery-code";
  if (entry.kind == casebook::audited::kSignIn) {
    return is_recovery                     ? "Signed in with a recovery code"
           : entry.what == "demonstration" ? "Signed in to a demonstration"
                                           : "Signed in";
  }
  return is_recovery            ? "Gave a wrong recovery code"
         : entry.what == "code" ? "Gave a wrong code"
                                : "Gave a wrong password";
}

std::string entry_words(const AuditEntry& entry, const casework::Staff& staff,
                        calendar::Instant now) {
  namespace audited = casebook::audited;
  if (entry.kind == audited::kAct) {
    return act_words(entry.what);
  }
  if (entry.kind == audited::kRead) {
    return read_words(entry.what);
  }
  if (entry.kind == audited::kExport) {
    return "Exported a list of casefiles: " + entry.what;
  }
  if (entry.kind == audited::kEmergency) {
    return entry.what == "opened" ? "Opened a confidential casefile in an emergency"
                                  : "Could not open a casefile in an emergency";
  }
  if (entry.kind == audited::kSignIn || entry.kind == audited::kSignInFailed) {
    return sign_in_words(entry);
  }
  if (entry.kind == audited::kRefused) {
    return entry.what == audited::kOfCasefile
               ? "Asked for a casefile that they may not see, or that is not there"
               : "Asked for a page that is not for them";
  }
  return account_words(entry, staff, now);
}

std::string who_did_it(const AuditEntry& entry, const casework::Staff& staff,
                       calendar::Instant now) {
  if (entry.who.empty()) {
    return "Somebody without an account";
  }
  if (!staff.find(entry.who)) {
    return entry.who == casebook::operations().id ? "Whoever runs Redress" : entry.who;
  }
  return staff.name_at(entry.who, now) + " (" + entry.who + ")";
}

Html casefile_cell(const Desk& desk, const AuditEntry& entry) {
  if (entry.reference.empty()) {
    return {};
  }
  return see(desk, entry.reference) ? markup::link(desk.casefile(entry.reference), entry.reference)
                                    : markup::text(entry.reference);
}

Html audit_table(const Desk& desk, const std::vector<AuditEntry>& entries) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  markup::Table table{.caption = "Who saw and did what, the newest first",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{.content = "When"},
                               {.content = "Who"},
                               {.content = "What"},
                               {.content = "Casefile"}},
                      .classes = "redress-table--stacked"};
  for (const auto& entry : entries) {
    table.rows.push_back({{.content = moment_words(entry.at)},
                          {.content = who_did_it(entry, *staff, desk.now)},
                          {.content = entry_words(entry, *staff, desk.now)},
                          {.content = casefile_cell(desk, entry)}});
  }
  return markup::table(table);
}

Url audit_address(const Desk& desk, const AuditAsked& asked) {
  auto url = Url::path({desk.landlord.slug, "staff", "audit"});
  const std::array<std::pair<const char*, const std::string*>, 3> all = {
      {{"who", &asked.who}, {"casefile", &asked.casefile}, {"day", &asked.day}}};
  for (const auto& [name, value] : all) {
    url = value->empty() ? url : url.with_query(name, *value);
  }
  return url;
}

Html audit_pages(const Desk& desk, const AuditAsked& asked, const AuditEntry* last) {
  markup::Pagination pages;
  if (asked.query.before) {
    pages.previous =
        markup::PaginationLink{.href = audit_address(desk, asked), .content = "The newest"};
  }
  if (last != nullptr) {
    pages.next =
        markup::PaginationLink{.href = audit_address(desk, asked)
                                           .with_query("before", calendar::to_iso_utc(last->at))
                                           .with_query("number", std::to_string(last->number)),
                               .content = "Earlier"};
  }
  return pages.previous || pages.next ? markup::pagination(pages) : Html{};
}

Html filter_form(const Desk& desk, const AuditAsked& asked) {
  const auto field = [](const char* name, const char* label, const std::string& value) {
    return markup::input({.name = name,
                          .value = value,
                          .label = {.content = label},
                          .autocomplete = "off",
                          .spellcheck = false,
                          .classes = "govuk-input--width-20"});
  };
  return markup::search_form(
      Url::path({desk.landlord.slug, "staff", "audit"}),
      field("who", "Who (a name, or a number of the staff list)", asked.who) +
          field("casefile", "Casefile", asked.casefile) +
          field("day", "Day, for example 27 March 2026, or yesterday", asked.day) +
          markup::button({.content = "Show"}));
}

}  // namespace

Response audit_page(const AccountDesk& at, const Request& request, const Parameters&) {
  const auto& desk = at.desk;
  const auto asked = asked_in(desk, request);
  auto entries =
      asked.wrong.empty() ? desk.site.audit.entries(asked.query) : std::vector<AuditEntry>();
  const bool has_more = std::ssize(entries) > kEntriesPerPage;
  entries.resize(std::min<std::size_t>(entries.size(), kEntriesPerPage));
  Html content = heading_1("Who saw and did what") + filter_form(desk, asked);
  for (const auto& wrong : asked.wrong) {
    content += paragraph(wrong);
  }
  if (asked.wrong.empty()) {
    content += entries.empty() ? paragraph("There is nothing on record.")
                               : audit_table(desk, entries) +
                                     audit_pages(desk, asked, has_more ? &entries.back() : nullptr);
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Who saw and did what", .content = content, .is_wide = true},
                asked.wrong.empty() ? 200 : 422);
}

}  // namespace redress::web
