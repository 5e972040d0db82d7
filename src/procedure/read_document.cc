#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

std::optional<Approval> read_approval(TableReader& document, Findings& findings) {
  const Node* node = document.find("approved");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'approved'", findings);
  Approval approval;
  approval.by = table.needed_text("by");
  approval.on = table.date("on");
  table.finish();
  return approval;
}

}  // namespace

void read_document(TableReader& root, Edition& edition, Findings& findings) {
  const Node* node = root.need("document");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "[document]", findings);
  Document& document = edition.document;
  document.title = table.needed_text("title");
  document.type = table.text("type");
  document.parent = table.text("parent");
  document.level = table.text("level");
  document.applies_to = table.text("applies_to");
  document.reference = table.text("reference");
  document.version = table.text("version");
  document.issued = table.text("issued");
  document.review_by = table.text("review_by");
  document.review_every = table.text("review_every");
  document.approved = read_approval(table, findings);
  document.author = table.text("author");
  document.owner = table.text("owner");
  document.directorate = table.text("directorate");
  document.supersedes = table.text("supersedes");
  document.history = table.texts("history");
  document.consulted = table.texts("consulted");
  document.linked = table.texts("linked");
  document.legislation = table.texts("legislation");
  document.before_approval = table.texts("before_approval");
  document.on_effective = table.texts("on_effective");
  document.source = table.source();
  table.finish();
}

void read_readings(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("reading"), "[reading]", findings,
             [&](const std::string& id, const Node& node) {
               TableReader table(node, fmt::format("[reading.{}]", id), findings);
               Reading reading;
               reading.id = id;
               reading.clause = table.needed_text("clause");
               reading.issue = table.needed_text("issue");
               reading.reading = table.needed_text("reading");
               table.finish();
               edition.readings.push_back(std::move(reading));
             });
}

}  // namespace redress::procedure
