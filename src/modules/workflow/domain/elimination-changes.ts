import { bilingual } from '../../../shared/bilingual.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { InvalidInputError } from '../../../shared/errors.js';
import type { ReplacementMethod } from '../../rules/domain/vocabulary.js';
import type { GivenChange } from './given-change.js';

/** A demanded document that shall no longer be asked for, or for which a commitment shall do. */
export interface DemandToEnd {
  /** Code. */
  readonly requirement: string;
  readonly name: string;
  readonly purpose: string | null;
  /** Codes of the types of evidence it asks for, in whatever alternative, but what applicants write themselves. */
  readonly evidenceTypes: readonly string[];
  /** Code of the catalogue item of its service item; null for none. */
  readonly catalogueItem: string | null;
  /** True when a person judged that no commitment may be offered for it. */
  readonly isCommitmentExcluded: boolean;
}

/** What takes the place of an eliminated proof, and what makes that real. */
export interface GivenReplacement {
  readonly replacement: ReplacementMethod;
  readonly replacementNote?: string | null | undefined;
  /** Code. */
  readonly dataSource?: string | null | undefined;
  readonly licenceTypeCode?: string | null | undefined;
  /** Code. */
  readonly checkingOrganisation?: string | null | undefined;
  readonly statementTemplate?: string | null | undefined;
}

/** How proofs are eliminated. */
export interface GivenElimination extends GivenReplacement {
  /** Code of the area that it shall bind, and all below. */
  readonly jurisdiction: string;
  readonly decidedOn: CalendarDate;
  readonly reason: string;
  /** The decision to eliminate, as cited; none while there is none yet. */
  readonly basis?: string | null | undefined;
}

/**
 * What each method needs to be more than a word: a licence its type, a check its department, a verification its source,
 * a commitment its text, any other document its name.
 *
 * @see 优化营商环境条例 第四十四条第二款; 国办发〔2018〕47号
 */
const NEEDED: Readonly<Record<ReplacementMethod, keyof GivenReplacement | null>> = {
  LICENCE: 'licenceTypeCode',
  LEGAL_DOCUMENT: 'replacementNote',
  COMMITMENT: 'statementTemplate',
  INTERNAL_CHECK: 'checkingOrganisation',
  ONLINE_CHECK: 'dataSource',
  CONTRACT: 'replacementNote',
  OTHER_DOCUMENTS: 'replacementNote',
  NONE: null,
};

/**
 * The changes by which proofs are eliminated: one decision for each type of evidence and purpose, binding the catalogue
 * items concerned, and each demand marked as eliminated.
 *
 * @throws {InvalidInputError} when what would make the replacement real is missing, or a demand has no type of evidence
 */
export function eliminationChanges(demands: readonly DemandToEnd[], given: GivenElimination): GivenChange[] {
  const needed = NEEDED[given.replacement];
  if (needed !== null && !given[needed]) {
    throw new InvalidInputError(
      bilingual(`${given.replacement} needs ${needed}`, `该替代方式应当写明相应内容：${needed}`),
      { argument: needed, replacement: given.replacement },
    );
  }
  const bound = Map.groupBy(
    demands.flatMap((demand) => evidenceOf(demand).map((evidenceType) => ({ demand, evidenceType }))),
    ({ demand, evidenceType }) => `${evidenceType} ${demand.purpose ?? ''}`,
  );
  const decisions = [...bound.values()].flatMap((alike, index): GivenChange[] => {
    const [first] = alike;
    if (!first) return [];
    const items = new Set(alike.flatMap(({ demand }) => demand.catalogueItem ?? []));
    const isEveryItemKnown = alike.every(({ demand }) => demand.catalogueItem !== null);
    return [
      {
        operation: 'CREATE',
        kind: 'Elimination',
        code: `new:elimination-${index + 1}`,
        fields: {
          jurisdiction: given.jurisdiction,
          catalogueItems: isEveryItemKnown ? [...items].sort() : [],
          evidenceType: first.evidenceType,
          purpose: first.demand.purpose,
          replacement: given.replacement,
          replacementNote: given.replacementNote ?? null,
          dataSource: given.dataSource ?? null,
          licenceTypeCode: given.licenceTypeCode ?? null,
          checkingOrganisation: given.checkingOrganisation ?? null,
          statementTemplate: given.statementTemplate ?? null,
          decidedOn: given.decidedOn,
          status: 'ACTIVE',
          bases: given.basis ? [{ purpose: 'ELIMINATION', text: given.basis, writtenOn: given.decidedOn }] : [],
        },
      },
    ];
  });
  return [...decisions, ...demands.map((demand) => disposed(demand, 'ELIMINATED', given.reason))];
}

/**
 * The changes by which a written commitment is offered in place of proofs, which stay on the list.
 *
 * @throws {InvalidInputError} when somebody judged that none may be offered, or there is no text for it
 * @see 国办发〔2020〕42号
 */
export function commitmentChanges(
  demands: readonly DemandToEnd[],
  { reason, statementTemplate }: { readonly reason: string; readonly statementTemplate: string },
): GivenChange[] {
  if (statementTemplate.trim() === '') {
    throw new InvalidInputError(bilingual('Give the text of the commitment', '请写明承诺书内容'), {
      argument: 'statementTemplate',
    });
  }
  const excluded = demands.filter(({ isCommitmentExcluded }) => isCommitmentExcluded);
  if (excluded.length > 0) {
    throw new InvalidInputError(
      bilingual('No commitment may be offered for these', '下列材料属于不适用告知承诺制的事项'),
      { argument: 'requirements', requirements: excluded.map(({ requirement }) => requirement) },
    );
  }
  return demands.map((demand) => disposed(demand, 'COMMITMENT_OFFERED', `${reason}\n承诺书：${statementTemplate}`));
}

function evidenceOf({ requirement, evidenceTypes }: DemandToEnd): readonly string[] {
  if (evidenceTypes.length > 0) return [...new Set(evidenceTypes)];
  throw new InvalidInputError(
    bilingual(
      `${requirement} names no type of evidence: without one nobody could tell later that it came back`,
      `${requirement} 未对应材料类型，取消后将无法识别其变相恢复；请先补充材料类型`,
    ),
    { argument: 'requirements', requirement },
  );
}

function disposed({ requirement }: DemandToEnd, disposition: string, reason: string): GivenChange {
  return {
    operation: 'UPDATE',
    kind: 'DocumentRequirement',
    code: requirement,
    fields: { disposition, dispositionReason: reason },
  };
}
