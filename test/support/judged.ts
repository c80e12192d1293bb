import type { BasisStatus } from '../../src/modules/legal/domain/vocabulary.js';
import type {
  HandlingItemInput,
  JudgedBasis,
  JudgedCatalogueItem,
  JudgedDataSource,
  JudgedDelegation,
  JudgedEvidence,
  JudgedFactType,
  JudgedGround,
  JudgedInstrument,
  JudgedOrganisation,
  JudgedPlace,
  PowerInput,
  RequirementInput,
  ResponsibilityInput,
  ServiceItemInput,
} from '../../src/modules/rules/domain/judged.js';
import type { Slice } from '../../src/modules/rules/domain/legal-timeline.js';
import type { CalendarDate, Validity } from '../../src/shared/dates.js';
import { parseCalendarDate } from '../../src/shared/dates.js';

// Records as rules look at them, unobjectionable unless a test says otherwise: a county office with a lawful power, an
// item that asks for one lawful document which only its issuer can give.

export const ALWAYS: Validity = { validFrom: null, validTo: null };

/** One state over all of legal time, or states that change: `slices('A', ['2026-07-01', 'B'])`. */
export function slices<State>(
  first: State,
  ...changes: readonly (readonly [string, State])[]
): readonly Slice<State>[] {
  const days: readonly (CalendarDate | null)[] = [null, ...changes.map(([day]) => parseCalendarDate(day))];
  const states = [first, ...changes.map(([, state]) => state)];
  return states.map((state, index) => ({ state, validFrom: days[index] ?? null, validTo: days[index + 1] ?? null }));
}

export function judgedPlace(given: Partial<JudgedPlace> = {}): JudgedPlace {
  const code = given.code ?? '990121';
  return {
    id: Number(code),
    code,
    name: '清禾县',
    level: 4,
    jurisdictions: [code, '990100', '990000', '100000'].filter((each, index, all) => all.indexOf(each) === index),
    isComplete: true,
    ...given,
  };
}

export function judgedOrganisation(given: Partial<JudgedOrganisation> = {}): JudgedOrganisation {
  return {
    id: 1,
    code: 'ORG-1',
    name: '清禾县某局',
    kind: 'STATUTORY_ORGAN',
    place: judgedPlace(),
    leadingOrganId: null,
    existence: ALWAYS,
    ...given,
  };
}

export function judgedInstrument(given: Partial<JudgedInstrument> = {}): JudgedInstrument {
  return {
    code: '某法',
    title: '某法',
    level: 'L1',
    isVerified: true,
    issuer: null,
    place: { code: '100000', level: 1 },
    firstEffectiveOn: parseCalendarDate('2010-01-01'),
    isFirstVersionKnown: true,
    ...given,
  };
}

/** A basis; `status` is how it stands on every day, `instrument` what differs from a law in force. */
export interface GivenBasis extends Partial<Omit<JudgedBasis, 'instrument'>> {
  readonly status?: BasisStatus;
  readonly instrument?: Partial<JudgedInstrument> | null;
}

export function judgedBasis({ status, instrument, ...given }: GivenBasis = {}): JudgedBasis {
  const level = given.level ?? instrument?.level ?? 'L1';
  return {
    purpose: 'ESTABLISH',
    text: '《某法》第十条',
    writtenOn: parseCalendarDate('2020-01-01'),
    level,
    appliesHere: 'YES',
    namesArticle: true,
    isLabelWrong: false,
    standing: slices(status ?? 'IN_FORCE'),
    instrument: instrument === null ? null : judgedInstrument({ level, ...instrument }),
    ...given,
  };
}

export function judgedCatalogueItem(given: Partial<JudgedCatalogueItem> = {}): JudgedCatalogueItem {
  return {
    id: 1,
    code: '990107001000',
    name: '某事项',
    category: 'LICENSING',
    status: 'ACTIVE',
    existence: ALWAYS,
    levels: [4],
    standardDays: null,
    standardDocuments: [],
    standardFacts: new Map(),
    ...given,
  };
}

export function judgedDataSource(given: Partial<JudgedDataSource> = {}): JudgedDataSource {
  return {
    id: 1,
    code: 'source',
    name: '某数据库',
    permission: 'OPEN',
    online: slices(true),
    provider: judgedOrganisation({ id: 90, code: 'ORG-90', name: '某提供部门' }),
    ...given,
  };
}

export function judgedFactType(given: Partial<JudgedFactType> = {}): JudgedFactType {
  return { id: 1, code: 'fact-1', name: '某事实', source: null, ...given };
}

export function judgedEvidence(given: Partial<JudgedEvidence> = {}): JudgedEvidence {
  return {
    id: 1,
    code: 'evidence-1',
    name: '某证明',
    aliases: [],
    kind: 'CERTIFICATE',
    whereIssued: 'HERE',
    licenceTypeCode: null,
    issuers: [judgedOrganisation({ id: 80, code: 'ORG-80', name: '某开具机关' })],
    facts: [judgedFactType()],
    hasIssuingItem: false,
    ...given,
  };
}

export function judgedServiceItem(given: Partial<ServiceItemInput> = {}): ServiceItemInput {
  const organisation = given.organisation ?? judgedOrganisation();
  return {
    id: 1,
    code: 'SERVICE-1',
    codeScheme: 'CN-39554',
    name: '某事项',
    mainItemName: null,
    category: 'LICENSING',
    status: 'ACTIVE',
    existence: ALWAYS,
    onlineDepth: null,
    channels: ['WINDOW'],
    organisation,
    place: organisation.place,
    catalogueItem: judgedCatalogueItem(),
    power: {
      code: 'POWER-1',
      name: '某事项',
      category: 'LICENSING',
      status: 'ACTIVE',
      existence: ALWAYS,
      source: 1,
      organisationId: organisation.id,
      delegations: [],
    },
    items: [],
    ...given,
  };
}

