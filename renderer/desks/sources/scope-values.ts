// Which people desks hold, as the form has it and as central takes it: towns and beginnings of postcodes read from lists with commas.
import { z } from 'zod';
import type { ScopeStanding, SourceActRequest } from '../../../shared/registers/source-acts.ts';
import type { FieldError } from '../../parts/error-summary.tsx';
import { scopeKind, type ScopeKind } from '../../../shared/registers/offline-scope.ts';
import { shown } from '../../parts/shown.ts';
import type { Say } from '../../words/words.ts';

/** By office, in the order of the standing. */
export interface ScopeForm { readonly kind: string; readonly areas: readonly { readonly towns: string; readonly postcodes: string }[] }

const typed = z.string().max(20_000);
/** As it was typed; offices may be other ones by the time it comes back. */
export const scopeDraft = z.strictObject({ kind: scopeKind, areas: z.array(z.strictObject({ office: z.string().max(10), towns: typed, postcodes: typed })).max(200) });
export type ScopeDraft = z.infer<typeof scopeDraft>;

export function scopeFormOf({ kind, offices }: ScopeStanding, left: ScopeDraft | null = null): ScopeForm {
  const areas = offices.map(({ code, area }) => {
    const { towns, postcodes } = left?.areas.find(({ office }) => office === code) ?? { towns: area?.towns.join(', ') ?? '', postcodes: area?.postcodes.join(', ') ?? '' };
    return { towns, postcodes };
  });
  return { kind: left?.kind ?? kind, areas };
}

export function draftOfScope({ kind, areas }: ScopeForm, { offices }: ScopeStanding): ScopeDraft {
  return { kind: kindOf(kind), areas: offices.map(({ code }, place) => ({ office: code, towns: '', postcodes: '', ...areas[place] })) };
}

function kindOf(text: string): ScopeKind {
  return scopeKind.catch('all').parse(text);
}

export function areaId(place: number, part: 'towns' | 'postcodes'): string {
  return `office-${String(place)}-${part}`;
}

type Wish = SourceActRequest<'set-offline-scope'>;
export type ReadScope = { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly errors: readonly FieldError[] };

const townLength = 100;

function listOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((one) => one.trim()).filter((one) => one !== ''))];
}

/** Areas are kept under every scope, and only `office` needs them. */
export function readScope(form: ScopeForm, { version, offices }: ScopeStanding, { t, nameOf }: { readonly t: Say; readonly nameOf: (office: string) => string }): ReadScope {
  const kind = kindOf(form.kind);
  const errors: FieldError[] = [];
  const areas = offices.flatMap(({ code }, place) => {
    const area = { towns: listOf(form.areas[place]?.towns ?? ''), postcodes: listOf(form.areas[place]?.postcodes ?? '') };
    const office = nameOf(code);
    if (kind === 'office' && area.towns.length + area.postcodes.length === 0) errors.push({ fieldId: areaId(place, 'towns'), text: t('sources.scope.missing', { office }) });
    if (area.towns.some((town) => town.length > townLength)) errors.push({ fieldId: areaId(place, 'towns'), text: t('sources.scope.badTown', { office }) });
    const bad = area.postcodes.find((one) => !/^\d{2,5}$/.test(one));
    if (bad !== undefined) errors.push({ fieldId: areaId(place, 'postcodes'), text: t('sources.scope.badPostcode', { office, text: shown(bad, 20) }) });
    return area.towns.length + area.postcodes.length === 0 ? [] : [{ office: code, area }];
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, wish: { version, kind, areas } };
}
