#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "casebook/codec.h"

// An event as a store gives it back.
namespace redress::casebook {

inline StoredEvent stored(std::string kind, std::string body, std::string personal = "") {
  StoredEvent event;
  event.stream = "0000-0000-0";
  event.seq = 3;
  event.kind = std::move(kind);
  event.actor = R"({"kind":"staff","id":"s-17","roles":["officer","approver"]})";
  event.body = std::move(body);
  event.personal = std::move(personal);
  return event;
}

inline StoredEvent stored(std::string_view kind, const EventTexts& texts) {
  return stored(std::string(kind), texts.body, texts.personal);
}

}  // namespace redress::casebook
