#!/usr/bin/env bash
# Makes the third-party packages of README.md ready and prints the folder they are in.
#   prepare.sh native | wasm      static libraries and headers with a CMake package `kotozute-deps`
#   prepare.sh fonts              the subset fonts, the same files for the desktop and the browser
#   prepare.sh sources [NAME…]    only fetches and checks the sources
# Works under $KOTOZUTE_CACHE (~/.cache/kotozute); says what it does on stderr; done before: instant.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${KOTOZUTE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kotozute}
sources=$cache/sources

say() { echo "third_party: $*" >&2; }
fail() { say "$*"; exit 1; }

# Rows of README.md's source table, tab separated.
table() {
    awk -F' *[|] *' '/^\| package /{ on = 1; next } on && /^\|-/{ next } on && !/^\|/{ exit }
        on { print $2 "\t" $3 "\t" $5 "\t" $6 "\t" $7 "\t" $8 "\t" $9 }' "$here/README.md"
}

row() { table | awk -F'\t' -v name="$1" '$1 == name'; }

has_sum() { [[ -f $1 ]] && echo "$2  $1" | sha256sum --check --status; }

# ---- fetching -------------------------------------------------------------------------------------

# Asks apt, with a temporary configuration for one suite, for the .orig tarballs of packages. The
# mirror is the one apt already has; apt checks the suite's signature and the files' sums.
fetch_debian() {
    local suite=$1 apt mirror options name; shift
    command -v apt-get >/dev/null || return 1
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v security | sort -u | head -n 1)
    [[ -n $mirror ]] || return 1
    apt=$(mktemp -d)
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$apt/sources.list"
    options=(-qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$apt/lists"
             -o Dir::Cache="$apt/cache" -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=3)
    if apt-get "${options[@]}" update >&2; then
        for name; do
            apt-get "${options[@]}" source --print-uris "$name" 2>/dev/null | while read -r uri file _ sum; do
                [[ $file == *.orig.tar.* && $file != *.asc ]] || continue
                /usr/lib/apt/apt-helper "${options[@]}" download-file "${uri//\'/}" "$sources/$file" "$sum" >&2
            done || say "$name is not to be had from Debian $suite"
        done
    fi
    rm -rf "$apt"
}

fetch_npm() {
    local name=$1 version=$2
    (cd "$sources" && npm pack --silent "$name@$version" >&2) || say "$name $version is not to be had from npm"
}

fetch_upstream() {
    local url=$1 file=$2
    command -v curl >/dev/null || return 0
    say "trying the upstream release $url"
    curl --fail --silent --show-error --location --retry 2 --max-time 300 --output "$file" "$url" || rm -f "$file"
}

