import type {
  HandlingItemInput,
  JudgedEvidence,
  LinkedPower,
  RequirementInput,
  ServiceItemInput,
} from '../../domain/judged.js';
import type { EvidenceGraph } from './evidence-graph.js';
import type { Registers } from './registers.js';
import { grouped, inOrder, type RowGroups } from './row-groups.js';
import type { RowChoice, RowOf, RowSource } from './row-source.js';
import {
  basisRows,
  FEE_ROWS,
  HANDLING_ITEM_ROWS,
  INTERMEDIARY_ROWS,
  LINKED_DELEGATION_ROWS,
  LINKED_POWER_ROWS,
  REQUIREMENT_EVIDENCE_ROWS,
  REQUIREMENT_FACT_ROWS,
  REQUIREMENT_JUDGEMENT_ROWS,
  REQUIREMENT_ROWS,
  SERVICE_ITEM_ROWS,
} from './row-specs.js';

const REQUIREMENT_BASIS_ROWS = basisRows('document_requirement');
const ITEM_BASIS_ROWS = basisRows('handling_item');
const FEE_BASIS_ROWS = basisRows('fee');
const INTERMEDIARY_BASIS_ROWS = basisRows('intermediary_service');

type ServiceRow = RowOf<typeof SERVICE_ITEM_ROWS>;
type ItemRow = RowOf<typeof HANDLING_ITEM_ROWS>;
type RequirementRow = RowOf<typeof REQUIREMENT_ROWS>;

/**
 * Service items with their handling items and all that these demand, linked and ready to be judged; a dozen statements
 * whatever their number, beside what the registers have to load.
 *
 * @returns in the order of ids
 */
export async function readServices(
  source: RowSource,
  registers: Registers,
  graph: EvidenceGraph,
  choice: RowChoice,
): Promise<readonly ServiceItemInput[]> {
  const services = await source.read(SERVICE_ITEM_ROWS, choice);
  const items = await source.read(HANDLING_ITEM_ROWS, { column: 'serviceItemId', in: services.map(({ id }) => id) });
  const itemIds = items.map(({ id }) => id);
  const requirements = await source.read(REQUIREMENT_ROWS, { column: 'handlingItemId', in: itemIds });
  const ids = requirements.map(({ id }) => id);
  const fees = await source.read(FEE_ROWS, { column: 'handlingItemId', in: itemIds });
  const intermediaries = await source.read(INTERMEDIARY_ROWS, { column: 'handlingItemId', in: itemIds });
  const bases = {
    requirements: await source.read(REQUIREMENT_BASIS_ROWS, { column: 'subjectId', in: ids }),
    items: await source.read(ITEM_BASIS_ROWS, { column: 'subjectId', in: itemIds }),
    fees: await source.read(FEE_BASIS_ROWS, { column: 'subjectId', in: fees.map(({ id }) => id) }),
    intermediaries: await source.read(INTERMEDIARY_BASIS_ROWS, {
      column: 'subjectId',
      in: intermediaries.map(({ id }) => id),
    }),
  };
  const facts = await source.read(REQUIREMENT_FACT_ROWS, { column: 'requirementId', in: ids });
  const evidence = await source.read(REQUIREMENT_EVIDENCE_ROWS, { column: 'requirementId', in: ids });
  const judgements = await source.read(REQUIREMENT_JUDGEMENT_ROWS, { column: 'requirementId', in: ids });
  const powers = await source.read(LINKED_POWER_ROWS, {
    column: 'id',
    in: [...new Set(services.flatMap(({ powerItemId }) => powerItemId ?? []))],
  });
  const delegations = await source.read(LINKED_DELEGATION_ROWS, {
    column: 'powerItemId',
    in: powers.map(({ id }) => id),
  });
  await registers.load({
    organisations: services.map(({ organisationId }) => organisationId),
    jurisdictions: services.map(({ jurisdictionId }) => jurisdictionId),
    catalogueItems: services.flatMap(({ catalogueItemId }) => catalogueItemId ?? []),
    factTypes: facts.map(({ factTypeId }) => factTypeId),
    evidenceTypes: evidence.map(({ evidenceTypeId }) => evidenceTypeId),
    citations: Object.values(bases).flatMap((rows) => rows.map(({ citationId }) => citationId)),
  });
  const parts: Parts = {
    registers,
    graph,
    items: grouped(items, 'serviceItemId'),
    requirements: grouped(requirements, 'handlingItemId'),
    fees: grouped(fees, 'handlingItemId'),
    intermediaries: grouped(intermediaries, 'handlingItemId'),
    bases: {
      requirements: grouped(bases.requirements, 'subjectId'),
      items: grouped(bases.items, 'subjectId'),
      fees: grouped(bases.fees, 'subjectId'),
      intermediaries: grouped(bases.intermediaries, 'subjectId'),
    },
    facts: grouped(facts, 'requirementId'),
    evidence: grouped(evidence, 'requirementId'),
    judgements: grouped(judgements, 'requirementId'),
    powers: linkedPowers(powers, delegations),
  };
  return services.map((row) => serviceOf(row, parts));
}

