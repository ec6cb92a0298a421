import { about, above, type Column, link, money, position, text } from '../../declaration/columns.ts'
import type { ChildTable } from '../../declaration/define-table.ts'
import {
  adjustmentColumns,
  appliedColumns,
  modifierColumns,
  serviceChargeColumns,
  soldColumns,
} from './order-parts.ts'

/** A part of a return: it is unique within its return only. */
const returnPart = (part: string, about: string, columns: Record<string, Column>): ChildTable => ({
  name: `order_${part}`,
  about,
  from: ['returns', part],
  parent: ['order_id'],
  key: ['return_uid', 'uid'],
  columns: { return_uid: above('uid'), ...columns },
})

/** A part of a part of a return: the return stands two levels up. */
const innerPart = (
  outer: string,
  part: string,
  child: Omit<ChildTable, 'from' | 'parent' | 'key'>,
): ChildTable => {
  const owner = outer === 'return_line_items' ? 'return_line_item_uid' : 'return_service_charge_uid'
  return {
    ...child,
    from: ['returns', outer, part],
    parent: ['order_id'],
    key: ['return_uid', owner, 'uid'],
    columns: { return_uid: above('uid', 2), [owner]: above('uid'), ...child.columns },
  }
}

/** The parts of what came back with an order. Outer parts come before the parts in them. */
export const orderReturnParts: readonly ChildTable[] = [
  {
    name: 'order_returns',
    about: 'One row per return within an order. An exchange has lines and returns in one order.',
    from: 'returns',
    parent: ['order_id'],
    key: ['uid'],
    columns: {
      uid: text(),
      ordinal: position(),
      source_order_id: about(link('orders'), 'Absent where the return is unlinked.'),
      ...money('total', 'return_amounts.total_money'),
      ...money('tax', 'return_amounts.tax_money'),
      ...money('discount', 'return_amounts.discount_money'),
      ...money('tip', 'return_amounts.tip_money'),
      ...money('service_charge', 'return_amounts.service_charge_money'),
      rounding_adjustment_uid: text('rounding_adjustment.uid'),
      rounding_adjustment_name: text('rounding_adjustment.name'),
      ...money('rounding_adjustment', 'rounding_adjustment.amount_money'),
    },
  },
  returnPart('return_line_items', 'One row per line that came back.', {
    ...soldColumns,
    source_line_item_uid: text(),
    ...money('gross_return'),
  }),
  innerPart('return_line_items', 'return_modifiers', {
    name: 'order_return_line_item_modifiers',
    about: 'One row per modifier of a line that came back.',
    columns: { ...modifierColumns, source_modifier_uid: text() },
  }),
  innerPart('return_line_items', 'applied_taxes', {
    name: 'order_return_line_item_applied_taxes',
    about: 'What each tax of the return gives back for a line.',
    columns: appliedColumns.applied_taxes,
  }),
  innerPart('return_line_items', 'applied_discounts', {
    name: 'order_return_line_item_applied_discounts',
    about: 'What each discount of the return takes off what a line gives back.',
    columns: appliedColumns.applied_discounts,
  }),
  innerPart('return_line_items', 'applied_service_charges', {
    name: 'order_return_line_item_applied_service_charges',
    about: 'What each service charge of the return gives back for a line.',
    columns: appliedColumns.applied_service_charges,
  }),
  returnPart('return_taxes', 'One row per tax that is given back.', {
    ...adjustmentColumns('catalog_taxes'),
    source_tax_uid: text(),
  }),
  returnPart('return_discounts', 'One row per discount on what came back.', {
    ...adjustmentColumns('catalog_discounts'),
    ...money('amount'),
    source_discount_uid: text(),
  }),
  returnPart('return_service_charges', 'One row per service charge that is given back.', {
    ...serviceChargeColumns,
    source_service_charge_uid: text(),
  }),
  innerPart('return_service_charges', 'applied_taxes', {
    name: 'order_return_service_charge_applied_taxes',
    about: 'What each tax of the return gives back for a service charge.',
    columns: appliedColumns.applied_taxes,
  }),
  returnPart('return_tips', 'One row per tip that is given back.', {
    uid: text(),
    ...money('applied'),
    source_tender_uid: text(),
    source_tender_id: about(link('payments'), 'A tender has the id of its payment.'),
  }),
]
