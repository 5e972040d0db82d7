#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "system/json.h"

// The values from which the procedure verbs build their JSON.
namespace redress::cli {

using system::Json;

inline Json text_json(std::string_view text) { return {std::string(text)}; }

inline Json text_or_null(std::string_view text) {
  return text.empty() ? Json{nullptr} : text_json(text);
}

inline Json count_json(std::size_t count) { return {static_cast<std::int64_t>(count)}; }

inline Json number_json(int number) { return {std::int64_t{number}}; }

template <class Thing, class ToJson>
Json list_json(const std::vector<Thing>& things, const ToJson& to_json) {
  Json::Array list;
  for (const auto& thing : things) {
    list.push_back(to_json(thing));
  }
  return {std::move(list)};
}

}  // namespace redress::cli
