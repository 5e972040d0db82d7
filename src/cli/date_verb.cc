#include "cli/date_verb.h"

#include <istream>
#include <ostream>

#include "base/text.h"
#include "calendar/london.h"
#include "cli/date_output.h"

namespace redress::cli {

namespace {

using calendar::Amount;
using calendar::Instant;

struct Question {
  Instant start;
  Amount amount;
};

Message not_a_start(std::string_view text) {
  return {"not-a-start",
          "'{text}' is not a date or a time. Write 2022-09-12, or 2022-09-12T10:00 for the time in "
          "London.",
          {{"text", std::string(text)}}};
}

Result<Question, Message> read_question(std::string_view from, std::string_view add) {
  const auto amount = calendar::parse_amount(add);
  if (!amount) {
    return fail(amount.error());
  }
  if (const auto day = calendar::parse_date(from)) {
    if (amount->unit == calendar::Unit::hours) {
      return fail(Message{
          "hours-need-a-time",
          "{amount} are counted from a time of day. Write {day}T10:00, say, not only {day}.",
          {{"amount", to_words(*amount)}, {"day", std::string(from)}}});
    }
    return Question{calendar::start_of(*day), *amount};
  }
  const auto time = calendar::parse_local_time(from);
  if (!time) {
    return fail(not_a_start(from));
  }
  const auto start = calendar::from_london(*time);
  if (!start) {
    return fail(start.error());
  }
  return Question{*start, *amount};
}

/// One line of the input, without its end.
struct Line {
  std::string text;  // the first kLongestLine characters
  bool too_long = false;
};

/// Reads the next line; returns nothing at the end of the input. Stores no more of a line than is
/// allowed, however long it is.
std::optional<Line> next_line(std::istream& in) {
  Line line;
  auto* buffer = in.rdbuf();
  constexpr auto kEnd = std::istream::traits_type::eof();
  int c = buffer->sbumpc();
  if (c == kEnd) {
    return std::nullopt;
  }
  for (; c != kEnd && c != '\n'; c = buffer->sbumpc()) {
    if (line.text.size() < kLongestLine) {
      line.text += static_cast<char>(c);
    } else {
      line.too_long = true;
    }
  }
  return line;
}

Result<Question, Message> read_question(const Line& line) {
  if (line.too_long) {
    return fail(Message{"line-too-long",
                        "This line is longer than {most} characters.",
                        {{"most", std::to_string(kLongestLine)}}});
  }
  if (!is_plain_utf8(line.text)) {
    return fail(Message{"line-not-text", "This line is not plain UTF-8 text.", {}});
  }
  const auto parts = split(trimmed(line.text), '\t');
  if (parts.size() != 2) {
    return fail(Message{"not-a-question",
                        "A line is a date or time, one tab and a length, such as 10 working days.",
                        {}});
  }
  return read_question(trimmed(parts[0]), trimmed(parts[1]));
}

class DateRun {
 public:
  DateRun(const DateOptions& options, const Streams& streams,
          const calendar::WorkingCalendar& calendar)
      : options_(options), streams_(streams), calendar_(calendar) {}

  [[nodiscard]] int one(std::string_view from, std::string_view add) const {
    const auto question = read_question(trimmed(from), trimmed(add));
    if (!question) {
      return refuse(question.error());
    }
    const auto working = explain(question->start, question->amount, options_.counting, calendar_);
    if (!working) {
      return refuse(working.error());
    }
    streams_.out << (options_.json ? json_of(*working, calendar_) + "\n" : text_of(*working));
    return kOk;
  }

  [[nodiscard]] int every_line() const {
    int status = kOk;
    while (const auto line = next_line(streams_.in)) {
      if (trimmed(line->text).empty() && !line->too_long) {
        streams_.out << '\n';
        continue;
      }
      const auto answer = answer_to(*line);
      if (answer) {
        streams_.out << *answer << '\n';
      } else {
        status = kBadInput;
        streams_.out << (options_.json ? json_of(answer.error())
                                       : "error: " + render(answer.error()))
                     << '\n';
      }
    }
    return status;
  }

 private:
  [[nodiscard]] int refuse(const Message& refusal) const {
    return cli::refuse(streams_, "date", refusal);
  }

  [[nodiscard]] Result<std::string, Message> answer_to(const Line& line) const {
    const auto question = read_question(line);
    if (!question) {
      return fail(question.error());
    }
    const auto& [start, amount] = *question;
    if (options_.json) {
      return explain(start, amount, options_.counting, calendar_).map([&](const auto& working) {
        return json_of(working, calendar_);
      });
    }
    return due_after(start, amount, options_.counting, calendar_).map([&](const auto& due) {
      return iso_due(due, question->amount);
    });
  }

  const DateOptions& options_;
  const Streams& streams_;
  const calendar::WorkingCalendar& calendar_;
};

}  // namespace

int run_date(const DateOptions& options, const Streams& streams, const CalendarSource& calendars) {
  if (options.from.has_value() != options.add.has_value()) {
    streams.err << "redress date: give --from and --add together, or neither to read lines from "
                   "standard input.\n";
    return kBadInput;
  }
  const auto calendar = calendars(options.calendar);
  if (!calendar) {
    streams.err << "redress date: " << render(calendar.error()) << '\n';
    return kBadInput;
  }
  const DateRun date(options, streams, **calendar);
  return options.from && options.add ? date.one(*options.from, *options.add) : date.every_line();
}

}  // namespace redress::cli
