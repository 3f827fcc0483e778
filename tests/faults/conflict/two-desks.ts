// Two desks as sets of lines: each decides with the product's own decide and fold on what it holds, and exchanges give lines central's numbers.
import { caseRowOf } from '../../../renderer/records/case-row.ts';
import { inCanonicalOrder, type Placed } from '../../../shared/domain/canonical-order.ts';
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import type { CaseLine } from '../../../shared/domain/case/content.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { listFieldsOf, type ListLine } from '../../../shared/domain/list-line.ts';
import { caseId, lineId } from '../../../shared/formats/ids.ts';
import type { Actor } from '../../../shared/rules/permission.ts';
import { contextOf, theCase } from '../../unit/shared/domain/case-fixture.ts';

export type DeskLetter = 'a' | 'b';
export interface HeldLine extends Placed { readonly line: CaseLine }
export interface Order { readonly command: CaseCommand | PaperCommand; readonly by: Actor }
export type Fold = (lines: readonly HeldLine[]) => CaseState;

const devices: Readonly<Record<DeskLetter, string>> = { a: '00000002-0000-4000-8000-00000000000a', b: '00000002-0000-4000-8000-00000000000b' };

/** The product's own fold in canonical order. */
export const productFold: Fold = (lines) => inCanonicalOrder(lines).reduce((state, held) => evolve(state, held.line), newCase);

/** What the lists would show of the same lines. */
export function rowStateOf(lines: readonly HeldLine[]): string | null {
  return caseRowOf(lines.map(listLineOf))?.state ?? null;
}

function listLineOf({ line, device, deviceSeq, position, id }: HeldLine): ListLine {
  return { change: 1, id: lineId.parse(id), device, deviceSeq, position, caseId: caseId.parse(theCase), type: line.type, actor: line.actor, at: line.at, fields: listFieldsOf(line) };
}

/** Central as a list of ids, and the two desks' lines. */
export class TwoDesks {
  readonly held: Readonly<Record<DeskLetter, HeldLine[]>> = { a: [], b: [] };
  readonly #fold: Fold;
  #written = 0;
  #numbered = 0;

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  state(desk: DeskLetter): CaseState {
    return this.#fold(this.held[desk]);
  }

  /** Whether the command passed; its lines are then held by this desk alone until the next exchange. */
  give(desk: DeskLetter, { command, by }: Order): boolean {
    const drafts = decide(this.state(desk), command, contextOf({ actor: by, desk: desk === 'a' ? 'RAT-01' : 'RAT-02' }));
    if (!drafts.ok) return false;
    for (const draft of drafts.value) {
      this.#written += 1;
      const id = lineId.parse(`00000009-0000-4000-8000-${String(this.#written).padStart(12, '0')}`);
      // The pair of type and content comes from one draft.
      const line = { ...draft, id, at: '2026-11-22T08:41:00.000Z', actor: by.id, device: devices[desk] } as CaseLine;
      this.held[desk].push({ id, device: devices[desk], deviceSeq: this.#written, position: null, line });
    }
    return true;
  }

  /** Both send what is unsent in the order given, then both hold everything with its number. */
  exchange(order: readonly DeskLetter[]): void {
    const unsent: Record<DeskLetter, HeldLine[]> = { a: this.held.a.filter((one) => one.position === null), b: this.held.b.filter((one) => one.position === null) };
    const sent: HeldLine[] = this.held.a.filter((one) => one.position !== null);
    const number = (held: HeldLine | undefined): void => {
      if (held === undefined) return;
      this.#numbered += 1;
      sent.push({ ...held, position: this.#numbered });
    };
    for (const desk of order) number(unsent[desk].shift());
    for (const desk of ['a', 'b'] as const) for (const held of unsent[desk]) number(held);
    this.held.a.splice(0, this.held.a.length, ...sent);
    // The other desk gets the same lines in another order of arrival.
    this.held.b.splice(0, this.held.b.length, ...sent.toReversed());
  }
}
