import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './command-line.js';

/** Whom a command runs as for which a mode of 000 or 555 means something: root reads and writes everything. */
export const unprivileged = process.getuid?.() === 0 ? nobody() : {};

function nobody(): { readonly uid: number; readonly gid: number } {
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] = entries.map((line) => line.split(':')).find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** False where that account cannot reach the project, e.g. below the home of root. */
export function canRunUnprivileged(): boolean {
  return spawnSync(process.execPath, [programOf('cli'), 'help'], { ...unprivileged, timeout: 30_000 }).status === 0;
}

/** A folder that the account may pass through and fill. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quanze-rights-'));
  chmodSync(folder, 0o777);
  return folder;
}

/** Removes a folder whatever the modes in it. */
export function removeFolder(folder: string): void {
  const unlock = (path: string): void => {
    if (!statSync(path).isDirectory()) return;
    chmodSync(path, 0o700);
    for (const name of readdirSync(path)) unlock(join(path, name));
  };
  if (!('uid' in unprivileged)) unlock(folder);
  rmSync(folder, { recursive: true, force: true });
}
