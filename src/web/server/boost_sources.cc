// Asio and Beast are compiled once here (BOOST_ASIO_SEPARATE_COMPILATION and the like), rather than
// in every file that includes them.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
