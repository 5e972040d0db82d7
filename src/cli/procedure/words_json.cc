#include <string_view>

#include "casework/stories/words/refusals.h"
#include "casework/stories/words/words.h"
#include "cli/procedure/words.h"
#include "cli/procedure_json.h"
#include "procedure/words/key_words.h"

namespace redress::cli {

namespace {

using Object = Json::Object;

Json key_json(const procedure::KeyWord& key) {
  return {Object{{"key", text_json(key.key)},
                 {"presence", text_json(to_word(key.presence))},
                 {"takes", text_json(key.type)},
                 {"does", text_json(key.sentence)}}};
}

Json table_json(const procedure::TableWords& table) {
  return {Object{{"tables", list_json(table.tables, text_json)},
                 {"keys", list_json(table.keys, key_json)},
                 {"fields_of_the_event", {table.has_fields}}}};
}

Json event_json(const casework::EventWord& event) {
  return {Object{{"name", text_json(event.name)},
                 {"is", text_json(event.moment)},
                 {"fields", list_json(event.fields, [](const casework::FieldWord& field) {
                    return Json{Object{{"name", text_json(field.name)},
                                       {"takes", text_or_null(field.type)}}};
                  })}}};
}

Json question_json(const casework::QuestionWord& question) {
  return {Object{{"key", text_json(question.key)},
                 {"required", {question.required}},
                 {"takes", text_json(question.type)},
                 {"words", text_json(question.words)}}};
}

Json act_json(const casework::ActWord& act) {
  return {Object{{"name", text_json(act.name)},
                 {"title", text_json(act.title)},
                 {"by", text_json(act.who)},
                 {"optional", {act.optional}},
                 {"questions", list_json(act.questions, question_json)}}};
}

Json refusal_json(const casework::StatedRefusal& refusal) {
  return {Object{{"code", text_json(refusal.code)},
                 {"sentences", list_json(refusal.sentences, text_json)}}};
}

}  // namespace

std::string words_as_json(const WordsOptions& options, const procedure::Vocabulary& vocabulary) {
  Object all;
  const auto add = [&](const char* part, const auto& things, const auto& to_json) {
    if (options.part.empty() || options.part == part) {
      all.emplace_back(part, list_json(things, to_json));
    }
  };
  add("keys", procedure::words_of_the_format(vocabulary), table_json);
  add("events", casework::words_of_events(), event_json);
  add("acts", casework::words_of_acts(), act_json);
  add("refusals", casework::stated_refusals(), refusal_json);
  return system::to_text({std::move(all)});
}

}  // namespace redress::cli
