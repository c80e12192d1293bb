import { audiencesOf, byCode, type DemandedDocument, guaranteedEvidence } from './demanded-document.js';

/** Two documents of one handling item that are one too many. */
export interface Duplicate {
  /** Ids; the first is the one of the first code. */
  readonly requirements: readonly [number, number];
  /** True when they must prove the same facts. */
  readonly isSameFacts: boolean;
  /** Evidence types that both ask for, whichever alternative is chosen; ids in order. */
  readonly evidence: readonly number[];
}

/**
 * The pairs of documents that somebody is asked for twice (重复证明): they must prove the same facts, or ask for the
 * same evidence type in every alternative, or have the same alternatives; and some audience is asked for both. Two that
 * are asked in some cases only are no pair, since their cases may exclude each other.
 *
 * @param documents of any handling items; only those of one item are compared
 * @returns by the codes of the pair
 * @see 优化营商环境条例 第四十四条第三款 (避免重复索要)
 */
export function duplicatesOf(documents: readonly DemandedDocument[]): readonly Duplicate[] {
  const items = Map.groupBy(documents, ({ handlingItem }) => handlingItem);
  const pairs: Duplicate[] = [];
  for (const ofItem of items.values()) {
    const asked = ofItem.toSorted(byCode).map((document) => ({ document, ...signatureOf(document) }));
    for (const [position, first] of asked.entries()) {
      for (const second of asked.slice(position + 1)) {
        if ((audiencesOf(first.document) & audiencesOf(second.document)) === 0) continue;
        if (!first.document.isAlwaysAsked && !second.document.isAlwaysAsked) continue;
        const isSameFacts = first.facts !== '' && first.facts === second.facts;
        const evidence = first.evidence.filter((type) => second.evidence.includes(type)).sort((a, b) => a - b);
        const isSameChoice = first.choice !== '' && first.choice === second.choice;
        if (!isSameFacts && !isSameChoice && evidence.length === 0) continue;
        pairs.push({ requirements: [first.document.requirement, second.document.requirement], isSameFacts, evidence });
      }
    }
  }
  return pairs;
}

/** Equal texts for equal sets; the empty text where nothing is recorded. */
function signatureOf(document: DemandedDocument) {
  const choice = new Set(document.alternatives.map((all) => `[${textOf(all)}]`));
  return {
    facts: textOf(document.mustProve),
    evidence: guaranteedEvidence(document),
    choice: [...choice].sort().join(' '),
  };
}

function textOf(ids: readonly number[]): string {
  return [...new Set(ids)].sort((a, b) => a - b).join();
}
