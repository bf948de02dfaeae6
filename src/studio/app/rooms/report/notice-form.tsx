import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { parseDocument } from 'yaml'
import type { SampleNotice } from '../../../../api/text-answers.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { wordsAt, writeWords } from '../../parts/write-texts.ts'
import { useFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { WordFields } from '../design/word-fields.tsx'
import { placeOfItem } from './notice-places.ts'

/** What the notice of a sample lacks, to be written into `study.yaml`. */
export function NoticeForm({ sample }: { readonly sample: SampleNotice }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const file = useFile(study.id, 'study.yaml')
  const { text } = file
  const document = useMemo(() => parseDocument(text ?? ''), [text])
  if (text === undefined) return null
  const items = sample.missing.flatMap(({ key, label }) => {
    const path = placeOfItem(key, sample)
    return path === undefined ? [] : [{ key, label, path }]
  })
  return (
    <>
      <FileBar file={file} />
      {items.map(({ key, label, path }) => (
        <WordFields
          key={key}
          label={label}
          words={wordsAt(document, path)}
          languages={study.languages}
          onWrite={(language, words) => {
            const written = writeWords(text, path, { language, words })
            if (written !== undefined) file.write(written)
          }}
        />
      ))}
      {items.length === sample.missing.length ? null : (
        <p className="quiet">{say('notice.by_file')}</p>
      )}
    </>
  )
}
