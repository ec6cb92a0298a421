/** How many parents one run asks about: some minutes at Square's rate. A shop has millions of orders; the next run goes on. */
export const MOST_PARENTS = 1500

/**
 * How many requests one run spends on the records that Square counts fewer than the mirror. A longer list is not read for them; a search
 * ends there, and the next run goes on.
 */
export const DEAREST_LIST = 500
