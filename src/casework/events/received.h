#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// The first event of a casefile. It stands apart from the others of reception (reception.h) because
// the casefile itself holds it, and with that everything that reads a casefile.
namespace redress::casework {

/// The channel of feedback given through the pages of Redress itself.
inline constexpr std::string_view kThisSite = "this-site";

/// The contact of somebody who left none and is in the landlord's own list, where one looks it up.
inline constexpr std::string_view kAsOnOurList = "As on our own list";

/// First words from the person, on any channel.
struct Received {
  static constexpr std::string_view kName = "received";
  static constexpr std::string_view kAct = "receive the complaint";
  static constexpr std::string_view kMoment = "its receipt";
  std::string edition;  // the edition in force on receipt; it governs to the end
  std::string kind;
  std::string channel;
  std::string account;         // what the person said
  std::string wanted;          // what they would like to happen
  Named person;                // empty when anonymous
  std::string contact;         // a postal address, phone number or email address to answer to
  std::string preferred_mode;  // how they prefer to be reached
  std::string relationship;    // to the landlord
  Texts tags;
  std::optional<Date> issue_arose;
  Named represented_by;               // who acts for the person, if anyone
  std::optional<Date> tenancy_ended;  // of a former tenant
  Named concerns;                     // the member of staff it is about, if one is named
  std::string unit;                   // which organisation or area of the landlord
  std::string person_number;  // the person's number in the landlord's own list; "" where unknown
  Texts represented_bars;     // what bars whoever acts for the person, of the edition

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("edition", self.edition);
    visit("kind", self.kind);
    visit("channel", self.channel);
    visit(personal("account"), self.account);
    visit(personal("wanted"), self.wanted);
    visit(personal("person"), self.person);
    visit(personal("contact"), self.contact);
    visit("preferred-mode", self.preferred_mode);
    visit("relationship", self.relationship);
    visit("tags", self.tags);
    visit("issue-arose", self.issue_arose);
    visit(personal("represented-by"), self.represented_by);
    visit("tenancy-ended", self.tenancy_ended);
    visit(personal("concerns"), self.concerns);
    visit("unit", self.unit);
    visit(personal_key("person-number"), self.person_number);
    visit("represented-bars", self.represented_bars);
  }
};

}  // namespace redress::casework
