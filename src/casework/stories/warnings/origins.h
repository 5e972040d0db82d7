#pragma once

#include <span>
#include <string>
#include <string_view>

#include "procedure/edition.h"

// Where events come from that not every edition has: from acts that exist only where the edition
// names them or has rules for them.
namespace redress::casework {

/// An event that comes from one act alone, and what an edition needs before that act exists.
struct Origin {
  std::string_view event;
  std::string_view act;
  /// What to add where the act does not exist at the stage (null: at any stage); "" where it does.
  std::string (*lacks)(const procedure::Edition& edition, const procedure::Stage* stage);
};

/// All of them. Events that every edition has are not among them.
[[nodiscard]] std::span<const Origin> origins();

/// What to add so that the event can happen at the stage (null: at any): "add 'offer-panel' to
/// 'acts'". "" where it can.
[[nodiscard]] std::string lacking_for(std::string_view event, const procedure::Edition& edition,
                                      const procedure::Stage* stage);

/// Whether an optional act exists at the stage (null: at any).
[[nodiscard]] bool has_act(std::string_view act, const procedure::Edition& edition,
                           const procedure::Stage* stage);

}  // namespace redress::casework
