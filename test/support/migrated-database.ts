import { inject } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** A database of its own with all tables in the schema `square`, still empty: copied from a template in some 50 ms. */
export const migratedDatabase = (): Promise<TestDatabase> =>
  createTestDatabase({ template: inject('migratedTemplate') })
