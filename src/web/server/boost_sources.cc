// The bodies of Asio and Beast, compiled once here (BOOST_ASIO_SEPARATE_COMPILATION and its like)
// and not in every file that includes them.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
