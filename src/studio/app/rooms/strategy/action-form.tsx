import { useId, useMemo } from 'react'
import type { ReactNode } from 'react'
import { parseDocument } from 'yaml'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { actionStates, efforts } from '../../../../study/strategy.ts'
import { wordsAt, writeWords } from '../../parts/write-texts.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { writeAt } from '../design/edit-yaml.ts'
import type { YamlPath } from '../design/yaml-places.ts'
import { WordFields } from '../design/word-fields.tsx'
import { delayUnit, placeOfAction, splitQuantity } from './action-place.ts'

interface ActionFormProps {
  /** `strategy.yaml`. */
  readonly file: EditedFile
  readonly id: string
}

/** What an action is in the file, and how to write it there. */
interface Edited {
  readonly read: (path: YamlPath) => string
  readonly write: (path: YamlPath, value: string) => void
}

/** An action as the plan has it: how far it is, by when, by whom, in which words. */
export function ActionForm({ file, id }: ActionFormProps): ReactNode {
  const { languages } = useStudy()
  const { text = '' } = file
  const document = useMemo(() => parseDocument(text), [text])
  const place = placeOfAction(document, id)
  if (place === undefined) return null
  const put = (next: string | undefined): void => {
    if (next !== undefined) file.write(next)
  }
  const edited: Edited = {
    read: (path) => {
      const value: unknown = document.getIn([...place, ...path])
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    },
    write: (path, value) => {
      put(writeAt(text, [...place, ...path], value))
    },
  }
  const words = (key: 'title' | 'who' | 'how', label: string, many = false): ReactNode => (
    <WordFields
      label={label}
      words={wordsAt(document, [...place, key])}
      languages={languages}
      many={many}
      onWrite={(tongue, own) => {
        put(writeWords(text, [...place, key], { language: tongue, words: own }))
      }}
    />
  )
  return (
    <div className="action-form">
      <ActionSettings edited={edited} />
      <ActionWords words={words} />
    </div>
  )
}

function ActionSettings({ edited }: { readonly edited: Edited }): ReactNode {
  const { language } = useSpeech()
  const say = sayStrategyIn(language)
  return (
    <div className="settings">
      <Choice
        edited={edited}
        name="state"
        label={say('action.state')}
        options={actionStates.map((one) => ({ id: one, title: say(`state.${one}`) }))}
      />
      <Delay edited={edited} />
      <Choice
        edited={edited}
        name="effort"
        label={say('action.effort')}
        options={efforts.map((one) => ({ id: one, title: say(`effort.${one}`) }))}
      />
      <Movement edited={edited} />
    </div>
  )
}

interface ActionWordsProps {
  readonly words: (key: 'title' | 'who' | 'how', label: string, many?: boolean) => ReactNode
}

function ActionWords({ words }: ActionWordsProps): ReactNode {
  const { language, say } = useSpeech()
  const sayStrategy = sayStrategyIn(language)
  return (
    <>
      {words('title', say('plan.what'))}
      {words('who', sayStrategy('action.who'))}
      {words('how', sayStrategy('action.how'), true)}
    </>
  )
}

interface ChoiceProps {
  readonly edited: Edited
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
}

function Choice({ edited, name, label, options }: ChoiceProps): ReactNode {
  const id = useId()
  const chosen = edited.read([name])
  return (
    <span>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          edited.write([name], target.value)
        }}
      >
        {options.some((option) => option.id === chosen) ? null : (
          <option value={chosen}>{chosen === '' ? '–' : chosen}</option>
        )}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </span>
  )
}

/** By when, from the start of the plan. */
function Delay({ edited }: { readonly edited: Edited }): ReactNode {
  const { say } = useSpeech()
  const id = useId()
  const { number, unit } = splitQuantity(edited.read(['within']))
  const own = delayUnit(unit)
  const write = (count: string, of: string): void => {
    if (/^[1-9]\d{0,2}$/.test(count)) edited.write(['within'], `${count} ${of}`)
  }
  return (
    <span>
      <label className="field-label" htmlFor={id}>
        {say('plan.within')}
      </label>
      <input
        id={id}
        type="number"
        min={1}
        max={999}
        value={number}
        onChange={({ target }) => {
          write(target.value, own)
        }}
      />{' '}
      <select
        aria-label={say('plan.unit')}
        value={own}
        onChange={({ target }) => {
          write(number, target.value)
        }}
      >
        {(['days', 'weeks', 'months'] as const).map((one) => (
          <option key={one} value={one}>
            {say(`plan.${one}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** By how much the figure should move until the next wave. */
function Movement({ edited }: { readonly edited: Edited }): ReactNode {
  const { language } = useSpeech()
  const id = useId()
  const { number, unit } = splitQuantity(edited.read(['expects', 'by']))
  return (
    <span>
      <label className="field-label" htmlFor={id}>
        {sayStrategyIn(language)('action.expects')}
      </label>
      <input
        id={id}
        type="number"
        step="any"
        value={Number.parseFloat(number.replace('\u2212', '-').replace(',', '.'))}
        onChange={({ target }) => {
          const by = target.valueAsNumber
          if (Number.isNaN(by) || by === 0) return
          edited.write(['expects', 'by'], `${by > 0 ? '+' : ''}${String(by)} ${unit}`)
        }}
      />{' '}
      <span className="quiet">{unit}</span>
    </span>
  )
}
