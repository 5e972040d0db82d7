#include <utility>

#include "casebook/archive_reading.h"

namespace redress::casebook {

namespace {

/// Thrown to abort a fill from inside.
struct Refused {
  Message why;
};

/// Turns an archive into what a store is filled with, file by file.
class Fillings {
 public:
  Fillings(ArchiveSource& source, const RowMaker& rows_of)
      : archive_(source),
        streams_([this, &rows_of](const auto& events) { return make_rows(rows_of, events); }) {}

  /// Returns the next part, or nothing at the end. Throws Refused.
  std::optional<Filling> next() {
    if (!begun_) {
      or_refuse(archive_.begin());
      begun_ = true;
    }
    if (ended_) {
      return std::nullopt;
    }
    filling_ = {};
    const auto file = or_refuse(archive_.next());
    ended_ = !file;
    if (auto problem = file ? read_lines(*file, filling_.holdings, streams_) : streams_.end()) {
      throw Refused{std::move(*problem)};
    }
    return std::move(filling_);
  }

 private:
  template <class T>
  static T or_refuse(Result<T, Message> read) {
    if (!read) {
      throw Refused{std::move(read.error())};
    }
    return std::move(*read);
  }

  std::optional<Message> make_rows(const RowMaker& rows_of,
                                   const std::vector<StoredEvent>& events) {
    if (auto problem = wrong_in_chain(events)) {
      return problem;
    }
    auto rows = rows_of(events.front().landlord, events.front().stream, events);
    if (!rows) {
      return std::move(rows.error());
    }
    if (*rows) {
      filling_.rows.push_back(std::move(**rows));
    }
    return std::nullopt;
  }

  Unpacker archive_;
  Streams streams_;
  Filling filling_;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace

Result<void, Message> unpack(ArchiveSource& source, Copyable& store, const RowMaker& rows_of) {
  Fillings fillings(source, rows_of);
  try {
    if (!store.fill([&] { return fillings.next(); })) {
      return fail(Message{"store-not-empty",
                          "the database holds something already: an archive is restored into an "
                          "empty one",
                          {}});
    }
  } catch (Refused& refused) {
    return fail(std::move(refused.why));
  }
  return {};
}

}  // namespace redress::casebook
