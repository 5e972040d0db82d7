#pragma once

#include <string_view>

// The acts that rules, clocks and pages refer to by name. Each is the name in the act's own traits.
namespace redress::casework::act_name {

inline constexpr std::string_view kApprove = "approve";
inline constexpr std::string_view kCloseEarly = "close-early";
inline constexpr std::string_view kEndPromise = "end-promise";
inline constexpr std::string_view kEndUnanswered = "end-unanswered";
inline constexpr std::string_view kErase = "erase";
inline constexpr std::string_view kExclude = "exclude";
inline constexpr std::string_view kIssueDecision = "issue-decision";
inline constexpr std::string_view kLogItem = "log-item";
inline constexpr std::string_view kMakeConfidential = "make-confidential";
inline constexpr std::string_view kMakeFormal = "make-formal";
inline constexpr std::string_view kMarkPerson = "mark-person";
inline constexpr std::string_view kOfferRemedy = "offer-remedy";
inline constexpr std::string_view kOpenInEmergency = "open-in-emergency";
inline constexpr std::string_view kRecordCompliance = "record-compliance";
inline constexpr std::string_view kRecordMiss = "record-miss";
inline constexpr std::string_view kRegister = "register";

}  // namespace redress::casework::act_name
