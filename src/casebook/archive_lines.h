#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"

// What is kept as lines of JSON, one object each, for archives (docs/archive-format.md). Texts that
// were hashed stand in them as texts, so that they come back to the byte.
namespace redress::casebook {

/// One object in a line, with a newline at its end.
[[nodiscard]] std::string to_line(const StoredEvent& event);
[[nodiscard]] std::string to_line(const Attempt& attempt);
[[nodiscard]] std::string to_line(const AnsweredRequest& request);
[[nodiscard]] std::string to_line(const Person& person);
[[nodiscard]] std::string to_line(const Property& property);
[[nodiscard]] std::string to_line(const Import& import);

/// Reads a line back, with or without its newline, as one of these. The problem says what is
/// wrong with it, as the end of a sentence, and quotes nothing of what may be personal.
template <class Record>
[[nodiscard]] Result<Record, Message> read_line(std::string_view line);

extern template Result<StoredEvent, Message> read_line(std::string_view);
extern template Result<Attempt, Message> read_line(std::string_view);
extern template Result<AnsweredRequest, Message> read_line(std::string_view);
extern template Result<Person, Message> read_line(std::string_view);
extern template Result<Property, Message> read_line(std::string_view);
extern template Result<Import, Message> read_line(std::string_view);

}  // namespace redress::casebook
