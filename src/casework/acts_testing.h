#pragma once

#include "casework/deciding/duties.h"
#include "casework/stories/sentences.h"
#include "casework/testing.h"

// How most tests begin: the acts that bring a complaint to a certain point. It is received on
// Monday 8 April 2024 at 10:00.
namespace redress::casework::testing {

inline Deed logged(const Answers& more = {}) {
  Answers answers{{"kind", {"complaint"}},      {"account", {"The lift is broken."}},
                  {"person", {"Kit Oram"}},     {"contact", {"kit@example.org"}},
                  {"relationship", {"tenant"}}, {"channel", {"phone"}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-08T10:00", staff("desk"), "log-item", std::move(answers)};
}

inline std::vector<Deed> operator+(std::vector<Deed> acts, const std::vector<Deed>& more) {
  acts.insert(acts.end(), more.begin(), more.end());
  return acts;
}

inline std::vector<Deed> received() { return {logged()}; }

inline std::vector<Deed> informal() {
  return received() + std::vector<Deed>{{"2024-04-08T10:10",
                                         staff("desk"),
                                         "open-informal",
                                         {{"wish", {"No forms, please."}}}}};
}

inline std::vector<Deed> registered() {
  return received() + std::vector<Deed>{{"2024-04-08T10:10", staff("desk"), "register"}};
}

inline std::vector<Deed> proposed() {
  return registered() +
         std::vector<Deed>{{"2024-04-10T10:00",
                            staff("officer"),
                            "propose-decision",
                            {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}}};
}

inline std::vector<Deed> explained() {
  return proposed() +
         std::vector<Deed>{{"2024-04-11T10:00",
                            staff("officer"),
                            "explain-decision",
                            {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}}};
}

inline Answers decision(const std::string& mode = "letter") {
  return {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}, {"mode", {mode}}};
}

/// Fifty pounds are offered, within the officer's own limit. For the wide edition.
inline std::vector<Deed> offered() {
  Deed offer{"2024-04-09T12:00",
             staff("officer"),
             "offer-remedy",
             {{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the stairs."}}}};
  offer.limits = {{"officer", Money{100'00}}};
  return registered() + std::vector<Deed>{offer};
}

inline std::vector<Deed> decided() {
  return explained() +
         std::vector<Deed>{{"2024-04-12T10:00", staff("officer"), "issue-decision", decision()}};
}

inline std::vector<Deed> requested() {
  return decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "request-escalation"}};
}

inline std::vector<Deed> at_stage_2() {
  return requested() +
         std::vector<Deed>{{"2024-04-15T11:00", staff("manager"), "accept-escalation"}};
}

inline Answers spoken() {
  return {{"from", {"landlord"}}, {"mode", {"phone"}}, {"result", {"two-way"}}};
}

inline std::vector<Deed> at_stage_3() {
  return at_stage_2() +
         std::vector<Deed>{
             {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
             {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}},
             {"2024-04-17T10:00", staff("manager"), "issue-decision", decision()},
             {"2024-04-18T10:00", resident(), "request-escalation"}};
}

/// The form is back on Monday 22 April.
inline std::vector<Deed> form_back() {
  return at_stage_3() +
         std::vector<Deed>{{"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"email"}}}},
                           {"2024-04-22T10:00", staff("panel"), "receive-form"}};
}

/// No hearing; the Director's explanation on 24 April is the last word.
inline std::vector<Deed> exhausted() {
  return form_back() +
         std::vector<Deed>{{"2024-04-23T10:00",
                            staff("director"),
                            "decide-hearing",
                            {{"answer", {"decline"}}, {"reason", {"The facts are plain."}}}},
                           {"2024-04-24T10:00", staff("director"), "issue-decision", decision()}};
}

// With the wide edition.

inline std::vector<Deed> suggestion() { return {logged({{"kind", {"suggestion"}}})}; }

inline Deed approval_asked(const std::string& amount, const std::string& at = "2024-04-09T10:00") {
  return {at,
          staff("officer"),
          "request-approval",
          {{"authority", {"over-limit"}},
           {"what", {"For the months without a lift."}},
           {"amount", {amount}}}};
}

inline std::vector<Deed> restriction_allowed() {
  return registered() +
         std::vector<Deed>{
             {"2024-04-09T10:00",
              staff("manager"),
              "complete-check",
              {{"check", {"equality-regard"}}, {"finding", {"No protected need."}}}},
             {"2024-04-09T10:10",
              staff("manager"),
              "request-approval",
              {{"authority", {"restrict"}},
               {"what", {"Letters only."}},
               {"conditions", {"By letter only"}},
               {"exactly", {"Letters to the complaints officer."}},
               {"review-on", {"2024-10-01"}}}},
             {"2024-04-09T10:20", staff("director"), "approve", {{"request", {"A1"}}}}};
}

inline Deed restriction(const std::string& review = "2024-10-01") {
  return {"2024-04-09T11:00",
          staff("manager"),
          "mark-person",
          {{"marker", {"restricted"}},
           {"conditions", {"By letter only"}},
           {"exactly", {"Letters to the complaints officer."}},
           {"reason", {"Forty calls a day."}},
           {"review-on", {review}}}};
}

inline std::vector<Deed> asked_by_body(const Answers& more = {}) {
  Answers answers{{"body", {"ombudsman"}}, {"asked", {"The whole file."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return exhausted() + std::vector<Deed>{{"2024-04-29T10:00", staff("desk"),
                                          "receive-external-request", std::move(answers)}};
}

inline std::vector<Deed> promised() {
  return decided() + std::vector<Deed>{{"2024-04-12T11:00",
                                        staff("officer"),
                                        "record-promise",
                                        {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}}}};
}

inline std::vector<Deed> determined() {
  return exhausted() + std::vector<Deed>{{"2024-07-01T10:00",
                                          staff("desk"),
                                          "record-determination",
                                          {{"body", {"ombudsman"}},
                                           {"result", {"Maladministration"}},
                                           {"orders", {"Pay £200.\nRepair the lift."}},
                                           {"done-by", {"2024-07-29"}}}}};
}

}  // namespace redress::casework::testing
