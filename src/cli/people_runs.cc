#include <ostream>

#include <fmt/format.h>

#include "casebook/codec.h"
#include "casebook/staff_list.h"
#include "casework/rules/act_names.h"
#include "cli/people_verbs.h"
#include "system/random.h"
#include "system/reference.h"

namespace redress::cli {

namespace {

using casebook::StaffList;

/// A date on the command line.
Result<calendar::Date, Message> date_of(const std::string& text) {
  const auto date = calendar::parse_date(text);
  return date ? Result<calendar::Date, Message>(*date)
              : fail(Message{
                    "staff-no-date", "“{what}” is not a date like 2026-12-01.", {{"what", text}}});
}

Result<void, Message> record_absence(const StaffOptions& options, StaffList& list,
                                     calendar::Instant now) {
  const auto from = date_of(options.from);
  const auto until = date_of(options.until);
  if (!from || !until) {
    return fail(from ? until.error() : from.error());
  }
  return list.be_away(options.landlord, *options.away,
                      {.from = *from, .until = *until, .deputy = options.deputy},
                      casebook::operations(), now);
}

/// Makes the change that was asked for, if any.
Result<void, Message> change_list(const StaffOptions& options, StaffList& list,
                                  calendar::Instant now) {
  const auto by = casebook::operations();
  if (options.join) {
    return list.join(options.landlord, *options.join, options.number, by, now).map([](const auto&) {
    });
  }
  if (options.rename) {
    return list.rename(options.landlord, *options.rename, options.to, by, now);
  }
  if (options.leave) {
    return list.leave(options.landlord, *options.leave, by, now);
  }
  if (options.place) {
    return list.place(options.landlord,
                      {.number = *options.place,
                       .title = options.title,
                       .team = options.team,
                       .manager = options.manager},
                      by, now);
  }
  if (options.away) {
    return record_absence(options, list, now);
  }
  if (options.back) {
    return list.be_back(options.landlord, *options.back, by, now);
  }
  return {};
}

/// "; Head of Repairs, Repairs; managed by S2; away from 1 to 8 December 2026, S4 stands in".
std::string work_of(const casework::StaffMember& member) {
  std::string words;
  for (const auto* line : {&member.title, &member.team}) {
    words += line->empty() ? "" : "; " + *line;
  }
  words += member.manager.empty() ? "" : "; managed by " + member.manager;
  if (member.away) {
    words += "; away from " + calendar::to_words(member.away->from) + " to " +
             calendar::to_words(member.away->until) + ", " + member.away->deputy + " stands in";
  }
  return words;
}

void write_list(const casework::Staff& staff, const Streams& streams) {
  int here = 0;
  for (const auto& member : staff.members()) {
    streams.out << fmt::format("{}: {}{}{}\n", member.number, member.name(),
                               member.left_at ? ", left" : "",
                               member.left_at ? "" : work_of(member));
    here += member.left_at ? 0 : 1;
  }
  streams.out << fmt::format("on the staff list: {}\n", here);
}

}  // namespace

int run_staff(const StaffOptions& options, const Streams& streams,
              const AgreementSources& sources) {
  const bool changing = options.join || options.rename || options.leave || options.place ||
                        options.away || options.back;
  const auto shelf = sources.shelf();
  const auto store = (changing ? sources.to_write : sources.to_read)(options.database);
  StaffList list(shelf, *store);
  if (const auto done = change_list(options, list, sources.now()); !done) {
    return refuse(streams, "", render(done.error()));
  }
  const auto staff = list.of(options.landlord);
  if (!staff) {
    return refuse(streams, "", render(staff.error()));
  }
  write_list(**staff, streams);
  return kOk;
}

int run_erase(const EraseOptions& options, const Streams& streams, const EraseSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = sources.to_write(options.database);
  const auto reference = system::parse_reference(options.reference).value_or(options.reference);
  casebook::Casebook casebook(shelf, *store, sources.chance);
  casework::Answers answers{{"why", {options.why}}};
  if (!options.events.empty()) {
    answers["events"] = options.events;
  }
  const auto done = casebook.handle({.landlord = options.landlord,
                                     .reference = reference,
                                     .act = std::string(casework::act_name::kErase),
                                     .answers = std::move(answers),
                                     .actor = casebook::operations(),
                                     .happened = {},
                                     .late_reason = "",
                                     .idempotency_key = "erase " + system::random_hex(16)},
                                    sources.now());
  if (!done) {
    return refuse(streams, "", fmt::format("{}", fmt::join(done.error().sentences(), " ")));
  }
  const auto events = store->load(options.landlord, reference);
  const auto& receipt = events.at(static_cast<std::size_t>(done->version - 1));
  const auto erased = casebook::erased_by(receipt);
  streams.out << fmt::format("erased from {} of {} entries of {}\nreceipt: {}\n", erased.size(),
                             done->version - 1, reference, receipt.hash);
  return kOk;
}

}  // namespace redress::cli
