import { missingCells } from '../../dataset/cell-lookup.ts'
import type { DataSource } from '../../study/model.ts'
import { joinSql, sql, textLiteral, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'

// Patterns stand in the text: of one that is bound, DuckDB would compile a copy for every row.
const plainNumber = sql`'[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?'`
const commaNumber = sql`'[+-]?[0-9]+,[0-9]+'`
const isoDay = sql`'[0-9]{4}-[0-9]{2}-[0-9]{2}'`
/** What JavaScript's `trim` takes off. */
const blanks = sql`'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'`

/** A cell without blanks around. */
function trimmed(cell: Sql): Sql {
  return sql`trim(${cell}, ${blanks})`
}

/** The status that a file's missing values and our markers give a cell; `otherwise` without one. */
export function missingSql(cell: Sql, source: DataSource, otherwise: Sql): Sql {
  const cases = [...missingCells(source)].map(
    ([marker, status]) => sql` WHEN ${textLiteral(marker)} THEN ${whole(status)}`,
  )
  return sql`(CASE ${cell}${joinSql(cases, sql``)} ELSE ${otherwise} END)`
}

/**
 * A cell as a number, as `readNumber` reads it: NULL where it is none, infinite where it is too great
 * for a double.
 */
export function cellNumber(cell: Sql, separator: string): Sql {
  const text = trimmed(cell)
  const withComma =
    separator === ';'
      ? sql` WHEN regexp_full_match(${text}, ${commaNumber}) THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)`
      : sql``
  // Few cells have blanks around, and taking them off is slow.
  return sql`(CASE WHEN regexp_full_match(${cell}, ${plainNumber}) THEN TRY_CAST(${cell} AS DOUBLE) WHEN regexp_full_match(${text}, ${plainNumber}) THEN TRY_CAST(${text} AS DOUBLE)${withComma} END)`
}

/** Whether a cell is a calendar date, as `isCalendarDate` says. */
export function isDateCell(cell: Sql): Sql {
  return sql`(regexp_full_match(${cell}, ${isoDay}) AND TRY_CAST(${cell} AS DATE) IS NOT NULL)`
}
