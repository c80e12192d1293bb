import { verifyAudit } from '../modules/audit/index.js';
import { withLimits } from '../platform/db/index.js';
import type { Command } from './command.js';
import { noWords } from './read-options.js';

export const verifyAuditCommand: Command = {
  name: 'verify audit',
  usage: 'verify audit',
  about: {
    zh: '核对审计日志，发现任何改动、缺失、调换或者截断；不作改动',
    en: 'looks whether the audit log was changed, or lacks entries; changes nothing',
  },
  needs: 'REGISTRY',
  async run(args, { em, out }) {
    noWords(args, 'verify audit');
    const { entries, faults } = await em.fork().transactional(
      async (tx) => {
        await withLimits(tx, { statementMs: 0, lockMs: 0 });
        return verifyAudit(tx);
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    );
    for (const { number, what } of faults) out(`  ${number}  ${what.zh} · ${what.en}`);
    out(`核对 ${entries} 条记录，发现 ${faults.length} 处问题。${entries} entries, ${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  },
};
