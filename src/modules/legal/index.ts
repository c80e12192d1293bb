export { parseProvisionPath } from './domain/article-path.js';
export { LONGEST_RANGE } from './domain/citation/spell-out.js';
export { type CitationCoverage, type CoverageText, citationCoverage } from './domain/citation-coverage.js';
export { guessLevel } from './domain/guess-level.js';
export { instrumentTitle, readFilePath } from './domain/instrument-title.js';
export { decodeLawText, type LawTextRefusal } from './domain/law-text/decode-law-text.js';
export { type LawText, readLawMarkdown } from './domain/read-law-markdown.js';
export {
  BasisStatus,
  InstrumentLevel,
  Judgement,
  VersionEnd,
} from './domain/vocabulary.js';
export { BasisFilterInput, restsAsAsked } from './graphql/basis-filter.input.js';
export { assignLineages } from './store/assign-lineages.js';
export { defineBasis } from './store/basis.entity.js';
export { Citation, type CitationRow, CitationTarget, type CitationTargetRow } from './store/citation.entity.js';
export { basisKey, type CitedText, ensureCitations } from './store/ensure-citations.js';
export { findInstrument } from './store/find-instrument.js';
export { findInstrumentCodes } from './store/find-instrument-codes.js';
export { type GivenArticle, type GivenInstrument, type GivenVersion, versionCode } from './store/given-instrument.js';
export {
  InstrumentTitle,
  InstrumentVersion,
  type InstrumentVersionRow,
  LegalInstrument,
  type LegalInstrumentRow,
  Provision,
  type ProvisionRow,
} from './store/instrument.entity.js';
export { basesOf, type ReadBasis, readBases } from './store/read-bases.js';
export { resolveAgain } from './store/resolve-again.js';
export { resolveByHand } from './store/resolve-by-hand.js';
export { standingSql } from './store/rests-on.js';
export { restsOnProvision } from './store/rests-on-provision.js';
export { saveInstruments } from './store/save-instruments.js';
export { type Continuation, setLineages } from './store/set-lineages.js';
export { isKnownMissing, isLevelWrong, isWhole, type StandingTarget } from './store/stand-targets.js';
export { findUnresolved } from './store/unresolved.js';
