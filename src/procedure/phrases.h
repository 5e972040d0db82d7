#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedure/edition.h"

// What an edition's parts are called in a sentence for a complaints manager.
namespace redress::procedure {

/// "receipt", "the request to escalate": as it reads after "within 10 working days of".
[[nodiscard]] std::string moment_of(const Start& start, const Edition& edition);

/// "a contact from us, by phone, covering ...": what meets a clock or must have been done.
[[nodiscard]] std::string act_of(const EventPattern& pattern, const Edition& edition);

/// "by letter", "in person", "on a visit": a mode of sending or speaking.
[[nodiscard]] std::string by_mode(std::string_view mode);

/// "by letter or by email": any of these modes.
[[nodiscard]] std::string modes_in_words(const std::vector<std::string>& modes);

/// "“Issue the decision”": an act by the title it has on every page.
[[nodiscard]] std::string titled(const ActName& act, const Edition& edition);
/// Any of several such acts; "" for none.
[[nodiscard]] std::string acts_of(const std::vector<EventPattern>& patterns,
                                  const Edition& edition);

/// The name of what an authority is about: an entry rule, a marker, an outcome or a remedy; the id
/// itself where the edition has none of them.
[[nodiscard]] std::string name_of_subject(const std::string& id, const Edition& edition);

/// "by Head of Service or Assistant Director"
[[nodiscard]] std::string names_of_roles(const std::vector<RoleId>& roles, const Edition& edition,
                                         std::string_view last = "or");

/// "repeated failures; serious distress": grounds, checks or other words of the edition.
[[nodiscard]] std::string names_of_terms(const std::vector<std::string>& ids,
                                         const std::vector<Term>& terms);

/// "subject: repairs; not: kind: enquiry", "" where it applies to everybody.
[[nodiscard]] std::string applies_to(const Condition& when, const Edition& edition);

/// "Stage 2, where the outcome is: not upheld; or Panel, by itself": ways to stages, "" for none.
[[nodiscard]] std::string edges_in_words(const std::vector<Edge>& edges, const Edition& edition);

/// "may decide this stage too", "" for never.
[[nodiscard]] std::string to_words(SameDecider same);

/// "once, by up to 10 working days": how often and how far, whoever decides it.
[[nodiscard]] std::string to_words(const Extension& extend);

/// "the decision was explained, or 2 attempts were made on different days"
[[nodiscard]] std::string gate_in_words(const GateForm& gate, const Edition& edition);

/// "within 10 working days of receipt", "no figure is set"; with how it ends where that is unusual.
[[nodiscard]] std::string length_in_words(const Clock& clock, const Edition& edition);

/// "eight weeks after the end of the procedure, or at once on a designated person's referral"
[[nodiscard]] std::string opening_in_words(const Route& route, const Edition& edition);

/// "12 months after the decision", "" for a route that stays open.
[[nodiscard]] std::string closing_in_words(const Route& route, const Edition& edition);

/// "3, at least 1 from the Board": of a panel.
[[nodiscard]] std::string members_in_words(const Panel& panel);

/// "1 month", "ongoing", "not set": as it reads after "Every".
[[nodiscard]] std::string to_words(const Cadence& cadence);

/// "3 years after the end of the tenancy", "for ever", "not set": as it reads after "Kept".
[[nodiscard]] std::string kept_for(const Retention& retention, const Edition& edition);

}  // namespace redress::procedure
