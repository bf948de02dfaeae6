import type { ReactNode } from 'react'
import type { FieldAnonymity } from '../../../../api/field-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { Count } from './field-count.tsx'
import { TableHead } from './table-head.tsx'

const columns = [
  'wave.key',
  'wave.invited',
  'wave.issued',
  'wave.reissued',
  'wave.ballots',
  'wave.root',
] as const
const numbers = ['wave.invited', 'wave.issued', 'wave.reissued', 'wave.ballots'] as const

/** The public ledger of an anonymous wave: for each key, how many were invited, issued and cast. */
export function LedgerTable({ anonymity }: { readonly anonymity: FieldAnonymity }): ReactNode {
  const { language, say } = useSpeech()
  const { keys, ledgerAddress, erased } = anonymity
  if (keys.length === 0) return null
  const number = (n: number): string => formatNumber(n, language)
  return (
    <section aria-labelledby="field-ledger">
      <h2 id="field-ledger">{say('wave.ledger')}</h2>
      <p className="quiet">{say('wave.ledger_text')}</p>
      <div className="scroll" tabIndex={0} role="group" aria-label={say('wave.ledger')}>
        <table>
          <TableHead columns={columns} numbers={numbers} />
          <tbody>
            {keys.map((key) => (
              <tr key={key.keyId}>
                <th scope="row">{key.keyId}</th>
                <td>{number(key.invited)}</td>
                <td>{number(key.issued)}</td>
                <td>{number(key.reissued)}</td>
                <td>
                  <Count of={key.ballots} />
                </td>
                <td className="text">
                  {key.root === undefined ? '–' : <code>{key.root.slice(0, 16)}…</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {erased > 0 ? <p>{say('wave.erased', { n: erased })}</p> : null}
      {ledgerAddress === undefined ? null : (
        <p>
          <a href={ledgerAddress} target="_blank" rel="noreferrer">
            {ledgerAddress}
          </a>
        </p>
      )}
    </section>
  )
}
