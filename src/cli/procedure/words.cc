#include "cli/procedure/words.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "base/text.h"

namespace redress::cli {

namespace {

constexpr std::string_view kHead = R"(# The words of editions and scenarios

Every key of an edition, every event with its fields, every act with its questions and every refusal. This page is what
`redress procedure words` prints; it comes from the reader, the events and the acts themselves, so a change of them
changes it: `redress procedure words > docs/edition-words.md`. [edition-format.md](edition-format.md) shows how they
are used.

)";

const std::vector<std::string>& parts() {
  static const std::vector<std::string> kParts = {"keys", "events", "acts", "refusals"};
  return kParts;
}

}  // namespace

int run_procedure_words(const WordsOptions& options, const Streams& streams,
                        const procedure::Vocabulary& vocabulary) {
  const bool known = std::ranges::find(parts(), options.part) != parts().end();
  if (!options.part.empty() && !known) {
    return refuse(streams, "procedure words",
                  "There is no part '" + options.part + "'. There are " + listed(parts()) + ".");
  }
  if (options.json) {
    streams.out << words_as_json(options, vocabulary) << '\n';
    return kOk;
  }
  const auto wanted = [&](std::string_view part) {
    return options.part.empty() || options.part == part;
  };
  if (options.part.empty()) {
    streams.out << kHead;
  }
  std::string text;
  text += wanted("keys") ? keys_in_words(vocabulary) + "\n" : "";
  text += wanted("events") ? events_in_words() + "\n" : "";
  text += wanted("acts") ? acts_in_words() + "\n" : "";
  text += wanted("refusals") ? refusals_in_words() + "\n" : "";
  text.pop_back();
  streams.out << text;
  return kOk;
}

}  // namespace redress::cli
