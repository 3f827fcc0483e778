// Adds decimals as they were written, digit by digit: a sum on a copy is right to the last one.
export interface DecimalSum {
  /** False for what is no decimal with a point; it is not added. */
  readonly add: (text: string) => boolean;
  /** With as many decimals as the longest of those added. */
  readonly text: () => string;
}

const shape = /^[-+]?\d[\d.]*$/;

interface Parts { readonly isNegative: boolean; readonly digits: string; readonly decimals: number }

/** Null for what is no decimal. Written for sums of hundreds of thousands of readings. */
function partsOf(text: string): Parts | null {
  if (!shape.test(text)) return null;
  const isNegative = text.startsWith('-');
  const from = isNegative || text.startsWith('+') ? 1 : 0;
  const point = text.indexOf('.');
  if (point < 0) return { isNegative, digits: from === 0 ? text : text.slice(from), decimals: 0 };
  return text.includes('.', point + 1) ? null : { isNegative, digits: text.slice(from, point) + text.slice(point + 1), decimals: text.length - point - 1 };
}

/** Scaled numbers up to here are added exactly without big integers, which cost ten times as much. */
const safe = Number.MAX_SAFE_INTEGER / 2;

interface Scaled { readonly units: bigint; readonly decimals: number }

export function decimalSum(): DecimalSum {
  let [decimals, small, large] = [0, 0, 0n];
  const settle = (): void => {
    large += BigInt(small);
    small = 0;
  };
  const widen = (to: number): void => {
    settle();
    large *= 10n ** BigInt(to - decimals);
    decimals = to;
  };
  return {
    add: (text) => {
      const parts = partsOf(text);
      if (parts === null) return false;
      if (parts.decimals > decimals) widen(parts.decimals);
      const digits = parts.decimals === decimals ? parts.digits : parts.digits + '0'.repeat(decimals - parts.decimals);
      const value = Number(digits);
      if (value > safe) {
        large += parts.isNegative ? -BigInt(digits) : BigInt(digits);
        return true;
      }
      if (Math.abs(small) > safe) settle();
      small += parts.isNegative ? -value : value;
      return true;
    },
    text: () => {
      settle();
      return written(large, decimals);
    },
  };
}

/** Below zero when the first is less; both are decimals with a point. */
export function compareDecimals(one: string, other: string): number {
  const [first, second] = [scaled(one), scaled(other)];
  const decimals = Math.max(first.decimals, second.decimals);
  const [a, b] = [first.units * 10n ** BigInt(decimals - first.decimals), second.units * 10n ** BigInt(decimals - second.decimals)];
  return a < b ? -1 : Number(a > b);
}

function scaled(text: string): Scaled {
  const { isNegative, digits, decimals } = partsOf(text) ?? { isNegative: false, digits: '0', decimals: 0 };
  const units = BigInt(digits);
  return { units: isNegative ? -units : units, decimals };
}

function written(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
