import type { Column, ColumnType } from '../declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../declaration/define-table.ts'

/**
 * The SQL that a table's declaration stands for. Postgres extracts the columns from the JSON itself: on first load 3 times as fast as
 * multi-row `values`, and the compare step makes an unchanged page cost neither a write nor a lock (0.5 µs per row).
 *
 * Every statement takes one parameter: a JSON array of `{k: [key…], h: hash, d: deleted, r: record, f: what to extract from, if not r,
 * t: what a tombstone tells}`. It is bound as jsonb: a cast from text is a constant to the planner, which parses the page at every step of
 * planning (138 ms for 500 orders, against 0.3).
 */
export interface PageSql {
  /** Selects the page's rows that differ from the stored ones: their place `n` in the page, and what is stored. */
  compare: string
  /** Inserts and updates, older never over newer. Returns key, `inserted` and `is_deleted` of the rows that were written. */
  upsert: string
  /**
   * Deletes the parts of these parents, then stores the current ones: one statement for all child tables, so that the page is parsed once
   * and not once per child (orders have 27). Null where there are no child tables.
   */
  parts: { remove: string; insert: string } | null
  /** Replaces the content of rows that are marked as deleted and still have the given hash. The mark and the hash stay. */
  rewrite: string
  /** Stores placeholders for ids that have no row. Takes a JSON array of keys. Returns what was inserted. */
  placeholder: string
}

const rows = (definition: TableDefinition) => {
  const keys = definition.key.map((_, i) => `p.k->>${i}`)
  return {
    keys,
    from: `jsonb_to_recordset($1::jsonb) as p(n int, k jsonb, h text, d boolean, r jsonb, f jsonb, t jsonb)`,
  }
}

const known = new WeakMap<TableDefinition, PageSql>()

/** The statements of a table, built once. Identifiers come from declarations only. */
export function pageSql(definition: TableDefinition): PageSql {
  const made = known.get(definition) ?? buildPageSql(definition)
  known.set(definition, made)
  return made
}

function buildPageSql(definition: TableDefinition): PageSql {
  const { name, key, columns, deletes } = definition
  const table = quote(name)
  const page = rows(definition)
  const updatedAt = changedAt(definition)
  const joined = key.map((column, i) => `t.${quote(column)} = ${page.keys[i]}`).join(' and ')

  const values: [string, string][] = [
    ...contentOf(definition),
    ['raw_hash', 'h'],
    ['is_deleted', 'd'],
    ['deleted_at', `case when d then coalesce(${updatedAt}, now()) end`],
    ['is_placeholder', 'false'],
    ['synced_at', 'clock_timestamp()'],
    ['run_id', '$2::uuid'],
  ]
  // A tombstone often lacks the object's data. The last known columns stay, so that old orders still find a name.
  const kept = new Set(Object.keys(columns).filter((column) => !key.includes(column)))
  const assign = ([column]: [string, string]) => {
    const c = quote(column)
    if (column === 'raw')
      return `${c} = case when excluded.is_deleted then t.raw || excluded.raw else excluded.raw end`
    if (deletes !== 'never' && kept.has(column))
      return `${c} = case when excluded.is_deleted then coalesce(excluded.${c}, t.${c}) else excluded.${c} end`
    return `${c} = excluded.${c}`
  }
  return {
    compare: `select p.n, t.${quote(key[0] ?? '')} is not null as known, coalesce(not t.is_deleted and not t.is_placeholder, false) as live
      from ${page.from} left join ${table} t on ${joined}
      where t.raw_hash is distinct from p.h or t.is_deleted is distinct from p.d`,
    upsert: `with page as (select h, d, r, coalesce(f, r) as f from ${page.from})
      insert into ${table} as t (${values.map(([column]) => quote(column)).join(', ')})
      select ${values.map(([, expression]) => expression).join(', ')} from page
      on conflict (${key.map(quote).join(', ')}) do update set ${values
        .filter(([column]) => !key.includes(column))
        .map(assign)
        .join(', ')}
      where t.is_placeholder or (not ${isOlder(definition, 'excluded', 't')}
        and (t.raw_hash is distinct from excluded.raw_hash or t.is_deleted is distinct from excluded.is_deleted))
      returning jsonb_build_array(${key.map(quote).join(', ')}) as key, (xmax = 0) as inserted, is_deleted`,
    rewrite: `with page as (select k, h, r, coalesce(f, r) as f from ${page.from})
      update ${table} as t set ${values
        .filter(([column]) => column === 'raw' || kept.has(column))
        .map(([column, expression]) => `${quote(column)} = ${expression}`)
        .join(', ')}
      from page p where ${joined} and t.is_deleted and t.raw_hash is not distinct from p.h`,
    parts: partsSql(definition),
    placeholder: `insert into ${table} (${key.map(quote).join(', ')}, raw, is_placeholder, run_id)
      select ${key.map((_, i) => `k->>${i}`).join(', ')}, '{}', true, $2::uuid from jsonb_array_elements($1::jsonb) k
      on conflict do nothing returning 1 as placeholder`,
  }
}

/** The column that counts a record's versions, where there is one. */
export const versionColumn = ({ order, columns }: TableDefinition): string | undefined =>
  order.version && columns[order.version] ? order.version : undefined

/**
 * Whether row `a` is older than row `b`: by version where both have one and they differ, because a version only grows while Square may take a
 * change time back; else by change time.
 */
