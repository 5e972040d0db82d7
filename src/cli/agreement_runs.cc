#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "casebook/agreements.h"
#include "casebook/staff_list.h"
#include "cli/agreement_verbs.h"

namespace redress::cli {

namespace {

using casebook::Agreements;
using casebook::MovedDate;
using casebook::StaffList;

void write_moved(const std::vector<MovedDate>& moved, const Streams& streams) {
  std::size_t told = 0;
  for (const auto& date : moved) {
    streams.out << fmt::format("{} {}: {} becomes {}{}\n", date.reference, date.clock, date.before,
                               date.after, date.told ? "; the person was told the first" : "");
    told += date.told ? 1 : 0;
  }
  streams.out << fmt::format("dates moved: {}\ntold before: {}\n", moved.size(), told);
}

void write_agreed(const casework::LandlordFile& file, const Streams& streams) {
  for (const auto& [agreed_on, what] : file.holidays) {
    for (const auto& day : what.added) {
      streams.out << fmt::format("{} has been a holiday since {}: {}\n", day,
                                 calendar::to_iso(agreed_on), what.reason);
    }
    for (const auto& day : what.removed) {
      streams.out << fmt::format("{} has not been a holiday since {}: {}\n", day,
                                 calendar::to_iso(agreed_on), what.reason);
    }
  }
  streams.out << fmt::format("changes agreed: {}\n", file.holidays.size());
}

void write_limits(const casework::LandlordFile& file, const Streams& streams) {
  for (const auto& [role, amount] : file.limits) {
    streams.out << fmt::format("{}: {}\n", role, to_words(amount));
  }
  streams.out << fmt::format("limits set: {}\n", file.limits.size());
}

/// Parses "officer=250.00" as the limit to set; the problem says how to write it.
Result<casework::LimitSet, Message> limit_in(const LimitOptions& options) {
  const auto& set = *options.set;
  if (trimmed(set).empty()) {
    return fail(Message{"limit-not-named",
                        "--set takes a role and an amount, like officer=250.00; without --set the "
                        "limits are listed.",
                        {}});
  }
  const auto at = set.find('=');
  const auto text = at == std::string::npos ? "" : set.substr(at + 1);
  const auto amount = parse_money(text);
  if (at == std::string::npos || at == 0 || (!text.empty() && !amount)) {
    return fail(Message{"limit-unreadable",
                        "--set takes a role and an amount, like officer=250.00, not “{text}”.",
                        {{"text", set}}});
  }
  return casework::LimitSet{set.substr(0, at), amount, options.reason};
}

}  // namespace

int run_holidays(const HolidayOptions& options, const Streams& streams,
                 const AgreementSources& sources) {
  const bool recording = !options.agreed_by.empty();
  const auto shelf = sources.shelf();
  const auto store = (recording ? sources.to_write : sources.to_read)(options.database);
  Agreements agreements(shelf, *store);
  if (options.add.empty() && options.remove.empty() && !recording) {
    const auto agreed = agreements.of(options.landlord);
    if (!agreed) {
      return refuse(streams, "", agreed.error());
    }
    write_agreed((*agreed)->file(), streams);
    return kOk;
  }
  casework::HolidaysChanged change{.calendar = options.calendar,
                                   .added = options.add,
                                   .removed = options.remove,
                                   .reason = options.reason,
                                   .proposed_by = "",
                                   .moved = {}};
  const auto now = sources.now();
  const auto record = [&]() -> Result<std::vector<MovedDate>, Message> {
    StaffList staff(shelf, *store);
    casebook::Joining joining;
    const auto proposer = staff.who(options.landlord, options.proposed_by, joining);
    const auto agreeing = staff.who(options.landlord, options.agreed_by, joining);
    if (!proposer || !agreeing) {
      return fail(proposer ? agreeing.error() : proposer.error());
    }
    change.proposed_by = proposer->id;
    return agreements.agree(options.landlord, change, *agreeing, now, joining);
  };
  const auto moved = recording ? record() : agreements.preview(options.landlord, change, now);
  if (!moved) {
    return refuse(streams, "", moved.error());
  }
  write_moved(*moved, streams);
  streams.out << (recording ? "recorded\n" : "nothing is changed yet\n");
  return kOk;
}

int run_limits(const LimitOptions& options, const Streams& streams,
               const AgreementSources& sources) {
  const auto shelf = sources.shelf();
  const auto store = (options.set ? sources.to_write : sources.to_read)(options.database);
  Agreements agreements(shelf, *store);
  if (options.set) {
    const auto limit = limit_in(options);
    if (!limit) {
      return refuse(streams, "", limit.error());
    }
    casebook::Joining joining;
    const auto by = StaffList(shelf, *store).who(options.landlord, options.by, joining);
    if (!by) {
      return refuse(streams, "", by.error());
    }
    if (const auto done =
            agreements.set_limit(options.landlord, *limit, *by, sources.now(), joining);
        !done) {
      return refuse(streams, "", done.error());
    }
  }
  const auto agreed = agreements.of(options.landlord);
  if (!agreed) {
    return refuse(streams, "", agreed.error());
  }
  write_limits((*agreed)->file(), streams);
  return kOk;
}

}  // namespace redress::cli
