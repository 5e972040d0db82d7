#include "casebook/import.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/log_item/log_item.h"

namespace redress::casebook {

namespace {

constexpr const char* kRow = "row";
constexpr const char* kReceived = "received";
constexpr char kBetweenTags = ';';

template <class Visit>
void each_question(Visit&& visit) {
  casework::LogItem item;
  casework::LogItem::questions(
      item, [&](const auto& /*into*/, const casework::Question& question) { visit(question); });
}

/// A day is one from its beginning: the hour is not known.
std::optional<calendar::LocalTime> moment_in(const std::string& text) {
  if (const auto day = calendar::parse_date(text)) {
    return calendar::LocalTime(*day);
  }
  return calendar::parse_local_time(text);
}

casework::Answers answers_of(const TableRow& row) {
  casework::Answers answers;
  each_question([&](const casework::Question& question) {
    const std::string name(question.name);
    const auto cell = row.cell(name);
    if (cell.empty()) {
      return;
    }
    if (question.kind != casework::QuestionKind::choices) {
      answers[name] = {cell};
      return;
    }
    for (const auto part : split(cell, kBetweenTags)) {
      answers[name].emplace_back(part);
    }
  });
  return answers;
}

/// The row's own words, unambiguously: what is filled in from elsewhere may change between two
/// imports, and so may the file's name.
std::string words_of(const TableRow& row) {
  std::string words;
  for (const auto& [column, cell] : row.cells) {
    words += fmt::format("{}={}:{},", column, cell.size(), cell);
  }
  return words;
}

Order order_of(const TableRow& row, calendar::LocalTime received, const ImportRequest& request) {
  const auto reference = row.cell(kRow);
  return {.landlord = request.landlord,
          .reference = "",
          .command = std::string(casework::LogItem::kTraits.name),
          .answers = answers_of(row),
          .actor = {.kind = casework::ActorKind::staff,
                    .id = "import",
                    .name = request.by,
                    .roles = {}},
          .happened = received,
          .late_reason = fmt::format("Imported from {}, row {}.", request.file, reference),
          .idempotency_key = "import " + reference,
          .asked = words_of(row)};
}

/// One import: what is to be written, and what has been said against it.
class FeedbackImport {
 public:
  FeedbackImport(Casebook& casebook, const ImportRequest& request, Instant now, ImportSum& sum)
      : casebook_(casebook), request_(request), now_(now), sum_(sum) {}

  void decide(const TableRow& row) {
    const auto reference = row.cell(kRow);
    if (const auto [first, is_new] = lines_.emplace(reference, row.line); !is_new) {
      return refuse({row.line, kRow,
                     fmt::format("“{}” is the row on line {} already.", reference, first->second)});
    }
    const auto received = moment_in(row.cell(kReceived));
    if (!received) {
      return refuse(
          {row.line, kReceived,
           fmt::format("“{}” is not a date. Write it like 2024-05-28 or 2024-05-28T14:00.",
                       row.cell(kReceived))});
    }
    auto order = order_of(row, *received, request_);
    const auto would = casebook_.would(order, now_);
    if (!would) {
      return refuse(row, would.error());
    }
    if (would->done_before) {
      ++sum_.there_already;
    } else {
      ++sum_.imported;
      orders_.emplace_back(&row, std::move(order));
    }
  }

  void write() {
    sum_.imported = 0;
    for (const auto& [row, order] : orders_) {
      const auto done = casebook_.handle(order, now_);
      if (!done) {
        refuse(*row, done.error());
      } else {
        ++(done->done_before ? sum_.there_already : sum_.imported);
      }
    }
  }

 private:
  void refuse(TableProblem problem) {
    ++sum_.refused;
    sum_.problems.push_back(std::move(problem));
  }

  void refuse(const TableRow& row, const casework::NotDone& why) {
    ++sum_.refused;
    if (why.refusal && why.code() == "form-used-before") {
      sum_.problems.push_back(
          {row.line, kRow,
           fmt::format("“{}” was imported before with other words. What has changed since is "
                       "recorded in its casefile.",
                       row.cell(kRow))});
    } else if (why.refusal) {
      sum_.problems.push_back({row.line, "", render(why.refusal->message)});
    }
    for (const auto& problem : why.problems) {
      sum_.problems.push_back({row.line, problem.field, render(problem.message)});
    }
  }

  Casebook& casebook_;
  const ImportRequest& request_;
  const Instant now_;
  ImportSum& sum_;
  std::map<std::string, int> lines_;  // by the row's reference
  std::vector<std::pair<const TableRow*, Order>> orders_;
};

void in_order_of_lines(std::vector<TableProblem>& problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
}

}  // namespace

std::vector<Column> feedback_columns() {
  std::vector<Column> columns = {{kRow, true}, {kReceived, true}};
  each_question([&](const casework::Question& question) {
    columns.push_back({std::string(question.name), question.required});
  });
  return columns;
}

ImportSum import_feedback(Casebook& casebook, const Table& table, const ImportRequest& request,
                          Instant now) {
  ImportSum sum{.refused = table.refused, .problems = table.problems};
  FeedbackImport feedback(casebook, request, now, sum);
  for (const auto& row : table.rows) {
    feedback.decide(row);
  }
  sum.is_kept = sum.refused == 0 || request.keep_good;
  if (sum.is_kept && !request.dry_run) {
    feedback.write();
  } else if (!sum.is_kept) {
    sum.imported = 0;
  }
  in_order_of_lines(sum.problems);
  return sum;
}

}  // namespace redress::casebook
