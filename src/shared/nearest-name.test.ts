import { describe, expect, test } from '@jest/globals';
import { nearestName } from './nearest-name.js';

describe('the name most likely meant', () => {
  test.each([
    ['one letter wrong', 'proofBases', ['isProof', 'proofBasis'], 'proofBasis'],
    ['two letters swapped', 'QUANZE_TODYA', ['QUANZE_PORT', 'QUANZE_TODAY'], 'QUANZE_TODAY'],
    ['another case', 'INFORCE', ['inForce'], 'inForce'],
    ['the name itself', 'inForce', ['inForces', 'inForce'], 'inForce'],
    ['a letter too many', '--portt', ['--host', '--port'], '--port'],
    ['of two equally near the earlier', 'cat', ['bat', 'hat'], 'bat'],
    ['a third of a long name', 'expirationDay', ['expirationDate'], 'expirationDate'],
    ['nothing where half of the name differs', 'L9', ['L1', 'L2'], null],
    ['nothing where all differs', 'colour', ['inForce', 'isProof'], null],
    ['nothing without names', 'inForce', [], null],
    ['nothing for an empty text', '', ['a', 'inForce'], null],
  ])('%s', (_case, written, names, nearest) => {
    expect(nearestName(written, names)).toBe(nearest);
  });
});
