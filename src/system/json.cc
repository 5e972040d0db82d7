#include "system/json.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace redress::system {

namespace {

constexpr std::size_t kDeepest = 64;

// Builds our value as the text is read. The library's own object type would sort names and keep the
// last of two equal ones.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return put(Json{nullptr}); }

  bool boolean(bool yes) override { return put(Json{yes}); }

  bool number_integer(number_integer_t number) override { return put(Json{number}); }

  bool number_unsigned(number_unsigned_t number) override {
    if (number > static_cast<number_unsigned_t>(INT64_MAX)) {
      return wrong("a whole number beyond 64 bits");
    }
    return put(Json{static_cast<std::int64_t>(number)});
  }

  // The library also calls this for integers beyond 64 bits, which the text shows.
  bool number_float(number_float_t number, const string_t& text) override {
    if (text.find_first_of(".eE") == string_t::npos) {
      return wrong("a whole number beyond 64 bits");
    }
    return put(Json{number});
  }

  bool string(string_t& text) override { return put(Json{std::move(text)}); }

  bool binary(binary_t& /*bytes*/) override { return wrong("bytes"); }

  bool start_object(std::size_t /*size*/) override { return open(Json{Json::Object{}}); }

  bool key(string_t& name) override {
    auto& object = std::get<Json::Object>(open_.back()->value);
    for (const auto& [other, value] : object) {
      if (other == name) {
        // In a damaged text, a name may be something that a person wrote.
        return wrong("a name stands twice in an object");
      }
    }
    object.emplace_back(std::move(name), Json{nullptr});
    return true;
  }

  bool end_object() override { return close(); }

  bool start_array(std::size_t /*size*/) override { return open(Json{Json::Array{}}); }

  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::json::exception& error) override {
    // The library's message quotes the text, which may be personal; the position of the error is
    // enough.
    return wrong(error.id == 406 ? "a number too large"
                                 : fmt::format("not JSON at character {}", position));
  }

  Json root;
  std::string problem;

 private:
  Json* place(Json&& json) {
    if (open_.empty()) {
      root = std::move(json);
      return &root;
    }
    if (auto* array = std::get_if<Json::Array>(&open_.back()->value)) {
      return &array->emplace_back(std::move(json));
    }
    auto& last = std::get<Json::Object>(open_.back()->value).back().second;
    last = std::move(json);
    return &last;
  }

  bool put(Json&& json) {
    place(std::move(json));
    return true;
  }

  // A pointer into a list stays valid while the value is open: nothing is added to the list until
  // the value is closed.
  bool open(Json&& json) {
    if (open_.size() == kDeepest) {
      return wrong(fmt::format("more than {} levels", kDeepest));
    }
    open_.push_back(place(std::move(json)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool wrong(std::string what) {
    if (problem.empty()) {
      problem = std::move(what);
    }
    return false;
  }

  std::vector<Json*> open_;
};

// Returns the length of the well-formed UTF-8 character at the start of a text; 0 when it is
// ill-formed.
std::size_t utf8_length(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = at(0);
  const std::size_t length = first < 0x80   ? 1U
                             : first < 0xC2 ? 0U
                             : first < 0xE0 ? 2U
                             : first < 0xF0 ? 3U
                             : first < 0xF5 ? 4U
                                            : 0U;
  if (length < 2) {
    return length;
  }
  if (text.size() < length) {
    return 0;
  }
  const unsigned lowest = first == 0xE0 ? 0xA0U : first == 0xF0 ? 0x90U : 0x80U;
  const unsigned highest = first == 0xED ? 0x9FU : first == 0xF4 ? 0x8FU : 0xBFU;
  if (at(1) < lowest || at(1) > highest) {
    return 0;
  }
  for (std::size_t i = 2; i < length; ++i) {
    if ((at(i) & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  return length;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
  }
}

struct Writer {
  std::string& out;

  void operator()(std::nullptr_t) const { out += "null"; }

  void operator()(bool yes) const { out += yes ? "true" : "false"; }

  void operator()(std::int64_t number) const { out += std::to_string(number); }

  // The library writes the shortest text that reads back as the same number.
  void operator()(double number) const { out += nlohmann::json(number).dump(); }

  void operator()(const std::string& text) const { append_quoted(out, text); }

  void operator()(const Json::Array& array) const {
    out += '[';
    for (const char* comma = ""; const Json& json : array) {
      out += std::exchange(comma, ",");
      std::visit(*this, json.value);
    }
    out += ']';
  }

  void operator()(const Json::Object& object) const {
    out += '{';
    for (const char* comma = ""; const auto& [name, json] : object) {
      out += std::exchange(comma, ",");
      append_quoted(out, name);
      out += ':';
      std::visit(*this, json.value);
    }
    out += '}';
  }
};

}  // namespace

const Json* Json::find(std::string_view name) const {
  if (const auto* object = as<Object>()) {
    for (const auto& [key, json] : *object) {
      if (key == name) {
        return &json;
      }
    }
  }
  return nullptr;
}

std::string_view Json::kind_in_words() const {
  constexpr std::string_view kWords[] = {"nothing", "yes or no", "a whole number", "a number",
                                         "a text",  "a list",    "an object"};
  return kWords[value.index()];
}

Result<Json, std::string> parse_json(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    return fail(std::move(builder.problem));
  }
  return std::move(builder.root);
}

std::string to_text(const Json& json) {
  std::string out;
  std::visit(Writer{out}, json.value);
  return out;
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    const char c = text.front();
    if (length == 0) {
      out += "\xEF\xBF\xBD";
    } else if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      append_escaped(out, c);
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  out += '"';
}

}  // namespace redress::system
