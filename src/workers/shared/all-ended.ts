/** As Promise.all, but nothing is still under way when it rejects: a table that has failed asks Square for nothing more. */
export async function allEnded<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
