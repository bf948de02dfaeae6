import { useId } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { changeCells, writeWaves } from './change-cells.ts'
import { ConditionField } from './condition-field.tsx'
import { useDesk } from './desk-context.ts'
import { localOf, recordOf, textIn } from './outline.ts'
import type { OutlineQuestion } from './outline.ts'
import { propertiesOf } from './properties-of.ts'
import type { Property } from './properties-of.ts'
import { questionTypes } from './question-types.ts'
import { WordsOf } from './words-of.tsx'

interface QuestionProps {
  readonly question: OutlineQuestion
}

/** All that may be set of a question beside its words, its answers and who is asked. */
export function PropertyFields({ question }: QuestionProps): ReactNode {
  const { say } = useSpeech()
  const type = questionTypes.find((one) => one === question.type)
  if (type === undefined) return null
  return (
    <fieldset className="properties">
      <legend>{say('design.properties')}</legend>
      <div className="property-list">
        {propertiesOf(type, question.fields['cells']).map((property) => (
          <PropertyField
            key={`${property.key} ${property.label}`}
            question={question}
            property={property}
          />
        ))}
        <WaveFields question={question} />
      </div>
      <CheckFields question={question} />
    </fieldset>
  )
}

interface PropertyProps extends QuestionProps {
  readonly property: Property
}

function PropertyField({ question, property }: PropertyProps): ReactNode {
  switch (property.kind) {
    case 'flag':
      return <Flag question={question} property={property} />
    case 'choice':
      return <Choice question={question} property={property} />
    case 'words':
      return <WordsOf path={[...question.path, property.key]} label={property.label} optional />
    case 'number':
    case 'day':
      return <Amount question={question} property={property} />
  }
}

interface Typed<Kind extends Property['kind']> extends QuestionProps {
  readonly property: Extract<Property, { readonly kind: Kind }>
}

function Flag({ question, property }: Typed<'flag'>): ReactNode {
  const { write } = useDesk()
  const { say } = useSpeech()
  const { key, label, on = true } = property
  return (
    <label className="flag">
      <input
        type="checkbox"
        checked={question.fields[key] === on}
        onChange={({ target }) => {
          write([...question.path, key], target.checked ? on : undefined)
        }}
      />{' '}
      {say(label)}
    </label>
  )
}

function Choice({ question, property }: Typed<'choice'>): ReactNode {
  const { write, change, text, languages } = useDesk()
  const { say } = useSpeech()
  const { key, label, choices, usual } = property
  return (
    <label>
      <span className="field-label">{say(label)}</span>
      <select
        value={textIn(question.fields, key) ?? usual}
        onChange={({ target: { value } }) => {
          if (key === 'cells') change(changeCells(text, question, { cells: value, languages }))
          else write([...question.path, key], value)
        }}
      >
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.label)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Amount({ question, property }: Typed<'number' | 'day'>): ReactNode {
  const { write } = useDesk()
  const { say } = useSpeech()
  const { kind, key, label, usual, isNeeded = false } = property
  const own = textIn(question.fields, key) ?? ''
  return (
    <label>
      <span className="field-label">{say(label)}</span>
      <input
        type={kind === 'day' ? 'date' : 'number'}
        step="any"
        value={own}
        required={isNeeded}
        placeholder={usual === undefined ? undefined : say('design.default', { value: usual })}
        onChange={({ target: { value } }) => {
          if (value === '' && isNeeded) return
          const written = kind === 'day' ? value : Number(value)
          write([...question.path, key], value === '' ? undefined : written)
        }}
      />
    </label>
  )
}

/** In which waves it is asked, where there are several. */
function WaveFields({ question }: QuestionProps): ReactNode {
  const { waves, write, change, text } = useDesk()
  const { say, local } = useSpeech()
  const name = useId()
  if (waves.length < 2) return null
  const own = question.fields['waves']
  const asked = Array.isArray(own) ? own.map(String) : waves.map(({ id }) => id)
  const set = (id: string, isAsked: boolean): void => {
    const next = waves
      .map((wave) => wave.id)
      .filter((one) => (one === id ? isAsked : asked.includes(one)))
    if (next.length === 0) return
    const isAll = next.length === waves.length
    if (isAll) write([...question.path, 'waves'], undefined)
    else change(writeWaves(text, question, next))
  }
  return (
    <div role="group" aria-labelledby={name}>
      <span className="field-label" id={name}>
        {say('design.waves')}
      </span>
      <span className="flags">
        {waves.map(({ id, title }) => (
          <label className="flag" key={id}>
            <input
              type="checkbox"
              checked={asked.includes(id)}
              onChange={({ target }) => {
                set(id, target.checked)
              }}
            />{' '}
            {local(title)}
          </label>
        ))}
      </span>
    </div>
  )
}

/** What an answer must meet for the page to be left. */
function CheckFields({ question }: QuestionProps): ReactNode {
  const check = recordOf(question.fields['check'])
  const that = textIn(check, 'that')
  const hasWords = Object.keys(localOf(recordOf(check['message']))).length > 0
  return (
    <>
      <ConditionField
        path={[...question.path, 'check', 'that']}
        condition={that}
        label="design.check_that"
        told="design.accepted_who"
      />
      {that === undefined && !hasWords ? null : (
        <WordsOf path={[...question.path, 'check', 'message']} label="design.check_message" />
      )}
    </>
  )
}
