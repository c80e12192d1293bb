import { holds } from './ask.js';
import type { PlaceAbove } from './places.js';
import type { Demanded, Evidence, Organ } from './requirement.js';

/** Made by the applicant himself, or had from nobody whom the register would have to know. */
export function isOwn({ kind, issuers, hasIssuingItem }: Evidence): boolean {
  if (kind === 'OWN_STATEMENT' || kind === 'FORM') return true;
  return (kind === 'CONTRACT' || kind === 'OTHER') && issuers.length === 0 && !hasIssuingItem;
}

/** From the best for the applicant to the worst. */
const ISSUERS_BEST_FIRST = ['KNOWN', 'NONE_NEEDED', 'NONE_EXISTS', 'UNKNOWN'];

/** One way to be had suffices; a way is as bad as its worst document. */
export function issuerOn({ ways }: Demanded, day: string): string {
  if (ways.length === 0) return 'NOT_RECORDED';
  const each = ways.map((way) => {
    const parts: readonly string[] = way.map((evidence) => {
      if (isOwn(evidence)) return 'NONE_NEEDED';
      if (evidence.hasIssuingItem) return 'KNOWN';
      if (evidence.issuers.length === 0) return 'UNKNOWN';
      return evidence.issuers.some((issuer) => holds(issuer, day)) ? 'KNOWN' : 'NONE_EXISTS';
    });
    return ['UNKNOWN', 'NONE_EXISTS', 'KNOWN', 'NONE_NEEDED'].find((worst) => parts.includes(worst)) ?? 'NONE_NEEDED';
  });
  return ISSUERS_BEST_FIRST.find((best) => each.includes(best)) ?? 'UNKNOWN';
}

/** Of issuers of many places those at, above or below the place, or all where there are none. */
export function issuersMeant({ issuers }: Evidence, place: PlaceAbove): readonly Organ[] {
  const near = issuers.filter((issuer) => place.ids.includes(issuer.place.id) || issuer.place.ids.includes(place.id));
  return near.length > 0 ? near : issuers;
}

const ORGANS = ['STATUTORY_ORGAN', 'AUTHORISED', 'ENTRUSTED'];

/** The demander itself, or an organ that leads it or is led by it. */
export function isRelatedOrgan(issuer: Organ, demander: Organ): boolean {
  if (issuer.id === demander.id) return true;
  return ORGANS.includes(issuer.kind) && (issuer.id === demander.leader || issuer.leader === demander.id);
}
