-- Net sales by location and local day, the last three days that sold: gross less discounts, returns and taxes, without gift cards and tips.
-- Amounts are stored in the smallest unit: cents here.
-- An order counts when it is completed, or open and paid in full; its day is that of its last payment on the location's own clock.
with zones as (
  select l.id, l.name, coalesce(l.timezone, m.timezone, 'UTC') as zone
  from locations l left join merchants owner on owner.id = l.merchant_id left join locations m on m.id = owner.main_location_id
),
paid as (
  select order_id, max(created_at) as at, sum(amount_amount) as amount
  from tenders where status is null or status in ('CAPTURED', 'COMPLETED') group by order_id
),
counted as (
  select o.id, z.name as location, o.total_currency as currency, (coalesce(p.at, o.closed_at, o.created_at) at time zone z.zone)::date as day
  from orders o join zones z on z.id = o.location_id left join paid p on p.order_id = o.id
  where not o.is_deleted and not o.is_placeholder
    and (o.state = 'COMPLETED' or (o.state = 'OPEN' and p.amount > 0 and p.amount >= o.total_amount))
),
sold as (
  select order_id, sum(coalesce(total_amount, 0) - coalesce(total_tax_amount, 0) - coalesce(total_service_charge_amount, 0)) as net
  from order_line_items where item_type is distinct from 'GIFT_CARD' group by order_id
  union all
  select order_id, sum(coalesce(total_amount, 0) - coalesce(total_tax_amount, 0)) from order_service_charges group by order_id
  union all
  select order_id, -sum(coalesce(total_amount, 0) - coalesce(total_tax_amount, 0) - coalesce(total_service_charge_amount, 0))
  from order_return_line_items
  where item_type is distinct from 'GIFT_CARD' and not (item_type = 'CUSTOM_AMOUNT' and source_line_item_uid is null) group by order_id
  union all
  select order_id, -sum(coalesce(total_amount, 0) - coalesce(total_tax_amount, 0)) from order_return_service_charges group by order_id
)
select c.location, c.day, count(distinct c.id) as orders, round(sum(s.net) / 100.0, 2) as net_sales, c.currency
from counted c join sold s on s.order_id = c.id
where c.day > (select max(day) from counted) - 3
group by c.location, c.day, c.currency order by c.location, c.day;
