import {
  boolean,
  integer,
  money,
  position,
  ref,
  text,
  timestamptz,
  valueRef,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'team_members',
  domain: 'team',
  about: 'One row per team member, inactive ones too, with the wage setting.',
  key: ['id'],
  columns: {
    id: text(),
    reference_id: text(),
    is_owner: boolean(),
    status: text(),
    given_name: text(),
    family_name: text(),
    email_address: text(),
    phone_number: text(),
    assigned_locations_type: text('assigned_locations.assignment_type'),
    wage_setting_is_overtime_exempt: boolean('wage_setting.is_overtime_exempt'),
    wage_setting_version: integer('wage_setting.version'),
    wage_setting_created_at: timestamptz('wage_setting.created_at'),
    wage_setting_updated_at: timestamptz('wage_setting.updated_at'),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never', // there is no delete: a team member becomes INACTIVE
  personal: ['given_name', 'family_name', 'email_address', 'phone_number'],
  source: {
    call: 'POST /v2/team-members/search', // without a filter of status: who has left is listed too
    items: 'team_members',
    scope: 'EMPLOYEES_READ',
    limit: 200,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/team-members/{id}', items: 'team_member' },
  children: [
    {
      name: 'team_member_assigned_locations',
      about: 'Where a team member works, if assigned_locations_type is EXPLICIT_LOCATIONS.',
      from: 'assigned_locations.location_ids',
      parent: ['team_member_id'],
      key: ['location_id'],
      columns: { location_id: valueRef('locations') },
    },
    {
      name: 'team_member_job_assignments',
      about: 'The jobs of a team member and their pay, in order: position 0 is the primary job.',
      from: 'wage_setting.job_assignments',
      parent: ['team_member_id'],
      key: ['position'], // job_id may be null
      columns: {
        position: position(),
        job_id: ref('jobs'),
        job_title: text(),
        pay_type: text(),
        ...money('hourly_rate', 'hourly_rate'),
        ...money('annual_rate', 'annual_rate'),
        weekly_hours: integer(),
      },
    },
  ],
  unmapped: {
    'wage_setting.team_member_id': 'the same as id',
  },
  webhooks: ['team_member.created', 'team_member.updated', 'team_member.wage_setting.updated'],
  example: {
    id: '1yJlHapkseYnNPETIU1B',
    reference_id: 'reference_id_1',
    is_owner: false,
    status: 'ACTIVE',
    given_name: 'Joe',
    family_name: 'Doe',
    email_address: 'joe_doe@example.com',
    phone_number: '+14159283333',
    assigned_locations: {
      assignment_type: 'EXPLICIT_LOCATIONS',
      location_ids: ['18YC4JDH91E1H', 'EF6D9SACKWBCZ'],
    },
    wage_setting: {
      team_member_id: '1yJlHapkseYnNPETIU1B',
      job_assignments: [
        {
          job_id: 'FjS8x95cqHiMenw4f1NAUH4P',
          job_title: 'Manager',
          pay_type: 'SALARY',
          annual_rate: { amount: 3000000, currency: 'USD' },
          hourly_rate: { amount: 1443, currency: 'USD' },
          weekly_hours: 40,
        },
      ],
      is_overtime_exempt: true,
      version: 1,
      created_at: '2021-06-11T22:55:45Z',
      updated_at: '2021-06-11T22:55:45Z',
    },
    created_at: '2021-06-11T22:55:45Z',
    updated_at: '2021-06-15T17:38:05Z',
  },
})
