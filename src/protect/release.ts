import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { parseFigureId } from '../study/text/figure-id.ts'
import type { FigureId } from '../study/text/figure-id.ts'
import type { ProtectedGap, ProtectedTable, Release } from './protected.ts'
import type { TextOutcome } from './open-text/text-question.ts'
import type { ReleaseQuery } from './release-query.ts'
import type { Snapshot } from './snapshot.ts'

/** The parts of a release that a query picks. */
type Picked = Pick<Release, 'samples' | 'tables' | 'gaps' | 'partGaps' | 'trends'>

const nothing: Picked = { samples: [], tables: [], gaps: [], partGaps: undefined, trends: [] }

/**
 * Answers a question out of a snapshot: the one way out, through which every channel goes.
 *
 * Whatever was asked, a number is the same: it was fixed when the snapshot was taken. What is not on
 * the menu of the study's own tables, mirrors and waves is refused: the release is empty, and
 * `refused` says why.
 *
 * **Issues** (in `refused`): `protect.not_on_menu`, with what is.
 *
 * @example
 * ```ts
 * import { release, takeSnapshot } from 'visavis/protect'
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * const nothing = { samples: [], tables: [], gaps: [], trends: [] }
 * const snapshot = await takeSnapshot({ study: { policy }, ...nothing })
 * release(snapshot, { kind: 'table', id: '2012/staff/all/age' }).refused[0].code
 * // => 'protect.not_on_menu'
 * ```
 */
export function release({ all, texts = [] }: Snapshot, query: ReleaseQuery): Release {
  if (all.refused !== undefined || query.kind === 'all') return all
  if (query.kind === 'texts') return releaseOpenTexts(all, texts, query.id)
  const picked = pick(all, query)
  const isEmpty = Object.values(picked).every((own) => own === undefined || own.length === 0)
  if (!isEmpty) return Object.freeze({ ...all, ...picked })
  const refused: readonly Issue[] = Object.freeze([notOnMenu(all, query)])
  return Object.freeze({ ...all, ...nothing, refused })
}

/** Texts alone: nothing is beside them that could be put together with who wrote one. */
function releaseOpenTexts(
  all: Release,
  texts: readonly TextOutcome[],
  asked: string | undefined,
): Release {
  const own = texts.filter(({ id }) => asked === undefined || id === asked)
  const menu = texts.map(({ id }) => id)
  const refused = [
    ...own.flatMap(({ told }) => (told.ok ? [] : told.issues)),
    ...(own.length === 0 ? [issueOfMenu(asked ?? 'texts', menu)] : []),
  ]
  const released = own.flatMap(({ told }) => (told.ok ? [told.value] : []))
  return Object.freeze({
    ...all,
    ...nothing,
    texts: Object.freeze(released),
    ...(refused.length === 0 ? {} : { refused: Object.freeze(refused) }),
  })
}

/** A query for figures. */
type FigureQuery = Exclude<ReleaseQuery, { kind: 'all' | 'texts' }>

function pick(all: Release, query: FigureQuery): Picked {
  switch (query.kind) {
    case 'table':
      return withSamples(all, {
        ...nothing,
        tables: all.tables.filter(({ id }) => id === query.id),
      })
    case 'gap':
      return pickGaps(all, query)
    case 'trend': {
      const trends = all.trends.filter(
        ({ population, row, base }) =>
          population === query.population &&
          row.variable === query.variable &&
          base?.id === query.base,
      )
      return { ...nothing, trends }
    }
    case 'sample': {
      const isOwn = (one: { readonly wave: string; readonly population: string }): boolean =>
        one.wave === query.wave && one.population === query.population
      return {
        ...nothing,
        samples: all.samples.filter(isOwn),
        tables: all.tables.filter(({ provenance }) => isOwn(provenance)),
      }
    }
    case 'figure':
      return pickFigure(all, parseFigureId(query.id))
  }
}