# Fetches the packages named that are not in the cache yet; each ends up checked or the script stops.
fetch() {
    local name version from file sum url upstream_sum suite missing
    mkdir -p "$sources"
    for suite in $(table | cut -f3 | grep -v npm | sort -u); do
        missing=()
        for name; do
            IFS=$'\t' read -r _ version from file sum url upstream_sum < <(row "$name") || true
            [[ ${from:-} != "$suite" ]] || has_sum "$sources/$file" "$sum" || has_sum "$sources/upstream-$name" "$upstream_sum" ||
                missing+=("$name")
        done
        [[ ${#missing[@]} -eq 0 ]] && continue
        say "fetching ${missing[*]} (Debian $suite)"
        fetch_debian "$suite" "${missing[@]}" || true
    done
    for name; do
        IFS=$'\t' read -r _ version from file sum url upstream_sum < <(row "$name") || true
        [[ -n ${file:-} ]] || fail "README.md has no row for $name"
        if [[ $from == npm ]] && ! has_sum "$sources/$file" "$sum"; then
            say "fetching $name $version (npm)"
            fetch_npm "$name" "$version"
        fi
        [[ $upstream_sum != same ]] || upstream_sum=$sum
        if ! has_sum "$sources/$file" "$sum" && [[ $url == https:* ]] && ! has_sum "$sources/upstream-$name" "$upstream_sum"; then
            fetch_upstream "$url" "$sources/upstream-$name"
        fi
        source_of "$name" >/dev/null
    done
}

# The checked tarball of a package; stops when there is none.
source_of() {
    local version from file sum url upstream_sum
    IFS=$'\t' read -r _ version from file sum url upstream_sum < <(row "$1")
    [[ $upstream_sum != same ]] || upstream_sum=$sum
    if has_sum "$sources/$file" "$sum"; then echo "$sources/$file"; return; fi
    if has_sum "$sources/upstream-$1" "$upstream_sum"; then echo "$sources/upstream-$1"; return; fi
    [[ ! -e $sources/$file ]] || fail "$1: wrong checksum: $sources/$file does not have SHA-256 $sum"
    fail "$1 $version could not be fetched (from $from; file $file)"
}

# ---- unpacking and building ------------------------------------------------------------------------

# Prints the folder of the package's unpacked, patched source.
unpack() {
    local name=$1 tarball patches key folder patch
    tarball=$(source_of "$name")
    patches=("$here/patches/$name"-*.patch)
    [[ -e ${patches[0]} ]] || patches=()
    key=$(cat "$tarball" "${patches[@]}" | sha256sum | cut -c1-12)
    folder=$cache/src/${name##*/}-$key
    if [[ ! -d $folder ]]; then
        rm -rf "$folder.part"
        mkdir -p "$folder.part"
        tar -xf "$tarball" -C "$folder.part" --strip-components=1 --exclude='*/test' --exclude='*/perf' --exclude='*/doc'
        for patch in "${patches[@]}"; do
            patch -d "$folder.part" -p1 --silent --no-backup-if-mismatch <"$patch" >&2 || fail "$patch does not apply to $name"
        done
        mv "$folder.part" "$folder"
    fi
    echo "$folder"
}

# What the built libraries depend on: sources, recipes and, natively, the compiler.
recipe_key() {
    (cd "$here" && table && cat CMakeLists.txt emscripten.cmake cairo-sources.txt kotozute-deps-config.cmake &&
        find config patches -type f | sort | xargs cat && echo "$1" &&
        if [[ $1 == native ]]; then gcc -dumpfullversion; fi) | sha256sum | cut -c1-12
}

# build FOLDER PREFIX ARGUMENTS…
build() {
    CC=gcc CXX=g++ KOTOZUTE_CACHE=$cache cmake -S "$cache/build/recipes" -B "$1" -G Ninja \
        -DCMAKE_INSTALL_PREFIX="$2" "${@:3}" &&
        cmake --build "$1" && rm -rf "$2" && cmake --install "$1"
}

libraries() {
    local kind=$1 prefix name folder arguments packages
    prefix=$cache/deps/$kind-$(recipe_key "$kind")
    if [[ ! -f $prefix/complete ]]; then
        packages=(better-sqlite3-multiple-ciphers cairo freetype imgui libunibreak pixman qr-code-generator utf8proc zbar zlib)
        [[ $kind == native ]] && packages+=(catch2) || packages+=(libsodium)
        fetch "${packages[@]}"
        arguments=()
        for name in "${packages[@]}"; do
            folder=$(unpack "$name")
            arguments+=("-D${name}_SOURCE=$folder")
        done
        [[ $kind == native ]] || arguments+=(-DCMAKE_TOOLCHAIN_FILE="$cache/build/recipes/emscripten.cmake")
        say "building the libraries ($kind; once, a few minutes)"
        # Built from a copy in one place, so that another clone of the project can go on with it.
        mkdir -p "$cache/build"
        rm -rf "$cache/build/recipes"
        cp -rp "$here" "$cache/build/recipes"
        build "$cache/build/$kind" "$prefix" "${arguments[@]}" >"$cache/build/$kind.log" 2>&1 || {
            tail -n 30 "$cache/build/$kind.log" >&2
            fail "building the libraries ($kind) failed; all of it: $cache/build/$kind.log"
        }
        touch "$prefix/complete"
    fi
    echo "$prefix"
}

main() {
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock --nonblock 9 || { say "waiting for another build of the packages"; flock 9; }
    case ${1:-} in
    native | wasm) libraries "$1" ;;
    fonts) fetch @phosphor-icons/web; KOTOZUTE_ICONS=$(unpack @phosphor-icons/web) "$here/fonts.sh" "$cache" ;;
    sources)
        local names=("${@:2}")
        [[ ${#names[@]} -gt 0 ]] || mapfile -t names < <(table | cut -f1)
        fetch "${names[@]}"
        echo "$sources" ;;
    *) fail "usage: prepare.sh native|wasm|fonts|sources [NAME…]" ;;
    esac
}

main "$@"
