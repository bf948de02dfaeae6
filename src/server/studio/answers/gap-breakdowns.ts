import type { GapBreakdown, GapPart, ShownCell } from '../../../api/shown-parts.ts'
import type { LocalText } from '../../../core/local-text.ts'
import type { ProtectedGap, Release } from '../../../protect/protected.ts'
import { figureIdOf } from '../../../publish/collect-figures.ts'

/** One category of one side. */
interface SidePart {
  readonly variable: string
  readonly block: LocalText
  readonly code: string
  readonly title: LocalText
  readonly shown: ShownCell
}

/**
 * Both sides of a mirror by each variable that the study's own tables cross them with: what these say,
 * put side by side.
 */
export function gapBreakdowns(gap: ProtectedGap, shown: Release): readonly GapBreakdown[] {
  const [left, right] = [partsOfSide(gap, 0, shown), partsOfSide(gap, 1, shown)]
  const variables = [...new Set([...left, ...right].map(({ variable }) => variable))]
  return variables.map((variable) => {
    const own = [...left, ...right].filter((part) => part.variable === variable)
    const codes = [...new Set(own.map(({ code }) => code))]
    const find = (side: readonly SidePart[], code: string): ShownCell | undefined =>
      side.find((part) => part.variable === variable && part.code === code)?.shown
    const parts = codes.map((code): GapPart => ({
      code,
      title: own.find((part) => part.code === code)?.title ?? {},
      left: find(left, code),
      right: find(right, code),
    }))
    return { variable, title: own[0]?.block ?? {}, parts }
  })
}

function partsOfSide(
  { mirror, wave }: ProtectedGap,
  at: 0 | 1,
  { tables }: Release,
): readonly SidePart[] {
  const { population, row } = mirror.sides[at]
  const parts = tables
    .filter(
      ({ provenance, variable, base }) =>
        base === undefined &&
        provenance.wave === wave &&
        provenance.population === population &&
        variable.id === row.variable,
    )
    .flatMap((table) => {
      const own = table.rows.find((one) => one.row.row === row.row)
      if (own === undefined) return []
      return table.columns.flatMap((column, index): readonly SidePart[] => {
        const cell = own.cells[index]
        const block = column.block === undefined ? undefined : table.blocks[column.block]
        const dot = column.key.indexOf('.')
        if (cell === undefined || block === undefined || dot < 0) return []
        const [variable, code] = [column.key.slice(0, dot), column.key.slice(dot + 1)]
        const shown = { cell, figure: figureIdOf(table, own, column) }
        return [{ variable, block: block.title, code, title: column.title, shown }]
      })
    })
  // Several banners may have the same block: the first says it.
  return parts.filter(
    (part, index) =>
      parts.findIndex((one) => one.variable === part.variable && one.code === part.code) === index,
  )
}
