import type { ReactNode } from 'react'
import type { KeptTable } from '../../../../api/tab-book.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { crossingQuery, wavesOf } from './crossing.ts'
import { useKeptNames } from './use-kept-names.ts'

/** The questions of a kept table, each leading to it in the last wave that asked it. */
export function KeptLinks({ table }: { readonly table: KeptTable }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const names = useKeptNames()
  const { population, banner, base, denominator } = table
  return (
    <ul className="kept-links">
      {table.variables.map((variable) => {
        const wave = wavesOf(study, population, variable).at(-1)
        const name = names.variable(table, variable)
        if (wave === undefined) {
          return (
            <li key={variable} className="quiet">
              {name} – {say('book.no_wave')}
            </li>
          )
        }
        const columns =
          banner === undefined
            ? ({ kind: 'total' } as const)
            : ({ kind: 'banner', id: banner } as const)
        const crossing = { population, variable, wave, columns, base, denominator }
        return (
          <li key={variable}>
            <Link href={withQuery({ ...crossingQuery(study, crossing), sort: undefined })}>
              {name}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