export function isOlder(definition: TableDefinition, a: string, b: string): string {
  const version = versionColumn(definition)
  const time = (row: string) => `coalesce(${row}.source_updated_at, '-infinity')`
  if (!version) return `(${time(a)} < ${time(b)})`
  const [va, vb] = [`${a}.${quote(version)}`, `${b}.${quote(version)}`]
  return `(case when ${va} <> ${vb} then ${va} < ${vb} else (${time(a)}, coalesce(${va}, 0)) < (${time(b)}, coalesce(${vb}, 0)) end)`
}

/** The columns filled from the record, each with its expression over `r` (the record) and `f` (what is extracted from). */
export const contentOf = (definition: TableDefinition): [string, string][] => [
  ...Object.entries(definition.columns).map(([column, spec]): [string, string] => [
    column,
    // jsonb columns are read from the record itself, because any value is valid there. The fitted copy may lack parts of it, such as equal
    // elements of a list.
    extract(column, spec, spec.type === 'jsonb' || spec.type === 'text[]' ? 'r' : 'f'),
  ]),
  ['raw', 'r'],
  ['source_updated_at', changedAt(definition)],
]

const changedAt = ({ order }: TableDefinition) =>
  order.updatedAt ? `(${textAt('f', order.updatedAt)})::timestamptz` : 'null::timestamptz'

function partsSql(definition: TableDefinition): PageSql['parts'] {
  const children = definition.children ?? []
  if (children.length === 0) return null
  const page = `with page as materialized (select k, d, t, coalesce(f, r) as f from ${rows(definition).from})`
  const each = children.map((child, i) => ({ i, ...childSql(definition, child) }))
  return {
    remove: `${page}, ${each.map(({ i, remove }) => `c${i} as (${remove})`).join(', ')} select 1 as done`,
    insert: `${page}, ${each.map(({ i, insert }) => `c${i} as (${insert})`).join(', ')} select 1 as done`,
  }
}

function childSql(definition: TableDefinition, child: ChildTable): { remove: string; insert: string } {
  const page = rows(definition)
  const table = quote(child.name)
  const [firstStep = ''] = partsPath(child)
  return {
    // A tombstone that lacks the object's data says nothing about its parts: they stay.
    remove: `delete from ${table} c using page p
      where (not p.d or p.t ? ${literal(firstStep.split('.')[0] ?? '')}) and ${child.parent.map((column, i) => `c.${quote(column)} = ${page.keys[i]}`).join(' and ')}`,
    insert: `insert into ${table} (${[...child.parent, ...Object.keys(child.columns)].map(quote).join(', ')})
      ${selectParts(child)}`,
  }
}

/** The parts that the records of `page` p (their keys `k`, what is extracted from in `f`) have: the parent's key, then the child's columns. */
export function selectParts(child: ChildTable): string {
  const columns = Object.entries(child.columns)
  const steps = partsPath(child)
  const elements = steps.map((step, i) => {
    const source = jsonAt(i === 0 ? 'p.f' : `e${i - 1}.v`, step)
    const last = i === steps.length - 1
    return last && child.each === 'entry'
      ? `cross join lateral jsonb_each(case when jsonb_typeof(${source}) = 'object' then ${source} end) with ordinality as e${i}(key, v, n)`
      : `cross join lateral jsonb_array_elements(case when jsonb_typeof(${source}) = 'array' then ${source} end) with ordinality as e${i}(v, n)`
  })
  const part = steps.length - 1
  const selected = columns.map(([name, spec]) =>
    spec.position
      ? `e${part - (spec.above ?? 0)}.n - 1`
      : spec.element === 'key'
        ? `e${part}.key`
        : spec.element === 'value'
          ? cast(spec.type, `e${part}.v #>> '{}'`, `e${part}.v`)
          : extract(name, spec, `e${part - (spec.above ?? 0)}.v`),
  )
  return `select ${[...child.parent.map((_, i) => `p.k->>${i}`), ...selected].join(', ')} from page p ${elements.join(' ')}
      ${child.each === 'entry' ? '' : `where jsonb_typeof(e${part}.v) <> 'null'`}`
}

/** The value of a column, out of the JSON in `source`. Types were checked before (fit-record.ts): a cast cannot fail. */
function extract(name: string, column: Column, source: string): string {
  const { type, when, or, absent } = column
  const read = (path: readonly string[]) =>
    cast(type, textAt(source, path.join('.')), jsonAt(source, path.join('.')))
  let value = read(column.path ?? [name])
  if (or) value = `coalesce(${[value, ...or.map(read)].join(', ')})`
  if (absent !== undefined) value = `coalesce(${value}, ${literal(absent)})`
  return when
    ? `case when ${textAt(source, when.path.join('.'))} = ${literal(when.equals)} then ${value} end`
    : value
}

function cast(type: ColumnType, asText: string, asJson: string): string {
  if (type === 'text') return asText
  if (type === 'jsonb') return `nullif(${asJson}, 'null')`
  if (type === 'text[]')
    // The alias must differ from the parts' own v. A list that holds anything but texts is no value of this type.
    return `case when jsonb_typeof(${asJson}) = 'array' and not (${asJson}) @? 'strict $[*] ? (@.type() != "string")' then array(select item.one from jsonb_array_elements_text(${asJson}) as item(one)) end`
  return `(${asText})::${type}`
}

const literal = (key: string) => `'${key.replaceAll("'", "''")}'`
const jsonAt = (source: string, path: string) =>
  path.split('.').reduce((value, key) => `${value}->${literal(key)}`, source)
const textAt = (source: string, path: string) => {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  return `${keys.length > 0 ? jsonAt(source, keys.join('.')) : source}->>${literal(last)}`
}

/** An identifier of a declaration, quoted. */
export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`
