// The keystroke-level model for the receiving part of a visit (experience-rules.md, "Numbers"): operating time, without talk, reading and signing.

const seconds = { key: 0.28, mental: 1.35 } as const;

/** Every place where the clerk has to think before the hand moves; a chunk typed without thinking has one before it. */
const mentalSteps = [
  'what to search by', 'is this row the visitor', 'is the card the visitor, go on',
  'which document', 'is it valid', 'does the photo match', 'does the name match', 'read the birth date from the document', 'go on',
  'what is asked', 'is the due date as said to the visitor, go on',
  'has the visitor signed, go on',
  'save the receipt', 'did the paper come',
] as const;

export interface Modelled { readonly seconds: number; readonly said: string }

/** `keys` are single key presses: a chord of two is two. Hands never leave the keyboard, so neither homing (H) nor pointing (P) occurs. */
export function keystrokeModel(keys: number): Modelled {
  const time = keys * seconds.key + mentalSteps.length * seconds.mental;
  const said = `receiving part: ${String(keys)} keys × ${String(seconds.key)} s + ${String(mentalSteps.length)} M × ${String(seconds.mental)} s = ${time.toFixed(1)} s of 40 s, 0 mouse`;
  return { seconds: time, said };
}
