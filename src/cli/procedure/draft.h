#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"
#include "cli/verb.h"

namespace redress::cli {

/// A file of a first draft: its name within the landlord's folder, and its text.
struct DraftFile {
  std::string name;
  std::string text;
};

/// The draft of an edition with comments, its first example and its first story. `slug` is the
/// landlord's folder, `name` what people read; what a document must say stands as "not set" or "to
/// find". `procedure check` accepts it as it is.
[[nodiscard]] std::vector<DraftFile> first_draft(const std::string& slug, const std::string& name,
                                                 calendar::Date in_force);

/// Makes a new folder for the landlord, within `folder` or ("") in the data, and writes the files
/// into it. Returns where, or a refusal when there is such a folder already. Throws when a file
/// cannot be written.
using DraftWriter = std::function<Result<std::string, Message>(
    const std::string& slug, const std::string& folder, const std::vector<DraftFile>& files)>;

/// The options of `redress procedure new`.
struct DraftOptions {
  std::string landlord;
  std::string name;
  std::string folder;
  std::string in_force;  // "2024-04-01"
};

struct Drafting {
  DraftWriter write;
  std::function<calendar::Date()> today;
};

/// Writes a first draft and says what to do next. Returns the exit status: kBadInput for a landlord
/// that is no plain name or is there already, or a date that is none.
[[nodiscard]] int run_procedure_new(const DraftOptions& options, const Streams& streams,
                                    const Drafting& drafting);

}  // namespace redress::cli
