#!/bin/sh
# Makes sure .node/bin/node is a Node.js this project runs on: the machine's own when it is new enough,
# otherwise the pinned one, installed from npm into the checkout. Prints only when it installs something.
set -eu
cd "$(dirname "$0")/.."

required=24.11
pinned=24.21.0

usable() {
  "$1" -e "const [a, b] = process.versions.node.split('.').map(Number); const [c, d] = '$required'.split('.').map(Number); process.exit(a > c || (a === c && b >= d) ? 0 : 1)" 2>/dev/null
}

usable .node/bin/node && exit 0

system=$(command -v node || true)
if [ -z "$system" ]; then
  echo "Node.js was not found. Install any version from 20 on; make brings the one it needs by itself." >&2
  exit 1
fi
mkdir -p .node/bin
if usable "$system"; then
  ln -sf "$system" .node/bin/node
  exit 0
fi

package="node-$(node -p 'process.platform + "-" + process.arch')"
echo "Node.js $(node --version) is older than $required: installing $package@$pinned into .node/ (once, about 200 MB)"
echo '{ "private": true }' > .node/package.json
if ! (cd .node && npm install --no-save --no-audit --no-fund --loglevel=error "$package@$pinned" > /dev/null); then
  echo "There is no $package@$pinned on npm. Install Node.js $required or newer and run make again." >&2
  exit 1
fi
ln -sf "../node_modules/$package/bin/node" .node/bin/node
usable .node/bin/node || { echo "The installed Node.js does not run on this machine. Install $required or newer." >&2; exit 1; }
