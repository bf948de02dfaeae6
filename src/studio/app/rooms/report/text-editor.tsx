import { useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { VerifyAnswer } from '../../../../api/text-answers.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { cutText } from './replace-span.ts'
import type { Marked } from './replace-span.ts'

interface TextEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly file: EditedFile
  readonly text: string
  /** What verify says of this very text. */
  readonly marks: VerifyAnswer | undefined
  readonly language: string
}

/** The text itself; under it, in the same letters, the marks of what is wrong and what is bound. */
export function TextEditor({ ref, file, text, marks, language }: TextEditorProps): ReactNode {
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
        {cutText(text, marksOf(marks)).map(({ text: piece, start, mark }) =>
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
        aria-label={say('report.editor', { path: file.path })}
        spellCheck
        value={text}
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

/** Errors first: what is bound and wrong is marked as wrong. */
function marksOf(answer: VerifyAnswer | undefined): readonly Marked[] {
  if (answer === undefined) return []
  const wrong = answer.findings.map(({ start, end, severity }) => ({
    start,
    end,
    mark: `mark-${severity}`,
  }))
  const bound = answer.bindings
    .filter(({ start, end }) => !wrong.some((one) => one.start < end && start < one.end))
    .map(({ start, end }) => ({ start, end, mark: 'mark-bound' }))
  return [...wrong, ...bound]
}
