#include <fstream>
#include <functional>
#include <map>
#include <set>

#include <gmock/gmock.h>

#include "web/staff/permission_testing.h"
#include "web/staff/routes.h"
#include "web/staff/staff_pages.h"

// Every staff page that docs/permissions.md lists, for every kind of person, whatever state the
// casefile is in. What is expected is worked out from the document alone.
namespace redress::web {
namespace {

using testing::PermissionPages;

/// A row of the document's table.
struct Documented {
  std::string method;
  std::string path;
  std::string page_for;
  bool asks = false;  // whether they may see the casefile

  [[nodiscard]] std::string name() const { return method + " " + path; }
};

constexpr const char* kSignedIn = "whoever is signed in";
constexpr const char* kAccount = "whoever has an account";
constexpr const char* kAdministrators = "administrators of accounts";
constexpr const char* kAnybody = "anybody";

std::vector<Documented> documented() {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/docs/permissions.md");
  std::vector<Documented> rows;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `GET ") && !line.starts_with("| `POST ")) {
      continue;
    }
    const auto cells = split(line, '|');
    const auto request = std::string(trimmed(cells.at(1)));
    const auto space = request.find(' ');
    if (trimmed(cells.at(5)) != "demonstrations") {
      rows.push_back({.method = request.substr(1, space - 1),
                      .path = request.substr(space + 1, request.size() - space - 2),
                      .page_for = std::string(trimmed(cells.at(3))),
                      .asks = trimmed(cells.at(4)) == "yes"});
    }
  }
  return rows;
}

struct Person {
  std::string name;
  std::string number;  // "" for whoever is not signed in
  bool is_administrator = false;
  bool sees = false;  // what is confidential
  bool is_elsewhere = false;
};

struct State {
  std::string name;
  std::string reference;
  bool is_confidential = false;
};

enum class Answer { page, to_sign_in, nowhere };

Answer expected(const Documented& row, const Person& person, const State& state) {
  if (row.page_for == kAnybody) {
    return Answer::page;
  }
  if (person.number.empty() || person.is_elsewhere) {
    return Answer::to_sign_in;
  }
  const bool is_let_in = row.page_for != kAdministrators || person.is_administrator;
  const bool is_seen = !row.asks || !state.is_confidential || person.sees;
  return is_let_in && is_seen ? Answer::page : Answer::nowhere;
}

/// Whoever must sign in first is led there from a page, and told so for a form.
Answer answer_of(const Response& response, const Documented& row) {
  const bool leads_to_sign_in = row.method == "GET" && response.status == 303 &&
                                response.headers.text("Location") == "/example-homes/staff/sign-in";
  return leads_to_sign_in || response.status == 403 ? Answer::to_sign_in
         : response.status == 404                   ? Answer::nowhere
                                                    : Answer::page;
}

class PermissionMatrix : public ::testing::Test {
 protected:
  struct Cell {
    const Documented* row;
    const Person* person;
    const State* state;
    Answer answer;

    [[nodiscard]] std::string name() const {
      return row->name() + ", " + person->name + ", " + state->name;
    }
  };

  PermissionMatrix() {
    states_ = {{"open", pages_.logged({}), false},
               {"confidential", pages_.confidential(), true},
               {"closed and confidential", pages_.confidential(closing()), true}};
    people_ = {{"a stranger", ""},
               {"without a role", pages_.roleless},
               {"an officer", pages_.officer},
               {"a manager", pages_.manager},
               {"whoever has it", pages_.holder, false, true},
               {"whoever logged it", pages_.logger, false, true},
               {"named", pages_.named, false, true},
               {"kept from it", pages_.barred, true},
               {"whoever it is about", pages_.concerned},
               {"an administrator", pages_.administrator, true},
               {"of another landlord", pages_.manager, false, false, true}};
  }

  [[nodiscard]] std::vector<testing::acts::Deed> closing() const {
    return {{"2024-04-08T11:00",
             testing::acts::staff("officer", pages_.holder),
             "withdraw",
             {{"words", {"Never mind."}}}},
            {"2024-04-08T11:10", testing::acts::staff("officer", pages_.holder), "close", {}}};
  }

