import type { Release } from '../protect/protected.ts'
import { collectFigures } from './collect-figures.ts'
import type { Figure } from './figure.ts'
import { isShown } from './figure.ts'
import { figureRecord } from './figure-record.ts'
import type { RecordContext, RecordLine } from './figure-record.ts'
import { recordKey } from './record-key.ts'

/** A figure, its record, and whether the size of its base stands beside it. */
export interface FigureEntry {
  readonly figure: Figure
  readonly lines: readonly RecordLine[]
}

/** Figures that have lines of their records in common, which are said once. */
export interface RecordGroup {
  readonly key: string
  /** Lines that all of them have word for word. */
  readonly shared: readonly RecordLine[]
  readonly figures: readonly FigureEntry[]
}

/**
 * The records of all figures that a release may show, grouped by question, people and waves, in the
 * order of its tables. The size of a base has a record of its own only where its share is withheld:
 * elsewhere it is a line of the record of the share.
 */
export function groupRecords(context: RecordContext): readonly RecordGroup[] {
  const groups = new Map<string, FigureEntry[]>()
  for (const figure of figuresAlone(context.release)) {
    const key = recordKey(figure)
    const entry = { figure, lines: figureRecord(figure, context) }
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [entry])
    else known.push(entry)
  }
  return [...groups].map(([key, figures]) => shareLines(key, figures))
}

function figuresAlone(release: Release): readonly Figure[] {
  const figures = collectFigures(release)
  return [...figures.values()]
    .filter(isShown)
    .filter(({ id }) => !id.endsWith('#n') || !isShown(figures.get(id.slice(0, -2))))
}

/** Takes out of each record what all have alike; the figure's own lines stay with it. */
function shareLines(key: string, figures: readonly FigureEntry[]): RecordGroup {
  const [first] = figures
  const shared = (first?.lines ?? []).filter(
    (line) =>
      figures.length > 1 &&
      !own.has(line.key) &&
      figures.every(({ lines }) =>
        lines.some((one) => one.key === line.key && one.text === line.text),
      ),
  )
  const keys = new Set(shared.map((line) => line.key))
  return {
    key,
    shared,
    figures: figures.map(({ figure, lines }) => ({
      figure,
      lines: lines.filter((line) => !keys.has(line.key)),
    })),
  }
}

/** Said of each figure, even where all say the same. */
const own: ReadonlySet<string> = new Set(['figure', 'value', 'definition', 'command'])
