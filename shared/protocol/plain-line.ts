// The usual line told apart at once: what these checks let pass, the schemas let pass too; what they do not, the schemas decide.
import type { LineHeader, NumberedLine } from './line.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const sha256 = /^[0-9a-f]{64}$/;
const slug = /^[a-z0-9-]{2,40}$/;
const word = /^[a-z-]{1,40}$/;
// Days that every year has.
const instant = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** 1 at the code of each letter of base64; a pattern takes three times as long, which on a first sync was a tenth of all work. */
const base64Letters = Uint8Array.from({ length: 128 }, (_, code) => (/[0-9a-zA-Z+/]/.test(String.fromCharCode(code)) ? 1 : 0));
const padding = '='.charCodeAt(0);

const headerKeys = 14;
const numberedKeys = 4;
const wireKeys = 3;

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null;
}

function fits(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isCount(value: unknown, max: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= max;
}

function isText(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= max;
}

function hasBase64Letters(value: string): boolean {
  let end = value.length;
  while (end > value.length - 2 && value.charCodeAt(end - 1) === padding) end -= 1;
  for (let place = 0; place < end; place += 1) if (base64Letters[value.charCodeAt(place)] !== 1) return false;
  return true;
}

function isBase64(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length <= max && value.length % 4 === 0 && hasBase64Letters(value);
}

/** As many keys as the schema has, each with a fitting value: so there is no other. */
export function isPlainHeader(json: unknown): json is LineHeader {
  return isObject(json) && Object.keys(json).length === headerKeys && json['v'] === 1 && hasPlainPlace(json)
    && fits(json['controller'], slug) && fits(json['actor'], slug) && isText(json['lease'], 60)
    && fits(json['type'], word) && isCount(json['schemaVersion'], 1000) && fits(json['wallTime'], instant) && isBasis(json['basedOn'])
    && (json['caseId'] === null || fits(json['caseId'], uuid));
}

function hasPlainPlace(json: Readonly<Record<string, unknown>>): boolean {
  return fits(json['id'], uuid) && fits(json['device'], uuid) && isCount(json['deviceSeq'], Number.MAX_SAFE_INTEGER) && fits(json['previousHash'], sha256) && fits(json['contentHash'], sha256);
}

function isBasis(ids: unknown): boolean {
  return Array.isArray(ids) && ids.length <= 20 && ids.every((id) => fits(id, uuid));
}

export function isPlainNumbered(json: unknown): json is NumberedLine {
  if (!isObject(json) || Object.keys(json).length !== numberedKeys) return false;
  const line = json['line'];
  return isCount(json['position'], Number.MAX_SAFE_INTEGER) && fits(json['logHash'], sha256) && (json['quarantine'] === null || fits(json['quarantine'], word))
    && isObject(line) && Object.keys(line).length === wireKeys
    && typeof line['header'] === 'string' && line['header'].length >= 2 && line['header'].length <= 4096
    && isBase64(line['signature'], 100) && isBase64(line['sealed'], 350_000);
}
