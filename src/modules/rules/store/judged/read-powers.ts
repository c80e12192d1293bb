import { Judgement } from '../../../legal/domain/vocabulary.js';
import { ItemStatus, PowerQuestion } from '../../../powers/domain/vocabulary.js';
import type {
  JudgedDelegation,
  JudgedGround,
  JudgedPlace,
  PowerInput,
  RecordedJudgement,
  ResponsibilityInput,
} from '../../domain/judged.js';
import type { Registers } from './registers.js';
import { grouped, inOrder, type RowGroups } from './row-groups.js';
import { date, int, oneOf, optional, type RowChoice, type RowOf, type RowSource, rowsOf, text } from './row-source.js';
import { basisRows, DELEGATION_ROWS, GROUND_ROWS, POWER_ROWS, RESPONSIBILITY_ROWS } from './row-specs.js';

const POWER_BASIS_ROWS = basisRows('power_item');
const DELEGATION_BASIS_ROWS = basisRows('delegation');
const DUTY_BASIS_ROWS = basisRows('responsibility_item');
const GROUND_BASIS_ROWS = basisRows('accountability_ground');

const JUDGEMENT_ROWS = rowsOf('power_judgement', {
  powerItemId: int,
  question: oneOf(PowerQuestion),
  answer: oneOf(Judgement),
  judgedBy: optional(text),
  judgedOn: optional(date),
});

/** The powers beside one in its organisation. */
const NEIGHBOUR_ROWS = rowsOf('power_item', {
  id: int,
  code: text,
  name: text,
  subItemName: optional(text),
  organisationId: int,
  status: oneOf(ItemStatus),
});
const SUB_ITEM_ROWS = rowsOf('power_item', { mainItemId: optional(int) });

type PowerRow = RowOf<typeof POWER_ROWS>;

/**
 * Power items with their duties, grounds of accountability and delegations, linked and ready to be judged; a dozen
 * statements whatever their number, beside what the registers have to load.
 *
 * @returns in the order of ids
 */
export async function readPowers(
  source: RowSource,
  registers: Registers,
  choice: RowChoice,
): Promise<readonly PowerInput[]> {
  const powers = await source.read(POWER_ROWS, choice);
  const ids = powers.map(({ id }) => id);
  const ofPowers = { column: 'powerItemId', in: ids };
  const duties = await source.read(RESPONSIBILITY_ROWS, ofPowers);
  const grounds = await source.read(GROUND_ROWS, ofPowers);
  const delegations = await source.read(DELEGATION_ROWS, ofPowers);
  const bases = {
    powers: await source.read(POWER_BASIS_ROWS, { column: 'subjectId', in: ids }),
    duties: await source.read(DUTY_BASIS_ROWS, { column: 'subjectId', in: duties.map(({ id }) => id) }),
    grounds: await source.read(GROUND_BASIS_ROWS, { column: 'subjectId', in: grounds.map(({ id }) => id) }),
    delegations: await source.read(DELEGATION_BASIS_ROWS, {
      column: 'subjectId',
      in: delegations.map(({ id }) => id),
    }),
  };
  const judgements = await source.read(JUDGEMENT_ROWS, ofPowers);
  const subItems = await source.read(SUB_ITEM_ROWS, { column: 'mainItemId', in: ids });
  const neighbours = await source.read(NEIGHBOUR_ROWS, {
    column: 'organisationId',
    in: [...new Set(powers.map(({ organisationId }) => organisationId))],
  });
  await registers.load({
    organisations: [
      ...powers.map(({ organisationId }) => organisationId),
      ...delegations.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]),
    ],
    catalogueItems: powers.flatMap(({ catalogueItemId }) => catalogueItemId ?? []),
    citations: Object.values(bases).flatMap((rows) => rows.map(({ citationId }) => citationId)),
  });
  const parts: Parts = {
    registers,
    duties: grouped(duties, 'powerItemId'),
    grounds: grouped(grounds, 'powerItemId'),
    delegations: grouped(delegations, 'powerItemId'),
    judgements: grouped(judgements, 'powerItemId'),
    bases: {
      powers: grouped(bases.powers, 'subjectId'),
      duties: grouped(bases.duties, 'subjectId'),
      grounds: grouped(bases.grounds, 'subjectId'),
      delegations: grouped(bases.delegations, 'subjectId'),
    },
    mainItems: new Set(subItems.map(({ mainItemId }) => mainItemId)),
    namesakes: Map.groupBy(
      neighbours.filter(({ status }) => status === 'ACTIVE'),
      nameKeyOf,
    ),
  };
  return powers.map((row) => powerOf(row, parts));
}

type BasisRows = RowGroups<RowOf<typeof POWER_BASIS_ROWS>>;

