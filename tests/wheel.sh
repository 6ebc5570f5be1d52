#!/bin/sh
# Builds the wheel, installs it in a clean environment outside the checkout, and builds the sample day from it.
set -eu
python=${1:-python3}
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$work" "$top"
"$python" -m venv "$work/env"
"$work/env/bin/python" -m pip install --quiet --disable-pip-version-check "$work"/briefing-*.whl
du -sm "$work/env" | awk '{print "installed size: " $1 " MB"}'
mkdir "$work/station"
cd "$work/station"
XDG_CACHE_HOME="$work/cache" "$work/env/bin/briefing" build --sample --quiet --json > built.json
"$work/env/bin/python" -c "
import json
built = json.load(open('built.json'))
assert built['state'] == 'published', built
assert 295 <= built['duration'] <= 305, built['duration']
print('the wheel built', built['episode'].rsplit('/', 1)[1], built['duration'], 's')"
"$work/env/bin/briefing" check public-sample
