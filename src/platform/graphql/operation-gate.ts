import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationTypeNode } from 'graphql';
import { AppError, InvalidInputError, NotFoundError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { databaseFailure } from '../db/database-failure.js';
import { requestScope } from '../log/request-scope.js';
import { type AnsweredAsOf, applyAsOf, type PrepareAsOf, readAsOf } from './as-of-directive.js';
import { assertWithinLimits, type OperationLimits } from './limits.js';
import { type OpenedPreview, type OpenPreview, readPreview } from './preview-directive.js';
import { refusal } from './refusals.js';
import { assertCleanLiterals, assertCleanVariables } from './request-text.js';

/**
 * What every operation passes between its validation and its first resolver, in this order: clean text, readable
 * variables, limits, then the times and the change set it asks for. One plugin, because Apollo runs the hooks of several at once.
 */
export function operationGate(options: {
  readonly limits: OperationLimits;
  readonly prepareAsOf: PrepareAsOf;
  /** Left out where there are no change sets. */
  readonly openPreview?: OpenPreview | undefined;
}): ApolloServerPlugin<Context> {
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<Context>> {
      let answered: AnsweredAsOf | null = null;
      let preview: OpenedPreview | null = null;
      return {
        async didResolveOperation({ request, document, operation, schema, contextValue }) {
          if (!operation) return; // graphql names the operation that is missing
          noteOperation(operation.operation, operation.name?.value);
          answered = await refusing(async () => {
            assertOffered(schema, operation.operation);
            assertCleanLiterals(document);
            assertCleanVariables(request.variables ?? {});
            const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
            if (coerced === undefined) return null; // execution refuses them with the same words, all at once
            assertWithinLimits(schema, operation, document, request.variables ?? {}, options.limits);
            const asked = readAsOf(operation, coerced, { today: contextValue.today, now: contextValue.now() });
            const changeSet = readPreview(operation, coerced, asked);
            const times = asked && (await applyAsOf(contextValue, asked, options.prepareAsOf));
            if (changeSet !== null) {
              if (!options.openPreview) throw new NotFoundError('No such change set');
              preview = await options.openPreview(contextValue, changeSet);
              contextValue.askAsOf(contextValue.asOf, preview.em);
            }
            return times;
          });
        },
        async willSendResponse({ response }) {
          await preview?.end();
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          if (answered) result.extensions = { ...result.extensions, asOf: answered };
          if (preview) result.extensions = { ...result.extensions, preview: preview.answered };
        },
      };
    },
  };
}

/** Validation passes an operation of a kind that the schema does not have; only execution would stumble. */
function assertOffered(schema: GraphQLSchema, kind: OperationTypeNode): void {
  if (!schema.getRootType(kind)) throw new InvalidInputError(`There is no ${kind} here`, { operation: kind });
}

/** The access log says which operation ran; a name is letters, digits and underscores by the grammar. */
function noteOperation(kind: string, name: string | undefined): void {
  const scope = requestScope();
  if (scope) scope.operation = name === undefined ? kind : `${kind} ${name.slice(0, 64)}`;
}

/** Gives expected refusals, and failures of the database, the status of a whole request that was refused. */
export async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof AppError ? error : (originalRefusal(error) ?? databaseFailure(error));
    throw refused ? refusal(refused) : error;
  }
}

/** A scalar refuses a directive's argument inside graphql's own error. */
function originalRefusal(error: unknown): AppError | null {
  return error instanceof GraphQLError && error.originalError instanceof AppError ? error.originalError : null;
}
