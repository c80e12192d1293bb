import type { ServiceItemsColumn } from '../domain/columns.service-items.js';
import type { ServiceItemFields } from '../domain/mapped-record.js';
import { adoptHandlingItems } from './adopt-handling-items.js';
import { adoptRequirements } from './adopt-requirements.js';
import type { LinkContext } from './link-context.js';
import { dropUnknownLinks, linkOffices, refuseLongCodes } from './link-references.js';
import type { ListDraft } from './list-draft.js';
import { refuseForeignCodes } from './refuse-foreign-codes.js';

type Context = LinkContext<ServiceItemsColumn>;

/** The service items, handling items and documents of a list as the registry writes them. */
export async function linkServiceItems(context: Context): Promise<readonly ListDraft[]> {
  const { em, mapped, problems } = context;
  const drafts = mapped.drafts.flatMap((record): ListDraft[] => {
    const { row } = record.source;
    if (record.kind === 'ServiceItem') return [serviceItem(context, record.fields, row)];
    if (record.kind === 'HandlingItem') {
      const { code, codeFault: _, ...fields } = record.fields;
      return [{ kind: record.kind, code, row, fields, defaults: { status: 'ACTIVE' } }];
    }
    if (record.kind === 'DocumentRequirement') {
      const { code, name, handlingItem, position } = record.fields;
      return [
        { kind: record.kind, code, row, fields: { handlingItem, name }, defaults: { ...DOCUMENT_DEFAULTS, position } },
      ];
    }
    return [];
  });
  const known = await dropUnknownLinks(em, drafts, problems, ['catalogueItem', 'powerItem']);
  const sound = refuseLongCodes(known, problems, 'code');
  const own = await refuseForeignCodes(em, sound, problems, { kind: 'ServiceItem', column: 'code' });
  const adopted = await adoptRequirements(em, await adoptHandlingItems(em, own));
  return linkOffices(em, adopted, problems, 'office');
}

/** A list that only names a document says nothing of these. */
const DOCUMENT_DEFAULTS = { necessity: 'REQUIRED', sourceChannel: 'APPLICANT', form: 'BOTH', status: 'ACTIVE' };

/** Where a row names no area, it is of that of its organisation. */
function serviceItem(context: Context, record: ServiceItemFields, row: number): ListDraft {
  const { areas, organisations, problems } = context;
  const { code, codeFault: _, organisationName: __, jurisdiction: given, ...fields } = record;
  const jurisdiction = given === null ? organisations.jurisdictionOf(fields.organisation) : areas.codeOf(given);
  const draft: ListDraft = {
    kind: 'ServiceItem',
    code,
    row,
    fields: { ...fields, jurisdiction },
    defaults: { status: 'ACTIVE' },
  };
  if (jurisdiction !== null) return draft;
  if (given === null) problems.add('NO_JURISDICTION', row, 'jurisdiction');
  else problems.add('UNKNOWN_JURISDICTION', row, 'jurisdiction', { fault: areas.faultOf(given) });
  return { ...draft, isRefused: true };
}
