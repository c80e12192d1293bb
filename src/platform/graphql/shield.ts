import { createRequire } from 'node:module';
import util from 'node:util';

// graphql-shield 7.6.5 reads `isUndefined` from 'util', which Node 23 removed: its ESM build cannot link there.
// graphql-middleware must come from the same CommonJS copy, or its `instanceof` tests fail.
const filled: { isUndefined?: (value: unknown) => boolean } = util;
filled.isUndefined ??= (value) => value === undefined;

const require = createRequire(import.meta.url);
const shieldPackage: typeof import('graphql-shield') = require('graphql-shield');
const middlewarePackage: typeof import('graphql-middleware') = require('graphql-middleware');

export type { IRules } from 'graphql-shield';
export const { shield, rule, allow, deny, and, or, chain, not } = shieldPackage;
export const { applyMiddleware, middleware } = middlewarePackage;

/** One rule of the outer fence: may this root field be asked at all? */
export type Rule = typeof allow | ReturnType<ReturnType<typeof rule>>;
