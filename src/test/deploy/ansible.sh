#!/bin/bash
# The play of src/main/deploy/ansible on three hosts that all are this machine, over SSH: one is ended in the middle, and the play run
# again goes on where its file ends. As root on Debian, after `mvn package`:
#
#     src/test/deploy/ansible.sh [JAR]
set -euo pipefail
cd "$(dirname "$0")/../../.."

jar=$(realpath "${1:-target/benchmarks.jar}")
play=$(realpath src/main/deploy/ansible/measure.yml)
forks=4

[ -x /usr/sbin/sshd ] && command -v ansible-playbook >/dev/null || {
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends ansible-core openssh-server openssh-client
}

directory=$(mktemp -d)
say() { echo "== $*"; }
stop() {
  set +e
  [ -e "$directory/sshd.pid" ] && kill "$(cat "$directory/sshd.pid")"
  rm -rf "$directory"
}
trap stop EXIT

# An SSH daemon of its own, with keys of its own, that only this machine reaches.
port=$(( 20000 + RANDOM % 20000 ))
mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$directory/host"
ssh-keygen -q -t ed25519 -N '' -f "$directory/user"
cat > "$directory/sshd_config" <<EOF
Port $port
ListenAddress 127.0.0.1
HostKey $directory/host
AuthorizedKeysFile $directory/user.pub
StrictModes no
PasswordAuthentication no
PermitRootLogin prohibit-password
UsePAM no
PidFile $directory/sshd.pid
Subsystem sftp internal-sftp
EOF
/usr/sbin/sshd -f "$directory/sshd_config" -E "$directory/sshd.log"
say "an SSH daemon on port $port"

{
  echo '[all]'
  for host in host1 host2 host3; do echo "$host folder=$directory/$host"; done
  echo '[all:vars]'
  echo "ansible_host=127.0.0.1"
  echo "ansible_port=$port"
  echo "ansible_user=$(id -un)"
  echo "ansible_ssh_private_key_file=$directory/user"
  echo "ansible_ssh_common_args='-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR'"
  echo "ansible_remote_tmp=$directory/remote"
} > "$directory/hosts"

export ANSIBLE_LOCAL_TEMP=$directory/local ANSIBLE_HOST_KEY_CHECKING=false ANSIBLE_NOCOWS=1 ANSIBLE_PYTHON_INTERPRETER=/usr/bin/python3
export ANSIBLE_ASYNC_DIR=$directory/async ANSIBLE_SSH_CONTROL_PATH_DIR=$directory/control
measure() {
  ansible-playbook -i "$directory/hosts" "$play" -e "jar=$jar" -e "results=$directory/results" \
    -e "{\"options\": \"--runtimes java --preset quick --include BalanceBenchmark.atomicLong\$ --threads 1 --min-forks $forks --max-forks $forks\"}" \
    "$@" > "$directory/play.log" 2>&1
}
forks_of() {
  python3 -c 'import json, sys; print(sum(len(e["primaryMetric"]["rawData"]) for e in json.load(open(sys.argv[1]))))' "$1"
}

measure &
running=$!
file=$directory/host2/host2.json
for _ in $(seq 240); do
  [ -e "$file" ] && [ "$(forks_of "$file")" -ge 2 ] && break
  kill -0 $running 2>/dev/null || break
  sleep 0.5
done
[ -e "$file" ] || { cat "$directory/play.log" >&2; exit 1; }
# The measured JVM too, as when the host loses its power.
victims=()
for process in $(pgrep -x java); do
  [ "$(readlink "/proc/$process/cwd")" != "$directory/host2" ] || victims+=("$process")
done
kill -9 "${victims[@]}"
cut=$(forks_of "$file")
say "host2 ended with $cut of $forks forks in its file"
wait $running && { echo "the play takes a run that was ended for one that is done" >&2; exit 1; }
grep -E '^host[0-9] +:' "$directory/play.log"

measure
say "the play once more"
grep -E '^host[0-9] +:' "$directory/play.log"

cd "$directory"
java -Djava.io.tmpdir="$directory" -jar "$jar" collect results --forks $forks --output forks.ndjson
python3 - "$forks" "$cut" <<'EOF'
import collections, json, sys
forks, cut = int(sys.argv[1]), int(sys.argv[2])
lines = [json.loads(line) for line in open('forks.ndjson')]
by_machine = collections.Counter(line['machine_id'] for line in lines)
assert by_machine == {'host1': forks, 'host2': forks, 'host3': forks}, by_machine
assert len({(line['session'], line['series'], line['fork']) for line in lines}) == len(lines), 'a fork is there twice'
assert 0 < cut < forks
print(f'== {len(lines)} forks of 3 hosts, none lost, none twice')
EOF
