// The keys that a row can be joined by, from what its columns say; those that cannot be trusted are noted and not used.
import { parseCustomerNumber } from '../../shared/formats/customer-number.ts';
import { parseIdentityCode } from '../../shared/formats/identity-code.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { parseMeteringPoint } from '../../shared/formats/metering-point.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { ColumnRole } from '../../shared/registers/source-profile.ts';
import type { NoteReason } from './import-result.ts';

export interface RowKeys { readonly identityCode: string | null; readonly customerNumber: string | null; readonly meteringPoint: string | null; readonly notes: readonly NoteReason[] }
export type KeyReading = (roles: Readonly<Partial<Record<ColumnRole, string>>>) => RowKeys;

const noNotes: readonly NoteReason[] = [];

/** The text of a key that is noted stays in the item: it is stored about the person. */
export function makeKeyReading(profile: ControllerProfile, today: LocalDate): KeyReading {
  const codeOf = remembered((text) => {
    const code = parseIdentityCode(text, { today, allowTemporary: true, source: 'stored' });
    return code.ok ? code.value : null;
  });
  const numberOf = remembered((text) => {
    const number = parseCustomerNumber(text, profile.customerNumberPattern);
    return number.ok ? number.value : null;
  });
  const pointOf = remembered((text) => meteringPointOf(text, profile));
  return (roles) => {
    const [code, number, point] = [roles['identity-code'], roles['customer-number'], roles['metering-point']];
    const keys = { identityCode: keyOf(code, codeOf), customerNumber: keyOf(number, numberOf), meteringPoint: keyOf(point, pointOf) };
    const isUsable = (code === undefined || keys.identityCode !== null) && (number === undefined || keys.customerNumber !== null) && (point === undefined || keys.meteringPoint !== null);
    return { ...keys, notes: isUsable ? noNotes : notesOf(roles, keys) };
  };
}

function notesOf(roles: Readonly<Partial<Record<ColumnRole, string>>>, keys: Omit<RowKeys, 'notes'>): readonly NoteReason[] {
  return [
    ...(roles['identity-code'] !== undefined && keys.identityCode === null ? ['identity-code-not-usable'] as const : []),
    ...(roles['customer-number'] !== undefined && keys.customerNumber === null ? ['customer-number-not-usable'] as const : []),
    ...(roles['metering-point'] !== undefined && keys.meteringPoint === null ? ['metering-point-not-usable'] as const : []),
  ];
}

function keyOf(text: string | undefined, read: (text: string) => string | null): string | null {
  return text === undefined ? null : read(text);
}

const rememberedMax = 5000;

// A series has thousands of rows of one customer and one point, one after another; the memory is emptied before it grows.
function remembered(read: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownCopy(text);
    const value = read(own);
    if (known.size >= rememberedMax) known.clear();
    known.set(own, value);
    return value;
  };
}

// A piece of a text keeps the whole text in memory: thousands of metering points would hold as many stretches of the file.
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function meteringPointOf(text: string, profile: ControllerProfile): string | null {
  const point = parseMeteringPoint(text);
  if (point.ok) return point.value.code;
  const site = parseCustomerNumber(text, profile.heatingSitePattern ?? '');
  return site.ok ? site.value : null;
}
