// Runs one benchmark: npm run bench -- NAME [arguments]. Each prints machine, data and command beside its figures.
import { readdirSync } from 'node:fs';

/** Helpers of the benchmarks. */
const PARTS = new Set(['run.mjs', 'random.mjs', 'laws-digest.mjs']);

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && !PARTS.has(file))
  .map((file) => file.replace('.mjs', ''));
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exit(name === undefined ? 0 : 2);
}
process.argv = [...process.argv.slice(0, 2), ...rest];
await import(`./${name}.mjs`);