/** A handling item; its requirements are given as what differs from an unobjectionable one. */
export function judgedHandlingItem({
  requirements,
  ...given
}: Partial<Omit<HandlingItemInput, 'requirements'>> & {
  readonly requirements?: readonly Partial<Omit<RequirementInput, 'item'>>[];
} = {}): HandlingItemInput {
  const demanded: RequirementInput[] = [];
  const item: HandlingItemInput = {
    id: 1,
    code: 'ITEM-1',
    codeScheme: 'CN-39554',
    name: '某事项',
    statutoryDays: 20,
    promisedDays: 10,
    dayUnit: 'WORKING_DAY',
    handlingType: 'PROMISED',
    visits: 1,
    visitReason: '须当场核对',
    isOnline: false,
    conditions: null,
    resultName: null,
    resultKind: null,
    status: 'ACTIVE',
    bases: [],
    fees: [],
    intermediaries: [],
    requirements: demanded,
    service: judgedServiceItem(),
    ...given,
  };
  for (const [index, requirement] of (requirements ?? [{}]).entries()) {
    demanded.push({
      id: index + 1,
      code: `${item.code}-M${String(index + 1).padStart(2, '0')}`,
      name: `某证明${index + 1}`,
      purpose: null,
      condition: null,
      isProof: 'YES',
      disposition: 'KEPT',
      necessity: 'REQUIRED',
      sourceChannel: 'GOVERNMENT',
      form: 'PAPER',
      originals: 1,
      copies: 0,
      audiences: [],
      status: 'ACTIVE',
      facts: [judgedFactType({ id: index + 1, code: `fact-${index + 1}` })],
      alternatives: [[judgedEvidence({ id: index + 1, code: `evidence-${index + 1}` })]],
      bases: [judgedBasis({ purpose: 'DEMAND' })],
      eliminations: [],
      obtainable: slices(true),
      circles: [],
      judgements: {},
      ...requirement,
      item,
    });
  }
  return item;
}

/** The first requirement of an item; siblings may be given too. */
export function judgedRequirement(
  given: Partial<Omit<RequirementInput, 'item'>> = {},
  item: Parameters<typeof judgedHandlingItem>[0] = {},
): RequirementInput {
  const { requirements = [], ...rest } = item;
  const [first] = judgedHandlingItem({ ...rest, requirements: [given, ...requirements] }).requirements;
  if (!first) throw new Error('an item without requirements');
  return first;
}

export function judgedGround(given: Partial<JudgedGround> = {}): JudgedGround {
  return {
    code: 'POWER-1-W1',
    ground: '应当受理而不受理的',
    accountable: '直接负责的主管人员和其他直接责任人员',
    status: 'ACTIVE',
    bases: [judgedBasis({ purpose: 'ACCOUNTABILITY' })],
    ...given,
  };
}

export function judgedDelegation(given: Partial<JudgedDelegation> = {}): JudgedDelegation {
  return {
    code: 'DELEGATION-1',
    kind: 'ENTRUSTED',
    from: judgedOrganisation(),
    to: judgedOrganisation({ id: 2, code: 'ORG-2', name: '清禾县另一机关' }),
    documentNumber: '清政发〔2020〕1号',
    publishedIn: '县政府门户网站',
    existence: ALWAYS,
    bases: [judgedBasis({ purpose: 'DELEGATION' })],
    ...given,
  };
}

/** A power; its duties are given as what differs from an unobjectionable one. */
export function judgedPower({
  duties,
  ...given
}: Partial<Omit<PowerInput, 'duties'>> & {
  readonly duties?: readonly Partial<Omit<ResponsibilityInput, 'power'>>[];
} = {}): PowerInput {
  const own: ResponsibilityInput[] = [];
  const organisation = given.organisation ?? judgedOrganisation();
  const power: PowerInput = {
    id: 1,
    code: 'POWER-1',
    codeScheme: 'CN-39554-BASIC',
    name: '某事项',
    subItemName: null,
    category: 'LICENSING',
    kinds: [],
    fineCeilingYuan: null,
    levels: [4],
    source: 1,
    processFlow: '受理—审查—决定—送达',
    supervision: '12345',
    remedy: '行政复议、行政诉讼',
    status: 'ACTIVE',
    existence: ALWAYS,
    organisation,
    place: organisation.place,
    catalogueItem: judgedCatalogueItem(),
    isSubItem: false,
    hasSubItems: false,
    judgements: {},
    bases: [judgedBasis()],
    delegations: [],
    duties: own,
    grounds: [judgedGround()],
    namesakes: [],
    ...given,
  };
  const stages = ['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'] as const;
  for (const [index, duty] of (duties ?? stages.map((stage) => ({ stage }))).entries()) {
    own.push({
      id: index + 1,
      code: `${power.code}-Z${String(index + 1).padStart(2, '0')}`,
      stage: 'ACCEPT',
      content: '依法履行职责。',
      status: 'ACTIVE',
      bases: [judgedBasis({ purpose: 'RESPONSIBILITY' })],
      ...duty,
      power,
    });
  }
  return power;
}
