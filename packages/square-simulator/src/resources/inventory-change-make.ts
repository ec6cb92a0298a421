import type { Draw } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { countedVariations } from './composed-variations.ts'
import { money } from './money.ts'
import { makeQuantityUnit } from './order-lines.ts'
import { minutesFrom } from './times.ts'

const moves = [
  ['IN_STOCK', 'SOLD', 'SALE'],
  ['NONE', 'IN_STOCK', 'RECEIVED'],
  ['IN_STOCK', 'WASTE', 'SPOILAGE_WASTE'],
  ['UNLINKED_RETURN', 'IN_STOCK', 'RETURNED'],
  ['IN_STOCK', 'IN_STOCK', 'TRANSFER'],
] as const

/** The first change is a physical count with every field, the second such an adjustment. */
export function makeChange(draw: Draw): WireObject {
  const { world, random, index, moment } = draw
  const full = index < 2
  const isCount = full ? index === 0 : random.chance(0.3)
  const counted = countedVariations(world)
  const common = {
    id: random.id(24),
    reference_id: full || random.chance(0.2) ? random.id(12).toLowerCase() : undefined,
    catalog_object_id: counted.length > 0 ? random.pick(counted) : random.id(24),
    catalog_object_type: 'ITEM_VARIATION',
    quantity: random.chance(0.1) ? `${random.between(0, 9)}.12500` : String(random.between(1, 80)),
    source: {
      product: random.pick(['SQUARE_POS', 'DASHBOARD', 'EXTERNAL_API']),
      application_id: full ? 'sq0idp-simulated' : undefined,
      name: 'Square Point of Sale',
    },
    employee_id: full ? world.pickKey('team_members', random) : undefined,
    team_member_id: full || random.chance(0.6) ? world.pickKey('team_members', random) : undefined,
    // Offline registers tell of it later.
    occurred_at: minutesFrom(moment, -random.between(0, 600)),
    created_at: moment.text,
  }
  const part = isCount ? physicalCount(draw, full) : adjustment(draw, full)
  const unit = full || random.chance(0.05) ? makeQuantityUnit(draw, full) : undefined
  return {
    type: isCount ? 'PHYSICAL_COUNT' : 'ADJUSTMENT',
    [isCount ? 'physical_count' : 'adjustment']: { ...common, ...part },
    measurement_unit: unit && { measurement_unit: objectAt(unit, 'measurement_unit'), precision: 5 },
    measurement_unit_id: unit?.['catalog_object_id'],
  }
}

function physicalCount({ world, random }: Draw, full: boolean): WireObject {
  return {
    state: 'IN_STOCK',
    location_id: world.pickKey('locations', random),
    adjustment_id: full ? random.id(24) : undefined,
  }
}

function adjustment({ world, random }: Draw, full: boolean): WireObject {
  const [from, to, type] = full ? moves[0] : random.pick(moves)
  const [here, there] = random.some(world.liveKeys('locations'), 2)
  const custom = world.liveKeys('inventory_adjustment_reasons').filter((key) => key.startsWith('CUSTOM:'))
  const own =
    random.chance(0.1) && custom.length > 0 ? random.pick(custom).slice('CUSTOM:'.length) : undefined
  const order = full || type === 'SALE' ? world.pickKey('orders', random) : undefined
  return {
    from_state: from,
    to_state: to,
    from_location_id: here,
    to_location_id: type === 'TRANSFER' ? there : here,
    total_price_money: order === undefined ? undefined : money(random.between(100, 9000)),
    transaction_id: order,
    reason_id: own === undefined ? { type } : { type: 'CUSTOM', custom_reason_id: own },
    vendor_id: full || type === 'RECEIVED' ? world.pickKey('vendors', random) : undefined,
    cost_money: full || type === 'RECEIVED' ? money(random.between(50, 4000)) : undefined,
    ...(full
      ? {
          reason_id: {
            type: 'CUSTOM',
            custom_reason_id: custom[0]?.slice('CUSTOM:'.length) ?? random.id(20),
          },
          refund_id: world.pickKey('refunds', random) ?? random.id(40),
          purchase_order_id: random.id(20),
          goods_receipt_id: random.id(20),
          physical_count_id:
            textAt(world.live('inventory_changes')[0]?.['physical_count'], 'id') || undefined,
          adjustment_group: {
            id: random.id(20),
            root_adjustment_id: random.id(24),
            from_state: from,
            to_state: to,
          },
        }
      : {}),
  }
}
