import { integrityChecks, type Violation, verifyRegistry } from '../modules/exchange/index.js';
import { withLimits } from '../platform/db/index.js';
import type { Command } from './command.js';
import { noWords } from './read-options.js';

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  about: {
    zh: '查找登记库中自相矛盾之处，不作任何更改',
    en: 'looks for whatever contradicts itself in the registry; changes nothing',
  },
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
    const [checks, found] = [integrityChecks.length, violations.length];
    out(`${checks} 项检查，${found} 处违反。${checks} checks, ${found} violations.`);
    return violations.length === 0 ? 0 : 1;
  },
};

function report(violations: readonly Violation[], out: (line: string) => void): void {
  const [first] = violations;
  if (!first) return;
  out(`${first.check}  ${first.says.zh} · ${first.says.en}`);
  for (const { record, detail } of violations) out(`  ${record}: ${detail}`);
}
