// Takes a data folder when the file `GO` appears, says so, and keeps it until it is killed: holder.mjs FOLDER GO
import { existsSync, writeSync } from 'node:fs';
import { lockFolder } from '../../dist/src/platform/db/embedded/folder-lock.js';

const [folder, go] = process.argv.slice(2);
const say = (/** @type {object} */ line) => writeSync(1, `${JSON.stringify(line)}\n`);
process.on('SIGTERM', () => process.exit(0));
say({ ready: true });
while (!existsSync(go ?? '')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
try {
  lockFolder(folder ?? '');
  say({ held: true });
  setInterval(() => {}, 60_000);
} catch (error) {
  say({ held: false, code: error.code, message: error.message });
}
