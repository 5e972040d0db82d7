#pragma once

#include <array>
#include <cstddef>

#include "casework/events/approvals.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/event_body.h"
#include "casework/events/facts.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/panel.h"
#include "casework/events/pause.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"

// What can happen to a casefile, for code that must know every event. Names and field names are
// stored and never change (tests/golden/events holds one example of each). Every event describes
// its own name, words and fields; the codec, the matching of clocks and the documentation are
// generic over that. When it happened, by whom and in which order are in the envelope (history.h).
//
// A new event: a struct in its family's header and its place in list.h. The compiler then asks for
// what it changes (casefile/replay/), what follows from it (decide.cc) and its sentence
// (stories/sentences/); the tests ask for one golden file.
namespace redress::casework {

namespace visiting {

template <class Result, class Visitor, class E>
Result visit_as(const void* event, Visitor& visitor) {
  return visitor(*static_cast<const E*>(event));
}

template <class Visitor, class First, class... Others>
auto visit(const EventBody& body, Visitor& visitor, TypeList<First, Others...> /*list*/) {
  using Result = decltype(visitor(std::declval<const First&>()));
  using Call = Result (*)(const void*, Visitor&);
  static constexpr std::array<Call, 1 + sizeof...(Others)> kCalls = {
      &visit_as<Result, Visitor, First>, &visit_as<Result, Visitor, Others>...};
  return kCalls[body.place()](body.unnamed(), visitor);
}

}  // namespace visiting

/// Calls the visitor with the event and returns its result. A visitor that leaves out an event does
/// not compile.
template <class Visitor>
auto visit(Visitor&& visitor, const EventBody& body) {
  return visiting::visit(body, visitor, AllEvents{});
}

}  // namespace redress::casework
