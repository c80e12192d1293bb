// Prints the API's contract, sorted, to schema/schema.graphql. With --check it fails when the file differs.
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';

const file = new URL('../schema/schema.graphql', import.meta.url);
const { buildApi } = await import('../dist/src/app.js');
const { plain } = await buildApi();
const printed = `${printSchema(lexicographicSortSchema(plain))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('schema/schema.graphql is not what the code says: run `npm run schema:print` and commit it.');
    process.exit(1);
  }
} else {
  writeFileSync(file, printed);
}
