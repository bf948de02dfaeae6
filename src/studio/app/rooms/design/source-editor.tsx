import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Marked } from '../../parts/cut-text.ts'
import { TextEditor } from '../../parts/text-editor.tsx'
import type { EditedFile } from '../../reading/use-file.ts'
import { usePlace } from '../../shell/location.ts'
import { spanOfLine } from './span-of-line.ts'
import type { CheckedSources } from './read-sources.ts'

interface SourceEditorProps {
  readonly file: EditedFile
  readonly text: string
  readonly checked: CheckedSources
}

/** A file as text, the lines that check speaks of marked; the address may name a line to go to. */
export function SourceEditor({ file, text, checked }: SourceEditorProps): ReactNode {
  const editor = useRef<HTMLTextAreaElement>(null)
  const { query } = usePlace()
  const line = Number(query.get('line') ?? 0)
  useEffect(() => {
    const area = editor.current
    if (line < 1 || area === null) return
    const span = spanOfLine(area.value, line)
    area.focus()
    area.setSelectionRange(span.start, span.start)
  }, [line])
  const marked = checked.issues.flatMap((issue): readonly Marked[] =>
    issue.file === file.path && issue.line !== undefined
      ? [{ ...spanOfLine(text, issue.line), mark: 'mark-error' }]
      : [],
  )
  return <TextEditor ref={editor} file={file} text={text} marked={marked} />
}
