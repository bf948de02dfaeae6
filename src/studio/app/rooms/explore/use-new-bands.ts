import { useEffect, useState } from 'react'
import type { MenuRange, MenuVariable } from '../../../../api/study-menu.ts'
import { studioDerivedTexts } from '../../../../core/catalogue/studio-derived-text.ts'
import { fillText } from '../../../../core/fill-text.ts'
import { languages, textIn } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { bandName, bandsBetween, readCuts } from './bands.ts'
import type { Band, CutProblem } from './bands.ts'
import { bandsEdit, bandsId } from './bands-edit.ts'
import { crossingQuery } from './crossing.ts'
import type { Crossing } from './crossing.ts'
import { useTabBook } from './tab-book-context.ts'

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
  const title = ownTitle ?? proposedTitle(variable.label)
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

/** Shows bands that were made, once there are figures of them. */
function useGoToMade(crossing: Crossing, made: string | undefined): void {
  const study = useStudy()
  const isThere = study.tables.some(
    ({ variable, population }) => variable === made && population === crossing.population,
  )
  useEffect(() => {
    if (!isThere || made === undefined) return
    const next: Crossing = { ...crossing, variable: made, columns: { kind: 'total' } }
    // The form goes with its number: whoever is still in it goes on at the table of its bands.
    if (document.activeElement?.closest('.bands') !== null) {
      document.querySelector<HTMLElement>('#table-title')?.focus()
    }
    goTo(withQuery({ ...crossingQuery(study, next), sort: undefined }))
    // Once, when they are there: what is chosen afterwards stays.
  }, [isThere, made])
}

function isInEveryLanguage(title: LocalText): boolean {
  return languages.every((language) => (title[language] ?? '').trim() !== '')
}

function proposedTitle(label: LocalText): LocalText {
  return Object.fromEntries(
    languages.map((language) => {
      // “How old are you?” asks for an answer; a name does not.
      const title = textIn(label, language).replace(/\s*[:?]\s*$/u, '')
      return [language, fillText(studioDerivedTexts['bands.name_of'], language, { title })]
    }),
  )
}
