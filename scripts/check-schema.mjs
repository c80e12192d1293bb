// Compares schema/schema.graphql with the last committed contract of the main line. A breaking or dangerous change
// fails unless it is allowed by name in schema/allowed-changes.json, where the reason stands beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { refusedChanges } from './schema-changes.mjs';

const FILE = 'schema/schema.graphql';
const base = process.argv[2] ?? baseCommit();
const before = base === null ? null : show(base);
if (before === null) {
  console.log('No earlier contract to compare with.');
  process.exit(0);
}
const allowed = JSON.parse(readFileSync('schema/allowed-changes.json', 'utf8'));
const refused = refusedChanges(before, readFileSync(FILE, 'utf8'), allowed);
for (const { type, description } of refused) console.error(`${type}: ${description}`);
if (refused.length > 0) {
  console.error(
    `${refused.length} changes break callers. Deprecate first, or allow them in schema/allowed-changes.json.`,
  );
  process.exit(1);
}

/** Where this line of work left the main line, its own commits judged as one change; on the main line the commit before. */
function baseCommit() {
  const head = tryGit('rev-parse', 'HEAD');
  const parting = tryGit('merge-base', 'HEAD', 'origin/main');
  return parting !== null && parting !== head ? parting : tryGit('rev-parse', 'HEAD^');
}

function tryGit(...args) {
  try {
    return git(...args).trim();
  } catch {
    return null;
  }
}

function show(commit) {
  try {
    return git('show', `${commit}:${FILE}`);
  } catch {
    return null;
  }
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
