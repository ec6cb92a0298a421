-- Views for reports: first on the mirror, for people who knew the predecessor's tables of these names, then on the state of the sync. Made anew whenever this file or the tables change. Each begins
-- with "create view NAME" at a line's start; below it, one line each, its comments: what docs/STATE.md says of it.

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

comment on view inventory_counts is 'What is where, as Square counts it: one row per catalog object, location and state. Without estimates, which would count the components twice.';
comment on column inventory_counts.catalog_object_id is 'Id in catalog_variations; of an item where the seller uses Square for Restaurants.';
comment on column inventory_counts.catalog_object_type is 'ITEM_VARIATION or ITEM.';
comment on column inventory_counts.variation_id is 'Id in catalog_variations; null for a whole item.';
comment on column inventory_counts.item_id is 'Id in catalog_items.';
comment on column inventory_counts.item_name is 'Name of the item.';
comment on column inventory_counts.variation_name is 'Name of the variation.';
comment on column inventory_counts.sku is 'The seller''s stock keeping unit.';
comment on column inventory_counts.location_id is 'Id in locations.';
comment on column inventory_counts.location_name is 'Name of the location.';
comment on column inventory_counts.state is 'What the counted are: IN_STOCK, WASTE, SOLD and so on.';
comment on column inventory_counts.quantity is 'How many; an exact decimal number, negative where more was sold than was there.';
comment on column inventory_counts.calculated_at is 'When Square counted, UTC.';

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

comment on view square_sales is 'One row per completed order: what was sold for how much, and how it was paid.';
comment on column square_sales.order_id is 'Id in orders.';
comment on column square_sales.location_id is 'Id in locations.';
comment on column square_sales.location_name is 'Name of the location.';
comment on column square_sales.customer_id is 'Id in customers, where it may be missing.';
comment on column square_sales.created_at is 'When the order was made, UTC.';
comment on column square_sales.closed_at is 'When it was completed, UTC.';
comment on column square_sales.total_amount is 'What was to be paid, with tax and tip: in the smallest unit of currency.';
comment on column square_sales.total_tax_amount is 'The tax in it, in the smallest unit of currency.';
comment on column square_sales.total_discount_amount is 'The discounts that were taken off, in the smallest unit of currency.';
comment on column square_sales.total_tip_amount is 'The tips in it, in the smallest unit of currency.';
comment on column square_sales.currency is 'ISO 4217, of all amounts of the row.';
comment on column square_sales.line_items is 'How many lines the order has.';
comment on column square_sales.quantity is 'Sum of their quantities.';
comment on column square_sales.items is 'Their names in their order, separated by commas.';
comment on column square_sales.payment_types is 'The kinds of its tenders: CARD, CASH and so on.';
comment on column square_sales.payment_ids is 'Ids of its tenders, which are those of the payments.';

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

comment on view square_item_library_export is 'Items with their variations and what is in stock at each location, as in Square''s own item library export: one row per variation and location that has it.';
comment on column square_item_library_export.item_id is 'Id in catalog_items.';
comment on column square_item_library_export.variation_id is 'Id in catalog_variations.';
comment on column square_item_library_export.item_name is 'Name of the item.';
comment on column square_item_library_export.variation_name is 'Name of the variation.';
comment on column square_item_library_export.sku is 'The seller''s stock keeping unit.';
comment on column square_item_library_export.gtin is 'The number of its bar code.';
comment on column square_item_library_export.description is 'The item''s description, without markup.';
comment on column square_item_library_export.reporting_category is 'Name of the category that sales are reported under.';
comment on column square_item_library_export.categories is 'Names of all its categories, separated by commas.';
comment on column square_item_library_export.is_archived is 'The item is archived.';
comment on column square_item_library_export.location_id is 'Id in locations.';
comment on column square_item_library_export.location_name is 'Name of the location.';
comment on column square_item_library_export.price_amount is 'The price at the location, in the smallest unit of price_currency; null: entered at the sale.';
comment on column square_item_library_export.price_currency is 'ISO 4217.';
comment on column square_item_library_export.track_inventory is 'Whether it is counted at the location.';
comment on column square_item_library_export.sold_out is 'Whether it is marked as sold out at the location.';
comment on column square_item_library_export.quantity_in_stock is 'What is in stock at the location; null: not counted.';

create view sync_run_outcomes as
select
  r.id as run_id,
  r.kind,
  r.trigger,
  r.status,
  r.scheduled_for,
  r.started_at,
  r.finished_at,
  extract(epoch from r.finished_at - r.started_at)::double precision as duration_seconds,
  t.tables,
  t.tables_completed,
  t.tables_refused,
  t.tables_failed,
  t.rows_read,
  t.inserted,
  t.updated,
  t.deleted,
  t.quarantined,
  t.requests,
  r.error
from sync_runs r
cross join lateral (
  select
    count(*) as tables,
    count(*) filter (where rt.status = 'completed') as tables_completed,
    count(*) filter (where rt.status in ('unavailable', 'forbidden')) as tables_refused,
    count(*) filter (where rt.status in ('failed', 'skipped', 'cancelled')) as tables_failed,
    coalesce(sum(rt.rows_read), 0) as rows_read,
    coalesce(sum(rt.inserted), 0) as inserted,
    coalesce(sum(rt.updated), 0) as updated,
    coalesce(sum(rt.deleted), 0) as deleted,
    coalesce(sum(rt.quarantined), 0) as quarantined,
    coalesce(sum(rt.requests), 0) as requests
  from sync_run_tables rt
  where rt.run_id = r.id
) t;

