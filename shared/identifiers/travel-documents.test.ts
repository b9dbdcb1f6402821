import { describe, expect, it } from 'vitest';
import type { ReadIdentifier } from './identifier.ts';
import {
  readAnyTravelDocument,
  readChinesePassport,
  readForeignerPermit,
  readForeignPassport,
  readHkMacaoPermit,
  readHkMacaoResidentPermit,
  readTaiwanPermit,
  readTaiwanResidentPermit,
  type PermitReason,
} from './travel-documents.ts';

type Vectors = readonly [
  name: string,
  read: ReadIdentifier<PermitReason>,
  taken: readonly string[],
  refused: readonly (readonly [string, PermitReason])[],
];
const vectors: readonly Vectors[] = [
  [
    'Chinese passport',
    readChinesePassport,
    [
      'E12345678',
      'EA1234567',
      'G12345678',
      '141234567',
      'DE1234567',
      'SE1234567',
      'PE1234567',
      'P1234567',
      'H12345678',
      'K12345678',
      'MA1234567',
    ],
    [
      ['E1234567', 'form'],
      ['EO1234567', 'form'],
      ['X12345678', 'form'],
      ['E123456789', 'length'],
      ['', 'length'],
    ],
  ],
  [
    'foreign passport',
    readForeignPassport,
    ['123456789', 'C01X00T47', 'AB123456'],
    [
      ['ABCDEFGH', 'form'],
      ['1234', 'length'],
    ],
  ],
  [
    'permit to Hong Kong and Macao',
    readHkMacaoPermit,
    ['C00123400', 'CA1234567', 'W12345678'],
    [
      ['E12345678', 'form'],
      ['C0012340', 'length'],
      ['CI1234567', 'form'],
      ['WA1234567', 'form'],
    ],
  ],
  [
    'permit to Taiwan',
    readTaiwanPermit,
    ['L12345678', 'T12345678'],
    [
      ['C12345678', 'form'],
      ['L1234567', 'length'],
    ],
  ],
  [
    'permit of Hong Kong and Macao residents',
    readHkMacaoResidentPermit,
    ['H12345678', 'M12345678', 'H1234567801'],
    [
      ['K12345678', 'form'],
      ['H123456789', 'length'],
    ],
  ],
  [
    'permit of Taiwan residents',
    readTaiwanResidentPermit,
    ['12345678', '1234567801'],
    [
      ['A2345678', 'form'],
      ['123456789', 'length'],
    ],
  ],
  [
    "foreigner's permit",
    readForeignerPermit,
    ['USA110090010112'],
    [
      ['US1110090010112', 'form'],
      ['USA11009001011', 'length'],
    ],
  ],
  [
    'any travel document',
    readAnyTravelDocument,
    ['E12345678', 'C00123400', 'H1234567801', 'USA110090010112', 'X1234567'],
    [
      ['ABCDEFGHI', 'form'],
      ['123', 'length'],
    ],
  ],
];

describe.each(vectors)('%s', (_name, read, taken, refused) => {
  it.each(taken)('takes %s, also in small letters and with spaces', (number) => {
    expect(read(number)).toEqual({ ok: true, value: number });
    expect(read(` ${number.slice(0, 3).toLowerCase()} ${number.slice(3)}`)).toEqual({
      ok: true,
      value: number,
    });
  });

  it.each(refused)('refuses %j: %s', (number, error) => {
    expect(read(number)).toEqual({ ok: false, error });
  });
});
