import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useSpeech } from '../../shell/language.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import type { Desk } from './desk-context.ts'
import { readDraft } from './draft-variables.ts'
import { removeKey, writeAt } from './edit-yaml.ts'
import type { PlainValue } from './edit-yaml.ts'
import { findingsOf } from './findings-of.ts'
import { listIn, outlineOf, recordOf, textIn } from './outline.ts'
import type { OutlinePage } from './outline.ts'
import type { CheckedSources } from './read-sources.ts'
import type { StudyBasics } from './study-basics.ts'
import { valueOf } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'

interface NewDesk {
  readonly file: EditedFile
  readonly text: string
  readonly checked: CheckedSources
  readonly check: (text: string) => CheckedSources
  readonly basics: StudyBasics
}

/** A desk, what it said last, and whether the last change could not be made by the form. */
export interface OpenDesk {
  readonly desk: Desk
  readonly told: string
  readonly isRefused: boolean
}

/** Opens a questionnaire's text for its editors. */
export function useNewDesk({ file, text, checked, check, basics }: NewDesk): OpenDesk {
  const { languages, waves } = basics
  const { say } = useSpeech()
  const [told, tell] = useState('')
  const [isRefused, setRefused] = useState(false)
  const { pages, frame } = useOutline(text)
  const settled = useDeferredValue(text)
  const draft = useMemo(
    () => readDraft(settled, { languages, waves: waves.map(({ id }) => id) }),
    [settled, languages, waves],
  )
  const study = useRef(checked.study)
  if (checked.study !== undefined) study.current = checked.study
  const { path } = file
  const findings = useMemo(() => findingsOf(checked, { path, text }), [checked, path, text])
  const change = (changed: string | undefined): void => {
    setRefused(changed === undefined)
    if (changed === undefined) tell(say('design.as_line'))
    else file.put(changed)
  }
  const write = (key: YamlPath, value: PlainValue | undefined): void => {
    const changed = value === undefined ? removeKey(text, key) : writeAt(text, key, value)
    setRefused(changed === undefined)
    if (changed !== undefined) file.write(changed)
  }
  return {
    desk: {
      file,
      text,
      pages,
      frame,
      ...basics,
      draft,
      checked,
      findings,
      study: study.current,
      write,
      change,
      tell,
      check,
    },
    told,
    isRefused,
  }
}

interface Outline {
  readonly pages: readonly OutlinePage[]
  readonly frame: readonly string[]
}

/** A half-typed word takes neither the outline nor the place where one writes away. */
function useOutline(text: string): Outline {
  const outline = useMemo(() => {
    const pages = outlineOf(text)
    if (pages === undefined) return undefined
    const frame = listIn(recordOf(valueOf(text)), 'frame')
    return { pages, frame: frame.map((one) => textIn(one, 'id') ?? '') }
  }, [text])
  const last = useRef<Outline>({ pages: [], frame: [] })
  if (outline !== undefined) last.current = outline
  return last.current
}