comment on view sync_run_outcomes is 'One row per run: how long it took, how it ended, and what it did to all its tables together.';
comment on column sync_run_outcomes.run_id is 'Id in sync_runs.';
comment on column sync_run_outcomes.kind is 'incremental, foundation or verify.';
comment on column sync_run_outcomes.trigger is 'schedule, http, cli or recovery.';
comment on column sync_run_outcomes.status is 'running, completed, partial, failed or cancelled.';
comment on column sync_run_outcomes.scheduled_for is 'The scheduled time that the run answers, UTC; null: somebody asked for it.';
comment on column sync_run_outcomes.started_at is 'When it began, UTC.';
comment on column sync_run_outcomes.finished_at is 'When it ended, UTC; null: it is running.';
comment on column sync_run_outcomes.duration_seconds is 'From its beginning to its end; null: it is running.';
comment on column sync_run_outcomes.tables is 'How many tables it was to read.';
comment on column sync_run_outcomes.tables_completed is 'Those that it read to their end.';
comment on column sync_run_outcomes.tables_refused is 'Those that Square refused: unavailable or forbidden.';
comment on column sync_run_outcomes.tables_failed is 'Those that failed, were skipped because of others, or were cancelled.';
comment on column sync_run_outcomes.rows_read is 'Records that Square sent.';
comment on column sync_run_outcomes.inserted is 'Rows that were new.';
comment on column sync_run_outcomes.updated is 'Rows that changed.';
comment on column sync_run_outcomes.deleted is 'Rows that were marked as deleted.';
comment on column sync_run_outcomes.quarantined is 'Records that Postgres refused.';
comment on column sync_run_outcomes.requests is 'Requests to Square.';
comment on column sync_run_outcomes.error is 'Why it failed as a whole.';

create view sync_table_reads as
select
  s.table_name,
  s.status,
  s.reason,
  s.last_error,
  s.last_attempt_at,
  s.last_success_at,
  s.watermark,
  s.row_count as live_rows,
  q.records as quarantined,
  s.deletions_withheld,
  v.verified_at,
  v.missing,
  v.stale,
  v.ghost,
  v.repaired
from sync_state s
cross join lateral (select count(*) as records from quarantine where quarantine.table_name = s.table_name) q
left join lateral (
  select * from verifications where verifications.table_name = s.table_name order by verified_at desc limit 1
) v on true;

comment on view sync_table_reads is 'One row per synced table: when it was last read, how that ended, what it holds, and what its last verification found. Whether it is fresh depends on the schedule and on the tables that it is listed per: GET /admin/sync-status says so.';
comment on column sync_table_reads.table_name is 'The synced table.';
comment on column sync_table_reads.status is 'idle, running, or how the last sync ended.';
comment on column sync_table_reads.reason is 'Why it was not read, or what a sync that did well has to say.';
comment on column sync_table_reads.last_error is 'What the last attempt failed with; null once one has succeeded.';
comment on column sync_table_reads.last_attempt_at is 'When a run last came to the table, UTC.';
comment on column sync_table_reads.last_success_at is 'The last attempt that read the table to its end, UTC.';
comment on column sync_table_reads.watermark is 'Source time up to which the table is known to be complete, UTC.';
comment on column sync_table_reads.live_rows is 'Rows that are not deleted and no placeholders.';
comment on column sync_table_reads.quarantined is 'Records that Postgres refuses now.';
comment on column sync_table_reads.deletions_withheld is 'Rows that were found gone but not marked, because they were too many at once.';
comment on column sync_table_reads.verified_at is 'When it was last verified, UTC; null: never.';
comment on column sync_table_reads.missing is 'Of the last verification: Square had it, the mirror did not.';
comment on column sync_table_reads.stale is 'Of the last verification: both had it, and they differed.';
comment on column sync_table_reads.ghost is 'Of the last verification: the mirror showed it as live, Square did not have it.';
comment on column sync_table_reads.repaired is 'Whether the last verification also repaired what it found.';

create view sync_quarantine_reasons as
select
  table_name,
  code,
  reason,
  count(*) as records,
  max(attempts) as most_attempts,
  min(first_seen_at) as first_seen_at,
  max(last_seen_at) as last_seen_at
from quarantine
group by table_name, code, reason;

comment on view sync_quarantine_reasons is 'How many records of which table Postgres refuses, and why: one row per reason, nothing of the records themselves.';
comment on column sync_quarantine_reasons.table_name is 'The synced table.';
comment on column sync_quarantine_reasons.code is 'SQLSTATE of the refusal, or no_key.';
comment on column sync_quarantine_reasons.reason is 'The refusal in words.';
comment on column sync_quarantine_reasons.records is 'How many records.';
comment on column sync_quarantine_reasons.most_attempts is 'How often the one that was tried most was tried.';
comment on column sync_quarantine_reasons.first_seen_at is 'When the first of them was first refused, UTC.';
comment on column sync_quarantine_reasons.last_seen_at is 'When the last of them was last refused, UTC.';
