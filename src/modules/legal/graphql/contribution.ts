import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { Citation } from '../store/citation.entity.js';
import { InstrumentVersion, LegalInstrument, Provision } from '../store/instrument.entity.js';
import { CitationResolver } from './citation.resolver.js';
import { InstrumentVersionResolver, LegalInstrumentResolver, ProvisionResolver } from './instrument.resolver.js';

/** What this module adds to the API. */
export const legalContribution: ModuleContribution = {
  resolvers: [LegalInstrumentResolver, InstrumentVersionResolver, ProvisionResolver, CitationResolver],
  permissions: {
    Query: {
      legalInstrument: allow,
      legalInstruments: allow,
      instrumentVersion: allow,
      citationsToResolve: allow,
      unresolvedCitations: allow,
    },
  },
  nodes: {
    LegalInstrument: (ctx, key) => loadRow(ctx, LegalInstrument, key),
    InstrumentVersion: (ctx, key) => loadRow(ctx, InstrumentVersion, key),
    Provision: (ctx, key) => loadRow(ctx, Provision, key),
    Citation: (ctx, key) => loadRow(ctx, Citation, key),
  },
};
