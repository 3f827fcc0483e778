// Overwrites what the C library has just taken back from a decryption.

/**
 * To be called straight after `decipher.update` of so many bytes: Node deciphers into one byte more than it needs, copies the text
 * out of it and frees the first one as it stands. The next piece of that size is, as good as always, the very one.
 */
export function overwriteFreed(bytes: number): void {
  // Two held at once: something small may have come between, and taken the beginning of the first.
  const pieces = [Buffer.allocUnsafeSlow(bytes + 1), Buffer.allocUnsafeSlow(bytes + 1)];
  for (const piece of pieces) piece.fill(0);
}
