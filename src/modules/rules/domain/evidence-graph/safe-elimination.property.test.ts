import { expect, test } from '@jest/globals';
import { randomNumbers } from '../../../../../test/support/random-numbers.js';
import { coveredBy } from './covered-by.js';
import type { DemandedDocument } from './demanded-document.js';
import { type Removal, safeElimination } from './safe-elimination.js';

/** Thousands when there is time: `npm run test:long`. */
const REGISTRIES = process.env['QUANZE_LONG'] ? 5_000 : 500;
const [FACTS, EVIDENCE] = [5, 7];
/** Two audiences by name, and whoever is in neither. */
const AUDIENCES = [1, 2, 4];

type Random = (bound: number) => number;
interface Registry {
  readonly documents: readonly DemandedDocument[];
  readonly removals: readonly Removal[];
  readonly factsProved: (evidence: number) => readonly number[];
}

test(`in ${REGISTRIES} random registries any of the safe removals leave all proved that must be`, () => {
  const random = randomNumbers(716);
  const counts = { safe: 0, refused: 0, subsets: 0 };
  for (let turn = 0; turn < REGISTRIES; turn += 1) {
    const registry = randomRegistry(random, turn % 10 === 0 ? 24 : 6);
    const { safe, refused } = safeElimination(registry.documents, registry.removals, registry.factsProved);
    const subsets = subsetsOf(safe, random);
    expect(subsets.flatMap((subset) => unprovedAfter(registry, subset))).toEqual([]);
    counts.subsets += subsets.length;
    counts.safe += safe.length;
    counts.refused += refused.length;
  }
  expect(counts.safe).toBeGreaterThan(REGISTRIES);
  expect(counts.refused).toBeGreaterThan(REGISTRIES);
  expect(counts.subsets).toBeGreaterThan(REGISTRIES * 4);
});

test(`in ${REGISTRIES} random registries the safe removals are those found by trying every subset`, () => {
  const random = randomNumbers(722);
  for (let turn = 0; turn < REGISTRIES; turn += 1) {
    const registry = randomRegistry(random, 5);
    const { safe } = safeElimination(registry.documents, registry.removals, registry.factsProved);
    const byHand: Removal[] = [];
    const inOrder = registry.removals.toSorted((a, b) => a.priority - b.priority || (a.code < b.code ? -1 : 1));
    for (const removal of inOrder) {
      if (byHand.some(({ requirement }) => requirement === removal.requirement)) continue;
      const isSafe = subsetsOf([...byHand, removal], random).every(
        (subset) => unprovedAfter(registry, subset).length === 0,
      );
      if (isSafe) byHand.push(removal);
    }
    expect(safe).toEqual(byHand);
  }
});

test(`in ${REGISTRIES} random registries a document is covered by what proves all, none of which can be missed`, () => {
  const random = randomNumbers(44);
  let covered = 0;
  for (let turn = 0; turn < REGISTRIES; turn += 1) {
    const { documents, factsProved } = randomRegistry(random, 6);
    for (const document of documents) {
      const siblings = documents.filter((other) => other !== document && other.handlingItem === document.handlingItem);
      const provesAll = (chosen: readonly DemandedDocument[]) =>
        document.mustProve.length > 0 &&
        document.mustProve.every((fact) =>
          AUDIENCES.filter((audience) => isAskedOf(document, audience)).every((audience) =>
            chosen.some((one) => one.isAlwaysAsked && isAskedOf(one, audience) && guarantees(one, fact, factsProved)),
          ),
        );
      const answer = coveredBy(document, siblings, factsProved);
      expect(answer !== null).toBe(provesAll(siblings));
      if (!answer) continue;
      const chosen = siblings.filter(({ requirement }) => answer.includes(requirement));
      expect(chosen).toHaveLength(answer.length);
      expect(provesAll(chosen)).toBe(true);
      for (const one of chosen) expect(provesAll(chosen.filter((other) => other !== one))).toBe(false);
      covered += 1;
    }
  }
  expect(covered).toBeGreaterThan(REGISTRIES / 4);
});

