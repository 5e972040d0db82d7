#include "web/server/error_page.h"

namespace redress::web {

using markup::element;
using markup::Html;

ErrorWords error_words(int status, std::string incident) {
  const auto with = [&](std::string title, std::string words) {
    return ErrorWords{status, std::move(title), std::move(words), std::move(incident)};
  };
  switch (status) {
    case 403:
      return with(
          "You cannot do this",
          "Your session may have ended. Go back, load the page again and send it once more.");
    case 404:
      return with("Page not found",
                  "If you typed the address, check it is correct. If you pasted it, check you "
                  "copied all of it.");
    case 405:
      return with("This page cannot do that", "Go back and try again from the page you came from.");
    case 408:
      return with("That took too long", "Your connection was too slow to finish. Try again.");
    case 413:
      return with("That was too large",
                  "Nothing was saved. Go back, make it shorter and send it again.");
    case 414:
    case 431:
      return with("The address was too long",
                  "Clear this site's cookies, or type the address again.");
    case 429:
    case 503:
      return with("The service is busy",
                  "Try again in a minute. Nothing you sent before has been lost.");
    case 500:
      return with("Sorry, there is a problem with the service",
                  "Try again later. If it goes on, tell us the number below.");
    default:
      return with("That request could not be understood",
                  "Go back, load the page again and try once more.");
  }
}

namespace {

Html content_of(const ErrorWords& error) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, error.title) +
             element("p", {{"class", "govuk-body"}}, error.words);
  if (!error.incident.empty()) {
    out += element("p", {{"class", "govuk-body"}},
                   markup::text("Incident number ") + element("strong", error.incident));
  }
  return out;
}

}  // namespace

std::string plain_error_page(const ErrorWords& error) {
  return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
         markup::text(error.title).str() + "</title></head><body>" +
         element("main", content_of(error)).str() + "</body></html>\n";
}

ErrorPage error_pages_like(markup::Page page) {
  return [page = std::move(page)](const ErrorWords& error) {
    markup::Page filled = page;
    filled.title = error.title;
    filled.content = content_of(error);
    return markup::page(filled);
  };
}

}  // namespace redress::web
