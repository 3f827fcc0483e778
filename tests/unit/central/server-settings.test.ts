// The central program's settings: sensible without any, refused by name when they do not fit.
import { describe, expect, it } from 'vitest';
import { readServerSettings } from '../../../central/server-settings.ts';

describe('the settings of the central program', () => {
  it('without any it listens on loopback only', () => {
    expect(readServerSettings({})).toMatchObject({ ok: true, value: { CENTRAL_HOST: '127.0.0.1', CENTRAL_FOLDER: '.central' } });
  });

  it('a setting that does not fit is named, its value is not', () => {
    const read = readServerSettings({ CENTRAL_PORT: '70000', DATABASE_URL: 'mysql://u:hidden@x/y', CENTRAL_LOG: 'loud' });
    expect(read).toEqual({ ok: false, names: ['CENTRAL_PORT', 'CENTRAL_LOG', 'DATABASE_URL'] });
  });
});
