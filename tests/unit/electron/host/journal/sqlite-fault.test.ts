// What an error of the disk means: refused in one of three ways, anything else is unexpected.
import { describe, expect, it } from 'vitest';
import { fileRefusal, isDiskFull, refusalAtOpening, refusalOf } from '../../../../../electron/host/journal/sqlite-fault.ts';

const sqlite = (errcode: number): Error => Object.assign(new Error('x'), { errcode });
const system = (code: string): Error => Object.assign(new Error('x'), { code });

describe('an error of the disk', () => {
  it.each([
    [sqlite(13), 'disk-full'], [system('ENOSPC'), 'disk-full'], [system('EDQUOT'), 'disk-full'],
    [sqlite(10), 'not-saved'], [sqlite(1034), 'not-saved'], [sqlite(5), 'not-saved'], [system('EIO'), 'not-saved'], [system('EROFS'), 'not-saved'],
    [sqlite(11), 'journal-damaged'], [sqlite(26), 'journal-damaged'],
  ])('is refused as what it is: %s is %s', (error, code) => {
    expect(refusalOf(error)).toMatchObject({ ok: false, code });
  });

  it('is told of a paper\'s file too: full or not saved, and never unexpected', () => {
    expect([system('ENOSPC'), system('EIO'), new Error('x')].map((error) => fileRefusal(error))).toMatchObject([{ code: 'disk-full' }, { code: 'not-saved' }, { code: 'not-saved' }]);
  });

  it('is not tried again after a failed fsync', () => {
    expect([sqlite(1034), sqlite(10), system('EIO')].map(isDiskFull)).toEqual([false, false, false]);
  });

  it('is unexpected when it tells of our own statements, but for the opening of tables and rows that are not ours', () => {
    expect([refusalOf(sqlite(1)), refusalOf(sqlite(19)), refusalOf(new Error('x'))]).toEqual([null, null, null]);
    expect([1, 19, 1299].map((code) => refusalAtOpening(sqlite(code)))).toMatchObject(Array.from({ length: 3 }, () => ({ ok: false, code: 'journal-damaged' })));
  });
});
