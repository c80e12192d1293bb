import { describe, expect, test } from '@jest/globals';
import { celEnvironment } from './cel-environment.js';
import { domainOf, sizeOf, wordsOf } from './fact.js';
import { type FactRecord, factsAbout, factsReading } from './fact-catalogue.js';
import { cellCountOf } from './fact-packing.js';
import { CITED_LAW_READS } from './facts/fact-reads.js';
import { SubjectKind } from './vocabulary.js';

const EVERY_FACT = SubjectKind.values.flatMap((kind) =>
  Object.entries(factsAbout(kind)).map(([name, fact]) => ({ kind, name, fact })),
);

describe('the catalogue', () => {
  test.each(SubjectKind.values)('declares every fact of %s to CEL', (kind) => {
    const environment = celEnvironment(factsAbout(kind));
    expect(Object.keys(factsAbout(kind)).filter((name) => !environment.hasVariable(name))).toEqual([]);
  });

  test.each(EVERY_FACT)('documents $kind.$name in both languages, with its source and inputs', ({ fact }) => {
    expect(fact.meaning.zh).toMatch(/[一-鿿]/);
    expect(fact.meaning.en).toMatch(/[A-Za-z]/);
    expect(fact.source).not.toBe('');
    expect(fact.reads.filter((input) => !/^[a-z_]+\.[a-z_]+$/.test(input))).toEqual([]);
    expect(fact.reads).not.toHaveLength(0);
  });

  test.each(EVERY_FACT)('names each input of $kind.$name once, and all of the law that is cited', ({ fact }) => {
    expect(new Set(fact.reads).size).toBe(fact.reads.length);
    const citesLaw = fact.reads.some((input) => /_basis\.citation_id$/.test(input));
    expect(citesLaw ? CITED_LAW_READS.filter((input) => !fact.reads.includes(input)) : []).toEqual([]);
  });

  test.each(EVERY_FACT)('has words for every value of $kind.$name', ({ fact }) => {
    expect(domainOf(fact)).toHaveLength(sizeOf(fact));
    expect(sizeOf(fact)).toBeLessThanOrEqual(256);
    const words = domainOf(fact).map((value) => wordsOf(fact, value));
    expect(new Set(words.map((each) => each.label.zh)).size).toBe(sizeOf(fact));
    expect(words.every((each) => each.says.zh !== '' && each.says.en !== '' && !/[。.]$/.test(each.says.en))).toBe(
      true,
    );
  });

  test('types a record of facts', () => {
    const record: Pick<FactRecord<'REQUIREMENT'>, 'isProof' | 'disposition' | 'proofBasis'> = {
      isProof: 'YES',
      disposition: 'KEPT',
      proofBasis: 'NONE',
    };
    expect(cellCountOf(factsAbout('REQUIREMENT'), Object.keys(record))).toBe(3 * 3 * 8);
  });

  test('knows which facts to read again when an input changes', () => {
    expect(factsReading('REQUIREMENT', 'legal_instrument.level')).toContain('proofBasis');
    expect(factsReading('REQUIREMENT', 'document_requirement.disposition')).toContain('disposition');
    expect(factsReading('REQUIREMENT', 'document_requirement.search_text')).toEqual([]);
  });
});
