import { bigint, date, integer, link, ref, text } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'subscription_events',
  domain: 'subscriptions',
  about: 'One row per thing that happened to a subscription: start, billing, pause, swap of plan, end.',
  key: ['id'],
  columns: {
    id: text(),
    subscription_id: ref('subscriptions'),
    subscription_event_type: text(),
    plan_variation_id: link('catalog_subscription_plan_variations'),
    effective_date: date(),
    monthly_billing_anchor_date: integer(),
    info_code: text('info.code'),
    info_detail: text('info.detail'),
  },
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/subscriptions/{subscription_id}/events', // the longest page is not documented, so none is asked for
    items: 'subscription_events',
    scope: 'SUBSCRIPTIONS_READ',
    absence: 'empty',
    perParent: {
      table: 'subscriptions',
      params: { subscription_id: 'id' },
      absentIsEmpty: true,
      into: { subscription_id: 'subscription_id' },
    },
  },
  children: [
    {
      name: 'subscription_event_phases',
      about: 'One row per phase of the plan that an event put in force.',
      from: 'phases',
      parent: ['subscription_event_id'],
      key: ['uid'],
      columns: { uid: text(), ordinal: bigint(), order_template_id: link('orders'), plan_phase_uid: text() },
    },
  ],
  webhooks: ['subscription.updated'],
  example: {
    id: '06809161-3867-4598-8269-8aea5be4f9de',
    subscription_id: '9ba40961-995a-4a3d-8c53-048c40cafc13',
    subscription_event_type: 'START_SUBSCRIPTION',
    plan_variation_id: '6JHXF3B2CW3YKHDV4XEM674H',
    effective_date: '2020-04-24',
    monthly_billing_anchor_date: 24,
    info: { code: 'CUSTOMER_NO_NAME', detail: 'The customer has no name' },
    phases: [
      {
        uid: '873451e0-745b-4e87-ab0b-c574933fe616',
        ordinal: 0,
        order_template_id: 'E6oBY5WfQ2eN4pkYZwq4ka6n7KeZY',
        plan_phase_uid: 'C66BKH3ASTDYGJJCEZXQQSS7',
      },
    ],
  },
})
