import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that says one JSON object a line. */
export interface Child<Line> {
  readonly process: ChildProcess;
  readonly lines: readonly Line[];
  /** Resolves with the first line that fits; rejects when the process ends without one. */
  said(fits: (line: Line) => boolean): Promise<Line>;
  /** `kill -9`, and wait until it is gone and everything it said has been read. */
  kill(): Promise<void>;
}

/**
 * Starts a program of `test/processes`, which runs the compiled registry as production does.
 *
 * @param program e.g. `"writer.mjs"`
 */
export function startChild<Line>(program: string, ...args: readonly string[]): Child<Line> {
  if (!existsSync(fileURLToPath(new URL('../../dist/src/tables.js', import.meta.url)))) {
    throw new Error('this test starts the compiled registry: npm run build');
  }
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../processes/${program}`, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  const reader = createInterface({ input: child.stdout });
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  const wake = () => {
    for (const look of waiting) look();
  };
  reader.on('line', (text) => {
    lines.push(JSON.parse(text));
    wake();
  });
  return {
    process: child,
    lines,
    said(fits) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.find(fits);
          if (line === undefined) return;
          waiting.delete(look);
          resolve(line);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`${program} ended after saying ${JSON.stringify(lines)}`)));
      });
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
