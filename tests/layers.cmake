# Run by ctest: fails when a file includes, or does, what its folder must not know about.
#   cmake -DROOT=. -P tests/layers.cmake
cmake_minimum_required(VERSION 3.25)

set(std "<[a-z_]+>")
set(files "<(fcntl|unistd|dirent|sys/[a-z]+)\\.h>")

# allow(FOLDER PATTERNS…): the folder's own files (not those of its subfolders) include nothing else.
function(allow folder)
    list(JOIN ARGN "|" allowed)
    file(GLOB sources RELATIVE ${ROOT} ${ROOT}/${folder}/*.hpp ${ROOT}/${folder}/*.cpp)
    foreach(file IN LISTS sources)
        file(STRINGS ${ROOT}/${file} includes REGEX "^ *# *include")
        foreach(include IN LISTS includes)
            if(NOT include MATCHES "# *include (${allowed})")
                message(SEND_ERROR "${file}: ${folder}/ may not ${include}")
            endif()
        endforeach()
    endforeach()
    set_property(GLOBAL APPEND PROPERTY covered ${folder})
endfunction()

# only(HEADER FILES…): nothing but these files (a pattern) includes the header.
function(only header)
    list(JOIN ARGN "|" allowed)
    file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/core/*.?pp ${ROOT}/shell/*.?pp)
    foreach(file IN LISTS sources)
        file(STRINGS ${ROOT}/${file} includes REGEX "^ *# *include <${header}")
        if(includes AND NOT file MATCHES "^(${allowed})$")
            message(SEND_ERROR "${file}: ${includes}: only ${allowed} may")
        endif()
    endforeach()
endfunction()

# never(FOLDER PATTERN WHY): no line of the folder, whole subtree, matches the pattern.
function(never folder pattern why)
    file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/${folder}/*.hpp ${ROOT}/${folder}/*.cpp)
    foreach(file IN LISTS sources)
        file(STRINGS ${ROOT}/${file} lines REGEX "${pattern}")
        foreach(line IN LISTS lines)
            message(SEND_ERROR "${file}: ${why}: ${line}")
        endforeach()
    endforeach()
endfunction()

allow(core/base        ${std} "\"core/base/" "<utf8proc\\.h>" "<linebreak\\.h>" "<sodium\\.h>" "<zlib\\.h>")
allow(core/preferences ${std} "\"core/(base|preferences)/")
allow(core/content     ${std} "\"core/(base|preferences|content)/" "<nlohmann/")
allow(core/store       ${std} "\"core/(base|preferences|content|store)/" "<sqlite3\\.h>" "<sodium\\.h>" ${files})
allow(core/sharing     ${std} "\"core/(base|preferences|content|store|sharing)/" "<sodium\\.h>" "<nlohmann/")
allow(core/places      ${std} "\"core/(base|preferences|content|store|places)/" "<iconv\\.h>" "<zlib\\.h>")
allow(core/document    ${std} "\"core/(base|preferences|content|document)/" "<cairo[a-z-]*\\.h>" "<ft2build\\.h>" "FT_"
                       "<qrcodegen\\.hpp>" "<zbar\\.h>" "<nlohmann/" "<sodium\\.h>" "<stb/")
allow(core/app         ${std} "\"core/(base|preferences|content|store|sharing|places|document|app)/")
allow(core/screens     ${std} "\"core/(base|preferences|content|places|document|app|screens)/")
allow(shell            ${std} "\"core/(base|content|app|screens)/" "\"core/document/sheet\\.hpp" "\"core/places/(map|map_tiles|vector_tile|flat)\\.hpp"
                       "\"shell/" "<imgui" "<stb/")
allow(shell/views      ${std} "\"core/(base|content|app|screens)/" "\"shell/")

only("sqlite3\\.h>" "core/store/sqlite[a-z_]*\\.[ch]pp")
only("nlohmann/" "core/content/[a-z_]*\\.cpp" "core/document/fhir[a-z_]*\\.[ch]pp" "core/sharing/(share_file|team_member)\\.cpp")
only("cairo" "core/document/pdf[a-z_]*\\.[ch]pp")
only("qrcodegen" "core/document/[a-z_]*\\.cpp")
only("zbar" "core/document/code_reader\\.cpp")
only("linebreak\\.h" "core/base/kinsoku\\.cpp")
only("iconv\\.h" "core/places/encoding\\.cpp")
only("zlib\\.h" "core/(places/gzip|base/deflate)\\.cpp")
only("imgui" "shell/[a-z_]*\\.[ch]pp")

foreach(folder core shell)
    never(${folder} "^ *# *(if|ifdef|ifndef|elif).*(__EMSCRIPTEN__|_WIN32|__APPLE__|__ANDROID__|__linux__)"
        "platform differences are files of app-*")
endforeach()
never(core "(system_clock|steady_clock|high_resolution_clock|[^a-z_.]time\\((nullptr|NULL|0)\\)|clock_gettime)"
    "core reads no clock; pass the time")
never(core "(std::(jthread|thread|async|mutex)|<thread>)" "core has no threads")

file(GLOB folders RELATIVE ${ROOT} LIST_DIRECTORIES true ${ROOT}/core/* ${ROOT}/shell/*)
get_property(covered GLOBAL PROPERTY covered)
foreach(folder IN LISTS folders)
    if(IS_DIRECTORY ${ROOT}/${folder} AND NOT folder IN_LIST covered)
        message(SEND_ERROR "${folder}/ has no rule in tests/layers.cmake")
    endif()
endforeach()
