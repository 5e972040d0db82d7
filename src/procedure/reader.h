#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "procedure/edition.h"

namespace redress::procedure {

/// Something wrong in a file people wrote, with its place and the mend.
struct Problem {
  std::string file;
  int line = 0;
  int column = 0;
  std::string what;  // "unknown key 'withn'; did you mean 'within'?"

  bool operator==(const Problem&) const = default;
};

/// "2020-10.toml:12:3: unknown key ..."
[[nodiscard]] std::string to_string(const Problem& problem);

/// The words an edition may use for what happens and what is done. casework gives it from its own
/// lists, so that a new event or command is known here without an edit.
struct Vocabulary {
  struct Field {
    std::string name;
    std::vector<std::string>
        values;  // the closed list it takes its value from; empty: free or from the edition
  };

  std::map<EventName, std::vector<Field>> events;
  std::vector<CommandName> commands;
  std::map<CommandName, std::string> titles;  // what each command is called on a page
  std::map<EventName, std::string> moments;   // each event as a moment: "the acknowledgement"
  std::vector<CommandName>
      optional_acts;  // commands that exist only where an edition's `acts` names them
  std::vector<CommandName> lapse_acts;  // commands that the system can do when a clock runs out
  std::vector<std::string> modes;       // letter, email, phone, ...
  std::vector<CommandName> approvable_acts;  // commands that an authority may stand before
};

/// Reads the text of an edition. `file` names it in problems; `slug` is the landlord's folder.
/// Strict: unknown, repeated or missing keys, unknown events, fields, values, commands, roles,
/// outcomes, stages, kinds or clauses are all refused, all problems at once, in the order of the
/// file.
[[nodiscard]] Result<Edition, std::vector<Problem>> read_edition(std::string_view text,
                                                                 std::string_view file,
                                                                 std::string_view slug,
                                                                 const Vocabulary& vocabulary);

}  // namespace redress::procedure
