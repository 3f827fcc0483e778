// A file or folder that is not there, or not any more, as null instead of a fault.

export function isAway(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}

export async function unlessAway<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (fault) {
    if (isAway(fault)) return null;
    throw fault;
  }
}
