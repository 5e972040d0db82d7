#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "web/testing.h"

namespace redress::web::testing {

/// Returns a page of a casefile with these acts, at a moment, for Ada the officer: the first one,
/// or the one with this name in its address.
inline std::string page_of(Pages& pages, const std::vector<casework::testing::Deed>& acts,
                           const std::string& at, const std::string& name = "") {
  const auto reference = pages.play(acts);
  pages.now = casework::testing::london(at);
  pages.sign_in("Ada Nowak", "officer");
  const auto response = pages.get("/example-homes/staff/casefiles/" + reference + name);
  EXPECT_EQ(response.status, 200);
  return response.body;
}

}  // namespace redress::web::testing
