#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "system/hash.h"
#include "web/staff/account_testing.h"

// What tests of permission share: a casefile about a member of staff, which others may see, and
// everybody who might try.
namespace redress::web::testing {

/// Pages with people who have accounts. Each request is made as one of them, under a sign-in of its
/// own.
class PermissionPages : public AccountPages {
 public:
  // Words that are nowhere else on any page.
  static constexpr const char* kName = "Zebedee Quillfeather";
  static constexpr const char* kContact = "zq77@example.org";
  static constexpr const char* kAccount = "Marmalade trombone on the landing";

  PermissionPages() {
    logger = have("logger", {"desk"});
    holder = have("holder", {"officer"});
    named = have("named", {"officer"});
    barred = have("barred", {"desk", "officer", "manager", "director", "panel"}, true);
    concerned = have("concerned", {"desk", "officer", "manager", "director", "panel"});
    manager = have("manager", {"manager"});
    officer = have("officer", {"officer"});
    roleless = have("roleless", {});
    administrator = have("administrator", {}, true);
  }

  /// Logs feedback about a member of staff, with these acts after it. Returns its reference.
  std::string logged(const std::vector<acts::Deed>& more, const std::string& concerns = "") {
    auto first = acts::logged({{"person", {kName}},
                               {"contact", {kContact}},
                               {"account", {kAccount}},
                               {"concerns", {concerns.empty() ? concerned : concerns}}});
    first.by = acts::staff("desk", logger);
    std::vector<acts::Deed> story{std::move(first)};
    story.insert(story.end(), more.begin(), more.end());
    return play(story);
  }

  /// The same, confidential: seen by whoever logged it, who has it and who is named.
  std::string confidential(const std::vector<acts::Deed>& more = {}) {
    std::vector<acts::Deed> story{{"2024-04-08T10:05",
                                   acts::staff("desk", logger),
                                   "make-confidential",
                                   {{"ground", {"about-staff"}},
                                    {"reason", {"It is about an officer."}},
                                    {"seen-by", {named}},
                                    {"kept-from", {barred}}}},
                                  {"2024-04-08T10:10", acts::staff("desk", logger), "register", {}},
                                  {"2024-04-08T10:15",
                                   acts::staff("desk", logger),
                                   "allocate",
                                   {{"role", {"officer"}}, {"to", {holder}}}}};
    story.insert(story.end(), more.begin(), more.end());
    return logged(story);
  }

  /// From now on the browser is that of whoever has this number; "" for nobody.
  void become(const std::string& number, const std::string& landlord = kLandlord) {
    forget_visit();
    if (number.empty()) {
      set_cookie("visitor", std::string(32, 'a'));
      return;
    }
    const auto secret = "secret " + std::to_string(++secrets_);
    store.server_state().keep_sign_in({.landlord = landlord,
                                       .digest = system::sha256_hex(secret),
                                       .number = number,
                                       .era = account(number).era,
                                       .started_at = now,
                                       .used_at = now});
    set_cookie("sid-" + std::string(kLandlord), secret);
  }

  std::vector<casebook::AuditEntry> audit(casebook::AuditQuery query = {}) {
    query.landlord = kLandlord;
    return store.audit().entries(query);
  }

  std::string logger;
  std::string holder;
  std::string named;
  std::string barred;
  std::string concerned;
  std::string manager;
  std::string officer;
  std::string roleless;
  std::string administrator;

 private:
  int secrets_ = 0;
};

inline std::string casefile_target(const std::string& reference, const std::string& page = "") {
  return "/example-homes/staff/casefiles/" + reference + (page.empty() ? "" : "/" + page);
}

/// Such a casefile, and one that all staff may see.
class ConfidentialCasefile : public ::testing::Test {
 protected:
  ConfidentialCasefile()
      : hidden_(pages_.confidential()),
        open_(pages_.play({acts::logged({{"account", {"A lamp is broken."}}}),
                           {"2024-04-08T10:10", acts::staff("desk"), "register", {}}})) {}

  /// Nothing tells of it that no page says by itself.
  void expect_nothing_told(const std::string& body, const std::string& where) {
    for (const auto& word :
         {hidden_.c_str(), "Zebedee", "Quillfeather", "zq77", "armalade", "trombone"}) {
      EXPECT_EQ(body.find(word), body.npos) << word << " at " << where;
    }
  }

  PermissionPages pages_;
  std::string hidden_;
  std::string open_;
};

/// A reference that no casefile has.
inline constexpr const char* kUnknown = "0000-0000-0";

}  // namespace redress::web::testing
