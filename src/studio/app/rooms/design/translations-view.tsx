import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { writeAt } from './edit-yaml.ts'
import { localTexts, missingIn } from './local-texts.ts'
import type { PlacedText } from './local-texts.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { WordFields } from './word-fields.tsx'

interface TranslationsViewProps {
  readonly file: EditedFile
  readonly text: string
  /** Languages of the study. */
  readonly languages: readonly string[]
}

/** Every text of a file in every language of the study, side by side; what lacks is counted and found. */
export function TranslationsView({ file, text, languages }: TranslationsViewProps): ReactNode {
  useUndoKeys(file)
  const [isOnly, setOnly] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const texts = useMemo(() => localTexts(text, languages), [text, languages])
  const lacking = texts.flatMap((one) =>
    missingIn(one, languages).map((language) => [...one.path, language].join('.')),
  )
  // What was shown when it lacked stays while it is written.
  const shown = useKept(texts, isOnly, languages)
  return (
    <div className="translations">
      <Bar
        count={{ n: lacking.length, of: texts.length }}
        isOnly={isOnly}
        onOnly={setOnly}
        onNext={() => {
          focusNext(list.current, lacking)
        }}
      />
      <ol ref={list}>
        {shown.map(({ path, name, words }) => (
          <li key={path.join('.')}>
            <WordFields
              label={name}
              words={words}
              languages={languages}
              many
              path={path}
              onWrite={(language, own) => {
                const written = writeAt(text, [...path, language], own)
                if (written !== undefined) file.write(written)
              }}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface BarProps {
  readonly count: { readonly n: number; readonly of: number }
  readonly isOnly: boolean
  readonly onOnly: (isOnly: boolean) => void
  readonly onNext: () => void
}

/** How much lacks, and the way to it. */
function Bar({ count, isOnly, onOnly, onNext }: BarProps): ReactNode {
  const { say } = useSpeech()
  const isDone = count.n === 0
  return (
    <div className="translations-bar">
      <p role="status">{say(isDone ? 'translations.none' : 'translations.count', count)}</p>
      <button type="button" aria-disabled={isDone} onClick={onNext}>
        {say('translations.next')}
      </button>
      <label className="flag">
        <input
          type="checkbox"
          checked={isOnly}
          onChange={({ target }) => {
            onOnly(target.checked)
          }}
        />{' '}
        {say('translations.only')}
      </label>
    </div>
  )
}

function useKept(
  texts: readonly PlacedText[],
  isOnly: boolean,
  languages: readonly string[],
): readonly PlacedText[] {
  const kept = useRef<ReadonlySet<string>>(undefined)
  if (!isOnly) {
    kept.current = undefined
    return texts
  }
  kept.current ??= new Set(
    texts.filter((one) => missingIn(one, languages).length > 0).map(({ path }) => path.join('.')),
  )
  const names = kept.current
  return texts.filter(({ path }) => names.has(path.join('.')))
}

/** Puts the focus into the first field that lacks words after the one that has it; from the top again. */
function focusNext(list: HTMLElement | null, lacking: readonly string[]): void {
  const fields = [...(list?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
  const missing = fields.filter(({ dataset }) => lacking.includes(dataset['path'] ?? ''))
  const last = fields.find((field) => field.dataset['visited'] === 'yes')
  const after = last === undefined ? missing : missing.filter((field) => isAfter(field, last))
  const next = after[0] ?? missing[0]
  if (last !== undefined) delete last.dataset['visited']
  if (next === undefined) return
  next.dataset['visited'] = 'yes'
  next.focus()
}

function isAfter(field: HTMLElement, other: HTMLElement): boolean {
  return (other.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
