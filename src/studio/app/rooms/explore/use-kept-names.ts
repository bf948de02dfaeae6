import type { KeptTable } from '../../../../api/tab-book.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** How kept tables are named in lists. */
export interface KeptNames {
  /** Its own name, else that of its columns. */
  readonly title: (table: KeptTable) => string
  readonly base: (table: KeptTable) => string | undefined
  readonly variable: (table: KeptTable, variable: string) => string
}

/** Names kept tables in the language of the Studio. */
export function useKeptNames(): KeptNames {
  const { local, say } = useSpeech()
  const { banners, bases, variables } = useStudy()
  return {
    title: (table) => {
      if (table.title !== undefined) return local(table.title)
      const banner = banners.find(({ id }) => id === table.banner)
      return banner === undefined ? say('explore.total_alone') : local(banner.title)
    },
    base: (table) => {
      const base = bases.find(({ id }) => id === table.base)
      return base && local(base.title)
    },
    variable: ({ population }, id) => {
      const own = variables.find((one) => one.population === population && one.id === id)
      return own === undefined ? id : local(own.label)
    },
  }
}
