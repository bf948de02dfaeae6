import { useState } from 'react'
import type { MenuRange, MenuVariable } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { useStudy } from '../../shell/study-context.ts'
import { bandName, bandsBetween, readCuts } from './bands.ts'
import type { Band, CutProblem } from './bands.ts'
import { bandsEdit, bandsId } from './bands-edit.ts'
import type { Crossing } from './crossing.ts'
import { useTabBook } from './tab-book-context.ts'
import { isInEveryLanguage, proposedTitle } from './made-title.ts'
import { useGoToMade } from './use-go-to-made.ts'

/** Bands of a number as somebody writes them. */
export interface NewBands {
  readonly text: string
  /** What is wrong with the cut points, once there is something to tell. */
  readonly problem: CutProblem | undefined
  readonly bands: readonly (Band & { readonly label: LocalText })[]
  readonly title: LocalText
  /** Whether it was tried to add bands that have no name in some language. */
  readonly isNameless: boolean
  readonly write: (text: string) => void
  /** What is wrong is told when the field is left, not at each letter. */
  readonly leave: () => void
  readonly name: (code: string, label: LocalText) => void
  readonly entitle: (title: LocalText) => void
  readonly add: () => void
}

interface NewBandsInput {
  readonly crossing: Crossing
  readonly variable: MenuVariable
  readonly range: MenuRange
}

/** Makes bands of a number: names are proposed until others are written, and what was added is shown. */
export function useNewBands({ crossing, variable, range }: NewBandsInput): NewBands {
  const study = useStudy()
  const book = useTabBook()
  const [text, setText] = useState('')
  const [cuts, setCuts] = useState<readonly number[]>([])
  const [isLeft, setLeft] = useState(false)
  const [names, setNames] = useState<ReadonlyMap<string, LocalText>>(new Map())
  const [ownTitle, entitle] = useState<LocalText>()
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<string>()
  useGoToMade(crossing, made)
  const title = ownTitle ?? proposedTitle(variable.label, 'bands.name_of')
  const read = readCuts(text, range)
  // On the way to a further cut point the bands so far stay.
  const bands = (cuts.length === 0 ? [] : bandsBetween(cuts)).map((band) => ({
    ...band,
    label: names.get(band.code) ?? bandName(band, range),
  }))
  const isNamed = [title, ...bands.map(({ label }) => label)].every(isInEveryLanguage)
  return {
    text,
    problem: read.kind === 'bad' && isLeft ? read.problem : undefined,
    bands,
    title,
    isNameless: isTried && !isNamed,
    write: (next) => {
      setText(next)
      setLeft(false)
      const now = readCuts(next, range)
      if (now.kind === 'good') setCuts(now.cuts)
      else if (next.trim() === '') setCuts([])
    },
    leave: () => {
      setLeft(text !== '')
    },
    name: (code, label) => {
      setNames(new Map([...names, [code, label]]))
    },
    entitle,
    add: () => {
      setTried(true)
      setLeft(true)
      if (read.kind === 'bad' || !isNamed || book.isBusy) return
      const id = bandsId(study, variable.id)
      book.change(bandsEdit(study, { crossing, variable, id }, { title, bands }))
      setMade(id)
    },
  }
}
