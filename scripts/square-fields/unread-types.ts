/** Types that reading calls of the package answer with, that no table has, and why. */
export const unread: Readonly<Record<string, string>> = {
  Availability: 'free slots, computed for each question',
  Employee: 'deprecated in version 2020-08-26 for TeamMember',
  EmployeeWage: 'deprecated in version 2020-08-26 for TeamMemberWage',
  EventMetadata: 'the API version of the application, beside each event',
  EventTypeMetadata: 'the kinds of events that Square has, the same for everybody',
  IncludedResources: 'other catalog objects beside those asked for, only on request',
  OrderEntry: 'an order without its content, only on request',
  Shift: 'deprecated in version 2025-05-21 for Timecard',
  StandardUnitDescriptionGroup: 'names of units of measurement, the same for everybody',
  Transaction: 'an order with its tenders, as the deprecated Transactions API shows them',
}

/** Compares the types that can be read with those that the tables have, each with all in it, and with the list above. */
export function compareTypes(
  readable: Iterable<string>,
  had: ReadonlySet<string>,
  reasons: Readonly<Record<string, string>> = unread,
): { forgotten: string[]; stale: string[] } {
  const without = new Set([...readable].filter((type) => !had.has(type)))
  return {
    forgotten: [...without].filter((type) => !Object.hasOwn(reasons, type)),
    stale: Object.keys(reasons).filter((type) => !without.has(type)),
  }
}
