import type { ReactNode } from 'react'
import type { FieldFlag } from '../../../../api/field-answers.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { Count } from './field-count.tsx'
import { useAccent } from './use-accent.ts'
import { TableHead } from './table-head.tsx'

const names: Readonly<Record<string, StudioTextKey>> = {
  speeder: 'wave.flag.speeder',
  straight_line: 'wave.flag.straight_line',
  contradiction: 'wave.flag.contradiction',
  attention: 'wave.flag.attention',
  repeated_text: 'wave.flag.repeated_text',
  no_proof_of_work: 'wave.flag.no_proof_of_work',
}

const columns = ['wave.flag', 'explore.population', 'wave.flagged', 'wave.flag_out'] as const
const numbers = ['wave.flagged', 'wave.flag_out'] as const

/** Signs of careless interviews of a closed wave. */
export function QualityTable({ flags }: { readonly flags: readonly FieldFlag[] }): ReactNode {
  const { say } = useSpeech()
  const { accent, title } = useAccent()
  const raised = flags.filter(({ flagged }) => !('n' in flagged) || flagged.n > 0)
  if (raised.length === 0) return <p>{say('wave.flags_none')}</p>
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say('wave.quality')}>
      <table>
        <TableHead columns={columns} numbers={numbers} />
        <tbody>
          {raised.map(({ population, flag, flagged, isExcluded }) => {
            const name = names[flag]
            return (
              <tr key={`${population} ${flag}`}>
                <th scope="row">{name === undefined ? flag : say(name)}</th>
                <td className="text">
                  <span className={`dot ${accent(population)}`}>{title(population)}</span>
                </td>
                <td>
                  <Count of={flagged} />
                </td>
                <td>{say(isExcluded ? 'wave.yes' : 'wave.no')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
