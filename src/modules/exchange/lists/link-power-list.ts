import type { PowerListColumn } from '../domain/columns.power-list.js';
import type { LinkContext } from './link-context.js';
import { dropUnknownLinks, linkOffices, refuseLongCodes } from './link-references.js';
import type { ListDraft } from './list-draft.js';
import { refuseForeignCodes } from './refuse-foreign-codes.js';

const DEFAULTS = { status: 'ACTIVE' };

/** The powers, responsibilities and grounds of a list as the registry writes them, with the offices they need. */
export async function linkPowerList({
  em,
  mapped,
  problems,
}: LinkContext<PowerListColumn>): Promise<readonly ListDraft[]> {
  const drafts = mapped.drafts.flatMap((record): ListDraft[] => {
    const { row } = record.source;
    if (record.kind === 'PowerItem') {
      const { code, codeFault: _, organisationName: __, ...fields } = record.fields;
      return [{ kind: record.kind, code, row, fields, defaults: DEFAULTS }];
    }
    if (record.kind === 'ResponsibilityItem' || record.kind === 'AccountabilityGround') {
      const { code, ...fields } = record.fields;
      return [{ kind: record.kind, code, row, fields, defaults: DEFAULTS }];
    }
    return [];
  });
  const known = await dropUnknownLinks(em, drafts, problems, ['catalogueItem']);
  const sound = refuseLongCodes(known, problems, 'code');
  const own = await refuseForeignCodes(em, sound, problems, { kind: 'PowerItem', column: 'code' });
  return linkOffices(em, own, problems, 'office');
}
