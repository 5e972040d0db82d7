#pragma once

#include <map>
#include <string>
#include <vector>

// What rules of every sort are made of.
namespace redress::procedure {

// Names within one edition, as its keys have them: "stage-1", "decision",
// "customer-liaison-officer".
using StageId = std::string;
using ClockId = std::string;
using RoleId = std::string;
using KindId = std::string;
using OutcomeId = std::string;
using RouteId = std::string;
using EventName = std::string;  // "decision-issued": always one of the vocabulary's
using ActName = std::string;    // "issue-decision", an act: always one of the vocabulary's

/// Where a rule is in the landlord's document, and how an unclear text was read ("" where it is
/// clear).
struct Source {
  std::string clause;
  std::string reading;

  bool operator==(const Source&) const = default;
};

/// An event with, field by field, the values it must have: {event = "contact", mode = ["phone"]}. A
/// field that holds one value must have one of those listed; a field that holds a list must have
/// all of them.
struct EventPattern {
  EventName event;
  std::map<std::string, std::vector<std::string>> where;
  std::vector<RoleId> acting;  // whoever did it has one of these roles; empty: anybody

  bool operator==(const EventPattern&) const = default;
};

}  // namespace redress::procedure
