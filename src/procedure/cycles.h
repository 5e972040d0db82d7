#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/clock.h"
#include "procedure/rule.h"

// What a landlord does regularly, independently of any one casefile: reports, publications,
// meetings, surveys, audits, training. And how long records are kept.
namespace redress::procedure {

/// How often. With neither set, the document does not say.
struct Cadence {
  std::optional<calendar::Amount> every;
  bool ongoing = false;  // all the time, so that no date is missed

  [[nodiscard]] bool is_set() const { return every.has_value() || ongoing; }
};

struct Report {
  std::string id;
  std::string name;
  Cadence cadence;
  std::vector<RoleId> by;          // who produces it; empty: the document does not say
  std::vector<std::string> to;     // who gets it, in words; empty: the document does not say
  std::vector<std::string> parts;  // what it must hold, in words
  Source source;
};

struct Publication {
  std::string id;
  std::string name;
  Cadence cadence;
  std::vector<RoleId> by;
  std::vector<std::string> where;  // "the website"
  std::vector<std::string> parts;
  Source source;
};

struct Meeting {
  std::string id;
  std::string name;
  Cadence cadence;
  std::vector<std::string> with;   // in words
  std::vector<std::string> about;  // in words
  Source source;
};

/// Asked after an event, regularly, or both.
struct Survey {
  std::string id;
  std::string name;
  std::optional<EventPattern> when;
  std::optional<Cadence> cadence;
  std::vector<RoleId> by;
  std::vector<std::string> asks;  // in words
  Source source;
};

enum class Share { all, sample };

/// A check of work that was done, not of who did it.
struct Audit {
  std::string id;
  std::string name;
  std::string of;  // "responses", "agencies", "services"
  Share share = Share::all;
  std::optional<Cadence> cadence;  // none: each as it is done
  std::vector<RoleId> by;
  Source source;
};

struct Training {
  std::string id;
  std::string name;
  std::vector<std::string> who;  // in words
  Cadence cadence;
  Source source;
};

enum class Keep {
  not_set,     // the document gives no time: nothing is destroyed
  for_a_time,  // for a given time after the start
  until_then,  // until the start itself: while a tenancy lasts
  permanent,
};

/// How long one class of record is kept.
struct Retention {
  struct Longer {
    calendar::Amount up_to;  // from the same start
    std::vector<RoleId> by;  // who authorises it; empty: not set
  };

  std::string id;
  std::string name;                   // "Complaint details in a former tenant's file"
  std::string from;                   // "the end of the tenancy"; "" where it is permanent
  std::optional<EventPattern> event;  // where `from` is something that Redress sees
  Keep keep = Keep::not_set;
  calendar::Amount length;  // of for_a_time
  std::optional<Longer> longer;
  std::vector<std::string> never_in;  // where it may not be kept, in words
  std::string destroy;                // how, in words
  Source source;
};

}  // namespace redress::procedure
