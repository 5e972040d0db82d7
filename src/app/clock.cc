#include "app/clock.h"

#include <fstream>
#include <stdexcept>

#include "base/text.h"
#include "calendar/london.h"

namespace redress::app {

calendar::Instant wall_clock() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Clock clock_in(std::string file) {
  return [file = std::move(file)] {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    const auto local = calendar::parse_local_time(trimmed(line));
    const auto instant =
        local ? calendar::from_london(*local) : Result<calendar::Instant, Message>(fail(Message{}));
    if (!instant) {
      throw std::runtime_error("the clock file " + file +
                               " must hold a moment like 2021-05-28T16:00");
    }
    return *instant;
  };
}

}  // namespace redress::app
