import { allow } from '../../../platform/graphql/index.js';
import type { ModuleContribution } from '../../../platform/graphql/module-contribution.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { OnPublish } from '../publish-changes.js';
import { findVisibleSetById } from '../store/find-visible-set.js';
import { findVisibleTask } from '../store/visible-tasks.js';
import { AnnouncedChangeResolver } from './announced-change.resolver.js';
import {
  ChangeCommentResolver,
  ChangeSetResolver,
  OpinionRequestResolver,
  ReviewStepResolver,
} from './change-set.resolver.js';
import { ChangeSetActsResolver, publishingResolver } from './change-set-acts.resolver.js';
import { EliminationProposalResolver } from './elimination-proposal.resolver.js';
import { ChangeSetPreviewResolver, SetPreviewResolver } from './set-preview.resolver.js';
import { TaskResolver } from './task.resolver.js';

/**
 * What this module adds to the API.
 *
 * @param onPublish what follows from every publication
 */
export function workflowContribution(onPublish: readonly OnPublish[]): ModuleContribution {
  return {
    resolvers: [
      ChangeSetResolver,
      ReviewStepResolver,
      ChangeCommentResolver,
      OpinionRequestResolver,
      ChangeSetActsResolver,
      publishingResolver(onPublish),
      SetPreviewResolver,
      EliminationProposalResolver,
      ChangeSetPreviewResolver,
      TaskResolver,
      AnnouncedChangeResolver,
    ],
    // who may do what to which set is decided by the permission table, on the set
    permissions: {
      Query: { changeSet: signedIn, changeSets: signedIn, myTasks: signedIn, announcedChanges: allow },
      Mutation: {
        createChangeSet: signedIn,
        updateChangeSet: signedIn,
        submitChangeSet: signedIn,
        decideStep: signedIn,
        giveOpinion: signedIn,
        returnChangeSet: signedIn,
        withdrawChangeSet: signedIn,
        copyChangeSet: signedIn,
        discardChangeSet: signedIn,
        commentOnChange: signedIn,
        publishChangeSet: signedIn,
        previewChangeSet: signedIn,
        proposeElimination: signedIn,
        offerCommitment: signedIn,
        completeTask: signedIn,
      },
    },
    nodes: {
      ChangeSet: findVisibleSetById,
      Task: findVisibleTask,
    },
  };
}
