#include "casework/stories/story_files.h"

#include <algorithm>

#include "base/text.h"

namespace redress::casework {

bool is_story(std::string_view text) {
  const auto lines = split(text, '\n');
  return std::ranges::any_of(lines, [](std::string_view line) {
    const auto bare = trimmed(line.substr(0, line.find('#')));
    return bare == "[scenario]" || bare == "[[step]]";
  });
}

}  // namespace redress::casework
