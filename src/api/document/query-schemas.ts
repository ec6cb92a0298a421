/**
 * Parameters of a query. Nothing is coerced: the validator sees text as the URL has it, and no other spelling passes. What the text means is
 * under DOCUMENTED, for the API's document.
 */
export const DOCUMENTED = 'x-documented'

/** A whole number of at most this many digits, from 1 or 0 on. */
export const wholeNumber = (least: 0 | 1, digits: number, description: string, preset?: number) => ({
  type: 'string',
  pattern: least === 0 ? `^\\d{1,${digits}}$` : `^[1-9]\\d{0,${digits - 1}}$`,
  [DOCUMENTED]: {
    type: 'integer',
    minimum: least,
    description,
    ...(preset !== undefined && { default: preset }),
  },
})

/** `true` or `false`. */
export const trueOrFalse = (description: string) => ({
  type: 'string',
  enum: ['true', 'false'],
  [DOCUMENTED]: { type: 'boolean', default: false, description },
})
