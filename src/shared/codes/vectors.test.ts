import { describe, expect, test } from '@jest/globals';
import { checkCode } from './check-code.js';
import type { CodeFault } from './code-fault.js';

/** Codes seen in public, the worked example of the standard, and codes published wrongly, each with its verdict. */
const USCC: readonly [code: string, fault: CodeFault | null][] = [
  ['91350100M000100Y43', null],
  ['11511301008778183N', null],
  ['115113010833722043', null],
  ['11511301MB1550442U', null],
  ['115113016823646795', null],
  ['11370800MB28559184', null],
  ['11440300MB2D072246', null],
  ['11440100007482575H', null],
  ['114403006939513773', null],
  ['11100000000013338W', null],
  ['11100000MB0143028R', null],
  ['914403001922038216', null],
  ['9144030071526726XG', null],
  ['91110000802100433B', null],
  ['91330100799655058B', null],
  ['12100000400002259P', null],
  ['91350100M000100Y4Z', 'ALPHABET'],
  ['91310115MA1G4L1WXK', 'CHECK_DIGIT'],
  ['91310115MA1H8R7C6D', 'CHECK_DIGIT'],
  ['TE5116020105116050', 'CHECK_DIGIT'],
  ['1151130000877869M', 'LENGTH'],
];

const SERVICE: readonly [code: string, organisation: string, level: string, basic: string, sequence: string | null][] =
  [
    ['11440300MB2D0722464440127028001', '11440300MB2D072246', '4', '440127028001', null],
    ['11440100007482575H3440118009000', '11440100007482575H', '3', '440118009000', null],
    ['11370800MB285591843370117002011', '11370800MB28559184', '3', '370117002011', null],
    ['11370800MB285591843370118009001', '11370800MB28559184', '3', '370118009001', null],
    ['11370800MB285591843371073014000', '11370800MB28559184', '3', '371073014000', null],
    ['114403006939513773344201505200802', '114403006939513773', '3', '442015052008', '02'],
    ['11370800MB28559184300011711200001', '11370800MB28559184', '3', '000117112000', '01'],
    ['11370800MB28559184337011505600001', '11370800MB28559184', '3', '370115056000', '01'],
    ['11370800MB28559184337011800900411', '11370800MB28559184', '3', '370118009004', '11'],
  ];

const LICENCE: readonly [identifier: string, warnings: readonly CodeFault[]][] = [
  ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U', []],
  ['1.2.156.3005.2.11100000000013338W087.11370800MB28559184.37080001202411010001.001.3', []],
  ['1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0', []],
  ['1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9', ['EMBEDDED_ORG']],
  ['1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M', ['CHECK_DIGIT']],
];

describe('public codes', () => {
  test.each(USCC)('unified social credit code %s has fault %s', (code, fault) => {
    expect(checkCode('CN-USCC', code)).toMatchObject({ code, fault });
  });

  test.each(USCC.filter(([, fault]) => fault === null))('%s gives no warning either', (code) => {
    expect(checkCode('CN-USCC', code).warnings).toEqual([]);
  });

  test.each(SERVICE)('%s is taken apart', (code, organisation, level, basic, sequence) => {
    expect(checkCode('CN-39554', code)).toMatchObject({
      code,
      fault: null,
      parts:
        sequence === null
          ? { kind: 'IMPLEMENTATION', organisation, level, basic }
          : { kind: 'HANDLING_ITEM', organisation, level, basic, sequence },
    });
    expect(checkCode('CN-39554-BASIC', basic).fault).toBeNull();
  });

  test.each(LICENCE)('licence identifier %s has warnings %j', (code, warnings) => {
    expect(checkCode('CN-36904', code)).toMatchObject({ code, fault: null, warnings });
  });

  test.each(['11100000000013338W001', '11100000000013338W011', '11100000000013338W032', '11100000MB0143028R001'])(
    'licence type code %s is sound',
    (code) => {
      expect(checkCode('CN-36904-TYPE', code)).toMatchObject({ code, fault: null, warnings: [] });
    },
  );
});
