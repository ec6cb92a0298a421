import { boolean, integer, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'jobs',
  domain: 'team',
  about: 'One row per job (cashier, manager) that team members are assigned to and paid for.',
  key: ['id'],
  columns: {
    id: text(),
    title: text(),
    is_tip_eligible: boolean(),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'never', // there is no delete
  source: {
    call: 'GET /v2/team-members/jobs', // takes no limit: 100 a page
    items: 'jobs',
    scope: 'EMPLOYEES_READ',
    absence: 'empty',
  },
  byId: { call: 'GET /v2/team-members/jobs/{id}', items: 'job' },
  webhooks: ['job.created', 'job.updated'],
  example: {
    id: 'VDNpRv8da51NU8qZFC5zDWpF',
    title: 'Cashier',
    is_tip_eligible: true,
    version: 2,
    created_at: '2021-06-11T22:55:45Z',
    updated_at: '2021-06-13T22:55:45Z',
  },
})
