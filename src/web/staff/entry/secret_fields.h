#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "markup/input.h"
#include "web/frame.h"

// The fields and words that pages about signing in share.
namespace redress::web {

/// The id of a field, and what to do about what is in it.
using FormProblems = std::vector<std::pair<std::string, std::string>>;

/// A form of a few fields on a page by itself.
struct SmallForm {
  std::string title;
  Html before{};  // between the heading and the form
  Url action;
  Html fields{};  // with the button
  FormProblems problems{};
  int status = 200;
};

/// Returns the page. With problems, a summary that links to the fields comes first.
[[nodiscard]] Response small_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                                  const SmallForm& form);

[[nodiscard]] std::optional<markup::ErrorMessage> error_at(const std::string& field,
                                                           const FormProblems& problems);

/// The password somebody has. It is never shown again, whatever was typed.
[[nodiscard]] Html password_field(const std::string& words,
                                  std::optional<markup::ErrorMessage> error);

/// One that is being chosen, with what it must be.
[[nodiscard]] Html new_password_field(std::optional<markup::ErrorMessage> error);

/// A code of an app, and with `takes_recovery` also a recovery code.
[[nodiscard]] Html code_field(bool takes_recovery, std::optional<markup::ErrorMessage> error);

/// "Wait for 20 seconds and try again."
[[nodiscard]] std::string wait_words(std::chrono::seconds wait);

/// What to say where too many sign in at once.
inline constexpr const char* kBusyWords =
    "Many people are signing in at this moment. Wait for ten seconds and try again.";

/// Recovery codes, shown once, with what they are for.
[[nodiscard]] Html recovery_codes(const std::vector<std::string>& codes);

}  // namespace redress::web
