#!/usr/bin/env bash
# A node of slurm-up.sh's cluster dies at once: its slurmd and everything that jobs run on it.
# slurm-up.sh STATE, with the same numbers, revives it.
#
#   slurm-node-kill.sh STATE NODE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=processes.sh
. "$here/processes.sh"

[ $# -eq 2 ] || { echo "usage: slurm-node-kill.sh STATE NODE" >&2; exit 2; }
state=$(cd "$1" && pwd -P)
node=$2
pid=$(running "$state/$node.pid") || { echo "slurm-node-kill: $node is not running" >&2; exit 1; }
kill -KILL "$pid"
rm -f "$state/$node.pid"
echo "slurm-node-kill: $node is dead; job processes killed: $(kill_jobs_of "$node")"
