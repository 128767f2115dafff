#!/bin/bash
# A PostgreSQL server of its own in a folder, for tests and measurements. Never for real cases.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/setup.sh
. scripts/setup.sh

usage() {
    cat <<'TEXT'
scripts/postgres.sh start FOLDER [PORT]    makes a cluster in FOLDER if there is none, starts it on 127.0.0.1, and
                                           prints the address of its database "hufu"; PORT 0 or none: any free port
scripts/postgres.sh stop FOLDER [MODE]     stops it: fast (default), smart or immediate
scripts/postgres.sh remove FOLDER          stops it and removes the folder

PostgreSQL refuses to run as root; then it runs as the user "postgres" of the Debian package.
TEXT
}

[ $# -ge 2 ] || { usage >&2; exit 2; }
command=$1 folder=$2
need_packages "${DATABASE_PACKAGES[@]}" >&2
bin=$(dirname "$(find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1)")
[ -x "$bin/initdb" ] || fail "no PostgreSQL server under /usr/lib/postgresql."

# Runs a command as the owner of the cluster.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && setpriv --reuid postgres --regid postgres --clear-groups "$@")
    else
        "$@"
    fi
}

case $command in
    start)
        port=${3:-0}
        if [ ! -f "$folder/data/PG_VERSION" ]; then
            mkdir -p "$folder"
            chmod 755 "$folder"
            [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
            as_owner "$bin/initdb" -D "$folder/data" -U hufu --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
                >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; fail "initdb failed."; }
        fi
        if [ "$port" -eq 0 ] && [ -f "$folder/port" ]; then port=$(cat "$folder/port"); fi
        while [ "$port" -eq 0 ] || ! port_is_free "$port"; do port=$((20000 + RANDOM % 20000)); done
        as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -t 60 -o \
            "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=1000" \
            start >"$folder/start.log" 2>&1 ||
            { tail -n 5 "$folder/start.log" "$folder/data/server.log" >&2; fail "PostgreSQL did not start."; }
        printf '%s\n' "$port" >"$folder/port"
        as_owner "$bin/createdb" -h 127.0.0.1 -p "$port" -U hufu hufu 2>/dev/null || true
        printf 'postgres://hufu@127.0.0.1:%s/hufu\n' "$port"
        ;;
    stop) as_owner "$bin/pg_ctl" -D "$folder/data" -m "${3:-fast}" -w stop >/dev/null ;;
    remove)
        as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
        rm -rf "$folder"
        ;;
    *) usage >&2; exit 2 ;;
esac
