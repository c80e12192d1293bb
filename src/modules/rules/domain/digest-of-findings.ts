import { hash } from 'node:crypto';

/**
 * Tells whether findings are those that were looked at: the same findings, resting on the same facts.
 *
 * @param findings in whatever order
 * @returns SHA-256 in hexadecimal
 */
export function digestOfFindings(
  findings: readonly { readonly identity: string; readonly factsDigest: string }[],
): string {
  const lines = new Set(findings.map(({ identity, factsDigest }) => `${identity} ${factsDigest}`));
  return hash('sha256', [...lines].sort().join('\n'), 'hex');
}
