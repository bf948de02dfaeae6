import type { MenuTable } from '../../../../api/study-menu.ts'
import type { SearchOption } from '../../parts/find-options.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { columnsOf } from './nearest-table.ts'

/** How what a table is chosen by is named in lists. */
export interface TableNames {
  readonly population: (table: MenuTable) => SearchOption
  readonly variable: (table: MenuTable) => SearchOption
  readonly wave: (table: MenuTable) => SearchOption
  readonly columns: (table: MenuTable) => SearchOption
}

/** Names tables' parts in the language of the Studio. */
export function useTableNames(): TableNames {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  const labels = new Map(
    study.variables.map((variable) => [`${variable.population} ${variable.id}`, variable] as const),
  )
  return {
    population: ({ population }) => ({
      id: population,
      title: populationTitle(study, population, language),
    }),
    variable: ({ population, variable }) => {
      const known = labels.get(`${population} ${variable}`)
      return {
        id: variable,
        title: known === undefined ? variable : local(known.label),
        detail: variable,
      }
    },
    wave: ({ wave }) => ({ id: wave, title: waveTitle(study, wave, language) }),
    columns: (table) => {
      const { banner, base, denominator } = table
      return {
        id: columnsOf(table),
        title: banner === undefined ? say('explore.total_alone') : local(banner.title),
        detail: [
          base === undefined ? say('explore.everybody') : local(base.title),
          say(`explore.${denominator}`),
        ].join(' · '),
      }
    },
  }
}
