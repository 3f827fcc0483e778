// Tells whom this desk holds, so that the clerk knows what a search here covers.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { coverOf } from '../people/cover-of.ts';

export const deskScope: Handler<'desk-scope'> = ({ people }) => ok({ cover: coverOf(people), people: people.size() });
