import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { useDesk } from './desk-context.ts'
import { insertItem, moveItem, removeItem } from './edit-list.ts'
import { FindingsAt } from './findings-at.tsx'
import { freeId, refusedId } from './free-id.ts'
import { OptionSettings } from './option-settings.tsx'
import type { LabelItem, LabelList, OutlineQuestion } from './outline.ts'
import { firstWords, itemTemplate } from './question-template.ts'
import { WordFields } from './word-fields.tsx'

interface LabelListEditorProps {
  readonly question: OutlineQuestion
  readonly list: LabelList
}

/** Options, rows or ends of a question: their words, their order, one more or one less. */
export function LabelListEditor({ question, list }: LabelListEditorProps): ReactNode {
  const { say } = useSpeech()
  const { name, items } = list
  return (
    <fieldset className="label-list">
      <legend>{say(`design.${name}`)}</legend>
      {items.length === 0 ? null : (
        <ol>
          {items.map((item, at) => (
            <li key={item.code === '' ? at : item.code}>
              <Item question={question} list={list} item={item} at={at} />
            </li>
          ))}
        </ol>
      )}
      <FindingsAt path={list.path} isOwn />
      {name === 'ends' ? null : <AddItem key={list.path.join('.')} list={list} />}
    </fieldset>
  )
}

interface ItemProps extends LabelListEditorProps {
  readonly item: LabelItem
  readonly at: number
}

function Item({ question, list, item, at }: ItemProps): ReactNode {
  const { languages, write } = useDesk()
  const { say } = useSpeech()
  const isEnd = list.name === 'ends'
  return (
    <>
      <WordFields
        label={isEnd ? say(at === 0 ? 'design.first_step' : 'design.last_step') : item.code}
        words={item.label}
        languages={languages}
        path={item.path}
        onWrite={(language, words) => {
          write([...item.path, language], words)
        }}
      />
      {isEnd ? null : <ItemActions list={list} at={at} code={item.code} />}
      {list.name === 'options' ? <OptionSettings question={question} item={item} /> : null}
      <FindingsAt path={isEnd ? item.path : item.path.slice(0, -1)} />
    </>
  )
}

interface ItemActionsProps {
  readonly list: LabelList
  readonly at: number
  readonly code: string
}

function ItemActions({ list: { path, items }, at, code }: ItemActionsProps): ReactNode {
  const { text, change } = useDesk()
  const { say } = useSpeech()
  const move = (to: number): void => {
    change(moveItem(text, { list: path, at }, { list: path, at: to }))
  }
  return (
    <span className="item-actions">
      <button
        type="button"
        aria-label={say('design.up', { code })}
        disabled={at === 0}
        onClick={() => {
          move(at - 1)
        }}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={say('design.down', { code })}
        disabled={at === items.length - 1}
        onClick={() => {
          move(at + 1)
        }}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={say('design.remove', { code })}
        onClick={() => {
          change(removeItem(text, { list: path, at }))
        }}
      >
        ×
      </button>
    </span>
  )
}

function AddItem({ list }: { readonly list: LabelList }): ReactNode {
  const { text, languages, change } = useDesk()
  const { say } = useSpeech()
  const isRow = list.name === 'rows'
  const codes = list.items.map(({ code }) => code)
  const free = freeId(isRow ? 'row' : 'option', codes)
  const [typed, setTyped] = useState<string>()
  const code = typed ?? free
  const refused = isRow ? refusedId(code, codes) : refusedCode(code, codes)
  const add = (): void => {
    if (refused !== undefined) return
    const label = firstWords(
      isRow ? 'design.new_row' : 'design.new_option',
      languages,
      codes.length + 1,
    )
    const item = itemTemplate(isRow ? 'id' : 'code', code, label)
    change(insertItem(text, { list: list.path, at: codes.length }, item))
    setTyped(undefined)
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
          aria-invalid={refused !== undefined}
          onChange={({ target }) => {
            setTyped(target.value)
          }}
        />
      </label>
      <button disabled={refused !== undefined}>
        {say(isRow ? 'design.add_row' : 'design.add_option')}
      </button>
      {refused === undefined ? null : <p className="field-error">{say(refused)}</p>}
    </form>
  )
}

/** A code may be a word of the language: it then stands in quotes. */
function refusedCode(code: string, codes: readonly string[]): ReturnType<typeof refusedId> {
  const refused = refusedId(code, codes)
  return refused === 'design.id_reserved' ? undefined : refused
}
