# The CMake package prepare.sh installs: kotozute::{sqlite,sodium,cairo,freetype,unibreak,utf8proc,
# qrcodegen,zbar,imgui,imgui_opengl3,imgui_glfw,stb}, nlohmann_json::nlohmann_json and, natively, Catch2.
if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(sodium REQUIRED IMPORTED_TARGET GLOBAL libsodium)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/targets.cmake)

if(NOT EMSCRIPTEN)
    add_library(kotozute::sodium ALIAS PkgConfig::sodium)
    add_library(Catch2::Catch2WithMain ALIAS kotozute::catch2)
endif()
add_library(nlohmann_json::nlohmann_json ALIAS kotozute::json)
