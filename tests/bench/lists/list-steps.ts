// What a person does with the list of cases, each act timed from the key to the frame that shows it.
import type { Page } from 'playwright';
import type { OwnDesk } from '../../faults/rig/own-desk.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { caseId } from '../../../shared/formats/ids.ts';
import { quietAfter, timeUntil, type Shown } from './page-watch.ts';
import { traceTasks } from './trace-tasks.ts';

/** Milliseconds to the first rows; the longest task and the longest gap between frames from the act to the end of its late work; `processor`: the longest task by its own time on the processor, 0 where it was not traced. */
export interface Act { readonly first: number; readonly longest: number; readonly gap: number; readonly processor: number }
export const acts = ['first open', 'open', 'filter', 'case changed', 'all shown', 'page of rows', 'show more', 'row of 1,500', 'scroll'] as const;
export type ActName = (typeof acts)[number];
export type Acts = Readonly<Record<ActName, Act>>;

const row = 'table.cases tr[data-case]';
const number = `${row} td.number`;
const more = 'table.cases + .actions button';
const nowhere = '.registers, main.place:not(:has(.inbox))';
/** Longer than anything the list does after an act on an idle machine, so that its long tasks are seen. */
const settle = 800;
const morePresses = 9;
const wheelTurns = 60;

/** Who acts; `traced`: the browser tells each task's own time on the processor, which costs it some itself. */
export interface Hand { readonly desk: OwnDesk; readonly page: Page; readonly traced: boolean }

async function act({ page, traced }: Hand, shown: Shown, press: () => Promise<unknown>): Promise<Act> {
  const end = traced ? await traceTasks(page) : null;
  const first = await timeUntil(page, shown, press);
  const { longest, gap } = await quietAfter(page, settle);
  return { first, longest, gap, processor: end === null ? 0 : await end() };
}

/** The slowest of several alike. */
function worstOf(list: readonly Act[]): Act {
  const most = (of: (one: Act) => number): number => Math.max(...list.map(of));
  return { first: most(({ first }) => first), longest: most(({ longest }) => longest), gap: most(({ gap }) => gap), processor: most(({ processor }) => processor) };
}

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

/** The window as it is just after a start: nothing of the list is in its memory. */
async function firstOpen(hand: Hand): Promise<Act> {
  const { page } = hand;
  await page.reload();
  await page.waitForSelector('header.bar nav');
  return act(hand, { selector: row }, () => page.keyboard.press('Control+2'));
}

async function openAgain(hand: Hand): Promise<Act> {
  const { page } = hand;
  await timeUntil(page, { selector: nowhere }, () => page.keyboard.press('Control+4'));
  return act(hand, { selector: row }, () => page.keyboard.press('Control+2'));
}

/** Digit by digit, so that each leaves fewer rows; emptied again untimed. */
async function filter(hand: Hand, digits: string): Promise<Act> {
  const { page } = hand;
  await page.keyboard.press('Control+f');
  const done: Act[] = [];
  for (let length = 1; length <= digits.length; length += 1) {
    done.push(await act(hand, { selector: number, text: digits.slice(0, length) }, () => page.keyboard.press(digits.charAt(length - 1))));
  }
  await timeUntil(page, { selector: row, least: 40 }, () => page.keyboard.press('Escape'));
  return worstOf(done);
}

/** Somebody takes a case: its row is read, sorted and drawn again. From the host's answer being asked for to the row. */
async function caseChanged(hand: Hand): Promise<Act> {
  const { page, desk: { call } } = hand;
  const untaken = await page.evaluate((rows) => [...document.querySelectorAll(rows)].find((one) => one.lastElementChild?.textContent === '—')?.getAttribute('data-case') ?? '', row);
  return act(hand, { selector: `tr[data-case="${untaken}"] td:last-child`, not: '—' }, async () => answerOf(await call('run-command', { command: { kind: 'take-case', caseId: caseId.parse(untaken) } })));
}

async function allShown(hand: Hand): Promise<Act> {
  const { page } = hand;
  const button = page.getByRole('button', { name: 'Näytä myös päätetyt' });
  const done = await act(hand, { selector: more, not: await textOf(page, more) }, () => button.click());
  await timeUntil(page, { selector: more, not: await textOf(page, more) }, () => button.click());
  return done;
}

async function key(hand: Hand, name: string): Promise<Act> {
  const { page } = hand;
  const chosen = `${row}[aria-selected="true"]`;
  return act(hand, { selector: chosen, not: (await page.locator(chosen).first().textContent()) ?? '' }, () => page.keyboard.press(name));
}

/** Every row that can be had with nine presses, then the wheel over all of them. */
async function downAll(hand: Hand): Promise<Pick<Acts, 'page of rows' | 'show more' | 'row of 1,500' | 'scroll'>> {
  const { page } = hand;
  await page.locator(row).first().click();
  const pages = worstOf([await key(hand, 'PageDown'), await key(hand, 'PageDown'), await key(hand, 'End')]);
  const presses: Act[] = [];
  for (let press = 1; press <= morePresses; press += 1) {
    presses.push(await act(hand, { selector: row, least: 150 * press + 1 }, () => page.locator(more).click()));
    await page.waitForFunction(({ rows, least }) => document.querySelectorAll(rows).length >= least, { rows: row, least: 150 * (press + 1) });
  }
  await page.locator(row).first().click();
  const rows = worstOf([await key(hand, 'ArrowDown'), await key(hand, 'ArrowDown'), await key(hand, 'PageDown')]);
  await page.locator(row).first().hover();
  const wheel = await act(hand, { selector: row }, async () => { for (let turn = 0; turn < wheelTurns; turn += 1) await page.mouse.wheel(0, 900); });
  return { 'page of rows': pages, 'show more': worstOf(presses), 'row of 1,500': rows, scroll: { ...wheel, first: 0 } };
}

/** One round; the window is as after a start when it begins. */
export async function oneRound(desk: OwnDesk, digits: string, traced = false): Promise<Acts> {
  const hand = { desk, page: desk.browser.page, traced };
  const first = await firstOpen(hand);
  return {
    'first open': first, open: await openAgain(hand), filter: await filter(hand, digits), 'case changed': await caseChanged(hand), 'all shown': await allShown(hand),
    ...await downAll(hand),
  };
}
