# shellcheck shell=bash disable=SC2154
# Sourced by the scripts beside it: which processes belong to the cluster in $state.

# A daemon is ours if the process of its pid file has the state folder on its command line: numbers of processes are
# given again, and a zombie has no command line.
running() { # PID_FILE: prints the number of the process, or fails
  local pid
  pid=$(cat "$1" 2>/dev/null) && [ -n "$pid" ] || return 1
  tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$state/" && echo "$pid"
}

# A job step names neither node nor folder, but it holds the log of its node's slurmd open.
steps_of() { # NODE: prints the numbers of its slurmstepd
  local pid
  for pid in $(pgrep slurmstepd); do
    [ -z "$(find "/proc/$pid/fd" -lname "$state/log/$1.log" 2>/dev/null)" ] || echo "$pid"
  done
}

descendants() { # PID...: prints them and all below them, parents first
  local pid
  for pid in "$@"; do
    echo "$pid"
    # shellcheck disable=SC2046 # numbers
    descendants $(pgrep -P "$pid")
  done
}

# All at once and parents first, so that nobody is left who could report how a child ended.
kill_jobs_of() { # NODE: its steps with everything they started; prints how many processes
  local all
  # shellcheck disable=SC2046 # numbers
  all=$(descendants $(steps_of "$1"))
  # shellcheck disable=SC2086 # numbers
  [ -z "$all" ] || kill -KILL $all 2>/dev/null || true
  echo "$all" | grep -c . || true
}
