import { readFile, writeFile } from 'node:fs/promises';
import { ruleDocs } from '../dist/src/modules/rules/domain/rule-docs.js';
import { readRuleFiles } from '../dist/src/modules/rules/store/read-rule-files.js';

// Writes docs/rules.md from the fact catalogue and the rule files; with --check it only says whether that is needed.
const RULES = 'seeds/reference/rules';
const DOCS = 'docs/rules.md';

const wanted = ruleDocs(await readRuleFiles(RULES));
const written = await readFile(DOCS, 'utf8').catch((error) => {
  if (error.code === 'ENOENT') return null;
  throw error;
});

if (written === wanted) {
  console.log(`${DOCS} is up to date`);
} else if (process.argv.includes('--check')) {
  console.error(`${DOCS} is not what ${RULES} and the fact catalogue say: run node scripts/write-rule-docs.mjs`);
  process.exitCode = 1;
} else {
  await writeFile(DOCS, wanted);
  console.log(`wrote ${DOCS}`);
}
