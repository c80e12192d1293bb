import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { calendarDate, oneOf, optionalReference, reference } from '../../../platform/db/columns.js';
import { CitationResolution, TargetResolution } from '../domain/vocabulary.js';
import { InstrumentVersion, LegalInstrument, Provision } from './instrument.entity.js';

/** A citation as somebody wrote it on a date; the same words on another date may mean another version. */
export const Citation = defineEntity({
  name: 'Citation',
  tableName: 'citation',
  uniques: [{ properties: ['textDigest', 'writtenOn'] }],
  properties: {
    id: p.integer().primary(),
    text: p.text(),
    textDigest: p.text(),
    writtenOn: calendarDate(),
    resolution: oneOf(CitationResolution).index(),
  },
});
export type CitationRow = InferEntity<typeof Citation>;

/** One provision that a citation names, and the version its writer meant. */
export const CitationTarget = defineEntity({
  name: 'CitationTarget',
  tableName: 'citation_target',
  uniques: [{ properties: ['citationId', 'position'] }],
  properties: {
    id: p.integer().primary(),
    citationId: () => reference(() => Citation, 'citation_id'),
    position: p.smallint(),
    titleAsWritten: p.text().strictNullable(),
    matchText: p.text().strictNullable().index(),
    levelAsWritten: p.text().strictNullable(),
    documentNumber: p.text().strictNullable(),
    path: p.text().strictNullable(),
    instrumentId: () => optionalReference(() => LegalInstrument, 'instrument_id'),
    versionId: () => optionalReference(() => InstrumentVersion, 'version_id'),
    provisionId: () => optionalReference(() => Provision, 'provision_id'),
    resolvedBy: oneOf(TargetResolution),
    spanStart: p.integer(),
    spanEnd: p.integer(),
  },
});
export type CitationTargetRow = InferEntity<typeof CitationTarget>;
