// Lists in PostgreSQL's binary form; that PostgreSQL reads them so is seen by every flow that pushes.
import { describe, expect, it } from 'vitest';
import { arrayParameter } from '../../../../central/database/array-parameter.ts';

describe('a list as one parameter', () => {
  it('is its dimension, its type and each element with its length', () => {
    expect(arrayParameter('int2', [7, 1]).toPostgres().toString('hex')).toBe('00000001' + '00000000' + '00000015' + '00000002' + '00000001' + '00000002' + '0007' + '00000002' + '0001');
    expect(arrayParameter('uuid', ['00112233-4455-6677-8899-aabbccddeeff']).toPostgres().subarray(20).toString('hex')).toBe('00000010' + '00112233445566778899aabbccddeeff');
    expect(arrayParameter('int8', [2 ** 53 - 1]).toPostgres().subarray(20).toString('hex')).toBe('00000008' + '001fffffffffffff');
  });

  it('counts bytes and not letters, and keeps nothing apart from an empty text', () => {
    const bytes = arrayParameter('text', ['Käyttöpaikka', null, '']).toPostgres();
    expect(bytes.readInt32BE(4)).toBe(1);
    expect(bytes.readInt32BE(20)).toBe(Buffer.byteLength('Käyttöpaikka'));
    expect(bytes.subarray(-8).toString('hex')).toBe('ffffffff' + '00000000');
  });
});
