#include "app/serve.h"

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <ostream>
#include <stop_token>
#include <system_error>
#include <thread>

#include <malloc.h>
#include <sys/resource.h>

#include "app/clock.h"
#include "app/demo.h"
#include "app/kept_seal.h"
#include "app/listening.h"
#include "app/readiness.h"
#include "app/store.h"
#include "app/unserved.h"
#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "formats/sheet_files.h"
#include "system/log.h"
#include "system/reference.h"
#include "web/pages/held.h"
#include "web/server/server.h"
#include "web/site.h"

namespace redress::app {
namespace {

/// Blocks the signals that stop the server, before any thread starts, so that only wait_for_stop
/// receives them.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void wait_for_stop(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

/// Returns where the built style sheet and script are: beside the source of a build, or with an
/// installed program.
std::string assets_folder(const std::string& data_root) {
  for (const char* folder : {"/frontend/dist", "/assets"}) {
    if (std::filesystem::is_directory(data_root + folder)) {
      return data_root + folder;
    }
  }
  throw std::runtime_error("there is no frontend/dist under " + data_root +
                           "; script/bootstrap builds it");
}

/// Lets clocks act: checks every second for casefiles in which one has run out.
void watch(const std::stop_token& stop, casebook::Casebook& casebook, const Clock& clock) {
  const auto stopped = [&] { return stop.stop_requested(); };
  while (!stopped()) {
    try {
      casebook.watch(clock(), stopped);
    } catch (const std::exception& error) {
      system::log(system::LogLevel::error, "watch-failed",
                  {{"why", std::string_view(error.what())}});
    }
    system::tell_log_repeats();
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
}

/// Rebuilds rows that were made from another calendar, another text of their edition or by another
/// release, while the server runs.
void bring_rows_up_to_date(const std::stop_token& stop, casebook::Store& store,
                           const casebook::Shelf& shelf) {
  try {
    const auto done = casebook::rebuild_outdated(
        store, shelf, casebook::row_maker(shelf),
        [](const casebook::StoreProblem& problem) {
          system::log(system::LogLevel::error, "rows-outdated",
                      {{"landlord", std::string_view(problem.landlord)},
                       {"stream", std::string_view(problem.stream)}});
        },
        [&] { return stop.stop_requested(); });
    if (done.streams > 0) {
      system::log(system::LogLevel::info, "rows-rebuilt",
                  {{"streams", done.streams}, {"problems", done.problems}});
    }
  } catch (const std::exception& error) {
    system::log(system::LogLevel::error, "rows-not-rebuilt",
                {{"why", std::string_view(error.what())}});
  }
}

/// Fills an empty store with invented casefiles. Returns false, and changes nothing, when the store
/// holds data not made by a demonstration: it would be open to anybody.
bool make_demonstration(casebook::Store& store, casebook::Casebook& casebook,
                        calendar::Instant now) {
  if (!store.streams({}, 1).empty()) {
    return store.server_state().is_demonstration();
  }
  store.server_state().note_demonstration();
  fill_with_demonstration(casebook, now);
  return true;
}

/// Returns freed memory to the system. With an arena for each thread and freed blocks of any size
/// kept, a day of large requests would leave a server at rest with five times the memory it needs
/// (docs/adr/0029).
void keep_little_memory() {
  constexpr int kArenas = 2;
  constexpr int kOwnPages = 128 * 1024;
  mallopt(M_ARENA_MAX, kArenas);
  mallopt(M_MMAP_THRESHOLD, kOwnPages);
  mallopt(M_TRIM_THRESHOLD, kOwnPages);
}

/// Sets up what holds for the whole process, and returns the signals that stop the server.
sigset_t prepare_process() {
  const auto signals = block_stop_signals();
  // Whatever reads our log or output may end before we do.
  std::signal(SIGPIPE, SIG_IGN);
  keep_little_memory();
  return signals;
}

web::ServerSettings settings_of(const cli::ServeOptions& options, const web::Site& site,
                                ReadinessCheck& readiness) {
  constexpr double kBurst = 60;  // in seconds' worth of requests
  web::Limits limits;
  limits.pages = {options.pages_per_second, kBurst * options.pages_per_second};
  limits.posts = {options.posts_per_second, kBurst * options.posts_per_second};
  if (site.casebook.shelf().landlords().size() == 1) {
    limits.workers_per_lane = limits.workers;
  }
  return {
      .limits = limits,
      .behind_tls = options.behind_tls,
      .trouble_page = [&site](const auto& request,
                              auto trouble) { return web::trouble_page(site, request, trouble); },
      .handling = [&site](const auto& request) { return web::handling_of(site, request); },
      .log =
          [](std::string_view what) {
            system::log(system::LogLevel::error, "request-failed", {{"why", what}});
          },
      .form_sent = [&readiness](const auto* failure) { readiness.form_sent(failure); },
      .now = wall_clock};
}

/// What is open beside connections: the database, its log, its readers, assets.
constexpr std::size_t kOtherFiles = 256;

/// Raises this process's limit of open files as far as it may, and returns it. A connection that
/// finds no file left is neither answered nor refused.
std::size_t open_files_allowed() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return kOtherFiles;
  }
  limit.rlim_cur = limit.rlim_max;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
  (void)getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

void tell(const std::vector<web::Unserved>& left_out, const cli::Streams& streams) {
  for (const auto& landlord : left_out) {
    streams.err << "redress: not served: " << landlord.landlord << ": " << landlord.why << '\n';
  }
}

std::vector<web::Unserved> all_named(std::vector<web::Unserved> some,
                                     const std::vector<web::Unserved>& others) {
  some.insert(some.end(), others.begin(), others.end());
  return some;
}

void warn_of_listening(const cli::ServeOptions& options, const cli::Streams& streams) {
  if (const auto warning = listening_warning(options); !warning.empty()) {
    streams.err << "redress: " << warning << '\n';
  }
}

/// Takes no more connections than there are files for them, and says so.
void fit_connections(web::Limits& limits, const cli::Streams& streams) {
  const auto files = open_files_allowed();
  const auto most = files - std::min(files / 2, kOtherFiles);
  if (most < limits.connections) {
    streams.err << "redress: " << files << " files may be open at once, so that " << most << " of "
                << limits.connections
                << " connections are taken. Raise the limit (ulimit -n, LimitNOFILE).\n";
    limits.connections = most;
  }
}

/// Says why it cannot listen there, and returns the exit status.
int refuse_port(const cli::ServeOptions& options, const std::error_code& error,
                const cli::Streams& streams) {
  streams.err << "redress: " << why_not_listening(options, error) << '\n';
  return error == std::errc::invalid_argument ? cli::kBadInput : cli::kWorldFailed;
}

/// Says why it shows nobody this database as a demonstration, and returns the exit status.
int refuse_demonstration(const cli::ServeOptions& options, const cli::Streams& streams) {
  streams.err << "redress: " << shown_database(options.database)
              << " holds casefiles that no demonstration made, and --demo would open them to "
                 "anybody. Start without --demo, or name another database.\n";
  return cli::kBadInput;
}

/// Returns the port to listen on; where it cannot be had, says why and gives the exit status.
Result<web::Port, int> port_for(const cli::ServeOptions& options, const cli::Streams& streams) {
  try {
    return web::Port(options.address, options.port);
  } catch (const std::system_error& error) {
    return fail(refuse_port(options, error.code(), streams));
  }
}

void say_ready(const cli::ServeOptions& options, std::uint16_t port, std::size_t landlords,
               const cli::Streams& streams) {
  streams.out << "redress: ready at http://" << options.address << ':' << port << "/ with "
              << landlords << " landlords, keeping " << shown_database(options.database) << '\n'
              << std::flush;
}

}  // namespace

int serve(const cli::ServeOptions& options, const cli::Streams& streams, const ServedShelf& served,
          const std::string& data_root) {
  const auto signals = prepare_process();
  const auto& shelf = served.shelf;
  const Clock clock = options.clock_file.empty() ? Clock(wall_clock) : clock_in(options.clock_file);
  const auto assets = web::Assets::load(assets_folder(data_root));
  // Before the database: a server that cannot be reached makes none.
  auto port = port_for(options, streams);
  if (!port) {
    return port.error();
  }
  const auto store = open_store(options.database, StoreUse::making, options.connections);
  casebook::Casebook casebook(shelf, *store,
                              {.reference = system::new_reference, .salt = casebook::fresh_salt});
  if (options.is_demo && !make_demonstration(*store, casebook, clock())) {
    return refuse_demonstration(options, streams);
  }
  const auto left_out = unserved(*store, served);
  const auto named = all_named(left_out, without_edition(*store, shelf));
  tell(named, streams);
  ReadinessCheck readiness([&] { store->server_state().prove_writing(wall_clock()); }, named);
  const web::Seal seal = seal_kept_by(*store);
  web::Entrance entrance(shelf, *store);
  const formats::SheetFiles sheets;
  const web::Site site{.casebook = casebook,
                       .lists = *store,
                       .index = *store,
                       .audit = store->audit(),
                       .sheets = sheets,
                       .assets = assets,
                       .server_state = store->server_state(),
                       .seal = seal,
                       .entrance = entrance,
                       .now = clock,
                       .behind_tls = options.behind_tls,
                       .is_demo = options.is_demo,
                       .readiness = [&readiness] { return readiness.now(); },
                       .unserved = left_out};
  const auto router = web::pages_of(site);
  auto settings = settings_of(options, site, readiness);
  fit_connections(settings.limits, streams);
  web::Server server(std::move(settings), web::handler_of(site, router));
  warn_of_listening(options, streams);
  std::uint16_t number = 0;
  try {
    number = server.start(std::move(*port));
  } catch (const std::system_error& error) {
    return refuse_port(options, error.code(), streams);
  }
  say_ready(options, number, shelf.landlords().size(), streams);
  {
    const std::jthread watcher([&](const std::stop_token& stop) { watch(stop, casebook, clock); });
    const std::jthread rebuilder(
        [&](const std::stop_token& stop) { bring_rows_up_to_date(stop, *store, shelf); });
    wait_for_stop(signals);
  }
  server.stop();
  system::tell_log_repeats(/*all=*/true);
  streams.out << "redress: stopped\n" << std::flush;
  return cli::kOk;
}

}  // namespace redress::app
