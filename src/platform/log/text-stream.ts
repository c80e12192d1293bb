import type { DestinationStream } from 'pino';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};
const OMITTED = new Set(['level', 'time', 'msg', 'err', 'pid', 'hostname']);

/** A destination that turns each JSON line of the log into one line for people, followed by the stack of an error. */
export function textStream(write: (text: string) => void): DestinationStream {
  return { write: (line) => write(asText(line)) };
}

/**
 * One line of the log as text.
 *
 * @param line a JSON object as pino writes it
 * @returns e.g. `"09:30:00.000 INFO  ready  url=http://127.0.0.1:4000\n"`, the time in UTC; the line itself when it is no object
 */
export function asText(line: string): string {
  const entry = parse(line);
  if (entry === null) return line;
  const time = typeof entry['time'] === 'number' ? new Date(entry['time']).toISOString().slice(11, 23) : '';
  const level = (LEVELS[Number(entry['level'])] ?? '').padEnd(5);
  const facts = Object.entries(entry)
    .filter(([key]) => !OMITTED.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  const head = `${time} ${level} ${entry['msg'] ?? ''}${facts ? `  ${facts}` : ''}\n`;
  return head + errorText(entry['err']);
}

function errorText(error: unknown): string {
  if (!isRecord(error)) return '';
  const own = String(error['stack'] ?? error['message'] ?? '').replaceAll(/^/gm, '    ');
  const cause = errorText(error['cause']);
  return `${own}\n${cause && `    caused by\n${cause}`}`;
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isRecord(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
