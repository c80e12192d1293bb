import { parseArgs } from 'node:util';
import { nearestName } from '../../shared/nearest-name.js';
import type { ConfigFault } from './config-error.js';

/** What the command line says, as values of the variables its flags stand for. */
export interface Flags {
  readonly migrate: boolean;
  /** e.g. `{ PORT: '4001', QUANZE_DEMO: '0' }` */
  readonly values: Readonly<Record<string, string>>;
  /** e.g. `{ PORT: '--port', QUANZE_DEMO: '--no-demo' }` */
  readonly writtenAs: Readonly<Record<string, string>>;
  readonly faults: readonly ConfigFault[];
}

const SWITCHES: Readonly<Record<string, string>> = { '--demo': '1', '--no-demo': '0' };
const VALUED: Readonly<Record<string, string>> = { '--today': 'QUANZE_TODAY', '--port': 'PORT' };
const KNOWN = ['--migrate', ...Object.keys(SWITCHES), ...Object.keys(VALUED)];

/**
 * Reads the flags of the server's command line; the last of two that contradict each other wins.
 *
 * @param args e.g. `['--port', '4001', '--no-demo']`
 */
export function readFlags(args: readonly string[]): Flags {
  const { tokens } = parseArgs({
    args: [...args],
    options: { today: { type: 'string' }, port: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const writtenAs: Record<string, string> = {};
  const faults: ConfigFault[] = [];
  let migrate = false;
  const set = (variable: string, value: string, written: string) => {
    values[variable] = value;
    writtenAs[variable] = written;
  };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const written = token.kind === 'positional' ? token.value : token.rawName;
    const value = token.kind === 'positional' ? undefined : token.value;
    const valued = VALUED[written];
    if (valued !== undefined) {
      if (value) set(valued, value, written);
      else faults.push(valueMissing(written));
    } else if (!KNOWN.includes(written)) faults.push(unknownFlag(written));
    else if (value !== undefined) faults.push(valueUnwanted(written));
    else if (written === '--migrate') migrate = true;
    else set('QUANZE_DEMO', SWITCHES[written] ?? '', written);
  }
  return { migrate, values, writtenAs, faults };
}

function unknownFlag(written: string): ConfigFault {
  const nearest = nearestName(written, KNOWN);
  return {
    name: written,
    en: nearest ? `is no flag; did you mean ${nearest}?` : `is no flag; there are ${KNOWN.join(', ')}.`,
    zh: nearest ? `没有这个参数；是否应为 ${nearest}？` : `没有这个参数；可用的有 ${KNOWN.join('、')}。`,
  };
}

function valueMissing(written: string): ConfigFault {
  return { name: written, en: `wants a value: ${written}=…`, zh: `需要取值：${written}=…` };
}

function valueUnwanted(written: string): ConfigFault {
  return {
    name: written,
    en: 'takes no value; leave out the = and what follows.',
    zh: '不带取值；请去掉等号及其后内容。',
  };
}
