#pragma once

#include <optional>
#include <string>
#include <string_view>

// What a text gives the person, as far as its words tell. What is worth money is offered as money,
// so that limits and yeses hold for it; a sum is said to be promised to nobody only where the
// sentence around it does not promise it.
namespace redress::casework {

/// The first words that give something worth money without a sum: "voucher", "reduce your rent",
/// "written off". What is not given ("no refund") does not count.
[[nodiscard]] std::optional<std::string> worth_named(std::string_view text);

/// Whether the sentence that holds this byte promises what it names: "We will pay you £50", "£50
/// will be credited". What was asked for, was paid, was offered before or is denied is no promise.
[[nodiscard]] bool is_promised_at(std::string_view text, std::size_t at);

}  // namespace redress::casework
