import { bilingual } from '../../shared/bilingual.js';
import { UnauthenticatedError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { type Rule, rule } from './shield.js';

/** Lets through whoever has signed in; what they may do is decided where it is done. */
export const signedIn: Rule = rule('signedIn', { cache: 'no_cache' })(
  (_parent, _args, { actor }: Context) =>
    actor !== null || new UnauthenticatedError(bilingual('Sign in first.', '请先登录。')),
);