/** What had to be proved before and is not after carrying out the removals, read from the definitions. */
function unprovedAfter({ documents, factsProved }: Registry, carriedOut: readonly Removal[]): readonly string[] {
  const removalOf = (document: DemandedDocument, done: readonly Removal[]) =>
    done.find(({ requirement }) => requirement === document.requirement);
  const isProved = (document: DemandedDocument, thing: string, audience: number, done: readonly Removal[]) =>
    documents
      .filter(({ handlingItem }) => handlingItem === document.handlingItem)
      .some((prover) => {
        const removal = removalOf(prover, done);
        const proves = hasThing(prover, thing, factsProved) && (prover === document || prover.isAlwaysAsked);
        return proves && isAskedOf(prover, audience) && (!removal || stands(removal, thing));
      });
  return documents.flatMap((document) => {
    const removal = removalOf(document, carriedOut);
    if (removal?.isNeedless) return [];
    return thingsOf(document).flatMap((thing) =>
      AUDIENCES.filter((audience) => isAskedOf(document, audience))
        .filter((audience) => {
          if (isProved(document, thing, audience, carriedOut)) return false;
          const wasProvedByNobody = !isProved(document, thing, audience, []);
          return !(wasProvedByNobody && (!removal || stands(removal, thing)));
        })
        .map((audience) => `${document.requirement} ${thing} ${audience}`),
    );
  });
}

const isAskedOf = ({ audiences }: DemandedDocument, audience: number) =>
  audiences === 0 || (audiences & audience) !== 0;

const guarantees = ({ alternatives }: DemandedDocument, fact: number, factsProved: Registry['factsProved']) =>
  alternatives.length > 0 && alternatives.every((all) => all.some((type) => factsProved(type).includes(fact)));

function thingsOf({ mustProve, alternatives }: DemandedDocument): readonly string[] {
  if (mustProve.length > 0) return mustProve.map((fact) => `fact ${fact}`);
  const common = alternatives[0]?.filter((type) => alternatives.every((all) => all.includes(type))) ?? [];
  return common.length > 0 ? common.map((type) => `evidence ${type}`) : ['itself'];
}

function hasThing(document: DemandedDocument, thing: string, factsProved: Registry['factsProved']): boolean {
  const [kind, id] = thing.split(' ');
  if (kind === 'fact') return guarantees(document, Number(id), factsProved);
  const { alternatives } = document;
  return kind === 'evidence' && alternatives.length > 0 && alternatives.every((all) => all.includes(Number(id)));
}

function stands({ provedOtherwise }: Removal, thing: string): boolean {
  if (!provedOtherwise) return false;
  return !thing.startsWith('fact') || provedOtherwise.includes(Number(thing.split(' ')[1]));
}

/** All subsets of up to ten removals; of more, a hundred at random and the whole. */
function subsetsOf(removals: readonly Removal[], random: Random): readonly (readonly Removal[])[] {
  if (removals.length <= 10) {
    return Array.from({ length: 2 ** removals.length }, (_, bits) =>
      removals.filter((_one, index) => (bits >> index) & 1),
    );
  }
  return [removals, ...Array.from({ length: 100 }, () => removals.filter(() => random(2) === 0))];
}

function randomRegistry(random: Random, size: number): Registry {
  const listOf = <Entry>(length: number, make: () => Entry): Entry[] => Array.from({ length }, make);
  const someFacts = (most: number) => [...new Set(listOf(random(most + 1), () => random(FACTS)))];
  const proved = listOf(EVIDENCE, () => someFacts(3));
  const documents = Array.from({ length: 1 + random(size) }, (_, requirement) => ({
    requirement,
    code: `M${String(requirement).padStart(2, '0')}`,
    handlingItem: random(8) === 0 ? 1 : 0,
    mustProve: someFacts(2),
    alternatives: listOf(random(6) === 0 ? 0 : 1 + random(2), () => listOf(1 + random(2), () => random(EVIDENCE))),
    audiences: random(3) === 0 ? 1 + random(3) : 0,
    isAlwaysAsked: random(5) > 0,
  }));
  const removals = listOf(random(documents.length * 2), () => random(documents.length)).map((requirement, index) => ({
    requirement,
    priority: random(4),
    code: `R${String(index).padStart(2, '0')}`,
    ...(random(5) === 0 ? { isNeedless: true } : {}),
    ...(random(3) === 0 ? { provedOtherwise: someFacts(3) } : {}),
  }));
  return { documents, removals, factsProved: (evidence) => proved[evidence] ?? [] };
}
