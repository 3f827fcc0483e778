// Decides what becomes of a desk's waiting question: answered, lost, cut, doubled, late, or answered wrongly.
import { pushAnswer } from '../../../shared/protocol/central.ts';
import { instances, type Answer, type Question } from './central-double.ts';
import type { Done, SimDesk } from './sim-desk.ts';
import { thinned, wrongAnswer } from './wrong-answers.ts';
import type { World } from './world.ts';

/** Old answers kept for a proxy to give again. */
const oldMax = 12;

function kindOf({ path }: Question): string {
  return path.split('?')[0]?.replace('/v1/', '') ?? '';
}

/** What central has signed binds it: no two lines may ever get one epoch and position. */
function watch(world: World, question: Question, answer: Answer): void {
  if (answer.status === 500) world.found.push(`central failed on ${kindOf(question)}`);
  if (kindOf(question) !== 'push' || answer.status !== 200) return;
  const said = pushAnswer.safeParse(JSON.parse(answer.body.toString('utf8')));
  if (!said.success) {
    world.found.push('central gave an answer that does not fit the protocol');
    return;
  }
  for (const { epoch, position, lineHash } of said.data.receipts) {
    const place = `${epoch}:${position}`;
    const before = world.given.get(place);
    if (before !== undefined && before !== lineHash) world.found.push(`position ${position} was given twice in one epoch`);
    world.given.set(place, lineHash);
  }
}

/** Null when no instance answers. */
export async function askCentral(world: World, question: Question): Promise<Answer | null> {
  const instance = world.random.int(0, instances - 1);
  const other = instances - 1 - instance;
  const up = world.up[instance] === true ? instance : world.up[other] === true ? other : null;
  if (up === null) return null;
  const before = world.tables.lines.length;
  const answer = await world.central.answer(up, question);
  watch(world, question, answer);
  world.old.push({ path: kindOf(question), answer });
  if (world.old.length > oldMax) world.old.shift();
  const grew = world.tables.lines.length - before;
  world.trace.note(`central ${up} ${kindOf(question)}: ${answer.status}${grew > 0 ? ` +${grew}` : ''}`);
  return answer;
}

type Fate = 'answered' | 'question-lost' | 'answer-lost' | 'cut' | 'twice' | 'comes-late' | 'thinned' | 'wrong';

function fateOf({ random, healing, cutOff }: World, desk: SimDesk): Fate {
  if (cutOff.has(desk.number)) return random.chance(0.7) ? 'question-lost' : 'answer-lost';
  if (healing || random.chance(0.7)) return 'answered';
  return random.pick(['question-lost', 'answer-lost', 'cut', 'twice', 'comes-late', 'thinned', 'wrong', 'wrong', 'wrong']);
}

/** The waiting question gets its fate, and the desk goes on until it asks again or its round ends. */
export async function serveQuestion(world: World, desk: SimDesk): Promise<Done | null> {
  const pending = desk.pending();
  if (pending === null) throw new Error(`desk ${desk.number} asks nothing`);
  const { question } = pending;
  const fate = fateOf(world, desk);
  world.trace.note(`desk ${desk.number} asks ${kindOf(question)}: ${fate}`);
  if (fate === 'question-lost') return desk.goOn(pending.lose);
  if (fate === 'comes-late') {
    world.late.push(question);
    return desk.goOn(pending.lose);
  }
  const asked = fate === 'thinned' ? thinned(world.random, question) ?? question : question;
  const truth = await askCentral(world, asked);
  if (truth === null || fate === 'answer-lost') return desk.goOn(pending.lose);
  if (fate === 'twice') await askCentral(world, question);
  if (fate === 'cut') {
    const cut = { bytes: world.random.int(0, Math.max(truth.body.length - 1, 0)), silent: world.random.chance(0.5) };
    return desk.goOn(() => { pending.deliver(truth, cut); });
  }
  if (fate !== 'wrong') return desk.goOn(() => { pending.deliver(truth); });
  const old = world.old.filter(({ path }) => path === kindOf(question)).map(({ answer }) => answer);
  const wrong = wrongAnswer(world.random, question, { truth, old });
  world.trace.note(`desk ${desk.number} is told wrongly: ${wrong.name}`);
  return desk.goOn(() => { pending.deliver(wrong.answer); });
}

/** A question that its desk gave up long ago reaches central after all. */
export async function deliverLate(world: World): Promise<void> {
  const question = world.late.shift();
  if (question === undefined) return;
  world.trace.note(`a late ${kindOf(question)} arrives`);
  await askCentral(world, question);
}

