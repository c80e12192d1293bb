import { integrityChecks, type Violation, verifyRegistry } from '../modules/exchange/index.js';
import { withLimits } from '../platform/db/index.js';
import type { Command } from './command.js';
import { noWords } from './read-options.js';

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  about: 'looks for whatever contradicts itself in the registry; changes nothing',
  needs: 'REGISTRY',
  async run(args, { em, today, out }) {
    noWords(args, 'verify');
    const violations = await em.fork().transactional(
      async (tx) => {
        await withLimits(tx, { statementMs: 0, lockMs: 0 });
        return verifyRegistry(tx, today);
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    );
    for (const alike of Map.groupBy(violations, ({ check }) => check).values()) report(alike, out);
    out(`${integrityChecks.length} checks, ${violations.length} violations.`);
    return violations.length === 0 ? 0 : 1;
  },
};

function report(violations: readonly Violation[], out: (line: string) => void): void {
  const [first] = violations;
  if (!first) return;
  out(`${first.check}  ${first.says.zh} · ${first.says.en}`);
  for (const { record, detail } of violations) out(`  ${record}: ${detail}`);
}
