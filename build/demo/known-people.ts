// The made-up people whom tests and the tour know by number; everyone else in the demonstration is drawn by seed.

export const hostileNames = {
  markup: '<img src=x onerror=alert(1)>',
  formula: '=HYPERLINK("http://x","y")',
  rightToLeft: 'Kääntö\u202Enenitset\u202C',
  long: 'Pitkä'.repeat(2000),
  control: 'Nolla\u0000Kello\u0007\u001B[31mPunainen',
} as const;

/** Only UTF-16 carries it; it stands in the explanation of a work on the site of `loneSurrogate`. */
export const loneSurrogateText = 'Mittari \uD83D vaihdettu';

export interface KnownPerson {
  readonly customerNumber: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly identityCode: string | null;
  readonly meteringPoint: string | null;
}

/** The demonstration person; she has data in every system of controller tampere. */
export const kaarina = { customerNumber: '20100001', familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode: '010594Y9032', meteringPoint: '643007127000001232' } as const satisfies KnownPerson;

export const knownTampere = {
  kaarina,
  hostile: { customerNumber: '20100002', familyName: hostileNames.markup, givenNames: 'Testi', identityCode: '030594W903B', meteringPoint: '643007127000001003' },
  /** More than 5,000 records. */
  huge: { customerNumber: '20100003', familyName: 'Suurinen', givenNames: 'Paavo Testi', identityCode: '130380-906N', meteringPoint: '643007127000001010' },
  /** Nothing but a name. */
  empty: { customerNumber: '20100004', familyName: 'Tyhjänen', givenNames: 'Testi', identityCode: null, meteringPoint: null },
  formula: { customerNumber: '20100005', familyName: hostileNames.formula, givenNames: 'Testi', identityCode: null, meteringPoint: '643007127000001027' },
  rightToLeft: { customerNumber: '20100006', familyName: hostileNames.rightToLeft, givenNames: 'Testi', identityCode: null, meteringPoint: '643007127000001034' },
  long: { customerNumber: '20100007', familyName: hostileNames.long, givenNames: 'Testi', identityCode: null, meteringPoint: '643007127000001041' },
  control: { customerNumber: '20100008', familyName: hostileNames.control, givenNames: 'Testi', identityCode: null, meteringPoint: '643007127000001058' },
  loneSurrogate: { customerNumber: '20100009', familyName: 'Puolinen', givenNames: 'Testi', identityCode: null, meteringPoint: '643007127000001065' },
  namesakeOne: { customerNumber: '20100010', familyName: 'Virtanen', givenNames: 'Matti Johannes', identityCode: '150250-9018', meteringPoint: '643007127000001072' },
  namesakeTwo: { customerNumber: '20100011', familyName: 'Virtanen', givenNames: 'Matti Johannes', identityCode: '150250-9029', meteringPoint: '643007127000001089' },
  /** Under non-disclosure for personal safety. */
  restricted: { customerNumber: '20100012', familyName: 'Turvanen', givenNames: 'Testi', identityCode: '240780-905Y', meteringPoint: '643007127000001096' },
  /** Kaarina's code with another century sign: another person. */
  signTwin: { customerNumber: '20100013', familyName: 'Samanen', givenNames: 'Sirkka', identityCode: '010594-9032', meteringPoint: '643007127000001102' },
  tenantBefore: { customerNumber: '20100014', familyName: 'Entinen', givenNames: 'Erkki', identityCode: '110160-903H', meteringPoint: '643007127000001119' },
  tenantNow: { customerNumber: '20100015', familyName: 'Nykyinen', givenNames: 'Niina', identityCode: '120170-904S', meteringPoint: '643007127000001119' },
} as const satisfies Record<string, KnownPerson>;

/** One number, two identity codes: an old mistake of the source. It joins nobody by number and is listed. */
export const sharedCustomerNumber = '20100099';

export const knownNurmijarvi = {
  kaarina: { customerNumber: 'N100001', familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode: '010594Y9032', meteringPoint: 'NL00001' },
  hostile: { customerNumber: 'N100002', familyName: hostileNames.markup, givenNames: 'Testi', identityCode: '030594W903B', meteringPoint: 'NL00002' },
  empty: { customerNumber: 'N100004', familyName: 'Tyhjänen', givenNames: 'Testi', identityCode: null, meteringPoint: null },
} as const satisfies Record<string, KnownPerson>;
