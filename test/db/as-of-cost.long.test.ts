import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const MEASURED_WITHIN_MS = 10 * 60_000;

test(
  'with 100,000 rows and 10 % history, a question about the past costs at most twice the one about today',
  async () => {
    const bench = fileURLToPath(new URL('../../bench/as-of.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [bench], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    process.stderr.write(stdout);
    expect(stdout).toMatch(/worst ratio \d/); // a ratio over the limit ends the bench with a failure
  },
  MEASURED_WITHIN_MS,
);
