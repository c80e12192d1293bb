import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import {
  calendarDate,
  oneOf,
  reference,
  searchColumns,
  searchIndexes,
  textList,
} from '../../../platform/db/columns.js';
import { Jurisdiction } from '../../jurisdictions/index.js';
import { InstrumentLevel, Judgement, VersionEnd } from '../domain/vocabulary.js';

/** A law, regulation, rule or normative document, whatever its versions. */
export const LegalInstrument = defineEntity({
  name: 'LegalInstrument',
  tableName: 'legal_instrument',
  indexes: searchIndexes('legal_instrument'),
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    title: p.text(),
    fullTitle: p.text(),
    level: oneOf(InstrumentLevel),
    documentNumber: p.text().strictNullable(),
    issuer: p.text().strictNullable(),
    jurisdictionId: () => reference(() => Jurisdiction, 'jurisdiction_id'),
    isVariation: p.boolean().default(false),
    isSpecial: oneOf(Judgement).default('UNKNOWN'),
    isVerified: p.boolean().default(true),
    ...searchColumns,
  },
});
export type LegalInstrumentRow = InferEntity<typeof LegalInstrument>;

/** A name by which citations mean an instrument; made comparable, not unique: two places may use one title. */
export const InstrumentTitle = defineEntity({
  name: 'InstrumentTitle',
  tableName: 'instrument_title',
  uniques: [{ properties: ['instrumentId', 'matchText'] }],
  properties: {
    id: p.integer().primary(),
    instrumentId: () => reference(() => LegalInstrument, 'instrument_id'),
    matchText: p.text().index(),
    isAlias: p.boolean().default(false),
  },
});

/** One text of an instrument, in force `[effectiveFrom, effectiveTo)`. */
export const InstrumentVersion = defineEntity({
  name: 'InstrumentVersion',
  tableName: 'instrument_version',
  checks: [
    { name: 'instrument_version_effective_check', expression: 'effective_from < effective_to' },
    {
      name: 'instrument_version_effective_excl',
      expression:
        'exclude using gist (instrument_id with =, daterange(effective_from, effective_to) with &&) where (effective_from is not null)',
    },
  ],
  properties: {
    id: p.integer().primary(),
    code: p.text().unique(),
    instrumentId: () => reference(() => LegalInstrument, 'instrument_id'),
    promulgatedOn: calendarDate().strictNullable(),
    effectiveFrom: calendarDate().strictNullable(),
    effectiveTo: calendarDate().strictNullable(),
    endKind: oneOf(VersionEnd).strictNullable(),
    documentNumber: p.text().strictNullable(),
    note: p.text().strictNullable(),
    flags: textList(),
    hasAllArticles: p.boolean().default(false),
    /** Number of the last article, where known; an article beyond it does not exist. */
    lastArticle: p.integer().strictNullable(),
    isVerified: p.boolean().default(true),
    sourceName: p.text().strictNullable(),
    sourceDigest: p.text().strictNullable(),
  },
});
export type InstrumentVersionRow = InferEntity<typeof InstrumentVersion>;

/** One article of a version; paragraphs and items are read from its text. */
export const Provision = defineEntity({
  name: 'Provision',
  tableName: 'provision',
  uniques: [{ properties: ['versionId', 'article', 'suffix', 'duplicate'] }],
  checks: [{ name: 'provision_article_check', expression: 'article > 0 and suffix >= 0 and duplicate >= 0' }],
  properties: {
    id: p.integer().primary(),
    versionId: () => reference(() => InstrumentVersion, 'version_id'),
    article: p.integer(),
    suffix: p.smallint().default(0),
    duplicate: p.smallint().default(0),
    heading: p.text().strictNullable(),
    text: p.text().strictNullable(),
    textDigest: p.text().strictNullable(),
    /** The same for all articles that one article became in later versions, whatever their numbers. */
    lineage: p.integer().index(),
  },
});
export type ProvisionRow = InferEntity<typeof Provision>;
