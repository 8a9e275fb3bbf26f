#!/usr/bin/env bash
# A real Slurm for tests, on this one machine and reachable from it only: munged, slurmctld and a slurmd for each node.
#
#   slurm-up.sh STATE [NODES] [CPUS]      NODES nodes n1, n2, … of CPUS cores each (default: 2 of 1); afterwards:
#   . STATE/env                           sbatch, squeue and the others talk to it
#
# What runs already is left alone, so the same command also revives a node that slurm-node-kill.sh took away.
# slurm-down.sh STATE ends it. Everything is kept in STATE. Made for Debian 12, whose build has several nodes on one
# machine; root is needed to install packages only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=processes.sh
. "$here/processes.sh"

fail() { echo "slurm-up: $*" >&2; exit 1; }

[ $# -ge 1 ] || fail "usage: slurm-up.sh STATE [NODES] [CPUS]"
mkdir -p "$1"
state=$(cd "$1" && pwd -P)
nodes=${2:-2}
cpus=${3:-1}
case $state in *[[:space:]]*) fail "the path of the state folder must have no blanks: $state" ;; esac
[ ${#state} -le 85 ] || fail "the path of the state folder is too long for a socket in it: $state"
export PATH=$PATH:/usr/sbin

install_packages() {
  command -v slurmctld && command -v slurmd && command -v sbatch && command -v munged && return
  [ "$(id -u)" = 0 ] || fail "not installed: slurmctld slurmd slurm-client munge"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 slurmctld slurmd slurm-client munge
}
install_packages >"$state/install.log" 2>&1 || fail "cannot install Slurm; see $state/install.log"

# One port for the controller and one for each node, side by side. A cluster that is there keeps its own.
free_ports() {
  local first port
  for first in $(seq 16800 100 29900); do
    for port in $(seq "$first" $((first + nodes))); do
      if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then continue 2; fi
    done
    echo "$first"
    return
  done
  fail "no free ports"
}
mkdir -p "$state/log" "$state/controller" "$state/munge"
[ -s "$state/port" ] || free_ports >"$state/port"
port=$(cat "$state/port")
[ -s "$state/munge/key" ] || (umask 077 && head -c 128 /dev/urandom >"$state/munge/key")

cat >"$state/slurm.conf.new" <<CONF
ClusterName=refugia
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$port
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
NodeName=n[1-$nodes] NodeHostname=localhost NodeAddr=127.0.0.1 Port=[$((port + 1))-$((port + nodes))] CPUs=$cpus RealMemory=2000
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP

SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
CredType=cred/munge
# A job that was requeued starts again when its old permit has expired: 5 s instead of 120.
AuthInfo=socket=$state/munge/socket,cred_expire=5

StateSaveLocation=$state/controller
SlurmdSpoolDir=$state/%n
SlurmctldPidFile=$state/slurmctld.pid
SlurmdPidFile=$state/%n.pid
SlurmctldLogFile=$state/log/slurmctld.log
SlurmdLogFile=$state/log/%n.log

# Cores are counted, whatever the machine really has; processes are followed by parentage, without cgroups.
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
JobAcctGatherType=jobacct_gather/linux
TaskPlugin=task/none
MpiDefault=none
AccountingStorageType=accounting_storage/none

# Notices a dead node in about 15 s, forgives at once one that is back; plans every 2 s.
SlurmdTimeout=6
MessageTimeout=5
BatchStartTimeout=3
ReturnToService=2
KillWait=5
SchedulerParameters=sched_interval=2,bf_interval=2
MaxArraySize=1001
CONF
if running "$state/slurmctld.pid" >/dev/null && ! cmp -s "$state/slurm.conf" "$state/slurm.conf.new"; then
  fail "a cluster of another shape runs there: slurm-down.sh $state first"
fi
mv "$state/slurm.conf.new" "$state/slurm.conf"
export SLURM_CONF=$state/slurm.conf
echo "export SLURM_CONF=$SLURM_CONF" >"$state/env"

# --force: other users need no way into the folder of the socket.
running "$state/munge/pid" >/dev/null ||
  munged --force --socket="$state/munge/socket" --key-file="$state/munge/key" --pid-file="$state/munge/pid" \
    --log-file="$state/log/munged.log" --seed-file="$state/munge/seed" 2>>"$state/log/start.log"
running "$state/slurmctld.pid" >/dev/null || slurmctld -f "$SLURM_CONF" 2>>"$state/log/start.log"
for node in $(seq -f n%g "$nodes"); do
  mkdir -p "$state/$node"
  running "$state/$node.pid" >/dev/null || slurmd -f "$SLURM_CONF" -N "$node" 2>>"$state/log/start.log"
done

for _ in $(seq 150); do
  ready=$(sinfo -h -N -p main -o %t 2>/dev/null | grep -cxE 'idle|mix|alloc|comp' || true)
  if [ "$ready" = "$nodes" ]; then
    echo "slurm-up: $nodes nodes of $cpus; . $state/env"
    exit 0
  fi
  sleep 0.2
done
sinfo -N -l >&2 || true
tail -n 5 "$state"/log/*.log >&2
fail "not ready after 30 s"
