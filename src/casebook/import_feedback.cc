#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/plain.h"
#include "base/text.h"
#include "casebook/import_rows.h"
#include "casework/deciding/answers.h"
#include "casework/rules/act_names.h"

namespace redress::casebook {

namespace {

constexpr const char* kRow = "row";
constexpr const char* kReceived = "received";
constexpr std::size_t kLongestRow = 100;
constexpr char kBetweenTags = ';';

template <class Visit>
void each_question(Visit&& visit) {
  for (const auto& question : casework::bare_questions_of(casework::act_name::kLogItem)) {
    visit(question);
  }
}

/// A date alone stands for the beginning of the day, since the hour is not known.
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

/// Returns the row's own words, unambiguously. What is filled in from elsewhere may change between
/// two imports, and so may the file's name.
std::string words_of(const TableRow& row) {
  std::string words;
  for (const auto& [column, cell] : row.cells) {
    words += fmt::format("{}={}:{},", column, cell.size(), cell);
  }
  return words;
}

/// Fills in what the row leaves out and the person's number gives.
void fill_in(casework::Answers& answers, const TableRow& row, Directory& directory,
             const std::string& landlord) {
  const auto number = row.cell("person-number");
  const auto person = number.empty() ? std::nullopt : directory.person(landlord, number);
  if (!person) {
    return;
  }
  for (const auto& [question, known] :
       {std::pair("person", person->name), std::pair("contact", person->contact)}) {
    if (!known.empty()) {
      answers.try_emplace(question, std::vector{known});
    }
  }
}

Submission submission_of(const TableRow& row, calendar::LocalTime received,
                         const ImportRequest& request, Directory& directory) {
  const auto reference = row.cell(kRow);
  auto answers = answers_of(row);
  fill_in(answers, row, directory, request.landlord);
  return {.landlord = request.landlord,
          .reference = "",
          .act = std::string(casework::act_name::kLogItem),
          .answers = std::move(answers),
          .actor = request.by,
          .happened = received,
          .late_reason = fmt::format("Imported, row {}.", reference),
          .idempotency_key = std::string(kImportKeys) + reference,
          .asked = words_of(row)};
}

/// Returns why a row is not imported, by its columns.
std::vector<TableProblem> problems_of(const TableRow& row, const casework::NotDone& why) {
  std::vector<TableProblem> problems;
  if (why.refusal && why.code() == kFormUsedBefore) {
    problems.push_back({row.line, kRow,
                        fmt::format("“{}” was imported before with other words. What has changed "
                                    "since is recorded in its casefile.",
                                    row.cell(kRow))});
  } else if (why.refusal) {
    problems.push_back({row.line, "", render(why.refusal->message)});
  }
  for (const auto& problem : why.problems) {
    problems.push_back({row.line, problem.field, render(problem.message)});
  }
  return problems;
}

/// One import: the submissions that it makes.
class FeedbackImport {
 public:
  FeedbackImport(Casebook& casebook, Directory& directory, const ImportRequest& request,
                 Instant now, RowsLookedAt& rows)
      : casebook_(casebook), directory_(directory), request_(request), now_(now), rows_(rows) {}

  void decide(const TableRow& row) {
    if (row.cell(kRow).size() > kLongestRow) {
      return rows_.refuse(
          {row.line, kRow, fmt::format("this must be {} characters or fewer.", kLongestRow)});
    }
    if (!row.cell(kRow).empty() && !is_plain_line(row.cell(kRow))) {
      return rows_.refuse({row.line, kRow, "this takes one line of plain text."});
    }
    if (!rows_.is_new(row, kRow)) {
      return;
    }
    rows_.progress();
    const auto received = moment_in(row.cell(kReceived));
    if (!received) {
      return rows_.refuse(
          {row.line, kReceived,
           fmt::format("“{}” is not a date. Write it like 2024-05-28 or 2024-05-28T14:00.",
                       row.cell(kReceived))});
    }
    auto submission = submission_of(row, *received, request_, directory_);
    const auto would = casebook_.would(submission, now_);
    count(row, would);
    if (would && !would->done_before) {
      submissions_.emplace_back(&row, std::move(submission));
    }
  }

  void write() {
    rows_.begin_to_write();
    for (auto& [row, submission] : submissions_) {
      submission.actor = rows_.joined();
      rows_.progress();
      count(*row, casebook_.handle(submission, now_));
    }
    if (const auto line = rows_.line("feedback", now_); line.rows > 0) {
      directory_.keep({.import = line});
    }
  }

 private:
  void count(const TableRow& row, const Result<Done, casework::NotDone>& done) {
    if (!done) {
      rows_.refuse(problems_of(row, done.error()));
    } else if (done->done_before) {
      rows_.find_already();
    } else {
      rows_.take();
    }
  }

  Casebook& casebook_;
  Directory& directory_;
  const ImportRequest& request_;
  const Instant now_;
  RowsLookedAt& rows_;
  std::vector<std::pair<const TableRow*, Submission>> submissions_;
};

}  // namespace

std::vector<Column> feedback_columns() {
  std::vector<Column> columns = {{kRow, true}, {kReceived, true}};
  each_question([&](const casework::Question& question) {
    columns.push_back({std::string(question.name), question.required});
  });
  return columns;
}

ImportSum import_feedback(Casebook& casebook, Directory& directory, const Table& table,
                          const ImportRequest& request, Instant now) {
  RowsLookedAt rows(table, request);
  FeedbackImport feedback(casebook, directory, request, now, rows);
  for (const auto& row : table.rows) {
    feedback.decide(row);
  }
  if (rows.is_to_write()) {
    feedback.write();
  }
  return rows.sum();
}

}  // namespace redress::casebook
