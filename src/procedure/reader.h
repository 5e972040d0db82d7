#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "procedure/edition.h"

namespace redress::procedure {

/// Something wrong in a file people wrote, with its place and the fix.
struct Problem {
  std::string file;
  int line = 0;
  int column = 0;
  std::string what;  // "unknown key 'withn'; did you mean 'within'?"

  bool operator==(const Problem&) const = default;
};

/// "2020-10.toml:12:3: unknown key ..."
[[nodiscard]] std::string to_string(const Problem& problem);

/// The words an edition may use for what happens and what is done. casework supplies it from its
/// own lists, so that a new event or act is known here without an edit.
struct Vocabulary {
  struct Field {
    std::string name;
    std::vector<std::string>
        values;  // the closed list it takes its value from; empty: free or from the edition
  };

  std::map<EventName, std::vector<Field>> events;
  std::vector<ActName> acts;
  std::map<ActName, std::string> titles;     // what each act is called on a page
  std::map<EventName, std::string> moments;  // each event as a moment: "the acknowledgement"
  std::vector<ActName> optional_acts;  // acts that exist only where an edition's `acts` names them
  std::vector<ActName> lapse_acts;     // acts that the system can do when a clock runs out
  std::vector<std::string> modes;      // letter, email, phone, ...
  std::vector<ActName> approvable_acts;  // acts that an authority may apply to
};

/// Reads the text of an edition. `file` names it in problems; `slug` is the landlord's folder.
/// Strict: unknown, repeated or missing keys, unknown events, fields, values, acts, roles,
/// outcomes, stages, kinds or clauses are all refused, all problems at once, in the order of the
/// file. The edition keeps no reference to the text or the vocabulary.
[[nodiscard]] Result<Edition, std::vector<Problem>> read_edition(std::string_view text,
                                                                 std::string_view file,
                                                                 std::string_view slug,
                                                                 const Vocabulary& vocabulary);

}  // namespace redress::procedure
