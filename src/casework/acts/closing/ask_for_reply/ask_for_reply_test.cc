#include "casework/acts_testing.h"
#include "casework/events/lapse.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

/// The wide edition without its window for asking for stage 2: a decision then waits for ever.
const procedure::Edition& without_window() {
  static const auto kEdition = edition_of(with(
      wide_edition_text(), "on_lapse = \"close-window\"\nlate     = { by = [\"manager\"] }\n", ""));
  return kEdition;
}

Deed ask_for_reply(const std::string& at) {
  return {at, staff("desk"), "ask-for-reply", {{"mode", {"letter"}}}};
}

std::vector<Deed> offered_informally() {
  return informal() + std::vector<Deed>{{"2024-04-09T10:00",
                                         staff("desk"),
                                         "make-offer",
                                         {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}}};
}

TEST(AskForReply, StartsAWindowForEachTime) {
  const auto once = offered_informally() + std::vector<Deed>{ask_for_reply("2024-04-15T10:00")};
  const auto outcome = given(once, wide_edition()).when(ask_for_reply("2024-04-16T10:00"));
  outcome.then({"reply-asked"});
  EXPECT_EQ(outcome.the<ReplyAsked>().request, "Y2");
  EXPECT_EQ(due_text(deadline(outcome.after(), "silence.Y1")), "2024-04-29");
  EXPECT_EQ(due_text(deadline(outcome.after(), "silence.Y2")), "2024-04-30");
}

TEST(AskForReply, IsForWhatThePersonMustAnswer) {
  for (const auto& acts : {received(), informal(), registered(), proposed()}) {
    given(acts, wide_edition())
        .when(ask_for_reply("2024-04-10T16:00"))
        .then_refused("answer-not-awaited");
  }
}

/// Whoever declined all that was offered has answered: that is no silence.
TEST(AskForReply, IsNotForWhoeverDeclinedWhatWasOffered) {
  Deed offer{"2024-04-09T09:30",
             staff("desk"),
             "offer-remedy",
             {{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the lamp."}}}};
  offer.limits = {{"desk", Money{100'00}}};
  const auto told =
      informal() + std::vector<Deed>{offer,
                                     {"2024-04-09T10:00",
                                      staff("desk"),
                                      "make-offer",
                                      {{"offer", {"As offered."}}, {"mode", {"phone"}}}}};
  given(told, wide_edition()).when(ask_for_reply("2024-04-10T09:00")).then({"reply-asked"});
  given(told + std::vector<Deed>{{"2024-04-09T11:00",
                                  resident(),
                                  "answer-offer",
                                  {{"offer", {"O1"}}, {"answer", {"declined"}}}}},
        wide_edition())
      .when(ask_for_reply("2024-04-10T09:00"))
      .then_refused("answer-not-awaited");
}

TEST(AskForReply, LeavesTheirTimeToGoOnAlone) {
  given(decided(), wide_edition())
      .when(ask_for_reply("2024-04-15T10:00"))
      .then_refused("window-runs", "4.4");
}

TEST(AskForReply, NeedsSomebodyToAsk) {
  auto acts = decided();
  acts.front() = logged({{"person", {}}, {"contact", {}}});
  std::erase_if(acts, [](const Deed& deed) { return deed.act == "explain-decision"; });
  given(acts, without_window())
      .when(ask_for_reply("2024-04-15T10:00"))
      .then_refused("nobody-to-ask");
}

TEST(AskForReply, IsThereWhereTheEditionSaysWhatFollows) {
  given(offered_informally())
      .when(ask_for_reply("2024-04-15T10:00"))
      .then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework
