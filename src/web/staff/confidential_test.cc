#include <algorithm>
#include <regex>

#include <gmock/gmock.h>

#include "web/staff/permission_testing.h"

// A confidential casefile on pages: what those see who may not see it, what is on record of those
// who do, and how it is opened in an emergency.
namespace redress::web {
namespace {

using testing::casefile_target;
using testing::ConfidentialCasefile;
using ::testing::HasSubstr;
using testing::kUnknown;
using testing::PermissionPages;
using testing::words_of;

/// A page without what differs each time it is made.
std::string same_each_time(const std::string& body) {
  static const std::regex random("value=\"[0-9a-f]{24,}[^\"]*\"");
  return std::regex_replace(body, random, "");
}

std::string in_place_of(std::string text, const std::string& one, const std::string& other) {
  for (auto at = text.find(one); at != text.npos; at = text.find(one, at + other.size())) {
    text.replace(at, one.size(), other);
  }
  return text;
}

TEST_F(ConfidentialCasefile, IsSeenByThoseWhoMay) {
  for (const auto& who : {pages_.holder, pages_.named, pages_.logger}) {
    pages_.become(who);
    const auto page = pages_.get(casefile_target(hidden_));
    EXPECT_EQ(page.status, 200) << who;
    EXPECT_THAT(page.body, HasSubstr(PermissionPages::kName));
    EXPECT_THAT(words_of(page.body), HasSubstr("Confidential. Only logger, holder and named may "
                                               "see it."));
    EXPECT_THAT(pages_.get("/example-homes/staff/tray").body, HasSubstr(hidden_)) << who;
  }
}

TEST_F(ConfidentialCasefile, IsNoPageForAnybodyElse) {
  for (const auto& who : {pages_.barred, pages_.concerned, pages_.manager, pages_.officer,
                          pages_.roleless, pages_.administrator}) {
    pages_.become(who);
    for (const char* page : {"", "history", "whole", "note", "link-repeat", "open-in-emergency"}) {
      const auto answer = pages_.get(casefile_target(hidden_, page));
      const auto unknown = pages_.get(casefile_target(kUnknown, page));
      EXPECT_EQ(answer.status, 404) << who << page;
      EXPECT_EQ(answer.body, unknown.body);
      const Fields form{{"text", "A note."}};
      EXPECT_EQ(pages_.post(casefile_target(hidden_, "note"), form).body,
                pages_.post(casefile_target(kUnknown, "note"), form).body);
    }
  }
  for (const auto& entry : pages_.audit({.who = pages_.barred, .reference = hidden_})) {
    EXPECT_EQ(entry.kind, casebook::audited::kRefused);
  }
}

TEST_F(ConfidentialCasefile, PutsOnRecordWhoIsRefusedItAsIfThereWereNone) {
  pages_.become(pages_.barred);
  const auto noted_for = [&](const std::string& reference) {
    pages_.get(casefile_target(reference));
    pages_.post(casefile_target(reference, "note"), {{"text", "A note."}});
    std::vector<std::string> noted;
    for (const auto& entry : pages_.audit({.who = pages_.barred, .reference = reference})) {
      noted.push_back(entry.kind + " " + entry.what);
    }
    return noted;
  };
  const auto noted = noted_for(hidden_);
  EXPECT_THAT(noted, ::testing::ElementsAre("refused casefile", "refused casefile"));
  EXPECT_EQ(noted_for(kUnknown), noted) << "as much work, so that time tells nothing";
  pages_.get(casefile_target("not a reference"));
  EXPECT_EQ(pages_.audit({.who = pages_.barred}).front().reference, "") << "nothing that was typed";
}

TEST_F(ConfidentialCasefile, IsFoundByNoSearchAndInNoList) {
  for (const auto& who : {pages_.barred, pages_.concerned, pages_.manager}) {
    pages_.become(who);
    for (const char* page :
         {"work", "tray", "tray?show=unallocated", "tray?show=mine", "tray?show=late",
          "tray?show=closed", "tray?show=team", "tray?officer=S2&order=newest",
          "tray?kind=complaint&order=oldest", "tray?stage=stage-1&due=late", "tray?channel=phone",
          "call", "log", "emergency"}) {
      const auto answer = pages_.get("/example-homes/staff/" + std::string(page));
      EXPECT_EQ(answer.status, 200) << page;
      expect_nothing_told(answer.body, page);
    }
    for (const char* as : {"csv", "xlsx"}) {
      const auto file = pages_.post("/example-homes/staff/export", {{as, "yes"}});
      EXPECT_EQ(file.status, 200);
      expect_nothing_told(file.body, as);
    }
    for (const char* typed : {"Zebedee", "zebede", "Quillfeather", "zq77", "marmalade", "trombone",
                              "landing", "marmalad"}) {
      for (const char* page : {"search?q=", "call?find="}) {
        const auto answer = pages_.get("/example-homes/staff/" + std::string(page) + typed);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body.find(hidden_), std::string::npos) << page << typed;
        EXPECT_EQ(answer.body.find("Casefiles ("), std::string::npos) << page << typed;
      }
    }
    EXPECT_THAT(words_of(pages_.get("/example-homes/staff/tray").body), HasSubstr("All open (1)"));
  }
  pages_.become(pages_.named);
  EXPECT_THAT(pages_.get("/example-homes/staff/search?q=trombone").body, HasSubstr(hidden_))
      << "the control";
  EXPECT_THAT(words_of(pages_.get("/example-homes/staff/tray").body), HasSubstr("All open (2)"));
  EXPECT_THAT(pages_.post("/example-homes/staff/export", {}).body, HasSubstr(hidden_));
}

/// Forms that name a second casefile answer as if there were none.
TEST_F(ConfidentialCasefile, IsNotThereForAFormThatNamesIt) {
  struct Form {
    const char* target;
    const char* field;
    const char* before;
    Fields more;
  };

  const auto on_open = [&](const char* act) { return casefile_target(open_, act); };
  const auto link = on_open("link-repeat");
  const auto merge = on_open("merge");
  const std::vector<Form> forms = {
      {link.c_str(), "other", "", {{"relation", "related"}}},
      {merge.c_str(), "into", "", {{"reason", "The same."}}},
      {"/example-homes/staff/call",
       "caller",
       "casefile-",
       {{"kind", "complaint"}, {"account", "Marmalade trombone on the landing again"}}},
      {"/example-homes/staff/call", "find", "", {{"look", "yes"}}},
      {"/example-homes/staff/emergency", "reference", "", {{"reason", "It is urgent."}}}};
  for (const auto& who : {pages_.barred, pages_.concerned}) {
    for (const auto& form : forms) {
      const auto sent = [&](const std::string& reference) {
        pages_.become(who);
        auto fields = form.more;
        fields.add(form.field, form.before + reference);
        const auto answer = pages_.post(form.target, std::move(fields));
        EXPECT_NE(answer.status, 303) << form.target << form.field;
        return in_place_of(same_each_time(answer.body), reference, "REFERENCE");
      };
      EXPECT_EQ(sent(hidden_), sent(kUnknown)) << form.target << " " << form.field;
    }
  }
  EXPECT_EQ(pages_.store.load(testing::kLandlord, open_).size(), 2U);
  pages_.become(pages_.named);
  EXPECT_EQ(pages_.post(link, {{"other", hidden_}, {"relation", "related"}}).status, 303)
      << "the control";
}

TEST_F(ConfidentialCasefile, IsNotNamedWhereItIsLinked) {
  pages_.become(pages_.named);
  ASSERT_EQ(pages_
                .post(casefile_target(open_, "link-repeat"),
                      {{"other", hidden_}, {"relation", "related"}})
                .status,
            303);
  EXPECT_THAT(pages_.get(casefile_target(open_, "history")).body, HasSubstr(hidden_));
  for (const auto& who : {pages_.barred, pages_.manager}) {
    pages_.become(who);
    for (const char* page : {"", "history", "whole", "take-back", "note", "issue-decision"}) {
      const auto answer = pages_.get(casefile_target(open_, page));
      EXPECT_NE(answer.status, 404) << page;
      expect_nothing_told(answer.body, page);
    }
    EXPECT_THAT(pages_.get(casefile_target(open_, "history")).body, HasSubstr("another casefile"));
  }
}

TEST_F(ConfidentialCasefile, PutsOnRecordWhoSeesIt) {
  pages_.become(pages_.named);
  pages_.get(casefile_target(hidden_));
  pages_.get(casefile_target(hidden_, "history"));
  pages_.post(casefile_target(hidden_, "note"), {{"text", "Seen."}});
  std::vector<std::string> seen;
  for (const auto& entry : pages_.audit({.who = pages_.named, .reference = hidden_})) {
    EXPECT_EQ(entry.at, pages_.now);
    seen.push_back(entry.kind + " " + entry.what);
  }
  EXPECT_THAT(seen, ::testing::ElementsAre("act noted", "read sending note", "read history",
                                           "read summary"));
  pages_.get(casefile_target(open_));
  EXPECT_TRUE(pages_.audit({.who = pages_.named, .reference = open_}).empty())
      << "what all may see is read without a record";
}

TEST_F(ConfidentialCasefile, PutsOnRecordWhoExportsIt) {
  pages_.become(pages_.named);
  pages_.post("/example-homes/staff/export", {{"show", "all-open"}, {"xlsx", "yes"}});
  std::vector<std::string> left;
  for (const auto& entry : pages_.audit({.who = pages_.named})) {
    if (entry.kind != casebook::audited::kAccount && !entry.kind.starts_with("sign-in")) {
      left.push_back(entry.kind + " " + entry.reference + " " + entry.what);
    }
  }
  EXPECT_THAT(left, ::testing::UnorderedElementsAre("export  2 casefiles as xlsx: show=all-open",
                                                    "read " + hidden_ + " export"));
}

/// What was chosen in a tray that shows less to others is to them as if it were not there.
TEST_F(ConfidentialCasefile, IsNotGivenByWhoeverMayNotSeeIt) {
  const auto version = [&] { return pages_.store.load(testing::kLandlord, hidden_).size(); };
  const auto before = version();
  for (const auto& who : {pages_.barred, pages_.manager}) {
    const auto answers = [&](const std::string& reference) {
      pages_.become(who);
      const auto form = pages_.get("/example-homes/staff/give?casefile=" + reference);
      const auto sent =
          pages_.post("/example-homes/staff/give",
                      {{"chosen", reference + ":" + pages_.holder}, {"to", pages_.officer}});
      return in_place_of(same_each_time(form.body + sent.body), reference, "REFERENCE");
    };
    EXPECT_EQ(answers(hidden_), answers(kUnknown));
    EXPECT_EQ(version(), before);
  }
  pages_.become(pages_.holder);
  EXPECT_EQ(pages_.get("/example-homes/staff/give?casefile=" + hidden_).status, 200)
      << "the control";
}

TEST_F(ConfidentialCasefile, IsShownToNobodyWhileThatCannotBeWritten) {
  class NothingGoesIn : public casebook::AuditTrail {
   public:
    void note(const casebook::AuditEntry&) override {
      throw casebook::StorageFailure("the disk is full");
    }

    std::vector<casebook::AuditEntry> entries(const casebook::AuditQuery&) override { return {}; }
  };

  NothingGoesIn full;
  const Site& as_it_is = pages_.site();
  const Site site{.casebook = as_it_is.casebook,
                  .lists = as_it_is.lists,
                  .index = as_it_is.index,
                  .audit = full,
                  .sheets = as_it_is.sheets,
                  .assets = as_it_is.assets,
                  .server_state = as_it_is.server_state,
                  .seal = as_it_is.seal,
                  .entrance = as_it_is.entrance,
                  .now = as_it_is.now,
                  .sign_ins = as_it_is.sign_ins};
  pages_.router() = web::pages_of(site);
  pages_.become(pages_.named);
  for (const char* page : {"", "whole", "note"}) {
    const auto answer = pages_.get(casefile_target(hidden_, page));
    EXPECT_EQ(answer.status, 503) << page;
    expect_nothing_told(answer.body, page);
  }
  const auto file = pages_.post("/example-homes/staff/export", {});
  EXPECT_EQ(file.status, 503);
  expect_nothing_told(file.body, "export");
  const auto before = pages_.store.load(testing::kLandlord, hidden_).size();
  EXPECT_EQ(pages_.post(casefile_target(hidden_, "note"), {{"text", "Seen."}}).status, 503);
  EXPECT_EQ(pages_.store.load(testing::kLandlord, hidden_).size(), before);
  EXPECT_EQ(pages_.get(casefile_target(open_)).status, 200);
}

}  // namespace
}  // namespace redress::web
