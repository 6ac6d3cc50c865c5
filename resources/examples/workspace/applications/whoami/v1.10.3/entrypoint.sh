#!/usr/bin/env bash
# Applies the manifests in the order of their names, on the first master, each time the image is run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

kubectl apply -f manifests
