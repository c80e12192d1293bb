import type { GivenInstrument, InstrumentLevel } from '../../src/modules/legal/index.js';
import { type Change, type RecordKind, recordKinds } from '../../src/modules/workflow/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import type { Field, FieldType, RecordName } from '../../src/shared/fields.js';
import { randomNumbers } from './random-numbers.js';

/** How many records of each kind a small registry begins with: few, so that they meet. What no rule reads is left out. */
const BEGINS_WITH: Readonly<Partial<Record<RecordName, number>>> = {
  Jurisdiction: 5,
  Organisation: 3,
  CatalogueItem: 2,
  PowerItem: 4,
  Delegation: 3,
  ResponsibilityItem: 4,
  AccountabilityGround: 3,
  ServiceItem: 4,
  HandlingItem: 5,
  DataSource: 2,
  FactType: 3,
  EvidenceType: 4,
  DocumentRequirement: 14,
  Elimination: 2,
};

const LAWS = ['甲法', '乙条例', '丙办法', '丁规定'];
const LEVELS: readonly InstrumentLevel[] = ['L1', 'L2', 'L3C', 'L4M'];
const DAYS = ['2015-01-01', '2020-06-01', '2024-03-01', '2026-01-01', '2026-07-01', '2027-01-01', '2030-01-01'];
const NAMES = ['收入证明', '居住证明', '食品许可', '低保认定'];

/** Values that most records have, so that rules have something to say of them. */
const USUAL: Readonly<Record<string, readonly [value: unknown, percent: number]>> = {
  status: ['ACTIVE', 85],
  isProof: ['YES', 75],
  disposition: ['KEPT', 80],
  whereIssued: ['HERE', 60],
  validFrom: [null, 60],
  validTo: [null, 70],
  permission: ['OPEN', 60],
  purpose: [null, 60],
  audiences: [[], 70],
  necessity: ['REQUIRED', 70],
  mainItem: [null, 80],
  'EvidenceType.kind': ['CERTIFICATE', 65],
  'DataSource.status': ['ONLINE', 75],
};

/** Records that come and change at random, the same on every run: each change is one that people might make. */
export class RandomRegistry {
  private readonly below: (bound: number) => number;
  private readonly codes = new Map<RecordName, string[]>();
  private made = 0;

  constructor(seed: number) {
    this.below = randomNumbers(seed);
  }

  /** The changes that make the registry, in an order in which each finds what it refers to. */
  beginning(): readonly Change[] {
    return recordKinds.flatMap(({ name }) => Array.from({ length: BEGINS_WITH[name] ?? 0 }, () => this.create(name)));
  }

  /** The instruments that bases cite, each in force since long ago. */
  laws(jurisdictionId: number): readonly GivenInstrument[] {
    return LAWS.map((title, index) => ({
      ...this.law(title, LEVELS[index] ?? 'L5', jurisdictionId),
      versions: [{ ...this.version('2010-01-01'), note: '2009年12月1日公布' }],
    }));
  }

  /** One to three changes of different records, to be published together. */
  changes(): readonly Change[] {
    const changes = Array.from({ length: 1 + this.below(3) }, () => this.change());
    return [...new Map(changes.map((change) => [`${change.kind} ${change.code}`, change])).values()];
  }

  /** A law has a new text, or ends. */
  lawChange(jurisdictionIds: readonly number[]): GivenInstrument {
    const title = this.one(LAWS);
    const level = this.one(LEVELS);
    const ends = this.below(3) === 0;
    const version = this.version(this.one(DAYS));
    return {
      ...this.law(title, level, this.one(jurisdictionIds)),
      isVerified: this.below(4) > 0,
      versions: [{ ...version, ...(ends && { effectiveTo: parseCalendarDate('2031-01-01'), endKind: 'REPEALED' }) }],
    };
  }

  /** True so often. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  private change(): Change {
    const kinds = recordKinds.filter(({ name }) => BEGINS_WITH[name] !== undefined);
    // most records are demands and what they hang on, and so are most changes
    const kind = this.chance(35) ? kinds.find(({ name }) => name === 'DocumentRequirement') : this.one(kinds);
    const { name, fields } = kind ?? this.one(kinds);
    if (this.chance(5) && name !== 'Jurisdiction') return this.create(name);
    const code = this.one(this.codes.get(name) ?? []);
    if (this.chance(4) && fields.some((field) => field.name === 'status')) {
      return { operation: 'RETIRE', kind: name, code, fields: {} };
    }
    const changed = Array.from({ length: 1 + this.below(3) }, () => this.one(fields)).filter(isChanging);
    return { operation: 'UPDATE', kind: name, code, fields: this.valuesOf(name, changed, code) };
  }

  private create(name: RecordName): Change {
    const codes = this.codes.get(name) ?? [];
    const kind = kindOf(name);
    const code = `${name}-${this.made++}`;
    const fields = { ...this.valuesOf(name, kind.fields, code), ...this.fixed(name) };
    this.codes.set(name, [...codes, code]);
    return { operation: 'CREATE', kind: name, code, fields };
  }

  private fixed(name: RecordName): Change['fields'] {
    const scheme = name === 'PowerItem' ? 'LOCAL-POWER' : 'LOCAL';
    const hasScheme = kindOf(name).fields.some((field) => field.name === 'codeScheme');
    return { ...(hasScheme && { codeScheme: scheme }), ...(name === 'Jurisdiction' && this.place()) };
  }

  /** Places lie under those made before them, so that none lies under itself. */
  private place(): Change['fields'] {
    const above = this.codes.get('Jurisdiction') ?? [];
    return { level: Math.min(1 + above.length, 4), parent: above.length === 0 ? null : this.one(above.slice(0, 5)) };
  }

