/** How many parents one run asks: some minutes at Square's rate. A shop has orders by the million; the next run goes on. */
export const MOST_PARENTS = 1500

/** More than this and a list is not read for a difference in the number: it waits for its turn, or for the verification. */
export const DEAREST_LIST = 500
