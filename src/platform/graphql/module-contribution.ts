import type { SchemaContribution } from './build-schema.js';
import type { ReadNode } from './node.js';

/** What one module adds to the API, with the types it offers under `node(id)`. */
export interface ModuleContribution extends SchemaContribution {
  readonly nodes?: Readonly<Record<string, ReadNode>>;
}
