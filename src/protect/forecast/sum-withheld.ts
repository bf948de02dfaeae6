import type { PopulationId, WaveId } from '../../core/ids.ts'
import type { LocalText } from '../../core/local-text.ts'
import type { ProtectedTable, Release, WithheldReason } from '../protected.ts'

/** What a release withholds of one sample; no size of what is hidden is told. */
export interface WithheldSample {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly simulated: boolean
  readonly tables: number
  readonly shown: number
  /** Cells withheld, by reason. */
  readonly cells: Readonly<Partial<Record<WithheldReason, number>>>
  readonly columns: readonly WithheldColumn[]
}

/** A column that some tables of a sample withhold. */
export interface WithheldColumn {
  readonly key: string
  readonly title: LocalText
  readonly base?: LocalText | undefined
  readonly reason: WithheldReason
  /** Tables that withhold it for this reason. */
  readonly tables: number
}

/** Sums up what a release withholds, sample by sample. */
export function sumWithheld({ tables }: Pick<Release, 'tables'>): readonly WithheldSample[] {
  const samples = new Map<string, ProtectedTable[]>()
  for (const table of tables) {
    const key = `${table.provenance.wave}/${table.provenance.population}`
    samples.set(key, [...(samples.get(key) ?? []), table])
  }
  return [...samples.values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [sumSample(own, first)]
  })
}

function sumSample(
  tables: readonly ProtectedTable[],
  { provenance }: ProtectedTable,
): WithheldSample {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const counts: Partial<Record<WithheldReason, number>> = {}
  for (const cell of cells) {
    if (cell.kind === 'withheld') counts[cell.reason] = (counts[cell.reason] ?? 0) + 1
  }
  const { wave, population, simulated } = provenance
  return {
    wave,
    population,
    simulated,
    tables: tables.length,
    shown: cells.filter(({ kind }) => kind === 'estimate').length,
    cells: counts,
    columns: sumColumns(tables),
  }
}

function sumColumns(tables: readonly ProtectedTable[]): readonly WithheldColumn[] {
  const columns = new Map<string, WithheldColumn>()
  for (const { base, columns: own } of tables) {
    for (const { key, title, bases } of own) {
      if (bases.kind !== 'withheld') continue
      const { reason } = bases
      const name = `${base?.id ?? ''} ${key} ${reason}`
      const before = columns.get(name)?.tables ?? 0
      columns.set(name, { key, title, base: base?.title, reason, tables: before + 1 })
    }
  }
  return [...columns.values()]
}
