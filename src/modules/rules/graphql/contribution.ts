import { allow, loadRow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Elimination } from '../store/elimination.entity.js';
import { Finding, Rule } from '../store/rule.entity.js';
import { CircularProofEdgeResolver, CircularProofResolver } from './circular-proof.resolver.js';
import { ConflictResolver } from './conflict.resolver.js';
import { DecideFindingsResolver } from './decide-findings.resolver.js';
import { DocumentToBringResolver, DocumentUseResolver } from './document-to-bring.resolver.js';
import {
  EliminationResolver,
  EvidenceTypeEliminationsResolver,
  JurisdictionEliminationsResolver,
} from './elimination.resolver.js';
import { FactDeclarationResolver } from './fact-declaration.resolver.js';
import { FindingResolver } from './finding.resolver.js';
import { FindingCountsResolver } from './finding-counts.resolver.js';
import { ImpactResolver } from './impact.resolver.js';
import { ReceiptCheckResolver } from './receipt-check.resolver.js';
import { RuleResolver } from './rule.resolver.js';
import { subjectFindingsResolvers } from './subject-findings.resolver.js';
import {
  AskedHandlingItemResolver,
  ConditionQuestionResolver,
  ItemToPickResolver,
  LeftOutRequirementResolver,
  WhatToBringResolver,
} from './what-to-bring.resolver.js';

/** What this module adds to the API. */
export const rulesContribution: ModuleContribution = {
  resolvers: [
    RuleResolver,
    FindingResolver,
    DecideFindingsResolver,
    ...subjectFindingsResolvers,
    FindingCountsResolver,
    ReceiptCheckResolver,
    CircularProofResolver,
    CircularProofEdgeResolver,
    ImpactResolver,
    ConflictResolver,
    FactDeclarationResolver,
    EliminationResolver,
    JurisdictionEliminationsResolver,
    EvidenceTypeEliminationsResolver,
    WhatToBringResolver,
    AskedHandlingItemResolver,
    ItemToPickResolver,
    ConditionQuestionResolver,
    LeftOutRequirementResolver,
    DocumentToBringResolver,
    DocumentUseResolver,
  ],
  permissions: {
    Query: {
      rule: allow,
      rules: allow,
      findings: allow,
      findingsToDecide: signedIn,
      findingCounts: allow,
      checkReceipt: allow,
      circularProofs: allow,
      impactOf: allow,
      resolveConflict: allow,
      facts: allow,
      elimination: allow,
      eliminations: allow,
      whatToBring: allow,
    },
    Mutation: { decideFindings: signedIn },
  },
  nodes: {
    Rule: (ctx, key) => loadRow(ctx, Rule, key),
    Finding: (ctx, key) => loadRow(ctx, Finding, key),
    Elimination: (ctx, key) => loadRow(ctx, Elimination, key),
  },
};