function pickGaps(all: Release, query: Extract<FigureQuery, { kind: 'gap' }>): Picked {
  const pickOf = (gaps: readonly ProtectedGap[]): readonly ProtectedGap[] =>
    gaps.filter(
      ({ mirror, wave, part }) =>
        mirror.id === query.mirror &&
        part?.id === query.part &&
        (query.wave === undefined || wave === query.wave),
    )
  return query.part === undefined
    ? { ...nothing, gaps: pickOf(all.gaps) }
    : { ...nothing, partGaps: pickOf(all.partGaps ?? []) }
}

/** A table goes with what the notice says of its sample. */
function withSamples(all: Release, picked: Picked): Picked {
  const samples = all.samples.filter(({ wave, population }) =>
    picked.tables.some(
      ({ provenance }) => provenance.wave === wave && provenance.population === population,
    ),
  )
  return { ...picked, samples }
}

function pickFigure(all: Release, figure: FigureId | undefined): Picked {
  switch (figure?.kind) {
    case undefined:
      return nothing
    case 'respondents':
      return {
        ...nothing,
        samples: all.samples.filter(
          ({ wave, population }) => wave === figure.wave && population === figure.population,
        ),
      }
    case 'mirror':
      return pickGaps(all, {
        kind: 'gap',
        mirror: figure.mirror,
        wave: figure.wave,
        part: figure.part,
      })
    case 'row':
      return withSamples(all, {
        ...nothing,
        tables: all.tables.filter((table) => holdsFigure(table, figure)),
      })
    case 'trend':
      return {
        ...nothing,
        trends: all.trends.filter(
          ({ waves, population, row, base }) =>
            waves[0] === figure.from &&
            waves[1] === figure.to &&
            population === figure.population &&
            `${row.variable}.${row.row}` === figure.row &&
            base?.id === figure.base,
        ),
      }
  }
}

function holdsFigure(
  { provenance, base, rows, columns }: ProtectedTable,
  figure: Extract<FigureId, { kind: 'row' }>,
): boolean {
  return (
    provenance.wave === figure.wave &&
    provenance.population === figure.population &&
    base?.id === figure.base &&
    rows.some(({ row }) => `${row.variable}.${row.row}` === figure.row) &&
    (figure.column === undefined || columns.some(({ key }) => key === figure.column))
  )
}

/** The refusal, with as much of the menu as fits in a sentence. */
function notOnMenu(all: Release, query: FigureQuery): Issue {
  return issueOfMenu(nameOf(query), menuOf(all, query.kind))
}

function issueOfMenu(asked: string, menu: readonly string[]): Issue {
  const shown = menu.slice(0, mostListed)
  const more = menu.length > shown.length ? ', …' : ''
  return issue('protect.not_on_menu', { asked, menu: `${shown.join(', ')}${more}` })
}

const mostListed = 12

function nameOf(query: FigureQuery): string {
  switch (query.kind) {
    case 'table':
    case 'figure':
      return query.id
    case 'gap':
      return `${query.wave === undefined ? '' : `${query.wave}/`}${query.mirror}${at(query.part)}`
    case 'trend':
      return `${query.population}/${query.variable}${at(query.base)}`
    case 'sample':
      return `${query.wave}/${query.population}`
  }
}

function at(domain: string | undefined): string {
  return domain === undefined ? '' : `@${domain}`
}

function menuOf(all: Release, kind: FigureQuery['kind']): readonly string[] {
  switch (kind) {
    case 'gap':
      return [
        ...new Set(
          [...all.gaps, ...(all.partGaps ?? [])].map(({ mirror, part }) =>
            nameOf({ kind: 'gap', mirror: mirror.id, part: part?.id }),
          ),
        ),
      ]
    case 'trend':
      return [
        ...new Set(
          all.trends.map(({ population, row, base }) =>
            nameOf({ kind: 'trend', population, variable: row.variable, base: base?.id }),
          ),
        ),
      ]
    case 'sample':
      return all.samples.map(({ wave, population }) => `${wave}/${population}`)
    case 'table':
    case 'figure':
      return all.tables.map(({ id }) => id)
  }
}
