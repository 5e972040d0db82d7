#include "markup/table.h"

namespace redress::markup {
namespace {

Attributes spans(const TableCell& cell) {
  Attributes out;
  if (cell.colspan) {
    out += {{"colspan", *cell.colspan}};
  }
  if (cell.rowspan) {
    out += {{"rowspan", *cell.rowspan}};
  }
  return out + cell.attributes;
}

std::string cell_classes(std::string_view base, const TableCell& cell) {
  std::string out(base);
  if (!cell.format.empty()) {
    out = classes(out, std::string(base) + "--" + cell.format);
  }
  return classes(out, cell.classes);
}

Html row_of(const Table& options, const std::vector<TableCell>& cells) {
  Html out;
  for (const auto& cell : cells) {
    if (&cell == &cells.front() && options.first_cell_is_header) {
      out += element(
          "th",
          Attributes{{"scope", "row"}, {"class", classes("govuk-table__header", cell.classes)}} +
              spans(cell),
          cell.content);
    } else {
      out += element("td",
                     Attributes{{"class", cell_classes("govuk-table__cell", cell)}} + spans(cell),
                     cell.content);
    }
  }
  return element("tr", {{"class", "govuk-table__row"}}, out);
}

Html head_of(const std::vector<TableCell>& cells) {
  Html out;
  for (const auto& cell : cells) {
    out +=
        element("th",
                Attributes{{"scope", "col"}, {"class", cell_classes("govuk-table__header", cell)}} +
                    spans(cell),
                cell.content);
  }
  return element("thead", {{"class", "govuk-table__head"}},
                 element("tr", {{"class", "govuk-table__row"}}, out));
}

}  // namespace

Html table(const Table& options) {
  Html inside;
  if (!options.caption.empty()) {
    inside +=
        element("caption", {{"class", classes("govuk-table__caption", options.caption_classes)}},
                options.caption);
  }
  if (!options.head.empty()) {
    inside += head_of(options.head);
  }
  Html rows;
  for (const auto& row : options.rows) {
    rows += row_of(options, row);
  }
  inside += element("tbody", {{"class", "govuk-table__body"}}, rows);
  return element(
      "table", Attributes{{"class", classes("govuk-table", options.classes)}} + options.attributes,
      inside);
}

}  // namespace redress::markup
