import { useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { EditedFile } from '../reading/use-file.ts'
import { useSpeech } from '../shell/language.ts'
import { cutText } from './cut-text.ts'
import type { Marked } from './cut-text.ts'

interface TextEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly file: EditedFile
  readonly text: string
  /** What is marked of this very text. */
  readonly marked: readonly Marked[]
  readonly language?: string | undefined
}

/** The text itself; under it, in the same letters, the marks of what is wrong and what is bound. */
export function TextEditor({ ref, file, text, marked, language }: TextEditorProps): ReactNode {
  const { say } = useSpeech()
  const under = useRef<HTMLDivElement>(null)
  const onKey = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (!isCommand || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) file.redo()
    else file.undo()
  }
  return (
    <div className="editor">
      <div className="under" ref={under} aria-hidden="true">
        {cutText(text, marked).map(({ text: piece, start, mark }) =>
          mark === undefined ? (
            piece
          ) : (
            <span key={start} className={mark}>
              {piece}
            </span>
          ),
        )}{' '}
      </div>
      <textarea
        ref={ref}
        lang={language}
        aria-label={say('file.editor', { path: file.path })}
        spellCheck={language !== undefined}
        value={text}
        readOnly={file.isReadOnly}
        onKeyDown={onKey}
        onChange={({ target }) => {
          file.write(target.value)
        }}
        onScroll={({ currentTarget }) => {
          if (under.current !== null) under.current.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}
