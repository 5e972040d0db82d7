#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "procedure/examples/examples.h"

// Examples in files that must be in order.
namespace redress::tests {

using procedure::agrees;
using procedure::due_by;
using procedure::Example;
using procedure::fields_of_row;

/// The rows of a file; a failure of the test where it is not in order.
inline std::vector<Example> read_examples(std::string_view text) {
  const auto rows = procedure::read_examples(text, "examples.csv");
  if (!rows) {
    ADD_FAILURE() << to_string(rows.error().front());
    return {};
  }
  return *rows;
}

}  // namespace redress::tests
