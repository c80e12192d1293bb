import { createHash } from 'node:crypto';
import { type Em, insertRows } from '../../../platform/db/index.js';
import { type CalendarDate, parseCalendarDate } from '../../../shared/dates.js';
import { citationTargets } from '../domain/citation-targets.js';
import { parseCitation } from '../domain/parse-citation.js';
import type { CitationResolution } from '../domain/vocabulary.js';
import { Citation, CitationTarget } from './citation.entity.js';
import { type ResolvedTarget, resolveTargets } from './resolve-targets.js';
import { titleKey } from './title-key.js';

/** Words cited on a date. */
export interface CitedText {
  readonly text: string;
  readonly writtenOn: string;
}

/** What makes a citation one: its words and the date on which they were written. */
export function basisKey({ text, writtenOn }: CitedText): string {
  return `${digestOf(text)} ${writtenOn}`;
}

/**
 * Every given citation is in the register, parsed and resolved once, however many records cite it.
 *
 * @returns citation ids by {@link basisKey}
 */
export async function ensureCitations(em: Em, cited: readonly CitedText[]): Promise<Map<string, number>> {
  const wanted = new Map(cited.map((citation) => [basisKey(citation), citation]));
  const ids = await findCitations(em, [...wanted.values()]);
  const fresh = [...wanted].flatMap(([key, citation]) => (ids.has(key) ? [] : [{ key, ...read(citation) }]));
  if (fresh.length === 0) return ids;

  const resolved = await resolveTargets(
    em,
    fresh.flatMap(({ targets }) => targets),
  );
  let next = 0;
  const resolvedByCitation = fresh.map(({ targets }) => targets.map(() => resolved[next++]));
  const freshIds = await insertRows(
    em,
    Citation,
    fresh.map(({ text, writtenOn, isTruncated }, index) => ({
      text,
      textDigest: digestOf(text),
      writtenOn,
      resolution: isTruncated ? 'PARTIAL' : resolutionOf(resolvedByCitation[index] ?? []),
    })),
  );
  await insertRows(
    em,
    CitationTarget,
    fresh.flatMap(({ targets }, index) =>
      targets.map(({ writtenOn: _writtenOn, amendedOn: _amendedOn, ...target }, order) => ({
        ...target,
        ...(resolvedByCitation[index]?.[order] ?? unresolved),
        citationId: freshIds[index] ?? 0,
        position: order + 1,
      })),
    ),
  );
  for (const [index, { key }] of fresh.entries()) ids.set(key, freshIds[index] ?? 0);
  return ids;
}

/** How far a citation could be followed, by what its parts resolved to. */
export function resolutionOf(
  targets: readonly (Pick<ResolvedTarget, 'instrumentId'> | undefined)[],
): CitationResolution {
  if (targets.length === 0) return 'NOT_A_CITATION';
  const known = targets.filter((target) => target?.instrumentId).length;
  if (known === targets.length) return 'RESOLVED';
  return known === 0 ? 'UNRESOLVED' : 'PARTIAL';
}

const unresolved: ResolvedTarget = { instrumentId: null, versionId: null, provisionId: null, resolvedBy: 'NONE' };

async function findCitations(em: Em, cited: readonly CitedText[]): Promise<Map<string, number>> {
  if (cited.length === 0) return new Map();
  const rows = await em.execute<{ id: number; digest: string; writtenOn: string }[]>(
    'select id, text_digest as digest, written_on as "writtenOn" from citation where text_digest in (?)',
    [[...new Set(cited.map(({ text }) => digestOf(text)))]],
  );
  return new Map(rows.map(({ id, digest, writtenOn }) => [`${digest} ${writtenOn}`, id]));
}

function read({ text, writtenOn }: CitedText) {
  const date: CalendarDate = parseCalendarDate(writtenOn);
  const cited = citationTargets(parseCitation(text));
  const targets = cited.targets.map(({ isRelative: _isRelative, ...target }) => ({
    ...target,
    matchText: target.titleAsWritten ? titleKey(target.titleAsWritten) : null,
    writtenOn: date,
  }));
  return { text, writtenOn: date, targets, isTruncated: cited.isTruncated };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
