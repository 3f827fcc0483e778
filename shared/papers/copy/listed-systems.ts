// Every system of the register with what came of it: searched and found, searched in vain, or not searched (R29-R31).
import { inForce, type System } from '../../registers/controller.ts';
import type { CopyPaperInput } from '../paper-input.ts';
import type { PaperSetting } from '../paper-setting.ts';
import type { FoundSystem } from './found-items.ts';

export interface ListedSystem {
  readonly name: string;
  readonly holds: string;
  readonly kind: System['kind'];
  readonly found: FoundSystem | null;
  /** Recordings and paper never are: at most their index was. */
  readonly wasSearched: boolean;
}

/** Systems that hold data of the person are listed also where the register does not name them. */
export function listedSystems({ searched }: CopyPaperInput, found: readonly FoundSystem[], { profile, register, today, say }: PaperSetting): readonly ListedSystem[] {
  const own = new Set(register.systems);
  const foundOf = new Map(found.map((system) => [system.code, system]));
  const inRegister = profile.systems.filter((system) => own.has(system.code) && inForce(system, today)).map((system): ListedSystem => {
    const of = foundOf.get(system.code) ?? null;
    const reached = searched === null || searched.includes(system.code) || of !== null;
    return { name: system.name, holds: say(system.description), kind: system.kind, found: of, wasSearched: system.kind === 'data' && reached };
  });
  const listed = new Set(profile.systems.filter((system) => own.has(system.code) && inForce(system, today)).map(({ code }) => code));
  const others = found.filter(({ code }) => !listed.has(code)).map((of): ListedSystem => {
    const kind = of.system?.kind ?? 'data';
    return { name: of.name, holds: of.system === null ? '' : say(of.system.description), kind, found: of, wasSearched: kind === 'data' };
  });
  return [...inRegister, ...others];
}
