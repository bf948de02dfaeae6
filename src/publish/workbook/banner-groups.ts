import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable } from '../../protect/protected.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'

/** Tables of one population and wave with the same columns: one sheet. */
export interface BannerGroup {
  readonly title: string
  /** Shorter, for the sheet's tab. */
  readonly tab: string
  readonly tables: readonly [ProtectedTable, ...ProtectedTable[]]
}

/** Groups the tables of a release by wave, population and columns, in their order. */
export function bannerGroups(context: SectionContext): readonly BannerGroup[] {
  const groups = new Map<string, BannerGroup['tables']>()
  for (const table of context.release.tables) {
    const { wave, population } = table.provenance
    const key = [wave, population, ...table.columns.map((column) => column.key)].join(' ')
    const known = groups.get(key)
    groups.set(key, known === undefined ? [table] : [...known, table])
  }
  const all = [...groups.values()]
  return all.map((tables) => {
    const isOne = all.every((other) => other === tables || !isSameSample(other[0], tables[0]))
    return { tables, ...titlesOf(tables[0], isOne, context) }
  })
}

function isSameSample(one: ProtectedTable, other: ProtectedTable): boolean {
  return (
    one.provenance.wave === other.provenance.wave &&
    one.provenance.population === other.provenance.population
  )
}

/** A banner is named only where the sample has several. */
function titlesOf(
  table: ProtectedTable,
  isOne: boolean,
  { release: { study }, language }: SectionContext,
): Pick<BannerGroup, 'title' | 'tab'> {
  const { wave, population } = table.provenance
  const who = populationTitle(study, population, language)
  const spec = study.tables.tables.find(({ id }) => id === table.spec)
  const banner = study.tables.banners.find(({ id }) => id === spec?.banner)
  const by = isOne || banner === undefined ? [] : [textIn(banner.title, language)]
  return {
    title: [who, waveTitle(study, wave, language), ...by].join(', '),
    tab: [who, wave, ...by].join(' '),
  }
}
