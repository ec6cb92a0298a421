import { ownerKey } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { awkwardVariations } from './catalog-awkward.ts'
import { firstLocation, presence } from './catalog-items.ts'
import { catalogType } from './catalog-type.ts'
import { countedVariations, estimateAll } from './composed-variations.ts'

const sizes = ['Regular', 'Large', 'Half', 'Family', 'Mini']

const plainVariations = catalogType('ITEM_VARIATION', 'item_variation_data', {
  name: 'catalog_variations',
  make: makeVariation,
  awkward: awkwardVariations,
  alter: (_variation, { random }) => ({
    item_variation_data: random.chance(0.8)
      ? { price_money: { amount: random.between(100, 9999), currency: 'USD' } }
      : { sku: `SKU-${random.id(8)}` },
  }),
})

/** ITEM_VARIATION: has its own version, and shows up inside its item too. A bundle's components are its owner. */
export const variations: Resource = {
  ...plainVariations,
  keyOf: (object) => textAt(object, 'id'),
  cascade: (world, entry, op, moment) => {
    plainVariations.cascade?.(world, entry, op, moment)
    estimateAll(world, entry, moment)
  },
}

/** Every item gets a variation before any gets a second. */
function makeVariation({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const item = world.keyInTurn('catalog_items', index) ?? world.pickKey('catalog_items', random)
  const variable = index % 97 === 96
  const location = firstLocation(world)
  const money = { amount: random.between(100, 9999), currency: 'USD' }
  const composed = composition(world, index, item)
  return {
    ...presence({ world, random, moment, index }),
    ...(composed?.bundled ? { [ownerKey]: composed.bundled.join(',') } : {}),
    item_variation_data: {
      item_id: item,
      name: random.pick(sizes),
      sku: `SKU-${100000 + index}`,
      upc: index % 3 === 0 ? String(random.between(100000000000, 999999999999)) : undefined,
      ordinal: index % 5,
      pricing_type: variable ? 'VARIABLE_PRICING' : 'FIXED_PRICING',
      price_money: variable ? undefined : money,
      track_inventory: true,
      inventory_alert_type: index % 4 === 0 ? 'LOW_QUANTITY' : 'NONE',
      inventory_alert_threshold: index % 4 === 0 ? 5 : undefined,
      location_overrides:
        index % 6 === 0 && location !== undefined ? [override(location, money, full)] : undefined,
      vendor_information:
        index % 3 === 0
          ? [
              {
                vendor_id: world.pickKey('vendors', random) ?? `INV_V_${random.id(26)}`,
                vendor_code: `V-${random.between(100, 999)}`,
                unit_cost_money: { amount: Math.floor(money.amount / 2), currency: 'USD' },
              },
            ]
          : undefined,
      sellable: true,
      stockable: true,
      ...composed?.data,
      ...(full
        ? {
            kitchen_name: 'REG',
            user_data: 'shelf 4',
            service_duration: 1800000,
            available_for_booking: false,
            image_ids: [world.pickKey('catalog_images', random) ?? 'none'],
            team_member_ids: ['TM_1'],
            measurement_unit_id: world.pickKey('catalog_measurement_units', random),
            item_option_values: optionValues(world, random),
            stockable_conversion: {
              stockable_item_variation_id: 'OTHER_VARIATION',
              stockable_quantity: '1',
              nonstockable_quantity: '12',
            },
          }
        : {}),
    },
  }
}

function optionValues(world: Draw['world'], random: Draw['random']): WireObject[] | undefined {
  const id = world.pickKey('catalog_item_option_values', random)
  const value = id === undefined ? undefined : world.get('catalog_item_option_values', id)
  if (id === undefined || !value) return undefined
  const data = value['item_option_value_data']
  return [{ item_option_id: textAt(data, 'item_option_id'), item_option_value_id: id }]
}

function override(location: string, money: WireObject, full: boolean): WireObject {
  return {
    location_id: location,
    price_money: money,
    pricing_type: 'FIXED_PRICING',
    track_inventory: true,
    inventory_alert_type: 'LOW_QUANTITY',
    inventory_alert_threshold: 3,
    ...(full ? { sold_out: true, sold_out_valid_until: '2024-12-31T00:00:00Z' } : {}),
  }
}

/** In every twenty variations, once every item has one, one that is sold by the glass, and a bundle of two. */
function composition(world: Draw['world'], index: number, item: string | undefined): Composition | undefined {
  const nth = index % 20
  if (!world.profile.composed || (nth !== 17 && nth !== 18)) return undefined
  const counted = countedVariations(world)
  if (nth === 18) return { data: { stockable: false }, bundled: counted.slice(0, 2) }
  const bottle = counted.find((key) => {
    const sibling = objectAt(world.get('catalog_variations', key), 'item_variation_data')
    return textAt(sibling, 'item_id') === item
  })
  if (bottle === undefined) return undefined
  const conversion = {
    stockable_item_variation_id: bottle,
    stockable_quantity: '1',
    nonstockable_quantity: '5',
  }
  return { data: { stockable: false, stockable_conversion: conversion } }
}

interface Composition {
  readonly data: WireObject
  readonly bundled?: readonly string[]
}
