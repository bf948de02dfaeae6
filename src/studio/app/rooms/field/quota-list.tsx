import type { ReactNode } from 'react'
import type { FieldQuota } from '../../../../api/field-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { useAccent } from './use-accent.ts'

/** The cells of the quotas, filling. */
export function QuotaList({ quotas }: { readonly quotas: readonly FieldQuota[] }): ReactNode {
  const { local, say } = useSpeech()
  const { accent, title } = useAccent()
  const names = [...new Set(quotas.map(({ quota, population }) => `${population} ${local(quota)}`))]
  return names.map((name) => {
    const cells = quotas.filter(({ quota, population }) => `${population} ${local(quota)}` === name)
    const [first] = cells
    if (first === undefined) return null
    return (
      <div key={name} className={`quota ${accent(first.population)}`}>
        <h3 className="dot">
          {local(first.quota)}, {title(first.population)}{' '}
          <span className="quiet">({say(`wave.quota.${first.kind}`)})</span>
        </h3>
        <ul>
          {cells.map((cell) => (
            <QuotaCell key={cell.cell.map(local).join(' ')} cell={cell} />
          ))}
        </ul>
      </div>
    )
  })
}

function QuotaCell({ cell }: { readonly cell: FieldQuota }): ReactNode {
  const { language, local, say } = useSpeech()
  const { have, target } = cell
  const name = cell.cell.map(local).join(', ')
  const count =
    'n' in have ? formatNumber(have.n, language) : say('wave.fewer', { n: have.fewerThan })
  const share = 'n' in have ? Math.min(100, (100 * have.n) / target) : 0
  return (
    <li>
      <span className="quota-name">{name}</span>
      <svg className="quota-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="quota-room" width="100" height="6" />
        <rect className="quota-have" width={share} height="6" />
      </svg>
      <span className="quota-count">
        {say('wave.quota_of', { have: count, target: formatNumber(target, language) })}
      </span>
    </li>
  )
}
