#include "web/pages/procedure_picture.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "markup/callouts.h"
#include "markup/element.h"
#include "procedure/phrases.h"
#include "web/frame.h"

namespace redress::web {
namespace {

using markup::element;
using procedure::Edition;

/// One box of the drawing, and what is said on the arrow that leads to it.
struct Step {
  std::string title;
  std::vector<std::string> lines;
  std::vector<std::string> arrow;
  bool is_outside = false;
};

std::vector<std::string> limits(const std::vector<procedure::Clock>& clocks, procedure::Use use,
                                const Edition& edition) {
  std::vector<std::string> lines;
  for (const auto& clock : clocks) {
    if (clock.use == use) {
      lines.push_back(clock.name + ": " + procedure::length_in_words(clock, edition));
    }
  }
  return lines;
}

/// The kind whose stages are drawn: the complaint, or whatever has stages.
const procedure::Kind* drawn_kind(const Edition& edition) {
  if (const auto* complaint = edition.kind_of_form("complaint")) {
    return complaint;
  }
  const auto found = std::ranges::find_if(
      edition.kinds, [&](const auto& kind) { return !edition.path(kind.id).empty(); });
  return found == edition.kinds.end() ? nullptr : &*found;
}

bool needs_saying(const std::vector<procedure::Edge>& edges) {
  return edges.size() > 1 || std::ranges::any_of(edges, [](const procedure::Edge& edge) {
           return edge.when != procedure::Condition{} || !edge.grounds.empty();
         });
}

Step stage_step(const procedure::Stage& stage, const Edition& edition) {
  Step step{.title = stage.name};
  if (!stage.owner.empty()) {
    step.lines.push_back("With " + procedure::names_of_roles(stage.owner, edition));
  }
  for (auto& line : limits(stage.clocks, procedure::Use::deadline, edition)) {
    step.lines.push_back(std::move(line));
  }
  if (needs_saying(stage.next)) {
    step.lines.push_back("Then " + procedure::edges_in_words(stage.next, edition));
  }
  step.arrow = limits(stage.clocks, procedure::Use::window, edition);
  return step;
}

std::vector<Step> steps_of(const Edition& edition) {
  const auto* kind = drawn_kind(edition);
  const auto path = kind ? edition.path(kind->id) : std::vector<const procedure::Stage*>{};
  if (path.empty()) {
    return {};
  }
  std::vector<Step> steps;
  steps.push_back({.title = "First words: " + with_small_letter(kind->name)});
  for (const auto* stage : path) {
    steps.push_back(stage_step(*stage, edition));
  }
  steps.push_back({.title = "The procedure has ended"});
  for (const auto& route : edition.routes) {
    Step step{.title = route.name, .is_outside = true};
    if (!route.opens.empty()) {
      step.lines.push_back("Open " + procedure::opening_in_words(route, edition));
    }
    if (const auto closes = procedure::closing_in_words(route, edition); !closes.empty()) {
      step.lines.push_back("Closes " + closes);
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

// The drawing's measures, in its own units: as wide as a small phone, so that its words stay
// readable there.
constexpr int kWidth = 360;
constexpr int kLine = 20;     // from one line of words to the next
constexpr int kPadding = 12;  // within a box
constexpr int kGap = 6;       // below the words on an arrow
constexpr int kArrow = 26;
constexpr std::size_t kCharacters = 40;  // of a line within a box

/// The words in lines of so many characters at most; a longer word has a line of its own.
std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
  std::vector<std::string> lines;
  for (const auto word : split(text, ' ')) {
    if (lines.empty() || lines.back().size() + 1 + word.size() > most) {
      lines.emplace_back(word);
    } else {
      lines.back() += ' ';
      lines.back() += word;
    }
  }
  return lines;
}

/// Draws from the top down.
class Drawing {
 public:
  void arrow(const std::vector<std::string>& words) {
    for (const auto& line : words) {
      for (const auto& part : wrapped(line, kCharacters)) {
        y_ += kLine;
        text(part, kWidth / 2, "redress-picture__arrow");
      }
    }
    const int from = y_ + (words.empty() ? 0 : kGap);
    y_ = from + kArrow;
    const auto middle = std::to_string(kWidth / 2);
    const auto end = std::to_string(y_ - 2);
    drawn_ +=
        element("path",
                {{"d", "M" + middle + " " + std::to_string(from) + "V" + end + "m-5 -7 5 7 5 -7"},
                 {"class", "redress-picture__line"}},
                Html{});
  }

  void box(const Step& step) {
    const int top = y_;
    Html words;
    std::swap(words, drawn_);
    y_ += kPadding - 4;
    for (const auto& part : wrapped(step.title, kCharacters - 4)) {
      y_ += kLine;
      text(part, kPadding, "redress-picture__title");
    }
    for (const auto& line : step.lines) {
      for (const auto& part : wrapped(line, kCharacters)) {
        y_ += kLine;
        text(part, kPadding, "redress-picture__words");
      }
    }
    y_ += kPadding;
    std::swap(words, drawn_);
    drawn_ +=
        element("rect",
                {{"x", "1"},
                 {"y", std::to_string(top + 1)},
                 {"width", std::to_string(kWidth - 2)},
                 {"height", std::to_string(y_ - top - 2)},
                 {"class", step.is_outside ? "redress-picture__outside" : "redress-picture__box"}},
                Html{});
    drawn_ += words;
  }

  void gap() { y_ += kPadding; }

  [[nodiscard]] Html svg(const std::string& title) const {
    return element("svg",
                   {{"class", "redress-picture"},
                    {"viewBox", "0 0 " + std::to_string(kWidth) + " " + std::to_string(y_ + 1)},
                    {"role", "img"},
                    {"aria-label", title + ". The same is said in words below."}},
                   drawn_);
  }

 private:
  void text(const std::string& words, int x, const char* style) {
    drawn_ += element(
        "text", {{"x", std::to_string(x)}, {"y", std::to_string(y_)}, {"class", style}}, words);
  }

  int y_ = 0;
  Html drawn_;
};

Html drawing(const std::vector<Step>& steps, const std::string& title) {
  Drawing drawing;
  for (std::size_t place = 0; place < steps.size(); ++place) {
    const auto& step = steps[place];
    if (place > 0 && !step.is_outside) {
      drawing.arrow(step.arrow);
    } else if (place > 0) {
      drawing.gap();
    }
    drawing.box(step);
  }
  return drawing.svg(title);
}

Html in_words(const std::vector<Step>& steps) {
  Html items;
  for (const auto& step : steps) {
    std::vector<Html> lines;
    for (const auto* words : {&step.arrow, &step.lines}) {
      for (const auto& line : *words) {
        lines.push_back(markup::text(line));
      }
    }
    items += element("li", {},
                     element("strong", step.title) + (lines.empty() ? Html{} : bullets(lines)));
  }
  return element("ol", {{"class", "govuk-list govuk-list--number"}}, items);
}

}  // namespace

Html procedure_picture(const Edition& edition) {
  const auto steps = steps_of(edition);
  if (steps.empty()) {
    return {};
  }
  return drawing(steps, "How a complaint goes through this procedure") +
         markup::details({.summary = "The same in words", .content = in_words(steps)});
}

}  // namespace redress::web
