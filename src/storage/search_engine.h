#pragma once

namespace redress::storage {

/// How an engine's index of words is written and asked. Each engine has one of its own beside its
/// store, with
///   kStatements: its searches;
///   expression_of(query): the query in the engine's own language. Words have letters and digits
///     only, so nothing that was typed is part of that language;
///   keep_casefile(database, landlord, reference, words) and
///   keep_person(database, landlord, number, words): both in the index from now on by these words,
///     and by no others.
template <class Database>
struct SearchEngine;

}  // namespace redress::storage
