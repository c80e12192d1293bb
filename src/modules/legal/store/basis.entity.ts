import { defineEntity, type EntityName, p } from '@mikro-orm/core';
import { oneOf, reference } from '../../../platform/db/columns.js';
import { BasisPurpose } from '../domain/vocabulary.js';
import { Citation } from './citation.entity.js';

/**
 * The narrow table that joins one kind of record to the citations it rests on.
 *
 * @param table e.g. `"power_item"`; the table is `power_item_basis` with the key `subject_id`
 */
export const defineBasis = (name: string, table: string, subject: () => EntityName) =>
  defineEntity({
    name: `${name}Basis`,
    tableName: `${table}_basis`,
    uniques: [{ properties: ['subjectId', 'purpose', 'citationId'] }],
    properties: {
      id: p.integer().primary(),
      subjectId: () => reference(subject, 'subject_id'),
      citationId: () => reference(() => Citation, 'citation_id'),
      purpose: oneOf(BasisPurpose),
      position: p.smallint(),
    },
  });
