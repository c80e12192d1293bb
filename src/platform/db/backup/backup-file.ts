import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { bilingual } from '../../../shared/bilingual.js';
import { InvalidInputError } from '../../../shared/errors.js';
import { fileFault } from '../../../shared/file-fault.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';

/** Raised when the lines of a backup change their meaning. */
export const BACKUP_FORMAT = 1;

/** The first line: what the backup is, and of which tables. */
export interface BackupHeader {
  readonly kind: 'quanze-backup';
  readonly format: number;
  /** ISO instant at which it was begun. */
  readonly madeAt: string;
  /** e.g. `"embedded, PostgreSQL 18.3"`; for people. */
  readonly madeFrom: string;
  /** Names of the migrations that had run, in order. */
  readonly migrations: readonly string[];
}

/** What follows the header: for each table its name, its rows as arrays of text, its end; at last the whole's end. */
export type BackupLine =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly end: string; readonly rows: number; readonly sha256: string }
  | { readonly sequences: Readonly<Record<string, string>> }
  | { readonly complete: true; readonly tables: number; readonly rows: number };

/** A line of a backup as read: a row's own text, or what it says about the rows around it. */
export type BackupEntry = { readonly row: string } | { readonly line: BackupLine };

/** A backup opened for reading. */
export interface OpenBackup {
  readonly header: BackupHeader;
  /** The lines after the header; may be walked once. */
  readonly entries: AsyncGenerator<BackupEntry>;
}

/**
 * Opens a backup and reads its header.
 *
 * @throws {InvalidInputError} when there is no such file, or it is no backup of a known format
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const lines = linesOf(file);
  const first = await lines.next();
  const header = first.done ? null : readHeader(first.value);
  if (!header) {
    throw new InvalidInputError(
      bilingual(`${file} is not a backup of the registry.`, `${file} 不是本系统的备份文件。`),
      { file },
    );
  }
  if (header.format !== BACKUP_FORMAT) {
    await lines.return(undefined);
    throw new InvalidInputError(
      bilingual(
        `${file} is a backup of format ${header.format}; this version reads format ${BACKUP_FORMAT}.`,
        `${file} 的备份格式为 ${header.format}，本版本只能读取格式 ${BACKUP_FORMAT}。`,
      ),
      { file, format: header.format },
    );
  }
  return { header, entries: entriesOf(file, lines) };
}

async function* entriesOf(file: string, lines: AsyncGenerator<string>): AsyncGenerator<BackupEntry> {
  for await (const text of lines) {
    if (text.startsWith('[')) yield { row: text };
    else yield { line: readLine(file, text) };
  }
}

/** Lines end with a line feed and nothing else: JSON escapes those inside, but not U+2028. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const stream = createGunzip();
  source.on('error', (error) => stream.destroy(error));
  source.pipe(stream).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of stream) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (cause) {
    const { en, zh } = reason(cause);
    throw new InvalidInputError(
      bilingual(`${file} cannot be read as a backup: ${en}.`, `${file} 无法作为备份读取：${zh}。`),
      { file },
      { cause },
    );
  } finally {
    source.destroy();
  }
  if (rest !== '') throw damaged(file, { en: 'it ends in the middle of a line', zh: '末行不完整' });
}

/** The backup is not as it was written. */
export function damaged(file: string, what: LocalisedText, cause?: unknown): InvalidInputError {
  return new InvalidInputError(
    bilingual(`The backup ${file} is damaged: ${what.en}.`, `备份 ${file} 已损坏：${what.zh}。`),
    { file },
    { cause },
  );
}

function readHeader(text: string): BackupHeader | null {
  const value = parse(text);
  return isHeader(value) ? value : null;
}

function isHeader(value: unknown): value is BackupHeader {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'quanze-backup' &&
    'format' in value &&
    typeof value.format === 'number' &&
    'migrations' in value &&
    Array.isArray(value.migrations)
  );
}

function readLine(file: string, text: string): BackupLine {
  const value = parse(text);
  if (!isLine(value)) {
    const shown = JSON.stringify(text.slice(0, 80));
    throw damaged(file, { en: `a line reads ${shown}`, zh: `有一行内容为 ${shown}` });
  }
  return value;
}

function isLine(value: unknown): value is BackupLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    (('table' in value && 'columns' in value) || 'end' in value || 'sequences' in value || 'complete' in value)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Beside the disk's, what zlib says. */
function reason(cause: unknown): LocalisedText {
  const said = cause instanceof Error ? cause.message : String(cause);
  return fileFault(cause) ?? { en: said, zh: `内容损坏或不完整（${said}）` };
}
