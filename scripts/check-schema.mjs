// Compares schema/schema.graphql with the last committed contract of the main line. A breaking or dangerous change
// fails unless it is allowed by name in schema/allowed-changes.json, where the reason stands beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

const FILE = 'schema/schema.graphql';
const base = process.argv[2] ?? baseCommit();
const before = base === null ? null : show(base);
if (before === null) {
  console.log('No earlier contract to compare with.');
  process.exit(0);
}
const [from, to] = [buildSchema(before), buildSchema(readFileSync(FILE, 'utf8'))];
const allowed = JSON.parse(readFileSync('schema/allowed-changes.json', 'utf8'));
const changes = [...findBreakingChanges(from, to), ...findDangerousChanges(from, to)];
const refused = changes.filter(({ description }) => !(description in allowed));
for (const { type, description } of refused) console.error(`${type}: ${description}`);
if (refused.length > 0) {
  console.error(
    `${refused.length} changes break callers. Deprecate first, or allow them in schema/allowed-changes.json.`,
  );
  process.exit(1);
}

/** Where this line of work left the main line; its own commits are judged as one change. */
function baseCommit() {
  try {
    return git('merge-base', 'HEAD', 'origin/main').trim();
  } catch {
    return git('rev-list', '--max-count=1', 'HEAD').trim() || null;
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
