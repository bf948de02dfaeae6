import type { Variable } from '../study/variable.ts'
import { lookupFor } from './cell-lookup.ts'
import type { CellLookup } from './cell-lookup.ts'
import { codeSeparator, emptySetMarker } from './cell-markers.ts'
import { cellOf } from './column-builder.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'
import { reportUnknownCell } from './report-unknown-cell.ts'
import { gatherSets } from './set-gatherer.ts'
import { answered } from './status-kind.ts'

/** The categories that a cell of codes names, or undefined when one of them is not known. */
function readCodes(cell: string, lookup: CellLookup): ReadonlySet<number> | undefined {
  const chosen = new Set<number>()
  for (const part of cell.split(codeSeparator)) {
    const meaning = lookup(part)
    if (meaning?.kind !== 'category') return undefined
    chosen.add(meaning.index)
  }
  return chosen
}

/** Reads a multiple variable from one column of codes parted by `;`. */
export function buildMultiple(
  variable: Variable,
  column: FileColumn,
  context: BuilderContext,
): ColumnBuilder {
  const lookup = lookupFor(variable, context.source)
  const sets = gatherSets(variable)
  return {
    variable,
    add: (row) => {
      const cell = cellOf(row, column)
      const whole = lookup(cell)
      if (whole?.kind === 'status') return sets.pushStatus(whole.status)
      if (whole !== undefined) return sets.pushSet(new Set([whole.index]))
      if (cell === emptySetMarker) return sets.pushSet(new Set())
      const chosen = readCodes(cell, lookup)
      if (chosen !== undefined) return sets.pushSet(chosen)
      reportUnknownCell(context, row, column, variable)
      return sets.pushStatus(answered)
    },
    finish: () => sets.finish(),
  }
}
