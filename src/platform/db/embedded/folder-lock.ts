import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConflictError, UnavailableError } from '../../../shared/errors.js';

/** How old a forgotten take-over marker must be before it is swept away. */
const TAKEOVER_STALE_MS = 5_000;

/**
 * Takes a data folder for this process. The embedded database has no lock of its own, and two processes on one
 * folder lose rows without a word.
 *
 * @param folder e.g. `./data/registry`; the lock stands beside it as `registry.lock`
 * @returns gives the folder back; also done when the process exits
 * @throws {ConflictError} when a living process holds the folder (`details.process` is its id), or the folder holds files
 *   that are no database
 * @throws {UnavailableError} when there can be no such folder, or nothing can be written beside it
 */
export function lockFolder(folder: string): () => void {
  const path = resolve(folder);
  const lock = join(dirname(path), `${basename(path)}.lock`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) throw unusable(path, 'ENOTDIR');
    if (isForeign(path)) throw foreign(path);
    mkdirSync(dirname(path), { recursive: true });
    if (!create(lock)) takeOver(lock, path);
  } catch (error) {
    throw isSystemError(error) ? unusable(path, error.code, error) : error;
  }
  const release = () => removeOwn(lock);
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** True when the folder holds files, but no database: a first start would strew its own among them. */
function isForeign(path: string): boolean {
  if (!existsSync(path) || existsSync(join(path, 'PG_VERSION'))) return false;
  const names = readdirSync(path);
  // what a first start leaves that was stopped in the middle
  return names.length > 0 && !names.some((name) => name === 'base' || name === 'global' || name.startsWith('pg_'));
}

function foreign(folder: string): ConflictError {
  return new ConflictError(
    `The data folder ${folder} holds files that are no registry. Choose an empty folder with DATA_DIR.\n数据目录 ${folder} 中有不属于本系统的文件；请用 DATA_DIR 指定一个空目录。`,
    { folder },
  );
}

/** One line: process id and when that process started, so that a reused id is not mistaken for the holder. */
function identity(pid: number): string {
  return `${pid} ${startTime(pid) ?? 'unknown'}`;
}

/** A link appears whole or not at all, so nobody ever reads a lock that is not written yet. */
function create(lock: string): boolean {
  const draft = `${lock}.${process.pid}`;
  try {
    writeFileSync(draft, identity(process.pid));
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Only one process at a time may replace a stale lock; the others find the new holder alive. */
function takeOver(lock: string, folder: string): void {
  const marker = `${lock}.takeover`;
  sweepMarker(marker);
  if (!create(marker)) throw heldBy(null, folder);
  try {
    const holder = readHolder(lock);
    if (holder !== null && isAlive(holder)) throw heldBy(holder.pid, folder);
    if (holder !== null) unlinkSync(lock);
    if (!create(lock)) throw heldBy(readHolder(lock)?.pid ?? null, folder);
  } finally {
    unlinkSync(marker);
  }
}

function sweepMarker(marker: string): void {
  try {
    if (Date.now() - statSync(marker).mtimeMs > TAKEOVER_STALE_MS) unlinkSync(marker);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

function readHolder(lock: string): Holder | null {
  try {
    const [pid = '', started = ''] = readFileSync(lock, 'utf8').split(' ');
    return { pid: Number(pid), started };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  const now = startTime(pid);
  return now === null || started === 'unknown' || now === started;
}

/** Start of a process in clock ticks since boot, where the system tells (Linux); else null. */
function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function removeOwn(lock: string): void {
  if (readHolder(lock)?.pid === process.pid) unlinkSync(lock);
}

function heldBy(pid: number | null, folder: string): ConflictError {
  return new ConflictError(
    `The data folder ${folder} is in use by ${pid === null ? 'another process' : `process ${pid}`}. Stop it first, or choose another folder with DATA_DIR; several processes on one registry need PostgreSQL (DATABASE_URL).
数据目录 ${folder} 正被${pid === null ? '其他进程' : `进程 ${pid} `}使用。请先停止该进程，或用 DATA_DIR 另选目录；多个进程共用一个登记库须使用 PostgreSQL（DATABASE_URL）。`,
    { folder, process: pid === null ? null : String(pid) },
  );
}

function unusable(folder: string, code: string, cause?: unknown): UnavailableError {
  return new UnavailableError(
    `The data folder ${folder} cannot be used (${code}): it must be a folder that can be written, on a disk with room. Choose another with DATA_DIR.
数据目录 ${folder} 无法使用（${code}）：须为可写的目录，且磁盘有剩余空间。请用 DATA_DIR 另选目录。`,
    { folder, reason: code },
    { cause },
  );
}

function isSystemError(error: unknown): error is { readonly code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
