/** Like Promise.all, but rejects only when all promises have ended: a table that has failed asks Square for nothing more. */
export async function allEnded<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
