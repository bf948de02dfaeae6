import { useState } from 'react'
import type { ReactNode } from 'react'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { addItem, moveItem, quote, removeItem } from './edit-yaml.ts'
import type { YamlPath } from './edit-yaml.ts'
import type { LabelList } from './outline.ts'
import { WordFields } from './word-fields.tsx'

interface LabelListEditorProps {
  readonly file: EditedFile
  readonly text: string
  readonly list: LabelList
  readonly languages: readonly string[]
  readonly onWrite: (path: YamlPath, words: string) => void
}

/** Options, rows or ends of a question: their words, their order, one more or one less. */
export function LabelListEditor(props: LabelListEditorProps): ReactNode {
  const { file, list, languages, onWrite } = props
  const { say } = useSpeech()
  const { name, items } = list
  const isFixed = name === 'ends'
  return (
    <fieldset className="label-list">
      <legend>{say(`design.${name}`)}</legend>
      <ol>
        {items.map(({ code, label, path }, at) => (
          <li key={code === '' ? at : code}>
            <WordFields
              label={code === '' ? String(at + 1) : code}
              words={label}
              languages={languages}
              onWrite={(language, words) => {
                onWrite([...path, language], words)
              }}
            />
            {isFixed ? null : <ItemActions {...props} at={at} code={code} />}
          </li>
        ))}
      </ol>
      {isFixed ? null : <AddItem {...props} key={`${file.path} ${list.path.join('.')}`} />}
    </fieldset>
  )
}

interface ItemActionsProps extends LabelListEditorProps {
  readonly at: number
  readonly code: string
}

function ItemActions({ file, text, list, at, code }: ItemActionsProps): ReactNode {
  const { say } = useSpeech()
  const put = (written: string | undefined): void => {
    if (written !== undefined) file.write(written)
  }
  return (
    <span className="item-actions">
      <button
        type="button"
        aria-label={say('design.up', { code })}
        disabled={at === 0}
        onClick={() => {
          put(moveItem(text, list.path, [at, at - 1]))
        }}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={say('design.down', { code })}
        disabled={at === list.items.length - 1}
        onClick={() => {
          put(moveItem(text, list.path, [at, at + 1]))
        }}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={say('design.remove', { code })}
        disabled={list.items.length < 2}
        onClick={() => {
          put(removeItem(text, list.path, at))
        }}
      >
        ×
      </button>
    </span>
  )
}

/** Codes are written into data and figures: letters, digits and underscores. */
const codeShape = /^[a-z0-9_]+$/

function AddItem({ file, text, list, languages }: LabelListEditorProps): ReactNode {
  const { say } = useSpeech()
  const [code, setCode] = useState('')
  const isFree = list.items.every((item) => item.code !== code)
  const add = (): void => {
    const labels = languages.map((language) => `${language}: ${quote(code)}`).join(', ')
    const key = list.name === 'rows' ? 'id' : 'code'
    const written = addItem(text, list.path, `{ ${key}: ${quote(code)}, label: { ${labels} } }`)
    if (written === undefined || !codeShape.test(code) || !isFree) return
    file.write(written)
    setCode('')
  }
  return (
    <form
      className="add-item"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label>
        <span className="field-label">{say('design.new_code')}</span>{' '}
        <input
          value={code}
          pattern={codeShape.source}
          aria-invalid={code !== '' && (!isFree || !codeShape.test(code))}
          onChange={({ target }) => {
            setCode(target.value)
          }}
        />
      </label>
      <button disabled={!codeShape.test(code) || !isFree}>{say('design.add')}</button>
    </form>
  )
}
