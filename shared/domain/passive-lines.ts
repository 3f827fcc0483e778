// Lines of a case that change nothing in it: who looked at it, and what is said about the file itself.
import { isOpenLineType } from './open-line.ts';
import { personContents } from './person/content.ts';

/** A passive line makes no case younger and is never a gap of one. */
export function isPassiveType(type: string): boolean {
  return Object.hasOwn(personContents, type) || isOpenLineType(type);
}
