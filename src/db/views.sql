-- Views on the real tables, for people who knew the predecessor's tables of these names. Made anew whenever this file or the tables change; each begins with "create view NAME" at a line's start.

-- What is where, as Square counts it: without estimates, which would count the components twice.
create view inventory_counts as
select
  i.catalog_object_id,
  i.catalog_object_type,
  i.variation_id,
  v.item_id,
  it.name as item_name,
  v.name as variation_name,
  v.sku,
  i.location_id,
  l.name as location_name,
  i.state,
  i.quantity,
  i.calculated_at
from catalog_inventory i
join locations l on l.id = i.location_id
left join catalog_variations v on v.id = i.variation_id
left join catalog_items it on it.id = v.item_id
where not i.is_deleted and i.is_estimated is not true;

-- One row per completed order: what was sold for how much, and how it was paid.
create view square_sales as
select
  o.id as order_id,
  o.location_id,
  l.name as location_name,
  o.customer_id,
  o.created_at,
  o.closed_at,
  o.total_amount,
  o.total_tax_amount,
  o.total_discount_amount,
  o.total_tip_amount,
  o.total_currency as currency,
  coalesce(lines.line_items, 0) as line_items,
  coalesce(lines.quantity, 0) as quantity,
  lines.items,
  paid.payment_types,
  paid.payment_ids
from orders o
left join locations l on l.id = o.location_id
left join lateral (
  select
    count(*) as line_items,
    sum(li.quantity) as quantity,
    string_agg(li.name, ', ' order by li.ordinal) as items
  from order_line_items li
  where li.order_id = o.id
) lines on true
left join lateral (
  select
    array_agg(distinct t.type order by t.type) as payment_types,
    array_agg(t.id order by t.id) as payment_ids
  from tenders t
  where t.order_id = o.id
) paid on true
where o.state = 'COMPLETED' and not o.is_deleted and not o.is_placeholder;

-- Items with their variations and what is in stock at each location, as in Square's own item library export.
create view square_item_library_export as
select
  it.id as item_id,
  v.id as variation_id,
  it.name as item_name,
  v.name as variation_name,
  v.sku,
  v.upc as gtin,
  it.description_plaintext as description,
  c.name as reporting_category,
  (
    select string_agg(cc.name, ', ' order by ic.ordinal, cc.name)
    from catalog_item_categories ic
    join catalog_categories cc on cc.id = ic.category_id
    where ic.item_id = it.id
  ) as categories,
  it.is_archived,
  l.id as location_id,
  l.name as location_name,
  coalesce(a.price_amount, v.price_amount) as price_amount,
  coalesce(a.price_currency, v.price_currency) as price_currency,
  coalesce(a.track_inventory, v.track_inventory) as track_inventory,
  coalesce(a.sold_out, false) as sold_out,
  i.quantity as quantity_in_stock
from catalog_variations v
join catalog_items it on it.id = v.item_id
cross join locations l
left join catalog_categories c on c.id = it.reporting_category_id
left join catalog_location_availability a on a.variation_id = v.id and a.location_id = l.id
left join catalog_inventory i
  on i.catalog_object_id = v.id and i.location_id = l.id and i.state = 'IN_STOCK' and not i.is_deleted
where not v.is_deleted and not v.is_placeholder
  and not it.is_deleted and not it.is_placeholder
  and not l.is_deleted and not l.is_placeholder
  and (coalesce(v.present_at_all_locations, true) or l.id = any (v.present_at_location_ids))
  and not l.id = any (coalesce(v.absent_at_location_ids, '{}'));
