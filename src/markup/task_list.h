#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markup/callouts.h"

namespace redress::markup {

/// A task: what it is and how far it has come. With an address it leads to where it is done. One
/// without a title is not shown; the others keep their numbers.
struct TaskItem {
  Content title{};
  std::string title_classes{};
  Content hint{};
  std::optional<Url> href{};
  Content status{};          // in plain words, as for what is done
  std::optional<Tag> tag{};  // instead: what is still to do stands out
  std::string status_classes{};
  std::string classes{};
};

struct TaskList {
  std::vector<TaskItem> items{};
  std::string id_prefix = "task-list";  // of the page's several lists each needs one of its own
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html task_list(const TaskList& options);

}  // namespace redress::markup
