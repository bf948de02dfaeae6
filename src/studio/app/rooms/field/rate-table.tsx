import type { ReactNode } from 'react'
import type { FieldRate } from '../../../../api/field-answers.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { TableHead } from './table-head.tsx'

const definitions: Readonly<Record<string, StudioTextKey>> = {
  RR1: 'rate.RR1',
  RR2: 'rate.RR2',
  RR3: 'rate.RR3',
  RR4: 'rate.RR4',
  RR5: 'rate.RR5',
  RR6: 'rate.RR6',
  COOP1: 'rate.COOP1',
  COOP2: 'rate.COOP2',
  COOP3: 'rate.COOP3',
  COOP4: 'rate.COOP4',
  REF1: 'rate.REF1',
  REF2: 'rate.REF2',
  REF3: 'rate.REF3',
}

const columns = ['wave.rate', 'wave.rate_value', 'wave.rate_means'] as const
const numbers = ['wave.rate_value'] as const

/** The outcome rates with what each means; one reason where none can be told. */
export function RateTable({ rates }: { readonly rates: readonly FieldRate[] }): ReactNode {
  const { say } = useSpeech()
  const [first] = rates
  const isNone = rates.every(({ share }) => share === undefined)
  if (isNone) return <p>{say(`wave.rate_why.${first?.reason ?? 'no_denominator'}`)}</p>
  return (
    <>
      <p className="quiet">{say('wave.rates_text')}</p>
      <div className="scroll" tabIndex={0} role="group" aria-label={say('wave.rates')}>
        <table className="rates">
          <TableHead columns={columns} numbers={numbers} />
          <tbody>
            {rates.map((rate) => (
              <RateLine key={rate.name} rate={rate} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function RateLine({ rate: { name, share, reason } }: { readonly rate: FieldRate }): ReactNode {
  const { language, say } = useSpeech()
  const definition = definitions[name]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{share === undefined ? '–' : formatShare(share, language, 1)}</td>
      <td className="text">
        {reason === undefined ? null : <>{say(`wave.rate_why.${reason}`)} </>}
        {definition === undefined ? null : say(definition)}
      </td>
    </tr>
  )
}
