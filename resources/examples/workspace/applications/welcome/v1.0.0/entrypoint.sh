#!/usr/bin/env bash
# Installs or upgrades the release, on the first master, each time the image is run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# HELM_OPTS is a list of words, separated by blanks or line ends; quotes mean nothing in it.
read -r -d '' -a options <<<"--create-namespace $HELM_OPTS" || true
helm upgrade -i "$NAME" charts/welcome -n "$NAMESPACE" "${options[@]}"
