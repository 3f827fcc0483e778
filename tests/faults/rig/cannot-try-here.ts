// A proof that this machine cannot try: not a failure of the product, and never a success.

/** The message says why and what to do; `npm run prove` then ends with 3, and the test run counts a skip with this reason. */
export class CannotTryHere extends Error {
  override readonly name = 'CannotTryHere';
}
