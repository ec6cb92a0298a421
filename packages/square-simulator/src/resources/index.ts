import type { Resource } from '../resource.ts'
import { adjustmentReasons } from './adjustment-reasons.ts'
import { bankAccounts } from './bank-accounts.ts'
import { bookings } from './bookings.ts'
import {
  businessBookingProfiles,
  locationBookingProfiles,
  teamMemberBookingProfiles,
} from './booking-profiles.ts'
import { cards } from './cards.ts'
import { cashDrawerShiftEvents, cashDrawerShifts } from './cash-drawers.ts'
import { checkoutLocationSettings, checkoutMerchantSettings } from './checkout-settings.ts'
import { channels } from './channels.ts'
import {
  bookingAttributes,
  customerAttributes,
  locationAttributes,
  merchantAttributes,
  orderAttributes,
} from './custom-attributes.ts'
import { customerGroups, customerSegments } from './customer-groups.ts'
import { customerMerges, customers } from './customers.ts'
import { deviceCodes, devices } from './devices.ts'
import { disputeEvidence, disputes } from './disputes.ts'
import { events } from './events.ts'
import { giftCardActivities } from './gift-card-activities.ts'
import { giftCards } from './gift-cards.ts'
import { inventoryChanges } from './inventory-changes.ts'
import { invoices } from './invoices.ts'
import { jobs } from './jobs.ts'
import { breakTypes, teamMemberWages, workweekConfigs } from './labor-settings.ts'
import { loyaltyAccounts, loyaltyRewards } from './loyalty-accounts.ts'
import { loyaltyEvents } from './loyalty-events.ts'
import { loyaltyPrograms, loyaltyPromotions } from './loyalty-program.ts'
import { orders } from './orders.ts'
import { paymentLinks } from './payment-links.ts'
import { payments } from './payments.ts'
import { payoutEntries, payouts } from './payouts.ts'
import { refunds } from './refunds.ts'
import { scheduledShifts } from './scheduled-shifts.ts'
import { sites, snippets } from './sites.ts'
import { subscriptionEvents, subscriptions } from './subscriptions.ts'
import { teamMembers } from './team-members.ts'
import { terminalActions, terminalCheckouts, terminalRefunds } from './terminals.ts'
import { timecards } from './timecards.ts'
import { transferOrders } from './transfer-orders.ts'
import { webhookSubscriptions } from './webhook-subscriptions.ts'
import { items } from './catalog-items.ts'
import { variations } from './catalog-variations.ts'
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
  channels,
  sites,
  snippets,
  jobs,
  teamMembers,
  teamMemberWages,
  breakTypes,
  workweekConfigs,
  timecards,
  scheduledShifts,
  customerGroups,
  customerSegments,
  customers,
  customerMerges,
  devices,
  deviceCodes,
  businessBookingProfiles,
  locationBookingProfiles,
  teamMemberBookingProfiles,
  bookings,
  merchantAttributes.definitions,
  merchantAttributes.values,
  locationAttributes.definitions,
  locationAttributes.values,
  customerAttributes.definitions,
  customerAttributes.values,
  bookingAttributes.definitions,
  bookingAttributes.values,
  checkoutMerchantSettings,
  checkoutLocationSettings,
  cards,
  bankAccounts,
  giftCards,
  adjustmentReasons,
  transferOrders,
  orders,
  payments,
  refunds,
  orderAttributes.definitions,
  orderAttributes.values,
  terminalCheckouts,
  terminalRefunds,
  terminalActions,
  disputes,
  disputeEvidence,
  paymentLinks,
  subscriptions,
  subscriptionEvents,
  invoices,
  giftCardActivities,
  inventoryChanges,
  cashDrawerShifts,
  cashDrawerShiftEvents,
  payouts,
  payoutEntries,
  // What refers to orders stands after them.
  loyaltyPrograms,
  loyaltyPromotions,
  loyaltyAccounts,
  loyaltyRewards,
  loyaltyEvents,
  webhookSubscriptions,
  events,
]
