# The emscripten toolchain of Debian with its cache in our cache folder (Debian's own is frozen and
# lacks the variants with exceptions), and node told where Debian keeps acorn.
set(kotozute_cache "$ENV{KOTOZUTE_CACHE}")
if(NOT kotozute_cache AND DEFINED ENV{XDG_CACHE_HOME})
    set(kotozute_cache "$ENV{XDG_CACHE_HOME}/kotozute")
elseif(NOT kotozute_cache)
    set(kotozute_cache "$ENV{HOME}/.cache/kotozute")
endif()

# Where ccache is installed, what was compiled before is not compiled again.
find_program(kotozute_ccache ccache)
set(kotozute_em_wrapper "None")
if(kotozute_ccache)
    set(kotozute_em_wrapper "'${kotozute_ccache}'")
endif()

set(kotozute_em_config "${kotozute_cache}/emscripten.config")
set(kotozute_em_config_text "\
EMSCRIPTEN_ROOT = '/usr/share/emscripten'
LLVM_ROOT = '/usr/bin'
BINARYEN_ROOT = '/usr'
NODE_JS = ['/usr/bin/env', 'NODE_PATH=/usr/share/nodejs', 'node', '--no-experimental-fetch']
JAVA = 'java'
CACHE = '${kotozute_cache}/emscripten'
FROZEN_CACHE = False
CLOSURE_COMPILER = 'closure-compiler'
LLVM_ADD_VERSION = '14'
CLANG_ADD_VERSION = '14'
COMPILER_WRAPPER = ${kotozute_em_wrapper}
")
if(EXISTS "${kotozute_em_config}")
    file(READ "${kotozute_em_config}" kotozute_em_config_now)
endif()
if(NOT "${kotozute_em_config_now}" STREQUAL "${kotozute_em_config_text}")
    file(WRITE "${kotozute_em_config}" "${kotozute_em_config_text}")
endif()

set(ENV{EM_CONFIG} "${kotozute_em_config}")
set(CMAKE_C_FLAGS_INIT "--em-config ${kotozute_em_config}")
set(CMAKE_CXX_FLAGS_INIT "--em-config ${kotozute_em_config}")
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
