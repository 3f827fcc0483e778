// `npm run central -- joins`: the pairs that may be one person, and what the administrator says of them (docs/handbook/import.md).
import { parseArgs } from 'node:util';
import { listJoins, type ListedJoin } from '../admin/list-joins.ts';
import { decideJoin, type JoinVerdict } from '../sources/pipeline/decide-join.ts';
import { assertAdministrator } from './assert-administrator.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';

const verdicts = { accept: 'accepted', reject: 'rejected', undo: 'undone' } as const satisfies Readonly<Record<string, JoinVerdict>>;

interface Wish { readonly controller: string; readonly all: boolean; readonly by: string | null; readonly decision: { readonly verdict: JoinVerdict; readonly id: number } | null }

const listedMax = 200;

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals: [word, id, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { controller: { type: 'string' }, by: { type: 'string' }, all: { type: 'boolean', default: false } } });
    if (values.controller === undefined || more.length > 0) return null;
    const wish = { controller: values.controller, all: values.all, by: values.by ?? null };
    if (word === undefined || word === 'list') return id === undefined ? { ...wish, decision: null } : null;
    if (word !== 'accept' && word !== 'reject' && word !== 'undo') return null;
    return Number.isSafeInteger(Number(id)) && wish.by !== null ? { ...wish, decision: { verdict: verdicts[word], id: Number(id) } } : null;
  } catch {
    return null;
  }
}

function lineOf({ id, score, parts, one, other, verdict, by, at }: ListedJoin): string {
  const places = (side: ListedJoin['one']): string => (side.length === 0 ? 'no record any more' : side.map(({ system, file, line }) => `${system}/${file} line ${String(line)}`).join(', '));
  return `joins: ${String(id)} ${verdict}${by === null ? '' : ` by ${by} ${at ?? ''}`}, ${String(score)} of 100 (${parts.join(', ')}): ${places(one)} | ${places(other)}`;
}

export const joinsCommand: CentralCommand = {
  usage: 'joins [list [--all] | accept ID --by ACCOUNT | reject ID --by ACCOUNT | undo ID --by ACCOUNT] --controller NAME',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    const { controller, all, decision, by } = wish;
    await withOwnStore(settings, async ({ owner, ownerUrl, secret }) => {
      if (decision === null || by === null) {
        const listed = await listJoins(owner, { controller, all, limit: listedMax });
        if (listed.length === 0) say(`joins: no pair waits in ${controller}`);
        for (const one of listed) say(lineOf(one));
        return;
      }
      await assertAdministrator(owner, { controller, by }, 'A decision');
      const done = await decideJoin({ ownerUrl, anchorKey: secret.derive('person-anchor'), controller }, { ...decision, by });
      if (done === null) throw new CannotDo(`No pair of ${controller} has the number ${String(decision.id)} here. List them with joins${decision.verdict === 'undone' ? ' --all' : ''}.`);
      say(`joins: ${String(decision.id)} ${decision.verdict} by ${by}; ${String(done.changed)} people changed, ${String(done.gone)} went`);
    });
    return 0;
  },
};
