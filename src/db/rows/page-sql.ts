import type { Column, ColumnType } from '../declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../declaration/define-table.ts'

/**
 * The SQL that a table's declaration stands for. Postgres extracts the columns from the JSON itself: on first load 3 times as fast as
 * multi-row `values`, and the compare step makes an unchanged page cost neither a write nor a lock (0.5 µs per row).
 *
 * A page is two parameters. `$1`, a JSON array with what there is to say of each record: `{k: [key…], h: hash, d: deleted, f: what to extract
 * from, if not the record, t: what a tombstone tells}`. `$2`, the records as one text, in the same order, apart by a character that JSON
 * never holds: Postgres parses 500 orders one by one in 70 ms, and as one array in 117, with 20 more to take them out of it. `$1` is bound
 * as jsonb: a cast from text is a constant to the planner, which parses it at every step of planning.
 */
export interface PageSql {
  /**
   * Selects the page's rows that differ from the stored ones: `found`, a list of their place in the page, whether there is a row, and whether
   * that is live; null if there are none. One value, because the driver takes 3 ms for 500 rows. Takes `$1` only.
   */
  compare: string
  /**
   * Inserts and updates, older never over newer, and stores those parts of the inserted rows that are told to be there. Returns `rows`,
   * a list of the key of each row that was written, whether it was inserted, and whether it is deleted; null if there are none. `$3` is the run.
   */
  upsert: (children: readonly ChildTable[]) => string
  /** Deletes the parts of these parents: one statement for all child tables. Takes `$1` only. Null where there are no child tables. */
  removeParts: string | null
  /** Stores the parts of these parents that are told to be there. */
  insertParts: (children: readonly ChildTable[]) => string
  /** Replaces the content of rows that are marked as deleted and still have the given hash. The mark and the hash stay. */
  rewrite: string
  /** Stores placeholders for ids that have no row. Takes a JSON array of keys, and the run as `$2`. Returns what was inserted. */
  placeholder: string
}

/** What stands between two records in `$2`. */
export const SEPARATOR = '\x1e'

const HEADS = 'jsonb_to_recordset($1::jsonb) as (n int, k jsonb, h text, d boolean, f jsonb, t jsonb)'

/** The rows of a page as its heads tell them, without the records. */
const heads = `(select * from rows from (${HEADS}) as p(n, k, h, d, f, t)) p`

/** The rows of a page with their records `r`, each parsed once however often the page is read. */
export const withPage = `with page as materialized (select n, k, h, d, f, t, r::jsonb as r
  from rows from (${HEADS}, string_to_table($2::text, E'\\x1e')) as p(n, k, h, d, f, t, r))`

/** The rows of `withPage`, `f` being what to extract from. A second copy of the record would not fit into the memory of a CTE. */
export const pageRows = '(select n, k, h, d, t, r, coalesce(f, r) as f from page) p'

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
  const children = definition.children ?? []
  const updatedAt = changedAt(definition)
  const joined = matchKey(key, 't')
  const keys = key.map(quote).join(', ')

  const values: [string, string][] = [
    ...contentOf(definition),
    ['raw_hash', 'h'],
    ['is_deleted', 'd'],
    ['deleted_at', `case when d then coalesce(${updatedAt}, now()) end`],
    ['is_placeholder', 'false'],
    ['synced_at', 'clock_timestamp()'],
    ['run_id', '$3::uuid'],
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
  const writeRows = `insert into ${table} as t (${values.map(([column]) => quote(column)).join(', ')})
      select ${values.map(([, expression]) => expression).join(', ')} from ${pageRows}
      on conflict (${keys}) do update set ${values
        .filter(([column]) => !key.includes(column))
        .map(assign)
        .join(', ')}
      where t.is_placeholder or (not ${isOlder(definition, 'excluded', 't')}
        and (t.raw_hash is distinct from excluded.raw_hash or t.is_deleted is distinct from excluded.is_deleted))
      returning ${keys}, (xmax = 0) as inserted, is_deleted`
  const written = `select json_agg(json_build_array(json_build_array(${keys}), inserted, is_deleted)) as rows from written`
  // Rows that were updated, even those that another writer has just inserted, may have parts already: they are not for this statement, which
  // could not see that it has deleted them.
  const fresh = `fresh as materialized (select p.k, p.f from ${pageRows} join written t on ${joined} where t.inserted)`
  const inserts = new Map(children.map((child, i) => [child.name, `c${i} as (${insertSql(child)})`]))
  const insertEach = (told: readonly ChildTable[]) =>
    told.flatMap(({ name: child }) => inserts.get(child) ?? []).join(', ')
  return {
    compare: `select json_agg(json_build_array(p.n, t.${quote(key[0] ?? '')} is not null, coalesce(not t.is_deleted and not t.is_placeholder, false))) as found
      from ${heads} left join ${table} t on ${joined}
      where t.raw_hash is distinct from p.h or t.is_deleted is distinct from p.d`,
    upsert: (told) =>
      told.length === 0
        ? `${withPage}, written as (${writeRows}) ${written}`
        : `${withPage}, written as (${writeRows}), ${fresh}, ${insertEach(told)} ${written}`,
    removeParts:
      children.length === 0
        ? null
        : `with page as materialized (select k, d, t from ${heads}), ${children.map((child, i) => `c${i} as (${removeSql(child)})`).join(', ')} select 1 as done`,
    insertParts: (told) =>
      `${withPage}, fresh as not materialized (select k, f from ${pageRows}), ${insertEach(told)} select 1 as done`,
    rewrite: `${withPage} update ${table} as t set ${values
      .filter(([column]) => column === 'raw' || kept.has(column))
      .map(([column, expression]) => `${quote(column)} = ${expression}`)
      .join(', ')}
      from ${pageRows} where ${joined} and t.is_deleted and t.raw_hash is not distinct from p.h`,
    placeholder: `insert into ${table} (${keys}, raw, is_placeholder, run_id)
      select ${key.map((_, i) => `k->>${i}`).join(', ')}, '{}', true, $2::uuid from jsonb_array_elements($1::jsonb) k
      on conflict do nothing returning 1 as placeholder`,
  }
}

/** The condition that row `row` has the key of the page's row `p`. */
export const matchKey = (columns: readonly string[], row: string): string =>
  columns.map((column, i) => `${row}.${quote(column)} = p.k->>${i}`).join(' and ')

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

function removeSql(child: ChildTable): string {
  const [firstStep = ''] = partsPath(child)
  // A tombstone that lacks the object's data says nothing about its parts: they stay.
  return `delete from ${quote(child.name)} c using page p
      where (not p.d or p.t ? ${literal(firstStep.split('.')[0] ?? '')}) and ${matchKey(child.parent, 'c')}`
}

const insertSql = (child: ChildTable) =>
  `insert into ${quote(child.name)} (${[...child.parent, ...Object.keys(child.columns)].map(quote).join(', ')})
      ${selectParts(child, 'fresh p')}`

/** The parts of records, `from` being rows `p` with the key `k` and what to extract from, `f`: the parent's key, then the child's columns. */
export function selectParts(child: ChildTable, from: string): string {
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
  return `select ${[...child.parent.map((_, i) => `p.k->>${i}`), ...selected].join(', ')} from ${from} ${elements.join(' ')}
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
