import type { ReactNode } from 'react'
import type { FieldGroup, FieldWave } from '../../../../api/field-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { Count } from './field-count.tsx'
import { useAccent } from './use-accent.ts'

const listed = ['listed', 'invited', 'reached', 'refused', 'bounced', 'mails'] as const
const answered = ['started', 'complete', 'screened'] as const

/** People of the list and answers, by group: counts, never a person. */
export function GroupTable({ wave: { groups } }: { readonly wave: FieldWave }): ReactNode {
  const { say } = useSpeech()
  const isListed = groups.some(({ people }) => people !== undefined)
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say('wave.groups')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="text">
              {say('wave.group')}
            </th>
            {isListed
              ? listed.map((name) => (
                  <th key={name} scope="col">
                    {say(`wave.${name}`)}
                  </th>
                ))
              : null}
            {answered.map((name) => (
              <th key={name} scope="col">
                {say(`wave.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupLine key={group.group} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GroupLine({ group }: { readonly group: FieldGroup }): ReactNode {
  const { language } = useSpeech()
  const { accent, groupTitle } = useAccent()
  const { people } = group
  return (
    <tr>
      <th scope="row">
        <span className={`dot ${accent(group.population)}`}>
          {groupTitle(group.group, group.population)}
        </span>
      </th>
      {people === undefined
        ? null
        : listed.map((name) => <td key={name}>{formatNumber(people[name], language)}</td>)}
      {answered.map((name) => (
        <td key={name}>
          <Count of={group[name]} />
        </td>
      ))}
    </tr>
  )
}
