import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Under what a command runs. */
export interface Circumstances {
  /** Beside the variables of the tests, whose database it does not see. */
  readonly env: Readonly<Record<string, string>>;
  /** Wraps the command in another: {@link import('../../scripts/postgres-cluster.mjs').withFileLimit}. */
  readonly within?: (command: readonly string[]) => readonly string[];
  /** Of another user; only root may. */
  readonly account?: { readonly uid?: number; readonly gid?: number };
}

/** How a command ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the standard output has the text; rejects when the command ends without it. */
  says(text: string): Promise<void>;
}

/** Runs a command of the compiled registry in a process of its own, to its end. */
export function runCommand(words: readonly string[], circumstances: Circumstances): Promise<Ended> {
  return startCommand(words, circumstances).ended;
}

/** Starts a command of the compiled registry in a process of its own. */
export function startCommand(words: readonly string[], circumstances: Circumstances): Running {
  return start(programOf('cli'), words, circumstances);
}

/** Starts the compiled server in a process of its own. */
export function startServing(flags: readonly string[], circumstances: Circumstances): Running {
  return start(programOf('main'), flags, circumstances);
}

/** The compiled program, as production runs it. */
export function programOf(name: 'cli' | 'main'): string {
  const path = fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));
  if (!existsSync(path)) throw new Error('this test starts the compiled registry: npm run build');
  return path;
}

function start(program: string, words: readonly string[], { env, within, account }: Circumstances): Running {
  const command = [process.execPath, program, ...words];
  const [file = '', ...args] = within ? within(command) : command;
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...env },
    ...account,
  });
  const said = { out: '', err: '' };
  const ended = once(child, 'close').then(
    ([code]): Ended => ({ code: typeof code === 'number' ? code : null, ...said }),
  );
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return {
    process: child,
    ended,
    says(text) {
      return new Promise((resolve, reject) => {
        const look = () => {
          if (said.out.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        look();
        void ended.then(({ code, out, err }) => reject(new Error(`it ended with ${code} before that: ${out}${err}`)));
      });
    },
  };
}
