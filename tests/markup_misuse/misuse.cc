// What must not compile. CASE 0 is the control: everything used rightly, it must compile. Each
// other case is one way in which a page could let a stranger's words run, and must be refused by
// the compiler.
#include <string>

#include "markup/element.h"

using namespace redress::markup;

Html page(const std::string& typed, const Url& url) {
#if CASE == 0
  return element("p", {{"class", typed}, {"data-x", typed}}, typed + " " + "more") +
         element("a", {{"href", url}}, typed) + element("a", {{"href", "/x"_url}}, "x");
#elif CASE == 1
  return typed;  // a string is no markup
#elif CASE == 2
  return Html(typed);
#elif CASE == 3
  return element("p", "x") + typed;
#elif CASE == 4
  return element("a", {{"href", typed}}, "x");  // a string is no address
#elif CASE == 5
  return element("a", {{"href", "javascript:alert(1)"_url}}, "x");
#elif CASE == 6
  return element("a", {{"href", "//elsewhere.example"_url}}, "x");
#elif CASE == 7
  return element("p", {{"onclick", typed}}, "x");
#elif CASE == 8
  return element("p", {{"OnMouseOver", "x"}}, "x");
#elif CASE == 9
  return element("p", {{"style", typed}}, "x");
#elif CASE == 10
  return element("script", "x");
#elif CASE == 11
  return element("iframe", "x");
#elif CASE == 12
  return element("p", {{"srcdoc", typed}}, "x");
#elif CASE == 13
  return element("p", {{typed.c_str(), "x"}},
                 "x");  // an attribute's name must be known while compiling
#elif CASE == 14
  return element(typed.c_str(), "x");
#elif CASE == 15
  return element("button", {{"formaction", typed}}, "x");
#elif CASE == 16
  Url bad(typed);
  return element("a", {{"href", bad}}, "x");
#elif CASE == 17
  return element("p", {{"class", url}}, "x");  // an address where words belong
#elif CASE == 18
  return void_element("embed");
#else
#error "no such case"
#endif
}
