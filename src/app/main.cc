#include <filesystem>
#include <iostream>

#include "app/calendars.h"
#include "app/clock.h"
#include "app/companions.h"
#include "app/data_root.h"
#include "app/drafts.h"
#include "app/procedures.h"
#include "app/serve.h"
#include "app/shelf.h"
#include "app/store.h"
#include "app/text_file.h"
#include "calendar/london.h"
#include "casebook/chain.h"
#include "casework/stories/vocabulary.h"
#include "cli/accounts_verb.h"
#include "cli/agreement_verbs.h"
#include "cli/archive_verbs.h"
#include "cli/date_verb.h"
#include "cli/import_verb.h"
#include "cli/people_verbs.h"
#include "cli/procedure_verb.h"
#include "cli/rebuild_verb.h"
#include "cli/rehearse_verb.h"
#include "cli/serve_verb.h"
#include "cli/stuck_verb.h"
#include "formats/csv.h"
#include "formats/folder_archive.h"
#include "formats/tar_archive.h"
#include "system/reference.h"

namespace redress {
namespace {

/// How archives are written and read: a folder as a folder, anything else as one file.
cli::Archives archives_of(const std::string& data_root) {
  return {
      .write_file = formats::write_tar,
      .write_folder = formats::write_folder,
      .read =
          [](const auto& name) {
            return std::filesystem::is_directory(name) ? formats::read_folder(name)
                                                       : formats::read_tar(name);
          },
      .companions = [&data_root] { return app::companions_in(data_root); },
      .now = app::wall_clock,
  };
}

cli::StoreOpener opener(app::StoreUse use) {
  return [use](const std::string& database) { return app::open_store(database, use); };
}

cli::StuckSources stuck_sources(const cli::StoreOpener& to_read, app::Calendars& calendars,
                                const app::Procedures& procedures) {
  return {.to_read = to_read,
          .shelf = [&] { return app::load_served_shelf(calendars, procedures).shelf; },
          .now = app::wall_clock,
          .left_out = [&] { return app::procedures_left_out(calendars, procedures); }};
}

cli::Drafting drafting(const std::string& data_root) {
  return {.write =
              [&data_root](const auto& slug, const auto& folder, const auto& files) {
                return app::write_draft(data_root, slug, folder, files);
              },
          .today = [] { return calendar::london_day(app::wall_clock()); }};
}

}  // namespace
}  // namespace redress

int main(int argc, char** argv) {
  using namespace redress;
  std::ios::sync_with_stdio(false);
  std::string data_root = app::default_data_root();
  app::Calendars calendars(data_root);
  const cli::CalendarSource calendar_source = [&](auto name) { return calendars.find(name); };
  const auto to_read = opener(app::StoreUse::reading);
  const auto to_write = opener(app::StoreUse::changing);
  const auto to_make = opener(app::StoreUse::making);
  const auto to_fill = opener(app::StoreUse::filling);
  const app::Procedures procedures(data_root, casework::vocabulary());
  const cli::EditionSource edition_source = [&](auto name) { return procedures.find(name); };
  const cli::ServerRunner server = [&](const auto& options, const auto& streams) {
    return app::serve(options, streams, app::load_served_shelf(calendars, procedures), data_root);
  };
  const cli::Streams streams{std::cin, std::cout, std::cerr};
  const auto shelf = [&] { return app::shelf_for_verbs(calendars, procedures, std::cerr); };
  const auto archives = archives_of(data_root);
  const cli::AgreementSources agreements{
      .to_read = to_read, .to_write = to_write, .shelf = shelf, .now = app::wall_clock};
  const cli::Imports imports{
      .text_of = app::text_of_file,
      .read = formats::read_csv,
      .shelf = shelf,
      .to_read = to_read,
      .to_write = to_write,
      .chance = {.reference = system::new_reference, .salt = casebook::fresh_salt},
      .now = app::wall_clock,
  };
  return cli::run(
      argc, argv, streams, data_root,
      {
          cli::date_verb(streams, calendar_source),
          cli::verify_verb(
              streams, to_read, app::row_maker_of_served(calendars, procedures),
              [&](const auto& name) { return cli::run_verify_archive(name, archives, streams); }),
          cli::rebuild_verb(streams, to_write, app::row_maker_of_served(calendars, procedures)),
          cli::stuck_verb(streams, stuck_sources(to_read, calendars, procedures)),
          cli::backup_verb(streams, to_read, archives),
          cli::export_verb(streams, to_read, archives),
          cli::restore_verb(streams, to_fill, archives, app::row_maker(calendars, procedures)),
          cli::holidays_verb(streams, agreements),
          cli::limits_verb(streams, agreements),
          cli::staff_verb(streams, agreements),
          cli::accounts_verb(streams, {to_read, to_write, to_make, shelf, app::wall_clock}),
          cli::erase_verb(streams, {to_write, shelf, imports.chance, app::wall_clock}),
          cli::import_verb(streams, imports),
          cli::procedure_verb(streams,
                              {edition_source, [&](auto name) { return procedures.beside(name); },
                               calendar_source, drafting(data_root)}),
          cli::rehearse_verb(streams, {[](const auto& path) { return app::text_of_file(path); },
                                       edition_source, calendar_source, agreements}),
          cli::serve_verb(streams, server),
      });
}
