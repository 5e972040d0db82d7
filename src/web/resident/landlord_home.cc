#include "web/resident/landlord_home.h"

#include "calendar/london.h"
#include "markup/button.h"
#include "markup/links.h"
#include "web/frame.h"

namespace redress::web {
namespace {

Html other_ways(const procedure::Edition& edition) {
  std::vector<Html> ways;
  for (const auto& channel : edition.channels) {
    Html way = markup::text(channel.name);
    if (!channel.address.empty()) {
      way += markup::text(": ") + markup::element("strong", channel.address);
    }
    ways.push_back(way);
  }
  return bullets(ways);
}

Html kinds_of(const procedure::Edition& edition) {
  std::vector<Html> kinds;
  for (const auto& kind : edition.kinds) {
    kinds.push_back(markup::element("strong", kind.name) +
                    markup::text(kind.definition.empty() ? "" : ": " + kind.definition));
  }
  return bullets(kinds);
}

}  // namespace

Response landlord_home(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  const Visit visit(site, request, landlord->slug);
  const auto edition =
      site.casebook.shelf().in_force(landlord->slug, calendar::london_day(site.now()));
  if (!edition) {
    return framed(site, *landlord, visit,
                  {.title = "No procedure in force", .content = paragraph(render(edition.error()))},
                  503);
  }
  const Html content = heading_1("Tell " + landlord->name + " what you think") +
                       paragraph(
                           "Complain, give a compliment or make a suggestion. You get a reference "
                           "and the dates by which each "
                           "thing will happen. You do not need an account.") +
                       markup::button({.content = "Give feedback",
                                       .href = Url::path({landlord->slug, "feedback"}),
                                       .is_start = true}) +
                       heading_2("What it can be") + kinds_of(**edition) +
                       heading_2("Other ways to reach us") + other_ways(**edition) +
                       paragraph(markup::link(Url::path({landlord->slug, "procedure"}),
                                              "Read our procedure, with its clauses"));
  return framed(site, *landlord, visit, {.title = "Give feedback", .content = content});
}

}  // namespace redress::web
