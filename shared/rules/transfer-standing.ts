// Which transfer mechanisms of a register may be printed as current, and which only with their end (R5, R43).
import { inForce, type Register } from '../registers/controller.ts';

type Transfer = Register['transfers'][number];

export interface TransferStanding {
  readonly current: readonly Transfer[];
  /** Ended: an administrator is warned; a letter may name them only as ended. */
  readonly ended: readonly Transfer[];
}

export function transferStanding({ transfers }: Pick<Register, 'transfers'>, today: string): TransferStanding {
  return { current: transfers.filter((one) => inForce(one, today)), ended: transfers.filter(({ validTo }) => validTo !== null && validTo < today) };
}
