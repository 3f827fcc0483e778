// POST /v1/administer: an administrator's act about the sources, from an unlocked desk that signed it.
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { actText, signedAct, type SignedAct } from '../../shared/protocol/administer.ts';
import { sourceActs, type SourceActName } from '../../shared/registers/source-acts.ts';
import { logAct } from '../admin/source-log.ts';
import type { Asker, SourceOffice } from '../admin/source-office.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { accountMay } from '../repositories/account-rights.ts';
import type { Desk } from '../repositories/devices.ts';

export type AdministerParts = Pick<CentralParts, 'db' | 'now'> & NonNullable<CentralParts['administer']>;

/** A desk's wrong clock does not keep its administrator out; older acts are nobody's wish any more. */
const toleranceMs = 24 * 60 * 60 * 1000;
const rememberedMax = 50_000;

/** Outcomes: `not-permitted` for a wrong, old or used signature and for an actor who is no administrator here, `bad-input`, and those of the act. */
export function administerRoute(app: CentralApp, parts: AdministerParts): void {
  const isFresh = nonces();
  // The answer has passed its act's own schema below.
  const serializerCompiler = () => (answer: unknown): string => JSON.stringify(answer);
  app.post('/v1/administer', { serializerCompiler, schema: { body: signedAct, response: { 200: z.unknown(), '4xx': refusalBody } } }, async (request, reply) => {
    const desk = deskOfRequest(request);
    const done = await actOf(parts, desk, { given: request.body, isFresh });
    return done.ok ? done.value : answerRefusal(reply, done);
  });
}

interface Given { readonly given: SignedAct; readonly isFresh: (nonce: string) => boolean }

async function actOf(parts: AdministerParts, desk: Desk, { given, isFresh }: Given): Promise<Result<unknown>> {
  if (!isSigned(desk, given) || Math.abs(Date.parse(given.at) - parts.now().getTime()) > toleranceMs || !isFresh(given.nonce)) return refused('not-permitted');
  if (!(await accountMay(parts.db, { controller: desk.controller, user: given.actor }, 'manage-sources'))) return refused('not-permitted');
  const asked = parseAct(given.text);
  if (asked === null) return refused('bad-input');
  const { writes } = sourceActs[asked.act];
  const { controller, device } = desk;
  if (writes && !(await logAct(parts.owner, { controller, device, actor: given.actor, nonce: given.nonce, act: asked.act, about: asked.request }))) return refused('not-permitted');
  const answer = await answerOf(parts.office, asked, { controller, actor: given.actor });
  return answer.ok ? ok(sourceActs[asked.act].answer.parse(answer.value)) : answer;
}

function isSigned({ device, publicKey }: Desk, given: SignedAct): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(actText(device, given), 'utf8'), key, Buffer.from(given.signature, 'base64'));
}

interface AskedAct { readonly act: SourceActName; readonly request: unknown }

const outline = z.strictObject({ act: z.string(), request: z.unknown() });

function parseAct(text: string): AskedAct | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = outline.safeParse(json);
  if (!parsed.success || !isAct(parsed.data.act)) return null;
  const request = sourceActs[parsed.data.act].request.safeParse(parsed.data.request);
  return request.success ? { act: parsed.data.act, request: request.data } : null;
}

function isAct(name: string): name is SourceActName {
  return Object.hasOwn(sourceActs, name);
}

function answerOf(office: SourceOffice, { act, request }: AskedAct, asker: Asker): Promise<Result<unknown>> {
  // The name chose both the schema the request has passed and the answerer, a tie the index type cannot say.
  const answerer = office[act] as (asker: Asker, request: unknown) => Promise<Result<unknown>>;
  return answerer(asker, request);
}

/** Of this central; an act that writes is kept apart from its copies by the log too, at every central. */
function nonces(): (nonce: string) => boolean {
  const used = new Set<string>();
  return (nonce) => {
    if (used.has(nonce)) return false;
    used.add(nonce);
    const oldest = used.size > rememberedMax ? used.values().next().value : undefined;
    if (oldest !== undefined) used.delete(oldest);
    return true;
  };
}
