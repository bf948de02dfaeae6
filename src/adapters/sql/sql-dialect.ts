import type { Literal, Sql } from './sql.ts'

/** What differs between engines in the SQL of a sample. */
export interface SqlDialect {
  /** Whether the engine holds texts that respondents wrote. */
  readonly holdsText: boolean
  /** A whole number of any column as a double. */
  asDouble(value: Sql): Sql
  /** Whether a double is neither infinite nor NaN. */
  isFinite(value: Sql): Sql
  /**
   * How a literal stands in the text of a query.
   *
   * @param place - of the literal among those of the query, from 1
   */
  write(literal: Literal, place: number): string
}

/** A query as text, and its literals in their order, for engines that bind them. */
export interface RenderedSql {
  readonly text: string
  readonly literals: readonly Literal[]
}

/** Writes a query out in a dialect; a literal that comes again is the same one. */
export function renderSql(query: Sql, dialect: SqlDialect): RenderedSql {
  const places = new Map<Literal, number>()
  const text = query.pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const place = places.get(piece) ?? places.size + 1
    places.set(piece, place)
    return dialect.write(piece, place)
  })
  return { text: text.join(''), literals: [...places.keys()] }
}
