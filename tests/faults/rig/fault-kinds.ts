// The ways in which a network between desk and central can fail, as the fault proxy makes them.

export type Fault =
  /** The client gets the first `bytes` of the answer (head and body) and then a reset; with 0 nothing. */
  | { readonly kind: 'cut-answer'; readonly bytes: number }
  /** Central gets at most the first `bytes` of the question, never all of it, then a reset. */
  | { readonly kind: 'cut-question'; readonly bytes: number }
  /** Milliseconds before the question goes on its way. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The question is taken, goes nowhere and is never answered; a stream under way goes silent. Stays so after `heal`. */
  | { readonly kind: 'freeze' }
  /** Central gets the question and answers; nobody hears it. Stays so after `heal`. */
  | { readonly kind: 'mute' }
  /** The question's bytes arrive twice at once; the client gets the second copy's answer. */
  | { readonly kind: 'duplicate' }
  /** The question's bytes arrive again after this time, behind whatever was asked meanwhile. */
  | { readonly kind: 'late-copy'; readonly milliseconds: number }
  /** Central never hears it; the client gets a 200 with this body, made from the question's body. */
  | { readonly kind: 'wrong-200'; readonly type: string; readonly body: (question: string) => string }
  | { readonly kind: 'reset' }
  /** The answer comes `bytes` at a time, this many milliseconds apart. */
  | { readonly kind: 'trickle'; readonly bytes: number; readonly milliseconds: number };
