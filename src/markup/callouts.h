#pragma once

#include <optional>
#include <string>

#include "markup/element.h"

namespace redress::markup {

/// A state in a word or two, so that colour is never the only sign of it.
struct Tag {
  Content content{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html tag(const Tag& options);

struct InsetText {
  Content content{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html inset_text(const InsetText& options);

struct WarningText {
  Content content{};
  std::string hidden_prefix = "Warning";
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html warning_text(const WarningText& options);

/// Something that opens on request, without a script.
struct Details {
  Content summary{};
  Content content{};
  bool is_open = false;
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html details(const Details& options);

/// A message about the page as a whole; `type = "success"` after something was done.
struct NotificationBanner {
  Content content{};
  std::string type{};
  Content title{};
  int title_level = 2;
  std::string title_id = "govuk-notification-banner-title";
  std::string role{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html notification_banner(const NotificationBanner& options);

struct PhaseBanner {
  Tag tag{};
  Content content{};
  std::string classes{};
  Attributes attributes{};
};

[[nodiscard]] Html phase_banner(const PhaseBanner& options);

/// <h1> to <h6>; a level outside that is a bug.
[[nodiscard]] Html heading(int level, const Attributes& attributes, const Content& content);

}  // namespace redress::markup
