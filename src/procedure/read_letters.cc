#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

void read_letters(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("letter"), "[letter]", findings,
             [&](const std::string& id, const Node& node) {
               TableReader table(node, fmt::format("[letter.{}]", id), findings);
               findings.expect_plain("letter", id, key_place_of(node));
               Letter letter;
               letter.id = id;
               letter.name = table.needed_text("name");
               if (const Node* with = table.need("with")) {
                 letter.with = read_pattern(*with, "with", findings);
               }
               letter.when = read_condition_without_act(table, findings);
               if (table.need("must_say") != nullptr) {
                 letter.must_say = table.texts("must_say");
               }
               letter.copies_to = table.texts("copies_to");
               letter.source = table.source();
               table.finish();
               edition.letters.push_back(std::move(letter));
             });
}

}  // namespace redress::procedure
