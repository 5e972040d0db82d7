#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"

// The contents of a store as lines of JSON, one object each, for archives (docs/archive-format.md).
// Hashed texts are kept as strings, so that they are restored byte for byte.
namespace redress::casebook {

/// Returns one object as a line, ending in a newline.
[[nodiscard]] std::string to_line(const StoredEvent& event);
[[nodiscard]] std::string to_line(const Attempt& attempt);
[[nodiscard]] std::string to_line(const AnsweredRequest& request);
[[nodiscard]] std::string to_line(const Person& person);
[[nodiscard]] std::string to_line(const Property& property);
[[nodiscard]] std::string to_line(const Import& import);

/// Reads one of these back from a line, with or without its newline. The problem says what is wrong
/// with the line, as the end of a sentence, and quotes nothing that may be personal.
template <class Record>
[[nodiscard]] Result<Record, Message> read_line(std::string_view line);

extern template Result<StoredEvent, Message> read_line(std::string_view);
extern template Result<Attempt, Message> read_line(std::string_view);
extern template Result<AnsweredRequest, Message> read_line(std::string_view);
extern template Result<Person, Message> read_line(std::string_view);
extern template Result<Property, Message> read_line(std::string_view);
extern template Result<Import, Message> read_line(std::string_view);

}  // namespace redress::casebook
