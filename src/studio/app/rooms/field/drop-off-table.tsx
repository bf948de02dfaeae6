import type { ReactNode } from 'react'
import type { FieldPage } from '../../../../api/field-answers.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { Count } from './field-count.tsx'
import { useAccent } from './use-accent.ts'
import { TableHead } from './table-head.tsx'

const columns = ['wave.page', 'wave.shown', 'wave.lost', 'wave.lost_share'] as const
const numbers = ['wave.shown', 'wave.lost', 'wave.lost_share'] as const

/** Where interviews are given up, page by page. */
export function DropOffTable({ pages }: { readonly pages: readonly FieldPage[] }): ReactNode {
  const { language, local, say } = useSpeech()
  const { accent } = useAccent()
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say('wave.drop_off')}>
      <table>
        <TableHead columns={columns} numbers={numbers} />
        <tbody>
          {pages.map(({ population, page, title, shown, lost, share }) => (
            <tr key={`${population} ${page}`}>
              <th scope="row">
                <span className={`dot ${accent(population)}`}>
                  {title === undefined ? page : local(title)}
                </span>
              </th>
              <td>
                <Count of={shown} />
              </td>
              <td>
                <Count of={lost} />
              </td>
              <td>{share === undefined ? '–' : formatShare(share, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