type BasisRows = RowGroups<RowOf<typeof REQUIREMENT_BASIS_ROWS>>;

interface Parts {
  readonly registers: Registers;
  readonly graph: EvidenceGraph;
  readonly items: RowGroups<ItemRow>;
  readonly requirements: RowGroups<RequirementRow>;
  readonly fees: RowGroups<RowOf<typeof FEE_ROWS>>;
  readonly intermediaries: RowGroups<RowOf<typeof INTERMEDIARY_ROWS>>;
  readonly bases: {
    readonly requirements: BasisRows;
    readonly items: BasisRows;
    readonly fees: BasisRows;
    readonly intermediaries: BasisRows;
  };
  readonly facts: RowGroups<RowOf<typeof REQUIREMENT_FACT_ROWS>>;
  readonly evidence: RowGroups<RowOf<typeof REQUIREMENT_EVIDENCE_ROWS>>;
  readonly judgements: RowGroups<RowOf<typeof REQUIREMENT_JUDGEMENT_ROWS>>;
  readonly powers: ReadonlyMap<number, LinkedPower>;
}

const NO_DELEGATIONS: LinkedPower['delegations'] = [];

function linkedPowers(
  powers: readonly RowOf<typeof LINKED_POWER_ROWS>[],
  delegations: readonly RowOf<typeof LINKED_DELEGATION_ROWS>[],
): Parts['powers'] {
  const byPower = grouped(delegations, 'powerItemId');
  return new Map(
    powers.map(({ validFrom, validTo, ...row }) => [
      row.id,
      {
        ...row,
        existence: { validFrom, validTo },
        delegations:
          byPower.get(row.id)?.map(({ kind, toOrganisationId, validFrom: from, validTo: to }) => ({
            kind,
            toOrganisationId,
            existence: { validFrom: from, validTo: to },
          })) ?? NO_DELEGATIONS,
      },
    ]),
  );
}

function serviceOf(row: ServiceRow, parts: Parts): ServiceItemInput {
  const { registers } = parts;
  const items: HandlingItemInput[] = [];
  // field by field: spreading what is left of a row takes longer than reading it
  const service: ServiceItemInput = {
    id: row.id,
    code: row.code,
    codeScheme: row.codeScheme,
    name: row.name,
    mainItemName: row.mainItemName,
    category: row.category,
    status: row.status,
    existence: { validFrom: row.validFrom, validTo: row.validTo },
    onlineDepth: row.onlineDepth,
    channels: row.channels,
    organisation: registers.organisation(row.organisationId),
    place: registers.place(row.jurisdictionId),
    catalogueItem: registers.catalogueItem(row.catalogueItemId),
    power: parts.powers.get(row.powerItemId ?? 0) ?? null,
    items,
  };
  for (const item of parts.items.get(row.id) ?? []) items.push(itemOf(item, service, parts));
  return service;
}

