# One INTERFACE target gives warnings, sanitizers and hardening to every target of ours.
add_library(redress_flags INTERFACE)
target_compile_features(redress_flags INTERFACE cxx_std_20)
target_compile_options(redress_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Wformat=2 -Werror
  -Wno-missing-field-initializers)  # a designated initialiser leaves the rest to their defaults on purpose
# GCC 12 misreads inlined std::string concatenation once it optimises (GCC bug 105651) and warns of copies that cannot
# happen. The debug build, where it does not inline them, keeps these warnings.
target_compile_options(redress_flags INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:RelWithDebInfo>>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overread>)
target_compile_definitions(redress_flags INTERFACE _GLIBCXX_ASSERTIONS)
target_include_directories(redress_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)

option(REDRESS_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(REDRESS_HARDEN "Hardening flags of a shipped binary" OFF)
option(REDRESS_TIDY "Run clang-tidy 19 with each compilation" OFF)
option(REDRESS_FUZZ "Build the libFuzzer targets" OFF)
option(REDRESS_BENCH "Build the benchmarks, where Google Benchmark is installed" OFF)

if(REDRESS_SANITIZE)
  # -g1 keeps line numbers in reports and halves the link time; -Og makes the sanitized tests bearable.
  target_compile_options(redress_flags INTERFACE
    -Og -g1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(redress_flags INTERFACE -fsanitize=address,undefined)
endif()

if(REDRESS_HARDEN)
  # -g1 is enough for the lines of a backtrace, and saves a sixth of the build.
  target_compile_options(redress_flags INTERFACE
    -g1 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
    -fcf-protection=full -ftrivial-auto-var-init=zero -fPIE)
  target_link_options(redress_flags INTERFACE -pie -Wl,-z,relro,-z,now)
endif()

# split_debug_information(redress): moves a shipped binary's debug information into redress.debug beside it, where a
# debugger looks for it.
function(split_debug_information target)
  if(NOT REDRESS_HARDEN)
    return()
  endif()
  add_custom_command(TARGET ${target} POST_BUILD VERBATIM
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug $<TARGET_FILE:${target}> $<TARGET_FILE:${target}>.debug
    COMMAND ${CMAKE_OBJCOPY} --strip-all --add-gnu-debuglink=$<TARGET_FILE:${target}>.debug $<TARGET_FILE:${target}>)
endfunction()

if(REDRESS_FUZZ)
  target_compile_options(redress_flags INTERFACE -O1 -g1 -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(redress_flags INTERFACE -fsanitize=address,undefined)
endif()

if(REDRESS_TIDY)
  find_program(CLANG_TIDY clang-tidy-19 REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet)
endif()

# clang, and clang-tidy with any compiler's command, warns of the library's own use, in a stable sort, of something it
# deprecates.
target_compile_options(redress_flags INTERFACE
  $<$<OR:$<CXX_COMPILER_ID:Clang>,$<BOOL:${REDRESS_TIDY}>>:-Wno-deprecated-declarations>)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()
