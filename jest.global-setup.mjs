import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Names this run: the first test file that wants a database makes the template under this name (test/support), so a
 * run of unit tests pays nothing.
 */
export default function setup() {
  process.env.QUANZE_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'quanze-test-'));
  process.env.QUANZE_TEST_RUN = `quanze_test_${randomBytes(4).toString('hex')}`;
}
