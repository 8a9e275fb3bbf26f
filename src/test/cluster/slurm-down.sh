#!/usr/bin/env bash
# Ends the cluster that slurm-up.sh started in STATE, with its jobs, by its pid files. The logs stay.
#
#   slurm-down.sh STATE
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=processes.sh
. "$here/processes.sh"

[ $# -eq 1 ] || { echo "usage: slurm-down.sh STATE" >&2; exit 2; }
[ -s "$1/slurm.conf" ] || { echo "slurm-down: there is no cluster in $1"; exit 0; }
state=$(cd "$1" && pwd -P)
export SLURM_CONF=$state/slurm.conf PATH=$PATH:/usr/sbin

end() { # PID_FILE
  local pid
  pid=$(running "$1") || return
  kill -TERM "$pid" 2>/dev/null
  for _ in $(seq 50); do
    running "$1" >/dev/null || return
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null
}
# The controller first, so that nothing is started again.
end "$state/slurmctld.pid"
for pid_file in "$state"/n*.pid; do end "$pid_file"; done
stopped=0
for log in "$state"/log/n*.log; do
  node=$(basename "$log" .log)
  stopped=$((stopped + $(kill_jobs_of "$node")))
done
end "$state/munge/pid"
# Nothing but the logs is left: the next cluster there knows of no job of this one.
rm -rf "$state"/{controller,munge,port,slurm.conf,env} "$state"/n[0-9]* "$state"/*.pid
echo "slurm-down: ended; job processes killed: $stopped"
