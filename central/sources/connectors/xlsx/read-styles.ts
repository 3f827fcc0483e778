// Which cell styles of a workbook show a number as a date or a time.
import { walkWhole } from './walk-xml.ts';

export type NumberLook = 'number' | 'day' | 'moment' | 'time';

/** In the order of the style numbers that cells bear. */
export async function readStyles(bytes: AsyncIterable<Buffer> | null): Promise<readonly NumberLook[]> {
  if (bytes === null) return [];
  const formats = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  const visitor = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'xf' && inCells) looks.push(lookOf(Number(attributes['numFmtId'] ?? 0), formats));
    },
    text: () => undefined,
    close: (name: string) => { if (name === 'cellXfs') inCells = false; },
  };
  await walkWhole(bytes, visitor);
  return looks;
}

// The built-in numbers are those of ECMA-376 part 1, 18.8.30.
function lookOf(id: number, formats: ReadonlyMap<number, string>): NumberLook {
  const code = formats.get(id);
  if (code !== undefined) return lookOfCode(code);
  if (days.has(id)) return 'day';
  if (times.has(id)) return 'time';
  return id === 22 ? 'moment' : 'number';
}

const days: ReadonlySet<number> = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const times: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

function lookOfCode(code: string): NumberLook {
  const bare = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  const hasTime = /[hs]/.test(bare);
  // An m beside hours or seconds is a minute, alone a month.
  const hasDay = /[dy]/.test(bare) || (bare.includes('m') && !hasTime);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}
