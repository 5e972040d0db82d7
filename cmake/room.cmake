# room(calendar USES base): a folder under src/ becomes one library, redress_calendar, and its *_test.cc one test
# program, calendar_test. USES names the rooms it may link; script/check-layers checks who may include whom, because a
# single include root cannot keep anyone out. LINKS names outside libraries: private, so that other rooms do not see
# their headers. A main.cc is not part of its room: it becomes a separate program. ONE_GO is passed to redress_test.
function(room name)
  cmake_parse_arguments(ARG "" "ONE_GO" "USES;LINKS" ${ARGN})
  set(folder ${PROJECT_SOURCE_DIR}/src/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(TRANSFORM ARG_USES PREPEND "redress_")

  add_library(redress_${name} STATIC ${sources})
  if(NOT REDRESS_TIDY)
    set_target_properties(redress_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${batch_size})
  endif()
  target_link_libraries(redress_${name} PUBLIC redress_flags fmt::fmt ${ARG_USES} PRIVATE ${ARG_LINKS})

  if(BUILD_TESTING AND tests)
    redress_test(${name}_test SOURCES ${tests} USES redress_${name} ${ARG_LINKS} ONE_GO ${ARG_ONE_GO})
    group_act_tests(${name}_test ${tests})
  endif()
endfunction()

# Eight sources of a room are compiled as one, which halves the time of a build from nothing. The names in anonymous
# namespaces of a room are therefore different. Tests are compiled one by one: each has a name for the same things.
# clang-tidy sees every source by itself, and finds a header that one lacks.
set(batch_size 8)

# The tests of the acts of one family are a few lines each, which all see the same headers.
function(group_act_tests target)
  set(acts ${ARGN})
  list(FILTER acts INCLUDE REGEX "/casework/acts/[^/]+/")
  foreach(source IN LISTS acts)
    string(REGEX REPLACE ".*/casework/acts/([^/]+)/.*" "\\1" family ${source})
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${family})
  endforeach()
  if(acts AND NOT REDRESS_TIDY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  endif()
endfunction()

# redress_test(name SOURCES ... USES ...): a GoogleTest program whose cases ctest runs one by one. RapidCheck's seed is
# fixed, so that every run gives the same result. To ctest, the cases with the word ONE_GO in their names are one test,
# in one process, because what they need (a database server) is too expensive to start for each.
function(redress_test name)
  cmake_parse_arguments(ARG "" "ONE_GO" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_USES} GTest::gmock GTest::gtest_main rapidcheck)
  target_compile_definitions(${name} PRIVATE REDRESS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set(filter "*")
  if(ARG_ONE_GO)
    set(filter "-*${ARG_ONE_GO}*")
    add_test(NAME ${name}.${ARG_ONE_GO} COMMAND ${name} --gtest_filter=*${ARG_ONE_GO}*
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${name}.${ARG_ONE_GO} PROPERTIES TIMEOUT 900 ENVIRONMENT RC_PARAMS=seed=2022
      FAIL_REGULAR_EXPRESSION "Running 0 tests")
  endif()
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} TEST_FILTER "${filter}"
    PROPERTIES TIMEOUT 300 ENVIRONMENT RC_PARAMS=seed=2022)
endfunction()
