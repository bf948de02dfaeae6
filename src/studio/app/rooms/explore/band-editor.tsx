import { useId } from 'react'
import type { ReactNode } from 'react'
import type { MenuRange, MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { Crossing } from './crossing.ts'
import { DerivedList } from './derived-list.tsx'
import { useTabBook } from './tab-book-context.ts'
import { TitleFields } from './title-fields.tsx'
import { useNewBands } from './use-new-bands.ts'
import type { NewBands } from './use-new-bands.ts'

/** The bands of the number in the rows: made of cut points, named in both languages, kept by the study. */
export function BandEditor({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const { variables } = useStudy()
  const variable = variables.find(
    ({ id, population }) => id === crossing.variable && population === crossing.population,
  )
  if (variable?.range === undefined) return null
  return (
    <details className="net-editor">
      <summary>{say('bands.title')}</summary>
      <p className="quiet">{say('bands.means')}</p>
      <DerivedList variable={variable} crossing={crossing} />
      <BandForm
        key={`${variable.population} ${variable.id}`}
        crossing={crossing}
        variable={variable}
        range={variable.range}
      />
    </details>
  )
}

interface BandFormProps {
  readonly crossing: Crossing
  readonly variable: MenuVariable
  readonly range: MenuRange
}

function BandForm({ crossing, variable, range }: BandFormProps): ReactNode {
  const { say } = useSpeech()
  const { isBusy } = useTabBook()
  const form = useNewBands({ crossing, variable, range })
  return (
    <form
      className="made"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.add()
      }}
    >
      <CutField form={form} range={range} />
      {form.bands.map((band, at) => (
        <TitleFields
          key={band.code}
          label={say('bands.label', { n: at + 1 })}
          title={band.label}
          onWrite={(label) => {
            form.name(band.code, label)
          }}
        />
      ))}
      <TitleFields label={say('bands.name')} title={form.title} onWrite={form.entitle} />
      <button aria-disabled={isBusy}>{say('bands.add')}</button>
      <span className="quiet" role="status">
        {form.isNameless ? say('bands.nameless') : ''}
      </span>
    </form>
  )
}

interface CutFieldProps {
  readonly form: NewBands
  readonly range: MenuRange
}

function CutField({ form, range }: CutFieldProps): ReactNode {
  const { say } = useSpeech()
  const { text, problem } = form
  const id = useId()
  return (
    <div className="cuts">
      <label>
        <span className="field-label">{say('bands.cuts')}</span>
        <input
          value={text}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint ${id}-wrong`}
          onChange={({ target }) => {
            form.write(target.value)
          }}
          onBlur={form.leave}
        />
      </label>
      <p className="quiet" id={`${id}-hint`}>
        {say('bands.cuts_hint', { example: exampleFor(range) })}{' '}
        {range.isWhole ? '' : say('bands.cuts_decimals')}
      </p>
      <div role="status" id={`${id}-wrong`}>
        {problem === undefined ? null : (
          <p className="field-error">{say(problem.key, problem.values)}</p>
        )}
      </div>
    </div>
  )
}

/** Two cut points that the question allows, near the thirds of its range. */
function exampleFor({ minimum = 0, maximum = minimum + 60 }: MenuRange): string {
  const third = (maximum - minimum) / 3
  const digits = third < 1 ? 1 : 0
  return [1, 2].map((part) => (minimum + part * third).toFixed(digits)).join(', ')
}
