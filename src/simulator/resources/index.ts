import type { Resource } from '../resource.ts'
import { items, variations } from './catalog-items.ts'
import { categories, images, modifierLists, modifiers, taxes } from './catalog-parts.ts'
import { catalog } from './catalog.ts'
import { inventory } from './inventory.ts'
import { locations } from './locations.ts'
import { merchants } from './merchants.ts'
import { tokenStatus } from './token-status.ts'
import { vendors } from './vendors.ts'
import {
  availabilityPeriods,
  customAttributeDefinitions,
  discounts,
  itemOptions,
  itemOptionValues,
  measurementUnits,
  pricingRules,
  productSets,
  quickAmountsSettings,
  subscriptionPlans,
  subscriptionPlanVariations,
  timePeriods,
} from './catalog-rarer.ts'

/** Everything that the account can have. Each stands after what it refers to: so it is filled. */
export const resources: readonly Resource[] = [
  tokenStatus,
  merchants,
  locations,
  vendors,
  images,
  availabilityPeriods,
  customAttributeDefinitions,
  measurementUnits,
  categories,
  productSets,
  taxes,
  discounts,
  timePeriods,
  pricingRules,
  itemOptions,
  itemOptionValues,
  modifierLists,
  modifiers,
  items,
  variations,
  subscriptionPlans,
  subscriptionPlanVariations,
  quickAmountsSettings,
  catalog,
  inventory,
]
