// A random life of one case over three desks as lines: told twice, early, unnumbered, decided against each other, settled.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Placed } from '../../../shared/domain/canonical-order.ts';
import type { CaseContent, CaseLine } from '../../../shared/domain/case/content.ts';
import { diaryNumber, lineId, paperId, registerId } from '../../../shared/formats/ids.ts';

export interface HeldLine extends Placed { readonly line: CaseLine }

const uuid = (kind: number, number: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lineIds = Array.from({ length: 40 }, (_, number) => lineId.parse(uuid(9, number)));
const devices = [uuid(2, 1), uuid(2, 2), uuid(2, 3)] as const;
const papers = [paperId.parse(uuid(3, 1)), paperId.parse(uuid(3, 2))] as const;
const actors = ['liisa', 'yrjo', 'maija'] as const;
const at = '2026-11-22T08:41:00.000Z';
const number = diaryNumber.parse('RAT-02/2026/000123');
const register = registerId.parse('customers');

const logged: CaseContent<'request-logged'> = {
  diaryNumber: number, register, requester: { personKey: null, name: 'Olli Outo', birthYear: 1994 },
  rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', channel: 'in-person', language: 'fi', delivery: 'pick-up',
  receivedOn: '2026-11-22', receivedAt: at, office: 'RAT', desk: 'RAT-02', due: '2026-12-22', dueRaw: '2026-12-22', signedOnPaper: false,
};

type Said = { readonly [T in CaseLine['type']]: Pick<Extract<CaseLine, { type: T }>, 'type' | 'content'> }[CaseLine['type']];

function decision(random: SeededRandom, before: readonly CaseLine[]): Said {
  const decided = before.filter((line) => line.type === 'right-decided').map((line) => lineId.parse(line.id));
  const replaces = random.chance(0.3) ? decided.filter(() => random.chance(0.7)) : [];
  return { type: 'right-decided', content: { right: 'access', decision: random.pick(['granted', 'refused']), receiverDecided: false, ground: null, reasons: '', replaces, keeps: replaces[0] ?? null, desk: 'RAT-02', items: [], needsSecond: random.chance(0.2) } };
}

/** A second person's word, on any decision there is. */
function second(random: SeededRandom, before: readonly CaseLine[]): Said {
  const decided = before.flatMap((line) => (line.type === 'right-decided' ? [lineId.parse(line.id)] : []));
  const about = decided[random.int(0, Math.max(decided.length - 1, 0))] ?? lineId.parse(uuid(9, 0));
  return { type: 'decision-confirmed', content: { decision: about, result: random.pick(['confirmed', 'returned']) } };
}

function said(random: SeededRandom, before: readonly CaseLine[]): Said {
  const paper = random.pick(papers);
  switch (random.int(0, 12)) {
    case 0: return { type: 'identity-checked', content: { personKey: null, visitor: { name: 'Olli Outo', birthYear: 1994 }, check: { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDateMatched: true, secondMethod: null }, verdict: random.pick(['passed', 'failed']), reasons: [] } };
    case 1: return { type: 'case-taken', content: {} };
    case 2: return { type: 'signature-declined', content: { reason: 'cannot-sign' } };
    case 3: return { type: 'paper-made', content: { paperId: paper, kind: 'copy', sha256: 'ab'.repeat(32), pages: 3, copyNumber: 1, language: 'fi', chunks: [] } };
    case 4: return { type: 'paper-sent', content: { paperId: paper, way: random.pick(['printer', 'saved']) } };
    case 5: return { type: 'paper-came-out', content: { paperId: paper } };
    case 6: return { type: 'paper-handed-over', content: { paperId: paper, pages: 3, receiver: 'data-subject' } };
    case 7: return { type: 'tasks-created', content: { tasks: [{ code: 'search:generis', system: 'generis', kind: 'search', rights: ['access'], due: random.pick(['2026-12-01', '2026-12-02']) }] } };
    case 8: return second(random, before);
    case 9: return random.chance(0.3) ? { type: 'right-withdrawn', content: { right: 'access' } } : { type: 'due-extended', content: { reason: 'number', text: 'x', due: random.pick(['2027-02-22', '2027-02-23']), alertOn: '2027-02-22', letterBy: '2026-12-22' } };
    default: return decision(random, before);
  }
}

/** 6 to 16 lines; the request is somewhere among them, and central's numbers follow another order than the writing. */
export function madeHistory(random: SeededRandom): readonly HeldLine[] {
  const count = random.int(6, 16);
  const request = random.int(0, 4);
  const lines: CaseLine[] = [];
  const sequence = [0, 0, 0];
  const places = shuffled(random, Array.from({ length: count }, (_, index) => index + 1));
  const held: HeldLine[] = [];
  for (let index = 0; index < count; index += 1) {
    const which = random.int(0, 2);
    const device = devices[which] ?? devices[0];
    sequence[which] = (sequence[which] ?? 0) + 1;
    const content: Said = index === request ? { type: 'request-logged', content: logged } : said(random, lines);
    const id = lineIds[index] ?? lineId.parse(uuid(9, index));
    // The pair of type and content was made together.
    const line = { ...content, id, at, actor: random.pick(actors), device } as CaseLine;
    lines.push(line);
    held.push({ id, device, deviceSeq: sequence[which] ?? 1, position: random.chance(0.7) ? places[index] ?? null : null, line });
  }
  return held;
}

export function shuffled<T>(random: SeededRandom, list: readonly T[]): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.int(0, last);
    const one = mixed[last];
    const two = mixed[other];
    if (one !== undefined && two !== undefined) { mixed[last] = two; mixed[other] = one; }
  }
  return mixed;
}
