#include "casebook/archive_manifest.h"

#include "calendar/london.h"
#include "calendar/stored_form.h"
#include "system/json.h"

namespace redress::casebook {

namespace {

using system::Json;

struct Count {
  const char* name;
  std::int64_t ArchiveFacts::* of;
};

constexpr Count kCounts[] = {
    {"streams", &ArchiveFacts::streams},   {"events", &ArchiveFacts::events},
    {"attempts", &ArchiveFacts::attempts}, {"requests", &ArchiveFacts::requests},
    {"people", &ArchiveFacts::people},     {"properties", &ArchiveFacts::properties},
    {"imports", &ArchiveFacts::imports}};

Json text_json(const std::string& text) { return {text}; }

std::string text_of(const Json* json, std::string_view name) {
  const auto* field = json == nullptr ? nullptr : json->find(name);
  const auto* text = field == nullptr ? nullptr : field->as<std::string>();
  return text == nullptr ? "" : *text;
}

std::optional<std::int64_t> number_of(const Json& json, std::string_view name) {
  const auto* field = json.find(name);
  const auto* number = field == nullptr ? nullptr : field->as<std::int64_t>();
  return number == nullptr ? std::nullopt : std::optional(*number);
}

auto no_archive() {
  return fail(Message{"archive-not-ours",
                      "this is not a Redress archive: it does not begin with {header}",
                      {{"header", kHeaderName}}});
}

Message other_format(std::int64_t format, const std::string& release) {
  if (format < kArchiveFormat) {
    return {
        "archive-of-a-trial",
        "this archive was packed by a trial release of Redress, {release}, whose data cannot be "
        "carried over: start with a new database, and keep the archive with that release",
        {{"release", release.empty() ? "unknown" : release}}};
  }
  return {"archive-newer",
          "this archive has format {format}, written by release {release}, and this release reads "
          "format {ours}: restore it with that release",
          {{"format", std::to_string(format)},
           {"release", release.empty() ? "unknown" : release},
           {"ours", std::to_string(kArchiveFormat)}}};
}

}  // namespace

ArchivedFile header_of(const ArchiveFacts& facts) {
  const Json::Object header{{"format", Json{kArchiveFormat}},
                            {"release", text_json(facts.release)},
                            {"made_at", text_json(calendar::to_iso_utc(facts.made_at))}};
  return {kHeaderName, system::to_text({header}) + "\n"};
}

Result<ArchiveFacts, Message> read_header(const ArchivedFile& file) {
  const auto json = system::parse_json(file.text);
  if (file.name != kHeaderName || !json) {
    return no_archive();
  }
  const auto format = number_of(*json, "format");
  const auto release = text_of(&*json, "release");
  if (!format) {
    return no_archive();
  }
  if (*format != kArchiveFormat) {
    return fail(other_format(*format, release));
  }
  const auto made_at = calendar::parse_iso_utc(text_of(&*json, "made_at"));
  if (!made_at) {
    return no_archive();
  }
  ArchiveFacts facts;
  facts.release = release;
  facts.made_at = *made_at;
  return facts;
}

ArchivedFile manifest_of(const ArchiveFacts& facts, const FileSums& sums) {
  Json::Object manifest;
  for (const auto& [name, of] : kCounts) {
    manifest.emplace_back(name, Json{facts.*of});
  }
  manifest.emplace_back("fingerprint", text_json(facts.fingerprint));
  Json::Object files;
  for (const auto& [name, sum] : sums) {
    files.emplace_back(name, text_json(sum));
  }
  manifest.emplace_back("sha256", Json{files});
  return {kManifestName, system::to_text({manifest}) + "\n"};
}

Result<Manifest, Message> read_manifest(std::string_view text) {
  const Message unreadable{"archive-manifest-unreadable",
                           "{file} cannot be read: it was altered or cut off",
                           {{"file", kManifestName}}};
  const auto json = system::parse_json(text);
  const auto* files = json ? json->find("sha256") : nullptr;
  const auto* sums = files == nullptr ? nullptr : files->as<Json::Object>();
  if (sums == nullptr) {
    return fail(unreadable);
  }
  Manifest manifest;
  for (const auto& [name, sum] : *sums) {
    manifest.sums[name] = text_of(files, name);
  }
  for (const auto& [name, of] : kCounts) {
    const auto count = number_of(*json, name);
    if (!count) {
      return fail(unreadable);
    }
    manifest.counts.*of = *count;
  }
  manifest.counts.fingerprint = text_of(&*json, "fingerprint");
  return manifest;
}

}  // namespace redress::casebook
