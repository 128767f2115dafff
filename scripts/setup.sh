# Set-up shared by start, test and bench. To be sourced: each function does nothing where its work is done already.
# shellcheck shell=bash disable=SC2034

# The oldest toolchain that reads all manifests.
NEEDED_SWIFT=6.3

# What the toolchain itself asks for at run time.
TOOLCHAIN_PACKAGES=(libcurl4 libedit2 libncurses6 libsqlite3-0 libxml2)
BUILD_PACKAGES=(
    ca-certificates git curl pkg-config g++ libc6-dev libcurl4-openssl-dev libpq-dev libsqlite3-dev zlib1g-dev tzdata)
# A server of our own for the tests of the second engine.
DATABASE_PACKAGES=(postgresql)
TEST_PACKAGES=(chromium fonts-noto-cjk nginx-light python3 python3-venv)

# An import that Package.swift does not allow is an error, which keeps docs/modules.md true.
BUILD_FLAGS=(--explicit-target-dependency-import-check error)

say() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
fail() {
    printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "installing packages needs root. Run as root, or install sudo, or run yourself: apt-get install ${MISSING[*]}"
    fi
}

# need_packages NAME... : installs those Debian packages that are not there.
need_packages() {
    command -v dpkg-query >/dev/null 2>&1 || {
        note "This is no Debian system. Please see to it yourself that these are there: $*"
        return 0
    }
    MISSING=()
    local name
    for name in "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$name" 2>/dev/null)" in
            "install ok installed") ;;
            *) MISSING+=("$name") ;;
        esac
    done
    [ ${#MISSING[@]} -eq 0 ] && return 0
    say "Installing Debian packages: ${MISSING[*]}"
    as_root apt-get update -q || fail "apt-get update failed; see the lines above."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${MISSING[@]}" ||
        fail "apt-get could not install: ${MISSING[*]}"
}

# need_swift : stops with a clear line unless a new enough Swift is in PATH; installs the libraries that it runs on.
need_swift() {
    command -v swift >/dev/null 2>&1 ||
        fail "no Swift toolchain in PATH. Hufu needs Swift $NEEDED_SWIFT or newer: https://www.swift.org/install/linux/"
    need_packages "${TOOLCHAIN_PACKAGES[@]}"
    local answer version
    answer=$(swift --version 2>&1) || fail "swift --version failed: $answer"
    version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
    [ -n "$version" ] || fail "cannot read the version of Swift from: $answer"
    if [ "$(printf '%s\n%s\n' "$NEEDED_SWIFT" "$version" | sort -V | head -n 1)" != "$NEEDED_SWIFT" ]; then
        fail "Swift $version is too old. Hufu needs Swift $NEEDED_SWIFT or newer: https://www.swift.org/install/linux/"
    fi
}

# need_python_packages : the packages of Tests/Browser/requirements.txt in .venv.
need_python_packages() {
    local list=Tests/Browser/requirements.txt stamp=.venv/installed digest
    digest=$(sha256sum <"$list")
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$digest" ] && return 0
    say "Installing Python packages for the browser tests into .venv"
    rm -rf .venv
    python3 -m venv .venv || fail "python3 -m venv failed."
    .venv/bin/pip install --quiet --disable-pip-version-check -r "$list" || fail "pip could not install $list."
    printf '%s\n' "$digest" >"$stamp"
}

# build ARGUMENT... : swift build with the flags that every build has. What is measured is what is installed: with
# optimisation Swift's libraries become part of the program, as docs/operations.md has it.
build() {
    local flags=("${BUILD_FLAGS[@]}")
    [[ " $* " != *" -c release "* ]] || flags+=(--static-swift-stdlib)
    swift build "${flags[@]}" "$@"
}

# port_is_free PORT : whether nothing answers on 127.0.0.1:PORT.
port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_number() { [[ $1 =~ ^[0-9]+$ ]]; }
