import { notFound } from '../errors.ts'
import { oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { listAt, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { amountAt, money } from './money.ts'
import { minutesFrom } from './times.ts'

const next: Readonly<Record<string, readonly string[]>> = {
  INQUIRY_EVIDENCE_REQUIRED: ['INQUIRY_PROCESSING', 'INQUIRY_CLOSED'],
  INQUIRY_PROCESSING: ['INQUIRY_CLOSED', 'EVIDENCE_REQUIRED'],
  EVIDENCE_REQUIRED: ['PROCESSING', 'ACCEPTED'],
  PROCESSING: ['WON', 'LOST'],
}
const states = [
  'INQUIRY_EVIDENCE_REQUIRED',
  'INQUIRY_PROCESSING',
  'INQUIRY_CLOSED',
  'EVIDENCE_REQUIRED',
  'PROCESSING',
  'WON',
  'LOST',
  'ACCEPTED',
] as const

/** Disputes are never deleted. The size of a page cannot be chosen. */
export const disputes: Resource = {
  name: 'disputes',
  make: makeDispute,
  alter: (dispute, { random }) => {
    const following = next[textAt(dispute, 'state')]
    return following && { state: random.pick(following) }
  },
  stamp: (dispute, moment, previous) => ({
    ...dispute,
    updated_at: moment.text,
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/disputes',
      scope: 'DISPUTES_READ',
      query: { cursor: text(), states: oneOf(states), location_id: text() },
      answer: (request, world) => {
        const { cursor, states: state, location_id: place } = request.query
        return pageOf(request, world, {
          key: 'disputes',
          cursor,
          limit: 50,
          select: () =>
            world
              .searchable('disputes')
              .filter(
                ({ object }) =>
                  (state === undefined || object['state'] === state) &&
                  (place === undefined || object['location_id'] === place),
              ),
        })
      },
    }),
    byId({ path: '/v2/disputes/{dispute_id}', scope: 'DISPUTES_READ', resource: 'disputes', key: 'dispute' }),
  ],
}

/** Evidence never changes, and can be deleted as long as the bank has not got it. */
export const disputeEvidence: Resource = {
  name: 'dispute_evidence',
  keyOf: (evidence) => `${textAt(evidence, 'dispute_id')}:${textAt(evidence, 'id')}`,
  make: ({ world, random, moment, index }) => {
    const id = random.id(40)
    const written = index % 2 === 1
    return {
      evidence_id: id,
      id,
      dispute_id: world.keyInTurn('disputes', Math.floor(index / 3)),
      evidence_file: written ? undefined : { filename: `receipt-${index + 1}.tiff`, filetype: 'image/tiff' },
      evidence_text: written ? 'The buyer signed for it.' : undefined,
      uploaded_at: moment.text,
      evidence_type: random.pick(['GENERIC_EVIDENCE', 'RECEIPT', 'TRACKING_NUMBER']),
    }
  },
  remove: () => 'absent',
  cascade: (world, entry, op, moment) => {
    const dispute = world.entry('disputes', textAt(entry.object, 'dispute_id'))
    if (!dispute || dispute.micros > moment.micros) return
    const id = textAt(entry.object, 'id')
    const others = listAt(dispute.object, 'evidence_ids').filter((one) => one !== id)
    const evidence_ids = op === 'delete' ? others : [...others, id]
    world.restate('disputes', dispute.key, { ...dispute.object, evidence_ids }, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/disputes/{dispute_id}/evidence',
      scope: 'DISPUTES_READ',
      query: { cursor: text() },
      answer: (request, world) => {
        const { dispute_id: dispute = '' } = request.params
        if (!world.entry('disputes', dispute)) throw notFound(`Dispute \`${dispute}\` not found.`)
        return pageOf(request, world, {
          key: 'evidence',
          cursor: request.query.cursor,
          limit: 50,
          select: () =>
            world.searchable('dispute_evidence').filter(({ object }) => object['dispute_id'] === dispute),
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/disputes/{dispute_id}/evidence/{evidence_id}',
      scope: 'DISPUTES_READ',
      answer: (request, world) => {
        const { dispute_id: dispute, evidence_id: id } = request.params
        const evidence = world.get('dispute_evidence', `${dispute}:${id}`)
        if (!evidence) throw notFound(`Evidence \`${id}\` not found.`)
        return { evidence }
      },
    }),
  ],
}

function makeDispute({ world, random, moment, index }: Draw): WireObject {
  const id = random.id(22)
  const payments = world.liveKeys('payments')
  const payment = world.get('payments', payments[random.between(0, payments.length - 1)] ?? '')
  const card = objectAt(objectAt(payment, 'card_details'), 'card')
  return {
    dispute_id: id,
    id,
    amount_money: money(amountAt(payment, 'total_money') || 2500),
    reason: random.pick(['NO_KNOWLEDGE', 'NOT_AS_DESCRIBED', 'NOT_RECEIVED', 'DUPLICATE']),
    state: states[index % states.length],
    due_at: minutesFrom(moment, 14 * 24 * 60),
    disputed_payment: { payment_id: payment?.['id'] },
    evidence_ids: index === 0 ? [] : undefined,
    card_brand: textAt(card, 'card_brand') || 'VISA',
    created_at: moment.text,
    brand_dispute_id: random.id(10),
    reported_date: index === 0 ? moment.text : undefined,
    reported_at: moment.text,
    location_id: payment?.['location_id'] ?? world.pickKey('locations', random),
  }
}
