import type { ReactNode } from 'react'
import type { MenuCategory } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'

interface AnswerTicksProps {
  readonly legend: string
  readonly categories: readonly MenuCategory[]
  readonly codes: readonly string[]
  readonly onTick: (codes: readonly string[]) => void
}

/** The answers of a question, any of which may be ticked. */
export function AnswerTicks({ legend, categories, codes, onTick }: AnswerTicksProps): ReactNode {
  const { local } = useSpeech()
  return (
    <fieldset className="answer-ticks">
      <legend>{legend}</legend>
      {categories.map(({ code, label }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={codes.includes(code)}
            onChange={({ target }) => {
              // In the order of the questionnaire, whatever that of the ticks.
              const isIn = (one: string): boolean =>
                one === code ? target.checked : codes.includes(one)
              onTick(categories.map((one) => one.code).filter(isIn))
            }}
          />{' '}
          {local(label)}
        </label>
      ))}
    </fieldset>
  )
}
