import { spawnSync } from 'node:child_process';

/** A mount of its own for one command, which nobody else sees and which is gone with it. */
const UNSHARE = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];

/** What is in the folder moves onto a disk of that size, and back when the command has ended. */
const SCRIPT = `
  set -e
  mkdir "$0.before" && mount --bind "$0" "$0.before"
  mount -t tmpfs -o "size=$1" tmpfs "$0"
  cp -a "$0.before/." "$0"
  folder="$0"; shift
  code=0; "$@" || code=$?
  find "$folder.before" -mindepth 1 -delete
  cp -a "$folder/." "$folder.before"
  exit $code`;

/** True where this system lets a test have a disk of its own: root does with the right to mount, Linux for most. */
export const hasSmallDisks =
  spawnSync(UNSHARE[0] ?? '', [...UNSHARE.slice(1), 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'])
    .status === 0;

/**
 * A command that finds a folder on a disk with little room.
 *
 * @param room bytes beside what the folder holds
 */
export function onSmallDisk(folder: string, room: number, command: readonly string[]): readonly string[] {
  const used = Number(spawnSync('du', ['-sk', folder], { encoding: 'utf8' }).stdout.split('\t')[0]) * 1_024;
  return [...UNSHARE, 'sh', '-c', SCRIPT, folder, String(used + room), ...command];
}
