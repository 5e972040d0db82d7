#include <exception>
#include <ostream>

#include <CLI/CLI.hpp>

#include "cli/verb.h"

namespace redress::cli {

int refuse(const Streams& streams, std::string_view verb, std::string_view why) {
  streams.err << "redress" << (verb.empty() ? "" : " ") << verb << ": " << why << '\n';
  return kBadInput;
}

int refuse(const Streams& streams, std::string_view verb, const Message& why) {
  return refuse(streams, verb, render(why));
}

int run(int argc, const char* const* argv, const Streams& streams, std::string& data_root,
        const std::vector<Verb>& verbs) {
  int status = kOk;
  CLI::App app("Redress: complaints, compliments, suggestions and petitions of a social landlord.",
               "redress");
  app.set_version_flag("--version", REDRESS_VERSION);
  app.add_option("--data", data_root, "The folder that holds calendars/")
      ->type_name("DIR")
      ->envname("REDRESS_DATA");
  app.require_subcommand(1);
  app.fallthrough();
  try {
    for (const auto& verb : verbs) {
      verb(app, status);
    }
    app.parse(argc, argv);
    streams.out.flush();
  } catch (const CLI::ParseError& error) {
    if (error.get_name() == "RequiredError" && !app.remaining().empty()) {
      streams.err << "redress: there is no '" << app.remaining().front()
                  << "'. redress --help says what there is.\n";
      return kBadInput;
    }
    // Asking for help or the version is not an error.
    return app.exit(error, streams.out, streams.err) == 0 ? kOk : kBadInput;
  } catch (const std::exception& error) {
    streams.err << "redress: " << error.what() << '\n';
    return kWorldFailed;
  }
  if (!streams.out) {
    streams.err << "redress: the output could not be written\n";
    return kWorldFailed;
  }
  return status;
}

}  // namespace redress::cli
