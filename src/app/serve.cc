#include "app/serve.h"

#include <csignal>
#include <filesystem>
#include <ostream>
#include <stop_token>
#include <thread>

#include "app/clock.h"
#include "app/demo.h"
#include "app/store.h"
#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "system/log.h"
#include "system/reference.h"
#include "web/server/server.h"
#include "web/site.h"

namespace redress::app {
namespace {

/// Blocks the signals that stop the server, before any thread is begun, so that only wait_for_stop
/// hears them.
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

/// Where the built style sheet and script lie: beside the source of a build, or with an installed
/// programme.
std::string assets_folder(const std::string& data_root) {
  for (const char* folder : {"/frontend/dist", "/assets"}) {
    if (std::filesystem::is_directory(data_root + folder)) {
      return data_root + folder;
    }
  }
  throw std::runtime_error("there is no frontend/dist under " + data_root +
                           "; script/bootstrap builds it");
}

/// Lets clocks act: looks every second for casefiles in which one has run out.
void watch(const std::stop_token& stop, casebook::Casebook& casebook, const Clock& clock) {
  while (!stop.stop_requested()) {
    try {
      casebook.watch(clock());
    } catch (const std::exception& error) {
      system::log(system::LogLevel::error, "watch-failed",
                  {{"why", std::string_view(error.what())}});
    }
    std::this_thread::sleep_for(std::chrono::seconds(1));
  }
}

/// A release that holds more in the tables of lists than the one before makes them anew, once.
void bring_rows_up_to_date(casebook::Store& store, const casebook::Shelf& shelf) {
  const auto done = casebook::rebuild_if_outdated(
      store, casebook::row_maker(shelf), [](const casebook::StoreProblem& problem) {
        system::log(system::LogLevel::error, "rows-outdated",
                    {{"landlord", std::string_view(problem.landlord)},
                     {"stream", std::string_view(problem.stream)},
                     {"why", std::string_view(problem.what)}});
      });
  if (done) {
    system::log(system::LogLevel::info, "rows-made-anew", {{"streams", done->streams}});
  }
}

}  // namespace

int serve(const cli::ServeOptions& options, const cli::Streams& streams,
          const casebook::Shelf& shelf, const std::string& data_root) {
  const auto signals = block_stop_signals();
  const Clock clock = options.clock_file.empty() ? Clock(wall_clock) : clock_in(options.clock_file);
  const auto assets = web::Assets::load(assets_folder(data_root));
  const auto store = open_store(options.database, StoreUse::writing, options.connections);
  bring_rows_up_to_date(*store, shelf);
  casebook::Casebook casebook(shelf, *store,
                              {.reference = system::new_reference, .salt = casebook::fresh_salt});
  if (options.is_demo && store->streams({}, 1).empty()) {
    fill_with_demonstration(casebook, clock());
  }
  web::Sessions sessions({}, clock);
  const web::Site site{.casebook = casebook,
                       .lists = *store,
                       .assets = assets,
                       .sessions = sessions,
                       .now = clock,
                       .behind_tls = options.behind_tls,
                       .is_demo = options.is_demo};
  web::Server server({.behind_tls = options.behind_tls,
                      .log =
                          [](std::string_view what) {
                            system::log(system::LogLevel::error, "request-failed", {{"why", what}});
                          },
                      .now = wall_clock},
                     web::pages_of(site));
  const auto port = server.start(options.address, options.port);
  streams.out << "redress: ready at http://" << options.address << ':' << port << "/ with "
              << shelf.landlords().size() << " landlords, keeping "
              << shown_database(options.database) << '\n'
              << std::flush;
  {
    const std::jthread watcher([&](const std::stop_token& stop) { watch(stop, casebook, clock); });
    wait_for_stop(signals);
  }
  server.stop();
  streams.out << "redress: stopped\n" << std::flush;
  return cli::kOk;
}

}  // namespace redress::app