interface Parts {
  readonly registers: Registers;
  readonly duties: RowGroups<RowOf<typeof RESPONSIBILITY_ROWS>>;
  readonly grounds: RowGroups<RowOf<typeof GROUND_ROWS>>;
  readonly delegations: RowGroups<RowOf<typeof DELEGATION_ROWS>>;
  readonly judgements: RowGroups<RowOf<typeof JUDGEMENT_ROWS>>;
  readonly bases: {
    readonly powers: BasisRows;
    readonly duties: BasisRows;
    readonly grounds: BasisRows;
    readonly delegations: BasisRows;
  };
  readonly mainItems: ReadonlySet<number | null>;
  readonly namesakes: ReadonlyMap<string, readonly RowOf<typeof NEIGHBOUR_ROWS>[]>;
}

function powerOf(row: PowerRow, parts: Parts): PowerInput {
  const { registers, bases } = parts;
  const organisation = registers.organisation(row.organisationId);
  const { place } = organisation;
  const duties: ResponsibilityInput[] = [];
  // field by field: spreading what is left of a row takes longer than reading it
  const power: PowerInput = {
    id: row.id,
    code: row.code,
    codeScheme: row.codeScheme,
    name: row.name,
    subItemName: row.subItemName,
    category: row.category,
    kinds: row.kinds,
    fineCeilingYuan: row.fineCeilingYuan,
    levels: row.levels,
    source: row.source,
    processFlow: row.processFlow,
    supervision: row.supervision,
    remedy: row.remedy,
    status: row.status,
    existence: { validFrom: row.validFrom, validTo: row.validTo },
    organisation,
    place,
    catalogueItem: registers.catalogueItem(row.catalogueItemId),
    isSubItem: row.mainItemId !== null,
    hasSubItems: parts.mainItems.has(row.id),
    judgements: judgementsOf(parts.judgements.get(row.id), {
      answer: row.upperLaw,
      judgedBy: row.upperLawJudgedBy,
      judgedOn: row.upperLawJudgedOn,
    }),
    bases: registers.bases(bases.powers.get(row.id), place),
    delegations: (parts.delegations.get(row.id) ?? []).map((delegation) => delegationOf(delegation, place, parts)),
    duties,
    grounds: inOrder(parts.grounds.get(row.id)).map((ground) => groundOf(ground, place, parts)),
    namesakes: namesakesOf(row, parts),
  };
  for (const { id, code, stage, content, status } of inOrder(parts.duties.get(row.id))) {
    duties.push({ id, code, stage, content, status, bases: registers.bases(bases.duties.get(id), place), power });
  }
  return power;
}

const NO_JUDGEMENTS: PowerInput['judgements'] = {};

/** The question of a higher law has its columns in the power's own row. */
function judgementsOf(
  rows: readonly RowOf<typeof JUDGEMENT_ROWS>[] | undefined,
  upperLaw: RecordedJudgement,
): PowerInput['judgements'] {
  if (rows === undefined && upperLaw.answer === 'UNKNOWN') return NO_JUDGEMENTS;
  return {
    ...(upperLaw.answer === 'UNKNOWN' ? {} : { UPPER_LAW: upperLaw }),
    ...Object.fromEntries(
      (rows ?? []).map(({ question, answer, judgedBy, judgedOn }) => [question, { answer, judgedBy, judgedOn }]),
    ),
  };
}

function delegationOf(
  row: RowOf<typeof DELEGATION_ROWS>,
  place: JudgedPlace,
  { registers, bases }: Parts,
): JudgedDelegation {
  const { id, code, kind, documentNumber, publishedIn, validFrom, validTo } = row;
  return {
    code,
    kind,
    documentNumber,
    publishedIn,
    from: registers.organisation(row.fromOrganisationId),
    to: registers.organisation(row.toOrganisationId),
    existence: { validFrom, validTo },
    bases: registers.bases(bases.delegations.get(id), place),
  };
}

function groundOf(row: RowOf<typeof GROUND_ROWS>, place: JudgedPlace, { registers, bases }: Parts): JudgedGround {
  const { id, code, ground, accountable, status } = row;
  return { code, ground, accountable, status, bases: registers.bases(bases.grounds.get(id), place) };
}

const NO_NAMESAKES: readonly string[] = [];

function namesakesOf(row: PowerRow, { namesakes }: Parts): readonly string[] {
  const alike = namesakes.get(nameKeyOf(row)) ?? [];
  if (alike.length < 2) return NO_NAMESAKES;
  return alike.flatMap(({ id, code }) => (id === row.id ? [] : [code])).sort();
}

function nameKeyOf({ organisationId, name, subItemName }: Pick<PowerRow, 'organisationId' | 'name' | 'subItemName'>) {
  return `${organisationId} ${name} ${subItemName ?? ''}`;
}
