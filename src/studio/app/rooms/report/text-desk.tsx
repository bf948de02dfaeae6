import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { TextSpan } from '../../../../api/text-answers.ts'
import { Choices } from '../../parts/choices.tsx'
import { replaceSpan } from '../../parts/cut-text.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { TextEditor } from '../../parts/text-editor.tsx'
import { useFile } from '../../reading/use-file.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { FigureSearch } from './figure-search.tsx'
import { FindingList } from './finding-list.tsx'
import { languageOfText } from './language-of-text.ts'
import { marksOf } from './marks-of.ts'
import { TextPreview } from './text-preview.tsx'
import { useVerified } from './use-verified.ts'
import type { Verified } from './use-verified.ts'

/** A text, and beside it what is wrong in it, the figures to put into it, and how it prints. */
export function TextDesk({ path }: { readonly path: string }): ReactNode {
  const study = useStudy()
  const file = useFile(study.id, path)
  const { text } = file
  return (
    <>
      <FileBar file={file} />
      {text === undefined ? (
        file.trouble === undefined && <Awaited />
      ) : (
        <Desk file={file} text={text} />
      )}
    </>
  )
}

interface DeskProps {
  readonly file: EditedFile
  readonly text: string
}

function Desk({ file, text }: DeskProps): ReactNode {
  const { language } = useSpeech()
  const written = languageOfText(file.path, language)
  const verified = useVerified(file.path, text, written)
  const editor = useRef<HTMLTextAreaElement>(null)
  const show = ({ start, end }: TextSpan): void => {
    editor.current?.focus()
    editor.current?.setSelectionRange(start, end)
  }
  const put = (span: TextSpan | undefined, words: string): void => {
    const { selectionStart = text.length, selectionEnd = text.length } = editor.current ?? {}
    const { start, end } = span ?? { start: selectionStart, end: selectionEnd }
    file.write(replaceSpan(text, { start, end }, words))
    // Once the new text stands in the editor.
    requestAnimationFrame(() => {
      show({ start: start + words.length, end: start + words.length })
    })
  }
  const marked = marksOf(verified.of === text ? verified.answer : undefined)
  return (
    <div className="desk">
      <TextEditor ref={editor} file={file} text={text} marked={marked} language={written} />
      <Beside file={file} text={text} verified={verified} onShow={show} onPut={put} />
    </div>
  )
}

const panels = ['findings', 'figures', 'preview'] as const

interface BesideProps extends DeskProps {
  readonly verified: Verified
  readonly onShow: (span: TextSpan) => void
  /** Writes into a stretch, or where the person is. */
  readonly onPut: (span: TextSpan | undefined, words: string) => void
}

function Beside({ file, text, verified, onShow, onPut }: BesideProps): ReactNode {
  const { language, say } = useSpeech()
  const [panel, setPanel] = useState<(typeof panels)[number]>('findings')
  const written = languageOfText(file.path, language)
  const count = verified.answer?.findings.length ?? 0
  const insert = (words: string): void => {
    onPut(undefined, words)
  }
  return (
    <div className="beside">
      <Choices
        label={say('report.beside')}
        options={panels.map((id) => ({ id, title: say(`report.${id}`, { n: count }) }))}
        chosen={panel}
        onChoose={setPanel}
      />
      {panel === 'findings' ? (
        <FindingList
          verified={verified}
          isCurrent={verified.of === text}
          onShow={onShow}
          onPut={onPut}
        />
      ) : null}
      {panel === 'figures' ? <FigureSearch language={written} onInsert={insert} /> : null}
      {panel === 'preview' ? <TextPreview path={file.path} text={text} language={written} /> : null}
    </div>
  )
}
