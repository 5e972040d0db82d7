#pragma once

#include "casework/duties.h"
#include "casework/sentences.h"
#include "casework/testing.h"

// The beginnings of most tests: how far a complaint has come, as the acts that brought it there. It
// is received on Monday 8 April 2024 at 10:00.
namespace redress::casework::testing {

inline Act logged(Answers more = {}) {
  Answers answers{{"kind", {"complaint"}},      {"account", {"The lift is broken."}},
                  {"person", {"Kit Oram"}},     {"contact", {"kit@example.org"}},
                  {"relationship", {"tenant"}}, {"channel", {"phone"}}};
  for (auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-08T10:00", staff("desk"), "log-item", std::move(answers)};
}

inline std::vector<Act> operator+(std::vector<Act> acts, const std::vector<Act>& more) {
  acts.insert(acts.end(), more.begin(), more.end());
  return acts;
}

inline std::vector<Act> received() { return {logged()}; }

inline std::vector<Act> informal() {
  return received() + std::vector<Act>{{"2024-04-08T10:10",
                                        staff("desk"),
                                        "open-informal",
                                        {{"wish", {"No forms, please."}}}}};
}

inline std::vector<Act> registered() {
  return received() + std::vector<Act>{{"2024-04-08T10:10", staff("desk"), "register"}};
}

inline std::vector<Act> proposed() {
  return registered() +
         std::vector<Act>{{"2024-04-10T10:00",
                           staff("officer"),
                           "propose-decision",
                           {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}}};
}

inline std::vector<Act> explained() {
  return proposed() +
         std::vector<Act>{{"2024-04-11T10:00",
                           staff("officer"),
                           "explain-decision",
                           {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}}};
}

inline Answers decision(const std::string& mode = "letter") {
  return {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}, {"mode", {mode}}};
}

inline std::vector<Act> decided() {
  return explained() +
         std::vector<Act>{{"2024-04-12T10:00", staff("officer"), "issue-decision", decision()}};
}

inline std::vector<Act> requested() {
  return decided() + std::vector<Act>{{"2024-04-15T10:00", resident(), "request-escalation"}};
}

inline std::vector<Act> at_stage_2() {
  return requested() +
         std::vector<Act>{{"2024-04-15T11:00", staff("manager"), "accept-escalation"}};
}

inline Answers spoken() {
  return {{"from", {"landlord"}}, {"mode", {"phone"}}, {"result", {"two-way"}}};
}

inline std::vector<Act> at_stage_3() {
  return at_stage_2() +
         std::vector<Act>{
             {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
             {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}},
             {"2024-04-17T10:00", staff("manager"), "issue-decision", decision()},
             {"2024-04-18T10:00", resident(), "request-escalation"}};
}

/// The form is back on Monday 22 April.
inline std::vector<Act> form_back() {
  return at_stage_3() +
         std::vector<Act>{{"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"email"}}}},
                          {"2024-04-22T10:00", staff("panel"), "receive-form"}};
}

/// No hearing; the Director's explanation on 24 April is the last word.
inline std::vector<Act> exhausted() {
  return form_back() +
         std::vector<Act>{{"2024-04-23T10:00",
                           staff("director"),
                           "decide-hearing",
                           {{"answer", {"decline"}}, {"reason", {"The facts are plain."}}}},
                          {"2024-04-24T10:00", staff("director"), "issue-decision", decision()}};
}

}  // namespace redress::casework::testing