function itemOf(row: ItemRow, service: ServiceItemInput, parts: Parts): HandlingItemInput {
  const { registers, bases } = parts;
  const requirements: RequirementInput[] = [];
  const item: HandlingItemInput = {
    id: row.id,
    code: row.code,
    codeScheme: row.codeScheme,
    name: row.name,
    statutoryDays: row.statutoryDays,
    promisedDays: row.promisedDays,
    dayUnit: row.dayUnit,
    handlingType: row.handlingType,
    visits: row.visits,
    visitReason: row.visitReason,
    isOnline: row.isOnline,
    conditions: row.conditions,
    resultName: row.resultName,
    resultKind: row.resultKind,
    status: row.status,
    bases: registers.bases(bases.items.get(row.id), service.place),
    fees: inOrder(parts.fees.get(row.id)).map(({ id, name, amountYuan }) => ({
      name,
      amountYuan,
      bases: registers.bases(bases.fees.get(id), service.place),
    })),
    intermediaries: inOrder(parts.intermediaries.get(row.id)).map(({ id, name }) => ({
      name,
      bases: registers.bases(bases.intermediaries.get(id), service.place),
    })),
    requirements,
    service,
  };
  for (const requirement of inOrder(parts.requirements.get(row.id))) {
    requirements.push(requirementOf(requirement, item, service, parts));
  }
  return item;
}

function requirementOf(
  row: RequirementRow,
  item: HandlingItemInput,
  { place, catalogueItem }: ServiceItemInput,
  { registers, graph, bases, facts, evidence, judgements }: Parts,
): RequirementInput {
  const alternatives = alternativesOf(evidence.get(row.id), registers);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    purpose: row.purpose,
    condition: row.condition,
    isProof: row.isProof,
    disposition: row.disposition,
    necessity: row.necessity,
    sourceChannel: row.sourceChannel,
    form: row.form,
    originals: row.originals,
    copies: row.copies,
    audiences: row.audiences,
    status: row.status,
    facts: factsOf(facts.get(row.id), registers),
    alternatives,
    bases: registers.bases(bases.requirements.get(row.id), place),
    item,
    eliminations: registers.eliminationsOf(alternatives, place, catalogueItem),
    obtainable: graph.obtainable(alternatives, place),
    circles: graph.circlesOf(row.id),
    judgements: judgementsOf(judgements.get(row.id)),
  };
}

const NO_JUDGEMENTS: RequirementInput['judgements'] = {};

function judgementsOf(
  rows: readonly RowOf<typeof REQUIREMENT_JUDGEMENT_ROWS>[] | undefined,
): RequirementInput['judgements'] {
  if (rows === undefined) return NO_JUDGEMENTS;
  return Object.fromEntries(
    rows.map(({ question, answer, judgedBy, judgedOn }) => [question, { answer, judgedBy, judgedOn }]),
  );
}

const NO_FACTS: RequirementInput['facts'] = [];

function factsOf(
  rows: RowOf<typeof REQUIREMENT_FACT_ROWS>[] | undefined,
  registers: Registers,
): RequirementInput['facts'] {
  if (rows === undefined) return NO_FACTS;
  const [only] = rows;
  if (only && rows.length === 1) return registers.onlyFact(only.factTypeId);
  return inOrder(rows).map(({ factTypeId }) => registers.factType(factTypeId));
}

const NO_ALTERNATIVES: readonly (readonly JudgedEvidence[])[] = [];

function alternativesOf(
  rows: RowOf<typeof REQUIREMENT_EVIDENCE_ROWS>[] | undefined,
  registers: Registers,
): readonly (readonly JudgedEvidence[])[] {
  if (rows === undefined) return NO_ALTERNATIVES;
  const [only] = rows;
  if (only && rows.length === 1) return registers.onlyEvidence(only.evidenceTypeId);
  rows.sort((a, b) => a.alternative - b.alternative || a.position - b.position);
  const lists = Map.groupBy(rows, ({ alternative }) => alternative);
  return [...lists.values()].map((own) => own.map(({ evidenceTypeId }) => registers.evidence(evidenceTypeId)));
}
