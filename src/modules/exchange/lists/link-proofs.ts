import type { ProofsColumn } from '../domain/columns.proofs.js';
import type { DocumentRequirementFields, EliminationFields } from '../domain/mapped-record.js';
import { nameKey } from '../domain/power-code.js';
import { adoptRequirements } from './adopt-requirements.js';
import { EvidenceNames } from './evidence-names.js';
import { ItemNames, type NamedItem } from './item-names.js';
import type { LinkContext } from './link-context.js';
import { refuseLongCodes } from './link-references.js';
import type { ListDraft } from './list-draft.js';

/**
 * The proofs of a list as the registry writes them: kept ones as documents of the handling items they name, eliminated
 * ones as eliminations, and the kinds of proof that the register does not have before them.
 */
export async function linkProofs(context: LinkContext<ProofsColumn>): Promise<readonly ListDraft[]> {
  const linker = await ProofLinker.load(context);
  const drafts = context.mapped.drafts.flatMap((record): ListDraft[] => {
    const { row } = record.source;
    if (record.kind === 'DocumentRequirement') return [linker.requirement(record.fields, row)];
    if (record.kind === 'Elimination') return [linker.elimination(record.fields, row)];
    return [];
  });
  const sound = refuseLongCodes(drafts, context.problems, null);
  return [...linker.evidence.drafts, ...(await adoptRequirements(context.em, sound))];
}

class ProofLinker {
  private constructor(
    private readonly context: LinkContext<ProofsColumn>,
    readonly evidence: EvidenceNames,
    private readonly items: ItemNames,
    private readonly dataSources: ReadonlyMap<string, string>,
  ) {}

  static async load(context: LinkContext<ProofsColumn>): Promise<ProofLinker> {
    const { em } = context;
    const sources = await em.execute<{ code: string; name: string }[]>(
      'select code, name from data_source order by id desc',
    );
    return new ProofLinker(
      context,
      await EvidenceNames.load(em),
      await ItemNames.load(em),
      new Map(sources.map(({ code, name }) => [nameKey(name), code])),
    );
  }

  requirement(record: DocumentRequirementFields, row: number): ListDraft {
    const { code, name, purpose, disposition, dispositionReason, bases } = record;
    const item = this.handlingItem(record, row);
    const evidence = this.evidence.codeOf(name, row, this.issuers(record.issuerName, row));
    const isProof = record.isProof === 'YES' ? 'YES' : null;
    return {
      kind: 'DocumentRequirement',
      code,
      row,
      fields: { handlingItem: item?.code ?? null, name, purpose, isProof, disposition, dispositionReason, bases },
      defaults: {
        necessity: 'REQUIRED',
        sourceChannel: isProof ? 'GOVERNMENT' : 'APPLICANT',
        form: 'BOTH',
        status: 'ACTIVE',
        alternatives: [[evidence]],
      },
      isRefused: item === null,
    };
  }

  elimination(record: EliminationFields, row: number): ListDraft {
    const { organisations, problems, options } = this.context;
    const { code, evidenceTypeName, purpose, replacement, replacementText, licenceTypeCode, statementTemplate } =
      record;
    const jurisdiction = organisations.jurisdictionOf(record.organisation);
    const catalogueItems = this.catalogueItems(record, row);
    const decidedOn = options.writtenOn ?? options.today;
    if (record.decidedOn === null) problems.add('NO_DECISION_DATE', row, 'decidedOn', { date: decidedOn });
    return {
      kind: 'Elimination',
      code,
      row,
      fields: {
        jurisdiction,
        catalogueItems,
        evidenceType: this.evidence.codeOf(evidenceTypeName, row, []),
        purpose,
        replacement,
        replacementNote: replacementText,
        dataSource: this.dataSource(record.dataSourceName, row),
        licenceTypeCode,
        checkingOrganisation: this.organisation(record.checkingOrganisationName, row),
        statementTemplate,
        decidedOn: record.decidedOn,
        bases: record.bases,
      },
      defaults: { status: 'ACTIVE', decidedOn },
      isRefused: catalogueItems === null || jurisdiction === null,
    };
  }

  private handlingItem(
    { organisation, handlingItemName: name }: DocumentRequirementFields,
    row: number,
  ): NamedItem | null {
    const { problems } = this.context;
    if (name === null) {
      problems.add('NO_ITEM', row, 'itemName');
      return null;
    }
    const found = this.items.handlingItems(organisation, name);
    if (found.length === 1) return found[0] ?? null;
    problems.add(found.length === 0 ? 'UNKNOWN_ITEM' : 'AMBIGUOUS_ITEM', row, 'itemName');
    return null;
  }

  /** Null when an item is named that no catalogue has: without it the elimination would bind every item. */
  private catalogueItems({ organisation, itemName }: EliminationFields, row: number): readonly string[] | null {
    const { problems } = this.context;
    if (itemName === null) {
      problems.add('BINDS_ALL_ITEMS', row, 'itemName');
      return [];
    }
    const found = this.items.catalogueItems(organisation, itemName);
    if (found.length > 0) return found;
    problems.add('UNKNOWN_ITEM', row, 'itemName');
    return null;
  }

  private dataSource(name: string | null, row: number): string | null {
    if (name === null) return null;
    const code = this.dataSources.get(nameKey(name)) ?? null;
    if (code === null) this.context.problems.add('UNKNOWN_REFERENCE', row, 'dataSource', { value: name });
    return code;
  }

  private organisation(name: string | null, row: number): string | null {
    if (name === null) return null;
    const code = this.find(name);
    if (code === null) this.context.problems.add('UNKNOWN_REFERENCE', row, 'checkingOrganisation', { value: name });
    return code;
  }

  private issuers(name: string | null, row: number): readonly string[] {
    if (name === null) return [];
    const code = this.find(name);
    if (code === null) this.context.problems.add('ISSUER_NOT_LINKED', row, 'issuer');
    return code === null ? [] : [code];
  }

  /** In the area of the list, else the only one of that name anywhere. */
  private find(name: string): string | null {
    const { organisations, register } = this.context;
    const anywhere = register.named(name, null);
    return organisations.codeOf({ name, code: null }) ?? (anywhere.length === 1 ? (anywhere[0]?.code ?? null) : null);
  }
}