  private valuesOf(name: RecordName, fields: readonly Field[], code: string): Change['fields'] {
    const values: Record<string, unknown> = {};
    for (const field of fields) values[field.name] = this.value(name, field, code);
    const { validFrom, validTo } = values;
    if (typeof validFrom === 'string' && typeof validTo === 'string' && validFrom >= validTo) values['validTo'] = null;
    const { fromOrganisation: giver, toOrganisation: taker } = values;
    if (giver !== undefined && giver === taker) {
      values['toOrganisation'] = (this.codes.get('Organisation') ?? []).find((other) => other !== giver);
    }
    if ('upperLaw' in values) Object.assign(values, { upperLawJudgedBy: '司法局', upperLawJudgedOn: '2025-01-01' });
    return values;
  }

  private value(record: RecordName, { name, kind, isRequired }: Field, code: string): unknown {
    const usual = USUAL[`${record}.${name}`] ?? USUAL[name];
    if (usual && this.chance(usual[1])) return usual[0];
    if (record === 'Jurisdiction' && name === 'parent') return this.placeBefore(code);
    if (!isRequired && this.chance(25)) return kind.type === 'enum' ? this.one(kind.vocabulary.values) : emptyOf(kind);
    return this.valueOf(kind, isRequired);
  }

  private placeBefore(code: string): string | null {
    const places = this.codes.get('Jurisdiction') ?? [];
    const index = places.indexOf(code);
    return index <= 0 ? null : this.one(places.slice(0, index));
  }

  private valueOf(kind: FieldType, isRequired: boolean): unknown {
    switch (kind.type) {
      case 'text':
        return this.one(NAMES);
      case 'integer':
        return Math.min(kind.max, kind.min + this.below(6));
      case 'amount':
        return this.below(3) * 50;
      case 'boolean':
        return this.below(2) === 0;
      case 'date':
        return this.one(DAYS);
      case 'enum':
        return this.one(kind.vocabulary.values);
      case 'enums':
        return this.some(kind.vocabulary.values, 2);
      case 'texts':
        return this.some([...NAMES, ...(this.codes.get('EvidenceType') ?? [])], 2);
      case 'integers':
        return this.some([1, 2, 3, 4], 2);
      case 'reference': {
        const codes = this.codes.get(kind.to) ?? [];
        return codes.length === 0 && !isRequired ? null : this.one(codes);
      }
      case 'references':
        return this.some(this.codes.get(kind.to) ?? [], 2);
      case 'alternatives': {
        const codes = this.codes.get(kind.to) ?? [];
        return Array.from({ length: 1 + this.below(2) }, () => this.some(codes, 2)).filter(({ length }) => length > 0);
      }
      case 'bases':
        return this.some(LAWS, 2).map((law) => ({
          purpose: this.one(kind.purposes),
          text: `《${law}》第${this.one(['三', '五', '二十'])}条`,
          writtenOn: this.one(DAYS.slice(0, 4)),
        }));
      case 'parts':
        return this.parts(kind);
    }
  }

  private parts(kind: Extract<FieldType, { type: 'parts' }>): unknown {
    const rows = Array.from({ length: this.below(3) }, () =>
      Object.fromEntries(
        kind.fields.map((field) => [field.name, this.valueOf(field.kind, field.kind.type !== 'reference')]),
      ),
    );
    const { key } = kind;
    return key === undefined ? rows : [...new Map(rows.map((row) => [row[key], row])).values()];
  }

  private law(title: string, level: InstrumentLevel, jurisdictionId: number): GivenInstrument {
    return { code: title, title, fullTitle: title, level, jurisdictionId, isVerified: true, versions: [] };
  }

  private version(from: string): GivenInstrument['versions'][number] {
    const articles = Array.from({ length: 4 + this.below(8) }, (_, index) => ({
      article: index + 1,
      suffix: 0,
      text: `${this.below(3)} ${index}`,
    }));
    return {
      promulgatedOn: parseCalendarDate(from),
      effectiveFrom: parseCalendarDate(from),
      isVerified: true,
      hasAllArticles: this.below(4) > 0,
      articles,
    };
  }

  private one<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('nothing to choose from');
    return value;
  }

  private some<Value>(values: readonly Value[], most: number): readonly Value[] {
    if (values.length === 0) return [];
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.one(values)))];
  }
}

function kindOf(name: RecordName): RecordKind {
  const kind = recordKinds.find((each) => each.name === name);
  if (!kind) throw new RangeError(`no kind of record is called ${name}`);
  return kind;
}

/** Schemes of codes are given once. */
function isChanging({ name }: Field): boolean {
  return name !== 'codeScheme' && name !== 'office' && name !== 'steps';
}

function emptyOf({ type }: FieldType): unknown {
  const isList = ['enums', 'texts', 'integers', 'references', 'alternatives', 'bases', 'parts'].includes(type);
  return isList ? [] : null;
}
