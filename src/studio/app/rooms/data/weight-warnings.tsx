import type { ReactNode } from 'react'
import type { SampleReport } from '../../../../protect/protected.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { warningsOf } from './warnings-of.ts'

/** What is worth a look in the weights of a sample, and what to do about it. */
export function WeightWarnings({ sample }: { readonly sample: SampleReport }): ReactNode {
  const { language, local, say } = useSpeech()
  const { variables } = useStudy()
  const warnings = warningsOf(sample)
  if (warnings.length === 0) return null
  const levelOf = (id: string, code: string): string => {
    const variable = variables.find((one) => one.population === sample.population && one.id === id)
    const category = variable?.categories.find((one) => one.code === code)
    return category === undefined ? `${id}.${code}` : local(category.label)
  }
  return (
    <ul className="warning weight-warnings">
      {warnings.map((warning) => {
        if (warning.kind === 'moved') {
          const { variable, code, ratio } = warning
          const values = {
            level: levelOf(variable, code),
            ratio: formatNumber(ratio, language, 1),
          }
          return <li key={`${variable} ${code}`}>{say('data.warn_moved', values)}</li>
        }
        const { kind } = warning
        const value = formatNumber(warning.value, language, kind === 'costly' ? 2 : 0)
        const isGiven = sample.weighting === 'given' && kind !== 'small'
        return (
          <li key={kind}>
            {say(isGiven ? `data.warn_${kind}_given` : `data.warn_${kind}`, { value })}
          </li>
        )
      })}
    </ul>
  )
}
