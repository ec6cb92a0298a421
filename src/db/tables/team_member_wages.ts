import { boolean, money, ref, text } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'team_member_wages',
  domain: 'team',
  about: 'One row per hourly wage that a team member can clock in with.',
  key: ['id'],
  columns: {
    id: text(),
    team_member_id: ref('team_members'),
    job_id: ref('jobs'),
    title: text(),
    ...money('hourly_rate', 'hourly_rate'),
    tip_eligible: boolean(),
  },
  order: {},
  deletes: 'absence',
  source: {
    call: 'GET /v2/labor/team-member-wages',
    items: 'team_member_wages',
    scope: 'EMPLOYEES_READ',
    limit: 200,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/labor/team-member-wages/{id}', items: 'team_member_wage' },
  webhooks: [],
  example: {
    id: 'pXS3qCv7BERPnEGedM4S8mhm',
    team_member_id: '33fJchumvVdJwxV0H6L9',
    job_id: 'jxJNN6eCJsLrhg5UFJrDWDGE',
    title: 'Manager',
    hourly_rate: { amount: 3250, currency: 'USD' },
    tip_eligible: false,
  },
})
