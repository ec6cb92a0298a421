/** How many parents one run asks about: some minutes at Square's rate. A shop has millions of orders; the next run goes on. */
export const MOST_PARENTS = 1500

/** If Square's count differs by more than this, the list is not read for it: the table waits for its turn, or for the verification. */
export const DEAREST_LIST = 500
