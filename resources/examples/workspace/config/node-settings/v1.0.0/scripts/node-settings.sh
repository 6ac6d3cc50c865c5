#!/usr/bin/env bash
# Puts the rendered settings where the kernel finds them after a restart too, and applies them now.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

install -m 0644 etc/90-node-settings.conf /etc/sysctl.d/90-node-settings.conf
sysctl -p /etc/sysctl.d/90-node-settings.conf
