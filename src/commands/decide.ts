import { decideFinding } from '../modules/rules/index.js';
import { publish } from '../modules/workflow/index.js';
import { bilingual } from '../shared/bilingual.js';
import { parseCalendarDate } from '../shared/dates.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Command } from './command.js';
import { readOptions } from './read-options.js';

const USAGE = 'decide FINDING --confirm | --dismiss | --assign NAME --reason TEXT --by NAME [--again DATE]';

export const decide: Command = {
  name: 'decide',
  usage: USAGE,
  about: {
    zh: '登记某人对一项判断的处理意见；事实不变时有效',
    en: 'keeps what a person decided of a finding; it counts while the facts are the same',
  },
  needs: 'REGISTRY',
  publishesAs: 'FINDING_DECIDE',
  async run(args, { em, today, onPublish, out }) {
    const { values, positionals } = readOptions(args, {
      confirm: { type: 'boolean' },
      dismiss: { type: 'boolean' },
      assign: { type: 'string' },
      reason: { type: 'string' },
      by: { type: 'string' },
      again: { type: 'string' },
    });
    const [finding, ...more] = positionals;
    const decisions = [
      ...(values.confirm ? ['CONFIRMED' as const] : []),
      ...(values.dismiss ? ['DISMISSED' as const] : []),
      ...(values.assign === undefined ? [] : ['ASSIGNED' as const]),
    ];
    const [decision, ...others] = decisions;
    if (finding === undefined || more.length > 0 || decision === undefined || others.length > 0) {
      throw new InvalidInputError(
        bilingual(`Give one finding and one decision: ${USAGE}`, `请给出一条判断结果和一项决定：${USAGE}`),
      );
    }
    const given = {
      finding,
      decision,
      reason: values.reason ?? '',
      assignee: values.assign ?? null,
      decidedBy: values.by ?? '',
      decidedOn: today,
      lookAgainOn: values.again === undefined ? null : parseCalendarDate(values.again),
    };
    await publish(em, { label: `decide ${finding}`, onPublish }, async (tx, publication) => {
      const { identity } = await decideFinding(tx, given, publication);
      out(`${identity} ${decision}`);
      return { applied: [], instrumentIds: [] };
    });
    return 0;
  },
};
