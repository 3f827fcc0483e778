// The version this program calls itself, as package.json says it.
import about from '../package.json' with { type: 'json' };

export const version: string = about.version;
