#!/bin/bash
# The array job of src/main/deploy/slurm on a Slurm of three nodes that all are this machine: eight tasks, and one node dies in the
# middle and comes back. Says at the end that no fork was lost and none is there twice. As root on Debian, after `mvn package`:
#
#     src/test/deploy/slurm.sh [JAR]
set -euo pipefail
cd "$(dirname "$0")/../../.."

jar=$(realpath "${1:-target/benchmarks.jar}")
script=$(realpath src/main/deploy/slurm/everycore.sbatch)
tasks=8
forks=4

command -v slurmctld slurmd munged >/dev/null || { apt-get update -qq && apt-get install -y -qq slurm-wlm munge; }

directory=$(mktemp -d)
declare -A daemons
say() { echo "== $*"; }
stop() {
  set +e
  scancel --user=root 2>/dev/null
  kill "${daemons[@]}" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$directory"
}
trap stop EXIT

# Ports that nobody has, so that a Slurm of this host is left alone.
port=$(( 20000 + RANDOM % 20000 ))
export SLURM_CONF=$directory/slurm.conf
cat > "$SLURM_CONF" <<EOF
ClusterName=everycore
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$directory/munge.socket,cred_expire=5
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
StateSaveLocation=$directory/state
SlurmdSpoolDir=$directory/%n
SlurmctldPidFile=$directory/slurmctld.pid
SlurmdPidFile=$directory/%n.pid
SlurmctldLogFile=$directory/slurmctld.log
SlurmdLogFile=$directory/%n.log
SlurmdParameters=config_overrides
SlurmdTimeout=6
ReturnToService=2
KillWait=2
SchedulerParameters=sched_interval=2,bf_interval=2
MailProg=/bin/true
NodeName=node1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=$(nproc) State=UNKNOWN
NodeName=node2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=$(nproc) State=UNKNOWN
NodeName=node3 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + 3)) CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=node[1-3] Default=YES MaxTime=10 State=UP
EOF
mkdir "$directory"/{state,node1,node2,node3,results}
chmod 755 "$directory"

start() { # a daemon by a name of its own
  "${@:2}" > "$directory/$1.out" 2>&1 &
  daemons[$1]=$!
}
until_true() {
  for _ in $(seq "$1"); do
    eval "$2" && return
    sleep 0.5
  done
  echo "not within $1 half seconds: $2" >&2
  squeue >&2 || true
  sinfo -N -l >&2 || true
  tail -n 5 "$directory"/*.log >&2 || true
  exit 1
}

( umask 077; head -c 1024 /dev/urandom > "$directory/munge.key" )
start munged munged --force --foreground --num-threads=2 --key-file="$directory/munge.key" --socket="$directory/munge.socket" \
  --log-file="$directory/munge.log" --pid-file="$directory/munge.pid" --seed-file="$directory/munge.seed"
until_true 20 '[ -S "$directory/munge.socket" ]'
start slurmctld slurmctld -D
for node in node1 node2 node3; do start $node slurmd -D -N $node; done
until_true 60 '[ "$(sinfo -h -N -t idle | wc -l)" = 3 ]'
say "slurmctld and three slurmd on ports $port to $((port + 3)): $(sinfo -h -o '%D %T')"

cd "$directory"
export EVERYCORE=$jar EVERYCORE_RESULTS=$directory/results TMPDIR=$directory
job=$(sbatch --parsable --array=0-$((tasks - 1)) "$script" --runtimes java --preset quick --include 'BalanceBenchmark.atomicLong$' \
  --threads 1 --min-forks $forks --max-forks $forks)
results=$directory/results/$job

forks_of() { # how many forks the file holds
  python3 -c 'import json, sys; print(sum(len(e["primaryMetric"]["rawData"]) for e in json.load(open(sys.argv[1]))))' "$1"
}
state() { scontrol show job "$1" | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p'; }

# The second task on node2, in the middle.
until_true 240 '[ "$(ls "$results"/*-node2.json 2>/dev/null | wc -l)" -ge 2 ]'
task=$(squeue -h -t running -w node2 -o %K | head -1)
file=$results/$task-node2.json
until_true 120 '[ -e "$file" ] && [ "$(forks_of "$file")" -ge 2 ]'
id=$(squeue -h -t running -w node2 -o %A | head -1)

# A power cut: the daemon, its steps and all that they run, at once and without a word.
victims=("${daemons[node2]}")
for process in /proc/[0-9]*; do
  if { tr '\0' '\n' < "$process/environ" | grep -Fxc -e "SLURM_JOB_ID=$id" -e "EVERYCORE_RESULTS=$EVERYCORE_RESULTS"; } 2>/dev/null |
    grep -qx 2
  then
    victims+=("${process#/proc/}")
    parent=$(ps -o ppid= -p "${process#/proc/}" | tr -d ' ')
    [ "$(ps -o comm= -p "$parent")" != slurmstepd ] || victims+=("$parent")
  fi
done
kill -9 "${victims[@]}"
cut=$(forks_of "$file")
say "node2 dead in task $task, with $cut of $forks forks in its file"
until_true 120 '[ "$(state "$id")" = PENDING ]'
say "task $task is queued again: $(sinfo -h -n node2 -o '%N %T')"

# Back, and the only one that takes what is queued, until the task runs there again.
scontrol update nodename=node1,node3 state=drain reason=test
start node2 slurmd -D -N node2
until_true 240 '[ "$(state "$id")" = RUNNING ]'
scontrol update nodename=node1,node3 state=resume
say "node2 is back, and task $task runs on $(squeue -h -j "$id" -o %N)"
until_true 480 '[ -z "$(squeue -h)" ]'

java -Djava.io.tmpdir="$directory" -jar "$jar" collect "$results" --forks $forks --output forks.ndjson
python3 - "$tasks" "$forks" "$file" "$cut" <<'EOF'
import collections, json, sys
tasks, forks, killed, cut = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
lines = [json.loads(line) for line in open('forks.ndjson')]
by_file = collections.Counter(line['file'] for line in lines)
assert len({(line['session'], line['series'], line['fork']) for line in lines}) == len(lines), 'a fork is there twice'
assert len({(line['session'], tuple(line['iterations'])) for line in lines}) == len(lines), 'a fork is there twice'
assert len(by_file) == tasks, by_file
assert set(by_file.values()) == {forks}, by_file
assert by_file[killed] == forks > cut > 0
assert len({line['machine_id'] for line in lines}) == 3
print(f'== {len(lines)} forks of {len(by_file)} files on 3 nodes, none lost, none twice')
EOF
java -Djava.io.tmpdir="$directory" -jar "$jar" report --join "$results"/*.json
