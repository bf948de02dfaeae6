import type { ReactNode } from 'react'
import type { ReleasedMargin, SampleReport } from '../../../../protect/protected.ts'
import { formatShare } from '../../../../publish/format-number.ts'
import { sayIn } from '../../../../publish/say.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** How far weighting moved each margin: the population's share, the sample's before and after. */
export function MarginTable({ sample }: { readonly sample: SampleReport }): ReactNode {
  const { language } = useSpeech()
  const say = sayIn(language)
  if (sample.margins.length === 0) return null
  const title = say('notice.margins')
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('margins.target')}</th>
            <th scope="col">{say('margins.before')}</th>
            <th scope="col">{say('margins.after')}</th>
          </tr>
        </thead>
        {sample.margins.map((margin) => (
          <Margin key={margin.variable} margin={margin} population={sample.population} />
        ))}
      </table>
    </div>
  )
}

interface MarginProps {
  readonly margin: ReleasedMargin
  readonly population: string
}

function Margin({ margin, population }: MarginProps): ReactNode {
  const { language, local } = useSpeech()
  const { variables } = useStudy()
  const variable = variables.find(
    (one) => one.population === population && one.id === margin.variable,
  )
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {variable === undefined ? margin.variable : local(variable.label)}
        </th>
      </tr>
      {margin.levels.map(({ code, target, before, after }) => {
        const category = variable?.categories.find((one) => one.code === code)
        return (
          <tr key={code}>
            <th scope="row">{category === undefined ? code : local(category.label)}</th>
            <td>{formatShare(target, language, 1)}</td>
            <td>
              {before.kind === 'withheld' ? (
                <span className="withheld" title={withheldText(before.reason, language)}>
                  <span aria-hidden="true">–</span>
                  <span className="sr">{withheldText(before.reason, language)}</span>
                </span>
              ) : (
                formatShare(before.value, language, 1)
              )}
            </td>
            <td>{formatShare(after, language, 1)}</td>
          </tr>
        )
      })}
    </tbody>
  )
}
