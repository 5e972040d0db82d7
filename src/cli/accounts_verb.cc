#include "cli/accounts_verb.h"

#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace redress::cli {

namespace {

constexpr const char* kAccountsFooter =
    "Everything else about accounts is done on the pages, by those who administer them. On SQLite "
    "the server is stopped\nfirst, but for 'list'. Exit status: 0 done, 2 refused and standard "
    "error says why.";

void add_url(CLI::App& verb, std::string& url) {
  verb.add_option("--url", url, "Where the pages are, like https://redress.example.org")
      ->type_name("URL");
}

void add_first(CLI::App& accounts, const Streams& streams, const AccountSources& sources,
               int& status) {
  auto* verb = accounts.add_subcommand(
      "first-admin", "Invite whoever administers a landlord's accounts, where nobody does yet");
  const auto options = std::make_shared<FirstAdministratorOptions>();
  add_database(*verb, options->database);
  add_landlord(*verb, options->landlord);
  verb->add_option("--name", options->name, "Who, by name or by number of the staff list")
      ->type_name("NAME-OR-NUMBER")
      ->required();
  verb->add_option("--email", options->email, "What they sign in by")
      ->type_name("EMAIL")
      ->required();
  verb->add_option("--role", options->roles, "A role of the procedure that they work in")
      ->type_name("ROLE");
  add_url(*verb, options->url);
  verb->callback([=, &status] { status = run_first_administrator(*options, streams, sources); });
}

void add_link(CLI::App& accounts, const Streams& streams, const AccountSources& sources,
              int& status) {
  auto* verb = accounts.add_subcommand(
      "link", "Make a one-time link for somebody who cannot sign in: they set a new password");
  const auto options = std::make_shared<AccountLinkOptions>();
  add_database(*verb, options->database);
  add_landlord(*verb, options->landlord);
  verb->add_option("--number", options->number, "Whose, by number of the staff list")
      ->type_name("NUMBER")
      ->required();
  verb->add_flag("--without-app", options->without_app,
                 "Their authenticator app is lost too: they set up another");
  add_url(*verb, options->url);
  verb->callback([=, &status] { status = run_account_link(*options, streams, sources); });
}

void add_list(CLI::App& accounts, const Streams& streams, const AccountSources& sources,
              int& status) {
  auto* verb = accounts.add_subcommand("list", "List a landlord's accounts");
  const auto options = std::make_shared<AccountListOptions>();
  add_database(*verb, options->database);
  add_landlord(*verb, options->landlord);
  verb->callback([=, &status] { status = run_account_list(*options, streams, sources); });
}

}  // namespace

Verb accounts_verb(const Streams& streams, AccountSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* accounts = app.add_subcommand("accounts", "What a landlord's staff sign in with");
    accounts->require_subcommand(1);
    add_first(*accounts, streams, sources, status);
    add_link(*accounts, streams, sources, status);
    add_list(*accounts, streams, sources, status);
    accounts->footer(kAccountsFooter);
  };
}

}  // namespace redress::cli
