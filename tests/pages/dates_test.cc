#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "cli/rehearse_verb.h"
#include "procedures/editions.h"
#include "system/json.h"
#include "web/testing.h"

// One date, wherever it is shown: the same first acts are rehearsed from the command line and done
// through the casebook, and every page says what the rehearsal says.
namespace redress::tests {
namespace {

using system::Json;
using ::testing::HasSubstr;
using web::testing::Pages;
using web::testing::part;
using web::testing::without_details;
using web::testing::words_of;

/// A deadline as the rehearsal gives it.
struct Told {
  std::string clock;
  std::string name;
  calendar::Instant due_at;
  std::string words;  // as every page should write it
};

std::string text_in(const Json& object, std::string_view name) {
  const auto* value = object.find(name);
  const auto* text = value ? value->as<std::string>() : nullptr;
  return text ? *text : "";
}

std::string rehearsed(const procedure::Edition& edition, const std::string& scenario) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const cli::RehearseOptions options{.scenario = scenario, .json = true};
  const int status = cli::run_rehearse(
      options, {in, out, err},
      {[](const std::string& path) { return text_of(path); },
       [&](std::string_view) -> Result<std::vector<cli::EditionFile>, Message> {
         std::vector<cli::EditionFile> files;
         files.push_back({edition.id + ".toml", edition});
         return files;
       },
       [&](std::string_view) -> Result<const calendar::WorkingCalendar*, Message> {
         return &calendar_of(edition);
       }});
  EXPECT_EQ(status, cli::kOk) << out.str() << err.str();
  return out.str();
}

/// What the rehearsal says is owed and when.
std::vector<Told> owed_in(const std::string& rehearsal, const procedure::Edition& edition) {
  std::vector<Told> owed;
  const auto json = system::parse_json(rehearsal);
  EXPECT_TRUE(json);
  for (const auto& deadline : *json->find("deadlines")->as<Json::Array>()) {
    const auto key = text_in(deadline, "clock");
    const auto dot = key.find('.');
    const auto* rule = dot == key.npos ? edition.clock("", key)
                                       : edition.clock(key.substr(0, dot), key.substr(dot + 1));
    const auto due = text_in(deadline, "due");
    if (text_in(deadline, "state") != "running" || due.empty() ||
        rule->use != procedure::Use::deadline) {
      continue;
    }
    const auto day = calendar::parse_date(due);
    const auto at = calendar::parse_local_time(text_in(deadline, "due_at").substr(0, 16));
    EXPECT_TRUE(at) << text_in(deadline, "due_at");
    owed.push_back({key, rule->name, calendar::from_london(*at).value(),
                    day ? calendar::to_words(*day) : calendar::to_words(*at)});
  }
  return owed;
}

/// The same acts over the web and the casebook: the first as the resident's own form.
std::string done_in(Pages& pages, const procedure::Edition& edition,
                    const casework::Scenario& scenario) {
  std::string reference;
  int number = 0;
  for (const auto& step : scenario.steps) {
    pages.now = calendar::from_london(step.at).value();
    if (reference.empty()) {
      web::Fields form;
      for (const auto& [question, values] : step.answers) {
        for (const auto& value : values) {
          form.add(question, value);
        }
      }
      const auto response = pages.post("/" + edition.slug + "/feedback", form);
      EXPECT_EQ(response.status, 303) << words_of(response.body);
      reference = pages.store.streams({}, 1).front().stream;
      continue;
    }
    const auto done = pages.casebook().handle({.landlord = edition.slug,
                                               .reference = reference,
                                               .act = step.act,
                                               .answers = step.answers,
                                               .actor = step.actor,
                                               .idempotency_key = std::to_string(++number)},
                                              pages.now);
    EXPECT_TRUE(done) << step.act;
  }
  return reference;
}

class OneDate : public ::testing::TestWithParam<std::string> {};

TEST_P(OneDate, IsSaidByTheRehearsalTheTrayTheCasefileAndTheResidentsPage) {
  const auto scenario = casework::read_scenario(text_of(GetParam()), GetParam()).value();
  for (const auto& edition : all_editions()) {
    if (edition.slug != scenario.landlord) {
      continue;
    }
    Pages pages(web::testing::shelf_of({edition}, {calendar_of(edition).table()}));
    const auto reference = done_in(pages, edition, scenario);
    const auto owed = owed_in(rehearsed(edition, GetParam()), edition);
    ASSERT_FALSE(owed.empty());

    const auto confirmation = pages.get("/" + edition.slug + "/feedback/received").body;
    pages.sign_in("Ada Nowak", edition.roles.front().id, edition.slug);
    const auto casefile =
        pages.get("/" + edition.slug + "/staff/casefiles/" + reference + "/dates").body;
    const auto tray = pages.get("/" + edition.slug + "/staff/tray").body;
    const Told* soonest = &owed.front();
    for (const auto& told : owed) {
      const auto name = markup::text(told.name).str();
      EXPECT_THAT(
          words_of(part(without_details(casefile), "<strong>" + name + "</strong>", "</tr>")),
          HasSubstr("\n" + told.words))
          << told.clock;
      EXPECT_THAT(words_of(part(part(confirmation, "What happens next", "These dates follow"),
                                ">" + name + "</dt>", "</dd>")),
                  HasSubstr("by " + told.words))
          << told.clock;
      soonest = told.due_at < soonest->due_at ? &told : soonest;
    }
    const auto row = words_of(part(tray, reference, "</tr>"));
    EXPECT_THAT(row, HasSubstr(calendar::to_words(calendar::london_day(soonest->due_at))));
    EXPECT_THAT(row, HasSubstr(soonest->name));
  }
}

/// What is told of dates to whoever gives such feedback at that moment; "" where it is not taken.
std::string told_at(const procedure::Edition& edition, const std::string& at,
                    const std::string& kind) {
  Pages pages(web::testing::shelf_of({edition}, {calendar_of(edition).table()}));
  pages.now = casework::testing::london(at);
  const auto sent = pages.post("/" + edition.slug + "/feedback", {{"kind", kind},
                                                                  {"account", "It leaks."},
                                                                  {"person", "Kit Oram"},
                                                                  {"contact", "01632 960000"}});
  return sent.status == 303
             ? words_of(part(pages.get("/" + edition.slug + "/feedback/received").body,
                             "What happens next", "These dates follow"))
             : "";
}

TEST(DatesToldToResidents, AreSaidToBeUnknownBeyondTheYearsOfTheHolidays) {
  int taken = 0;
  for (const auto& edition : all_editions()) {
    const auto year = std::to_string(calendar_of(edition).table().last_year + 1);
    const auto told = told_at(edition, year + "-04-08T12:00", "complaint");
    taken += told.empty() ? 0 : 1;
    EXPECT_TRUE(told.empty() || told.find("Some dates cannot be given yet") != told.npos)
        << edition.slug << told;
    EXPECT_EQ(told.find("sets no date"), told.npos) << edition.slug;
    EXPECT_EQ(told_at(edition, "2024-04-08T12:00", "complaint").find("cannot be given"),
              std::string::npos)
        << edition.slug << ": the control";
  }
  EXPECT_GT(taken, 0) << "where the first clock waits for registration";
}

std::vector<std::string> first_dates() {
  std::vector<std::string> files;
  for (const auto& edition : all_editions()) {
    for (const char* day : {"2021-12-23", "2022-09-12", "2024-04-01"}) {
      if (calendar::parse_date(day) >= edition.in_force) {
        files.push_back("tests/journeys/" + edition.slug + "-received-" + day + ".toml");
      }
    }
  }
  return files;
}

INSTANTIATE_TEST_SUITE_P(FirstDates, OneDate, ::testing::ValuesIn(first_dates()),
                         [](const auto& file) {
                           auto name = std::filesystem::path(file.param).stem().string();
                           std::erase_if(name, [](char c) { return c == '-'; });
                           return name;
                         });

}  // namespace
}  // namespace redress::tests
