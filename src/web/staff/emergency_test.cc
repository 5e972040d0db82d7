#include "web/staff/emergency.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "web/staff/permission_testing.h"

// Opening a confidential casefile in an emergency, and logging one.
namespace redress::web {
namespace {

using testing::casefile_target;
using testing::ConfidentialCasefile;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::words_of;

Fields emergency(const std::string& reference, const char* reason = "She is at the door.") {
  return {{"reference", reference}, {"reason", reason}};
}

constexpr const char* kEmergency = "/example-homes/staff/emergency";

TEST_F(ConfidentialCasefile, IsOpenedInAnEmergencyUntilTheSignInEnds) {
  pages_.become(pages_.manager);
  EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 404);
  auto said = hidden_;
  std::erase(said, '-');
  EXPECT_EQ(pages_.post(kEmergency, emergency(said)).status, 422)
      << "an officer decides stage 1, and nobody says yes there";
  pages_.become(pages_.officer);
  const auto done = pages_.post(kEmergency, emergency(said));
  EXPECT_EQ(done.status, 303) << words_of(done.body);
  EXPECT_EQ(done.headers.text("Location"), casefile_target(hidden_));
  EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 200);
  EXPECT_THAT(pages_.get("/example-homes/staff/tray").body, Not(HasSubstr(hidden_)));
  pages_.become(pages_.officer);
  EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 404) << "at another sign-in";
  pages_.become(pages_.named);
  const auto history = words_of(pages_.get(casefile_target(hidden_, "history")).body);
  EXPECT_THAT(history, HasSubstr("She is at the door."));
  EXPECT_THAT(history, HasSubstr("Opened in an emergency by officer at"));
  const auto entries = pages_.audit({.who = pages_.officer, .reference = hidden_});
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[0].kind, "refused");
  EXPECT_EQ(entries[1].kind, "read");
  EXPECT_EQ(entries[2].kind + " " + entries[2].what, "emergency opened");
  EXPECT_EQ(entries[3].kind + " " + entries[3].what, "act opened-in-emergency");
}

TEST_F(ConfidentialCasefile, StaysShutInAnEmergencyToWhoeverIsKeptFromIt) {
  for (const auto& who : {pages_.barred, pages_.concerned, pages_.roleless}) {
    pages_.become(who);
    EXPECT_EQ(pages_.post(kEmergency, emergency(hidden_)).status, 422);
    EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 404);
  }
  pages_.become(pages_.officer);
  ASSERT_EQ(pages_.post(kEmergency, emergency(hidden_)).status, 303);
  const auto visit = pages_.cookie("sid-example-homes");
  pages_.become(pages_.named);
  pages_.become(pages_.logger);
  const auto kept = pages_.post(casefile_target(hidden_, "make-confidential"),
                                {{"ground", "safety"},
                                 {"reason", "He rang her."},
                                 {"kept-from", pages_.officer + "\n" + pages_.barred}});
  ASSERT_EQ(kept.status, 303) << words_of(kept.body);
  pages_.set_cookie("sid-example-homes", visit);
  EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 404) << "kept from them since";
}

TEST_F(ConfidentialCasefile, AsksForAReferenceAndAReason) {
  pages_.become(pages_.officer);
  EXPECT_EQ(pages_.get(kEmergency).status, 200);
  EXPECT_EQ(pages_.post(kEmergency, emergency("no reference")).status, 422);
  EXPECT_EQ(pages_.post(kEmergency, emergency(hidden_, " ")).status, 422);
  EXPECT_EQ(pages_.get(casefile_target(hidden_)).status, 404);
  EXPECT_EQ(pages_.post(kEmergency, emergency(open_)).headers.text("Location"),
            casefile_target(open_));
}

TEST_F(ConfidentialCasefile, IsSoFromTheCallOn) {
  for (const char* page : {"call", "log"}) {
    pages_.become(pages_.logger);
    const auto logged = pages_.post("/example-homes/staff/" + std::string(page),
                                    {{"kind", "complaint"},
                                     {"account", "The officer shouted at me."},
                                     {"caller", "none"},
                                     {"channel", "phone"},
                                     {"concerns", pages_.concerned},
                                     {"confidential", "yes"},
                                     {"ground", "about-staff"},
                                     {"reason", "It names an officer."},
                                     {"seen-by", pages_.manager}});
    ASSERT_EQ(logged.status, 303) << words_of(logged.body);
    const auto shown = pages_.get(logged.headers.text("Location"));
    EXPECT_EQ(shown.status, 200) << "to whoever logged it";
    pages_.become(pages_.concerned);
    EXPECT_THAT(pages_.get("/example-homes/staff/tray").body, Not(HasSubstr("shouted"))) << page;
    pages_.become(pages_.manager);
    EXPECT_THAT(pages_.get("/example-homes/staff/tray").body, HasSubstr("shouted")) << page;
  }
}

TEST_F(ConfidentialCasefile, IsNotLoggedByHalves) {
  const auto before = pages_.store.streams({}, 100).size();
  for (const char* page : {"call", "log"}) {
    pages_.become(pages_.logger);
    const auto logged = pages_.post("/example-homes/staff/" + std::string(page),
                                    {{"kind", "complaint"},
                                     {"account", "The officer shouted at me."},
                                     {"caller", "none"},
                                     {"channel", "phone"},
                                     {"confidential", "yes"}});
    EXPECT_EQ(logged.status, 422);
    EXPECT_THAT(logged.body, HasSubstr("shouted")) << "what was typed is kept";
    EXPECT_THAT(logged.body, HasSubstr("href=\"#ground\""));
  }
  EXPECT_EQ(pages_.store.streams({}, 100).size(), before);
}

}  // namespace
}  // namespace redress::web
