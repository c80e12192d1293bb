import type { Ask } from './ask.js';
import { type CitedLaw, isFirst, PROOF_LEVELS } from './law.js';
import type { Demanded, DemandingItem } from './requirement.js';

/** A decision that a proof is no longer asked for. */
export interface StruckOut {
  readonly type: number;
  readonly purpose: string | null;
  readonly replacement: string;
  readonly decidedOn: string;
}

/** Decisions in force that bind the place and the catalogue item of a handling item. */
export async function readEliminations(
  ask: Ask,
  { place, catalogueItem }: DemandingItem,
): Promise<readonly StruckOut[]> {
  const found: StruckOut[] = [];
  for (const jurisdiction of place.ids) {
    found.push(
      ...(await ask<StruckOut>(
        `select e.evidence_type_id as type, e.purpose, e.replacement, e.decided_on::text as "decidedOn"
         from elimination e where e.jurisdiction_id = ? and e.status = 'ACTIVE'
           and (not exists (select from elimination_item i where i.elimination_id = e.id)
             or exists (select from elimination_item i where i.elimination_id = e.id and i.catalogue_item_id = ?))`,
        jurisdiction,
        catalogueItem?.id ?? null,
      )),
    );
  }
  return found;
}

export function eliminationOn(demand: Demanded, eliminations: readonly StruckOut[], day: string): string {
  const binding = eliminations.filter((each) => each.decidedOn <= day && binds(each, demand));
  const isCertain = ({ purpose }: StruckOut) => purpose === null || demand.purpose !== null;
  const struck = (each: readonly StruckOut[]) =>
    demand.ways.map((way) => way.some(({ id }) => each.some(({ type }) => type === id)));
  const certain = struck(binding.filter(isCertain));
  if (certain.length > 0 && !certain.includes(false)) return 'EVERY_WAY';
  if (certain.includes(true)) return 'SOME_WAYS';
  return struck(binding).includes(true) ? 'PURPOSE_UNKNOWN' : 'NO';
}

function binds({ purpose, replacement, decidedOn }: StruckOut, demand: Demanded): boolean {
  if (purpose !== null && demand.purpose !== null && bare(purpose) !== bare(demand.purpose)) return false;
  if (replacement === 'COMMITMENT' && demand.disposition === 'COMMITMENT_OFFERED') return false;
  return !demand.laws.some((law) => isNewer(law, decidedOn));
}

/** A law, regulation or decision of the State Council that certainly first took effect after the day. */
function isNewer({ level, instrument }: CitedLaw, decidedOn: string): boolean {
  const first = instrument?.versions.find(({ effectiveFrom }) => effectiveFrom !== null);
  return (
    PROOF_LEVELS.includes(level) &&
    first !== undefined &&
    isFirst(first) &&
    first.effectiveFrom !== null &&
    first.effectiveFrom > decidedOn
  );
}

const bare = (text: string) => text.replace(/[\p{P}\p{Z}\s]/gu, '');
