import type { ReactNode } from 'react'
import type { ReleasedWeightBin, SampleReport } from '../../../../protect/protected.ts'
import { formatNumber, formatShare } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'

/** How the weights of a sample are spread: how many respondents count for so many times the mean. */
export function WeightBars({ sample }: { readonly sample: SampleReport }): ReactNode {
  const speech = useSpeech()
  const { say, language } = speech
  const bins = sample.weights.kind === 'weights' ? sample.weights.bins : undefined
  if (bins === undefined) return null
  const most = Math.max(...bins.map(({ n }) => n))
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  return (
    <table className="weight-bars">
      <caption>{say('data.weights_spread')}</caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {say('data.weight')}
          </th>
          <th scope="col" colSpan={2}>
            {say('data.weight_share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.from}>
            <th scope="row">{rangeOf(bin, speech)}</th>
            <td className="weight-bar" aria-hidden="true">
              <span style={{ width: `${String((bin.n / most) * 100)}%` }} />
            </td>
            <td title={formatNumber(bin.n, language)}>{formatShare(bin.n / all, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rangeOf({ from, to }: ReleasedWeightBin, { say, language }: Speech): string {
  const write = (ratio: number): string => formatNumber(ratio, language, 2)
  if (to === undefined) return say('data.weight_over', { from: write(from) })
  return say('data.weight_between', { from: write(from), to: write(to) })
}
