#include "casebook/password_rules.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/folded.h"

namespace redress::casebook {

namespace {

// The words of passwords that are tried first, gathered by us: what lists of leaked passwords begin
// with, once digits and doublings are taken off. Long passwords of such lists are these words, rows
// of keys and digits one after the other, which is what is looked for here; so no list of whole
// passwords is needed.
constexpr std::string_view kTriedFirst =
    "password passwort passw pass word login logon signin user username admin administrator root "
    "test testing tester guest default change changeme changeit secret secure security private "
    "access account master letmein let me in open opensesame sesame welcome hello hallo "
    "please iloveyou love lover loveyou you trustno trust no one two three four five six seven "
    "eight nine ten hundred zero monkey dragon tiger lion eagle shadow batman superman spiderman "
    "starwars pokemon princess sunshine flower butterfly angel baby babygirl honey sweet cookie "
    "chocolate cheese banana orange apple summer winter spring autumn monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september "
    "october november december football baseball basketball soccer cricket rugby hockey golf "
    "liverpool arsenal chelsea everton rangers celtic tottenham united city manchester london "
    "england scotland wales ireland britain british michael jessica jennifer jordan daniel thomas "
    "charlie george harry ashley andrew robert matthew joshua michelle amanda nicole hunter "
    "killer ranger buster soccer jesus christ god freedom whatever computer internet office "
    "laptop keyboard mobile phone windows microsoft google facebook company business work house "
    "home homes housing council tenant tenants landlord complaint complaints redress service "
    "services staff team the a an my your our i is am are this that it for new old correct horse "
    "battery staple mother father brother sister family money power magic rainbow silver golden "
    "purple yellow green blue black white red";

constexpr std::array<std::string_view, 8> kRows = {"1234567890",
                                                   "qwertyuiop",
                                                   "asdfghjkl",
                                                   "zxcvbnm",
                                                   "qazwsxedcrfvtgbyhnujmikolp",
                                                   "1q2w3e4r5t6y7u8i9o0p",
                                                   "abcdefghijklmnopqrstuvwxyz",
                                                   "147258369"};
constexpr std::size_t kShortestRun = 3;

/// Lower case, without what is put between words and in place of letters.
std::string bare(std::string_view text) {
  constexpr std::string_view kBetween = " -_.,;:!?'\"*#+=/\\|~&%()[]{}<>^`";
  std::string out;
  for (const char c : folded(text)) {
    if (kBetween.find(c) == kBetween.npos) {
      out += c;
    }
  }
  return out;
}

/// "p4$$w0rd" as "password".
std::string with_letters(std::string text) {
  constexpr std::string_view kSigns = "4@3105$7";
  constexpr std::string_view kLetters = "aaeiosst";
  for (char& c : text) {
    const auto at = kSigns.find(c);
    c = at == kSigns.npos ? c : kLetters[at];
  }
  return text;
}

/// The length of the longest run at the beginning: a part of a row of keys or of the alphabet, in
/// either direction, one character again and again, or digits.
std::size_t run_length(std::string_view text) {
  const auto repeated = std::min(text.find_first_not_of(text.front()), text.size());
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  std::size_t longest = std::max(repeated >= kShortestRun ? repeated : 0, digits);
  for (const auto row : kRows) {
    std::string backwards(row.rbegin(), row.rend());
    for (const std::string_view keys : {row, std::string_view(backwards)}) {
      std::size_t length = kShortestRun;
      while (length <= text.size() && keys.find(text.substr(0, length)) != keys.npos) {
        longest = std::max(longest, length);
        ++length;
      }
    }
  }
  return longest;
}

/// Returns whether nothing but such words and runs is in the text, however many.
bool is_made_of(std::string_view text, const std::vector<std::string>& words) {
  std::vector<bool> reached(text.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!reached[at]) {
      continue;
    }
    const auto rest = text.substr(at);
    for (std::size_t length = run_length(rest); length > 0; --length) {
      reached[at + length] = true;
    }
    for (const auto& word : words) {
      if (rest.starts_with(word)) {
        reached[at + word.size()] = true;
      }
    }
  }
  return reached[text.size()];
}

void add_words(std::vector<std::string>& words, std::string_view text) {
  std::string word;
  for (const char c : folded(text) + " ") {
    const bool is_between = std::string_view(" -_.@'&,").find(c) != std::string_view::npos;
    if (!is_between) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
}

/// Returns whether the text is one part said again and again.
bool is_repetition(std::string_view text) {
  for (std::size_t length = 1; length * 2 <= text.size() && length <= 5; ++length) {
    bool is_same = true;
    for (std::size_t at = length; at < text.size() && is_same; ++at) {
      is_same = text[at] == text[at - length];
    }
    if (is_same) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Message> wrong_password(std::string_view password,
                                      const std::vector<std::string>& names) {
  if (const auto length = characters_in(password); length < kShortestPassword) {
    return Message{"password-too-short",
                   "Use at least {least} characters. Three or four words that do not belong "
                   "together are easy to remember.",
                   {{"least", std::to_string(kShortestPassword)}}};
  }
  if (password.size() > kLongestPassword) {
    return Message{"password-too-long",
                   "Use a shorter password: {most} letters or digits at most.",
                   {{"most", std::to_string(kLongestPassword)}}};
  }
  std::vector<std::string> words;
  add_words(words, kTriedFirst);
  const auto is_common = [&](const std::string& text) {
    return text.empty() || is_repetition(text) || is_made_of(text, words) ||
           is_made_of(with_letters(text), words);
  };
  if (is_common(bare(password))) {
    return Message{"password-is-common",
                   "Choose another password: this one is among those that are tried first. Use "
                   "words that do not belong together.",
                   {}};
  }
  for (const auto& name : names) {
    add_words(words, name);
  }
  if (is_common(bare(password))) {
    return Message{"password-is-a-name",
                   "Choose another password: there is little more in this one than the name of "
                   "your landlord or your own.",
                   {}};
  }
  return std::nullopt;
}

}  // namespace redress::casebook