  /// Asks for what a row names, with everything that the forms need. An unknown parameter fails the
  /// test: whoever adds one must say what it may hold.
  Response ask(const Documented& row, const State& state) {
    const std::map<std::string, std::string, std::less<>> values = {{":reference", state.reference},
                                                                    {":act", "note"},
                                                                    {":number", pages_.officer},
                                                                    {":link", "none"}};
    std::string target = "/example-homes/staff";
    for (const auto segment : split(std::string_view(row.path).substr(1), '/')) {
      const auto found = values.find(segment);
      EXPECT_TRUE(!segment.starts_with(':') || found != values.end()) << segment;
      target += "/" + (found == values.end() ? std::string(segment) : found->second);
    }
    return row.method == "GET" ? pages_.get(target)
                               : pages_.post(target, {{"text", "A note."}, {"do", "sign-out"}});
  }

  /// Asks for everything as everybody, once.
  std::vector<Cell> asked() {
    std::vector<Cell> cells;
    for (const auto& row : rows_) {
      for (const auto& person : people_) {
        for (const auto& state : states_) {
          if (row.page_for == kAnybody || (!row.asks && &state != &states_.front())) {
            continue;
          }
          pages_.become(person.number, person.is_elsewhere ? "other-homes" : testing::kLandlord);
          cells.push_back({&row, &person, &state, answer_of(ask(row, state), row)});
        }
      }
    }
    return cells;
  }

  /// The cells that are not as a document with this row in place of its own would have them.
  static std::vector<std::string> unlike(const std::vector<Cell>& cells, const Documented& row) {
    std::vector<std::string> names;
    for (const auto& cell : cells) {
      if (cell.row->name() == row.name() &&
          cell.answer != expected(row, *cell.person, *cell.state)) {
        names.push_back(cell.name());
      }
    }
    return names;
  }

  PermissionPages pages_;
  std::vector<Documented> rows_ = documented();
  std::vector<State> states_;
  std::vector<Person> people_;
};

TEST_F(PermissionMatrix, IsAsTheDocumentSaysAndNoOneRightCouldBeAnother) {
  ASSERT_GT(rows_.size(), 30U);
  const auto cells = asked();
  ASSERT_GT(cells.size(), 500U);
  std::set<Answer> answers;
  for (const auto& cell : cells) {
    answers.insert(cell.answer);
    EXPECT_EQ(cell.answer, expected(*cell.row, *cell.person, *cell.state)) << cell.name();
  }
  EXPECT_EQ(answers.size(), 3U);
  // The control: with any one right of any one row turned round, something is not as it says.
  for (const auto& row : rows_) {
    if (row.page_for == kAnybody) {
      continue;
    }
    for (const char* other : {kAnybody, kSignedIn, kAdministrators}) {
      auto turned = row;
      turned.page_for = other;
      // On a server with accounts whoever is signed in has one.
      const bool is_same = row.page_for == other ||
                           (row.page_for == kAccount && std::string_view(other) == kSignedIn);
      EXPECT_EQ(unlike(cells, turned).empty(), is_same) << row.name() << " for " << other;
    }
    if (row.asks) {
      auto turned = row;
      turned.asks = false;
      EXPECT_FALSE(unlike(cells, turned).empty()) << row.name() << " without asking";
    }
  }
}

/// The document has every route of the router, so that none escapes the matrix.
TEST_F(PermissionMatrix, HasEveryRoute) {
  const auto is_documented = [&](const Route& route) {
    return std::ranges::any_of(rows_, [&](const Documented& row) {
      return route.pattern == "/:landlord/staff" + row.path && name_of(route.method) == row.method;
    });
  };
  int of_staff = 0;
  for (const auto& route : pages_.router().routes()) {
    if (route.pattern.starts_with("/:landlord/staff")) {
      EXPECT_TRUE(is_documented(route)) << route.pattern;
      ++of_staff;
    }
  }
  EXPECT_EQ(of_staff, std::ssize(rows_));
  EXPECT_FALSE(is_documented({Method::get, "/:landlord/staff/extra"})) << "the control";
}

/// The same from the other side: a router whose table has one row turned round is found out.
TEST_F(PermissionMatrix, FindsOutARouterThatAsksTooLittle) {
  auto table = staff_routes();
  for (auto& row : table) {
    if (row.path == "/accounts" && row.method == Method::get) {
      row.page_for = PageFor::account_holders;
    }
  }
  Router router;
  add_staff_pages(router, pages_.site(), table);
  pages_.router() = router;
  const auto cells = asked();
  std::set<std::string> wrong;
  for (const auto& cell : cells) {
    if (cell.answer != expected(*cell.row, *cell.person, *cell.state)) {
      wrong.insert(cell.row->name());
    }
  }
  EXPECT_THAT(wrong, ::testing::ElementsAre("GET /accounts"));
}

}  // namespace
}  // namespace redress::web
