import { readFile, writeFile } from 'node:fs/promises';
import { permissionDocs } from '../dist/src/modules/identity/domain/permission-docs.js';

// Writes docs/permissions.md from the permission table; with --check it only says whether that is needed.
const DOCS = 'docs/permissions.md';

const wanted = permissionDocs();
const written = await readFile(DOCS, 'utf8').catch((error) => {
  if (error.code === 'ENOENT') return null;
  throw error;
});

if (written === wanted) {
  console.log(`${DOCS} is up to date`);
} else if (process.argv.includes('--check')) {
  console.error(`${DOCS} is not what the permission table says: run node scripts/write-permission-docs.mjs`);
  process.exitCode = 1;
} else {
  await writeFile(DOCS, wanted);
  console.log(`wrote ${DOCS}`);
}
