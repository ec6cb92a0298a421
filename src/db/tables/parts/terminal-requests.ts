import type { Call, Source } from '../../../square/plan/source.ts'

/** How requests to terminals are listed: by windows over their creation only, of which Square keeps 30 days. */
export const terminalRequests = (call: Call, items: string): Source => ({
  call,
  items,
  scope: 'PAYMENTS_READ',
  params: { query: { sort: { sort_order: 'ASC' } } },
  limit: 100,
  absence: 'empty',
  window: {
    begin: 'query.filter.created_at.start_at', // the default is one day
    end: 'query.filter.created_at.end_at',
    rescanDays: 30,
    retentionDays: 30,
  },
})
