// Forty ways a workstation's clock can be wrong, by name: what it says at each look, given true time, the desk and the look's number.

export interface Look { readonly time: number; readonly desk: number; /** 0, 1, 2 … of this desk. */ readonly count: number }
export interface Trick { readonly name: string; readonly says: (look: Look) => number }

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

const at = (text: string): number => Date.parse(text);
/** The clock of one desk is wrong, the others' are right. */
const oneDesk = (name: string, says: (look: Look) => number): Trick => ({ name, says: (look) => (look.desk === 1 ? says(look) : look.time) });
const everyDesk = (name: string, says: (look: Look) => number): Trick => ({ name, says });
/** Runs rightly from a wrong moment on. */
const from = (text: string): ((look: Look) => number) => ({ count }) => at(text) + count * minute;
/** Crosses a moment between two looks. */
const across = (text: string): ((look: Look) => number) => ({ count }) => at(text) + (count - 6) * 10_000;

export const tricks: readonly Trick[] = [
  oneDesk('an hour ahead', ({ time }) => time + hour), oneDesk('an hour behind', ({ time }) => time - hour),
  oneDesk('a day ahead', ({ time }) => time + day), oneDesk('a day behind', ({ time }) => time - day),
  oneDesk('a month ahead', ({ time }) => time + 30 * day), oneDesk('a month behind', ({ time }) => time - 30 * day),
  oneDesk('ten years ahead', ({ time }) => time + 10 * year), oneDesk('five years behind', ({ time }) => time - 5 * year),
  oneDesk('a hundred years ahead', ({ time }) => time + 100 * year), oneDesk('1 January 1970', from('1970-01-01T00:00:00.000Z')),
  oneDesk('1 January 1980, an empty battery', from('1980-01-01T00:00:00.000Z')), oneDesk('the year 2000', from('2000-01-01T00:00:00.000Z')),
  oneDesk('before the register was in force', from('2018-05-24T12:00:00.000Z')), oneDesk('over the end of 32 bits in 2038', across('2038-01-19T03:14:07.000Z')),
  oneDesk('over the end of unsigned 32 bits in 2106', across('2106-02-07T06:28:15.000Z')), oneDesk('the year 9990', from('9990-12-30T12:00:00.000Z')),
  oneDesk('over a leap second, as one would fall in 2035', across('2035-06-30T23:59:59.000Z')), oneDesk('the same second twice', ({ time, count }) => time - (count % 2) * 1000),
  oneDesk('into summer time in Helsinki', across('2026-03-29T01:00:00.000Z')), oneDesk('out of summer time in Helsinki', across('2026-10-25T01:00:00.000Z')),
  oneDesk('set by hand at the change of time', ({ time, count }) => time + (count > 8 ? hour : 0)), oneDesk('over new year in Helsinki', across('2026-12-31T22:00:00.000Z')),
  oneDesk('over new year in Greenwich', across('2027-01-01T00:00:00.000Z')), oneDesk('new year again and again', ({ count }) => at('2026-12-31T21:59:30.000Z') + (count % 4) * 20_000),
  oneDesk('over a leap day', across('2028-02-29T00:00:00.000Z')), oneDesk('a leap day that was none in 2100', across('2100-03-01T00:00:00.000Z')),
  oneDesk('standing still', () => at('2026-11-22T08:00:00.000Z')), oneDesk('standing still in another year', () => at('2031-07-01T08:00:00.000Z')),
  oneDesk('a second back at each look', ({ time, count }) => time - count * 2000), oneDesk('a day back at every fifth look', ({ time, count }) => time - Math.floor(count / 5) * day),
  oneDesk('a month on at each look', ({ time, count }) => time + count * 30 * day), oneDesk('a year to and fro at every fifth look', ({ time, count }) => time + (Math.floor(count / 5) % 2 === 0 ? year : -year)),
  oneDesk('back after a start with an empty battery', ({ time, count }) => (count < 6 ? at('2019-01-01T00:00:00.000Z') + count : time)),
  oneDesk('right, then ten years ahead, then right', ({ time, count }) => time + (count > 4 && count < 12 ? 10 * year : 0)),
  oneDesk('twice as fast', ({ time, count }) => time + count * hour), oneDesk('milliseconds only', ({ count }) => at('2026-11-22T08:00:00.000Z') + count),
  everyDesk('each desk an hour from the next', ({ time, desk }) => time + (desk - 3) * hour), everyDesk('each desk in another century', ({ time, desk }) => time + (desk - 1) * 100 * year),
  everyDesk('every desk runs backwards', ({ time, desk, count }) => time - count * hour - desk), everyDesk('every desk at the same instant', () => at('2026-11-22T08:00:00.000Z')),
];
