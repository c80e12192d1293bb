import { type BasisPurpose, BasisStatus, Judgement } from '../../src/modules/legal/domain/vocabulary.js';
import type {
  JudgedBasis,
  JudgedCatalogueItem,
  JudgedDataSource,
  JudgedEvidence,
  JudgedFactType,
  JudgedOrganisation,
  JudgedPlace,
  RecordedJudgement,
} from '../../src/modules/rules/domain/judged.js';
import type { Slice } from '../../src/modules/rules/domain/legal-timeline.js';
import { parseCalendarDate, type Validity } from '../../src/shared/dates.js';
import { asGiven, asList, asText, type Given, override, taking } from './given.js';
import {
  judgedBasis,
  judgedCatalogueItem,
  judgedDataSource,
  judgedEvidence,
  judgedFactType,
  judgedInstrument,
  judgedOrganisation,
  judgedPlace,
  slices,
} from './judged.js';

// The parts of records that cases write in few words. What has the same code is the same record in all of a case.

const ids = new Map<string, number>();

/** A number for a code, the same each time: `idOf('id-card')` */
export function idOf(code: string): number {
  const id = ids.get(code) ?? 1_000 + ids.size;
  ids.set(code, id);
  return id;
}

/** `{ validFrom: 2020-01-01 }`; unbounded on a side that is not given. */
export function givenDays(value: unknown): Validity {
  return override<Validity>({ validFrom: null, validTo: null }, value, { validFrom: dateOf, validTo: dateOf });
}

/** One state, or the first and then each change: `true`, `[true, [2027-01-01, false]]`. */
export function givenSlices<State>(value: unknown, stateOf: (state: unknown) => State): readonly Slice<State>[] {
  if (!Array.isArray(value)) return slices(stateOf(value));
  const [first, ...changes] = asList(value);
  return slices(
    stateOf(first),
    ...changes.map((change): [string, State] => {
      const [day, state] = asList(change);
      return [asText(day), stateOf(state)];
    }),
  );
}

export function givenBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`Neither true nor false: ${JSON.stringify(value)}`);
  return value;
}

/** A jurisdiction by its code or by fields; what lies above follows from the digits. */
export function givenPlace(value: unknown): JudgedPlace {
  if (typeof value === 'string') return judgedPlace({ code: value });
  const given = asGiven(value);
  const { code } = given;
  return override(judgedPlace(typeof code === 'string' ? { code } : {}), given);
}

/** An organisation by its code or by fields. */
export function givenOrganisation(value: unknown): JudgedOrganisation {
  const given = typeof value === 'string' ? { code: value } : asGiven(value);
  const neutral = judgedOrganisation();
  const code = typeof given.code === 'string' ? given.code : neutral.code;
  const { taken, rest } = taking(given, ['leadingOrgan']);
  return override(
    {
      ...neutral,
      id: idOf(code),
      leadingOrganId: taken.leadingOrgan === undefined ? null : idOf(asText(taken.leadingOrgan)),
    },
    rest,
    { place: givenPlace, existence: givenDays },
  );
}

/** Bases by fields: `[{ level: L5, status: REPEALED, instrument: { issuer: 清禾县某局 } }]`. */
export function givenBases(purpose: BasisPurpose): (value: unknown) => readonly JudgedBasis[] {
  return (value) => asList(value).map((basis) => givenBasis(asGiven(basis), purpose));
}

function givenBasis(given: Given, purpose: BasisPurpose): JudgedBasis {
  const { taken, rest } = taking(given, ['status', 'instrument']);
  const basis = override(judgedBasis({ purpose }), rest, {
    standing: (standing) => givenSlices(standing, statusOf),
    writtenOn: (day) => parseCalendarDate(asText(day)),
  });
  return {
    ...basis,
    ...(taken.status === undefined ? {} : { standing: slices(statusOf(taken.status)) }),
    instrument:
      taken.instrument === null
        ? null
        : override(judgedInstrument({ level: basis.level }), taken.instrument ?? {}, { firstEffectiveOn: dateOf }),
  };
}

function statusOf(value: unknown): BasisStatus {
  const text = asText(value);
  if (!BasisStatus.has(text)) throw new TypeError(`No status of a basis: ${text}`);
  return text;
}

export function givenCatalogueItem(value: unknown): JudgedCatalogueItem | null {
  return value === null
    ? null
    : override(judgedCatalogueItem(), value, {
        existence: givenDays,
        standardFacts: (facts) =>
          new Map(Object.entries(asGiven(facts)).map(([document, proved]) => [document, asList(proved).map(asText)])),
      });
}

/** Facts by code or by fields: `[kinship, { code: income, source: { permission: OPEN } }]`. */
export function givenFacts(value: unknown): readonly JudgedFactType[] {
  return asList(value).map((fact) => {
    const given = typeof fact === 'string' ? { code: fact } : asGiven(fact);
    const id = idOf(`fact ${asText(given.code)}`);
    return override(judgedFactType({ id }), given, { source: givenSource });
  });
}

const sources = new Map<string, JudgedDataSource>();

/** The same object for the same words: readings are remembered by it. */
function givenSource(value: unknown): JudgedDataSource | null {
  if (value === null) return null;
  const words = JSON.stringify(value);
  const source =
    sources.get(words) ??
    override(judgedDataSource(), value, {
      online: (online) => givenSlices(online, givenBoolean),
      provider: (provider) => (provider === null ? null : givenOrganisation(provider)),
    });
  sources.set(words, source);
  return source;
}

/** Evidence by code or by fields; what proves nothing else than the demand asks is written without facts. */
export function givenEvidence(value: unknown, facts: readonly JudgedFactType[]): JudgedEvidence {
  const given = typeof value === 'string' ? { code: value } : asGiven(value);
  return override({ ...judgedEvidence({ facts }), id: idOf(`evidence ${asText(given.code)}`) }, given, {
    facts: givenFacts,
    issuers: (issuers) => asList(issuers).map(givenOrganisation),
  });
}

/** Answers by question: `{ OUTDATED: YES }`. */
export function givenJudgements<Question extends string>(
  isQuestion: (text: string) => text is Question,
): (value: unknown) => Readonly<Partial<Record<Question, RecordedJudgement>>> {
  return (value) => {
    const judgements: Partial<Record<Question, RecordedJudgement>> = {};
    for (const [question, answer] of Object.entries(asGiven(value))) {
      const text = asText(answer);
      if (!isQuestion(question) || !Judgement.has(text)) throw new TypeError(`No judgement: ${question}: ${text}`);
      judgements[question] = { answer: text, judgedBy: '清禾县司法局', judgedOn: parseCalendarDate('2026-03-02') };
    }
    return judgements;
  };
}

function dateOf(value: unknown) {
  return value === null ? null : parseCalendarDate(asText(value));
}
