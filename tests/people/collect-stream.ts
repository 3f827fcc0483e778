// Everything a stream gives, as a list.

export async function collectStream<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const one of stream) collected.push(one);
  return collected;
}
