#!/bin/sh
# apps.sh BIN FOLDER: subscribes the podcast apps that are installed to FOLDER, served on loopback; each must get every episode.
set -eu
bin=$1 folder=$2
shared=${BRIEFING_SHARED:-../shared}
clients=$shared/tools/podcast_clients.sh
[ -f "$clients" ] || { echo "skipped: the shared material (../shared) is not on this machine"; exit 0; }
work=$(mktemp -d)
port=${PORT:-8000}
"$bin/briefing" serve "$folder" --port "$port" >"$work/serve.log" 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
"$bin/python" -m venv "$work/env" && "$work/env/bin/python" -m pip install --quiet --disable-pip-version-check poca || echo "poca cannot be installed here"
wanted=$(find "$folder" -name '*.mp3' | wc -l)
CLIENTS_VENV=$work/env bash "$clients" "http://127.0.0.1:$port/feed.xml" "$work/apps" | tee "$work/counts"
echo "wanted   $wanted"
awk -v wanted="$wanted" '$3 == "audio" { seen++; if ($2 != wanted) bad++ } END { exit bad || !seen }' "$work/counts"
