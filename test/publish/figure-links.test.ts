import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { drawChart } from '../../src/adapters/plot/index.ts'
import { languages } from '../../src/core/local-text.ts'
import type { Language } from '../../src/core/local-text.ts'
import type { Release } from '../../src/protect/protected.ts'
import { collectFigures } from '../../src/publish/collect-figures.ts'
import { isShown } from '../../src/publish/figure.ts'
import { figureRecord } from '../../src/publish/figure-record.ts'
import { renderArticle } from '../../src/publish/render-article.ts'
import { renderFigures } from '../../src/publish/render-figures.ts'
import { renderReport } from '../../src/publish/render-report.ts'
import { releaseOf } from '../claims/reference-release.ts'
import { smallRelease } from './small-release.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const studies = ['small', 'reseaux-sociaux', 'masculinity-2018'] as const
const releases = new Map<string, Release>([['small', smallRelease]])

beforeAll(async () => {
  for (const name of studies.slice(1)) releases.set(name, await releaseOf(name))
})

function releaseNamed(name: string): Release {
  const release = releases.get(name)
  if (release === undefined) throw new Error(`${name} requires a release`)
  return release
}

type Pages = readonly (readonly [string, Document])[]

const made = new Map<string, Pages>()

/** The pages of a study that show figures, by file; made once, and only read. */
function pagesOf(name: string, language: Language): Pages {
  const key = `${name} ${language}`
  const pages = made.get(key) ?? makePages(name, language)
  made.set(key, pages)
  return pages
}

const known = new Map<string, ReadonlyMap<string, Element>>()

/** What has an id on the page of records. */
function recordsOf(name: string, language: Language): ReadonlyMap<string, Element> {
  const key = `${name} ${language}`
  const records = known.get(key) ?? makeRecords(name, language)
  known.set(key, records)
  return records
}

function makeRecords(name: string, language: Language): ReadonlyMap<string, Element> {
  const { document } = parseHTML(renderFigures({ release: releaseNamed(name), language }))
  return new Map([...document.querySelectorAll('[id]')].map((one) => [one.id, one]))
}

function makePages(name: string, language: Language): Pages {
  const context = { release: releaseNamed(name), language, draw: drawChart }
  const article = renderArticle(context)
  const pages = [
    ['report', renderReport(context)],
    ...(article === undefined ? [] : [['article', article]]),
  ]
  return pages.map(([file = '', page = '']) => [file, parseHTML(page).document] as const)
}

function anchorsOf(page: Document): ReadonlySet<string> {
  return new Set([...page.querySelectorAll('[id]')].map(({ id }) => id))
}

/** The cells of a page that hold numbers, but for what its notice asks and records themselves. */
function numbersIn(page: Document): readonly Element[] {
  return [...page.querySelectorAll('td')].filter((cell) => {
    if (cell.closest('table.proof, table.asked') !== null) return false
    const beside = [...cell.querySelectorAll('.quiet, sup')].map((one) => textOf(one))
    const words = beside.reduce((left, one) => left.replace(one, ''), textOf(cell))
    return /\d/.test(words) && !cell.classList.contains('wave')
  })
}

function anchorOf(link: Element): string {
  return decodeURIComponent((link.getAttribute('href') ?? '').split('#')[1] ?? '')
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ')
}

type Anchors = Pick<ReadonlySet<string>, 'has'>

/** Whether a cell leads to an anchor of its page, or to a record. */
function leads(cell: Element, own: Anchors, records: Anchors): boolean {
  const [file = '', anchor = ''] = (cell.querySelector('a')?.getAttribute('href') ?? '').split('#')
  return (file === '' ? own : records).has(decodeURIComponent(anchor))
}

describe.each(studies.flatMap((name) => languages.map((language) => ({ name, language }))))(
  'figures of $name in $language',
  ({ name, language }) => {
    test('every number of a table leads to a record that is there', () => {
      const records = recordsOf(name, language)
      const cells = pagesOf(name, language).map(([, page]) => {
        const own = anchorsOf(page)
        const numbers = numbersIn(page)
        return { numbers, lost: numbers.filter((cell) => !leads(cell, own, records)) }
      })
      expect(cells.flatMap(({ lost }) => lost.map((cell) => cell.outerHTML)).slice(0, 3)).toEqual(
        [],
      )
      const count = cells.reduce((sum, { numbers }) => sum + numbers.length, 0)
      expect(count).toBeGreaterThan(name === 'small' ? 20 : 1000)
    })

    test('Tab stops at few links of a table, and one of them leads to all its records', () => {
      const records = recordsOf(name, language)
      for (const [, page] of pagesOf(name, language)) {
        for (const question of page.querySelectorAll('article.question')) {
          const links = [...question.querySelectorAll('a')]
          const stops = links.filter((link) => link.getAttribute('tabindex') !== '-1')
          expect(stops.length).toBeLessThanOrEqual(1)
          const reached = stops.map((link) => records.get(anchorOf(link)))
          const section = reached[0]?.closest('section')
          const apart = links
            .filter((link) => !stops.includes(link))
            .filter((link) => records.get(anchorOf(link))?.closest('section') !== section)
          expect(apart.map((link) => link.outerHTML)).toEqual([])
        }
      }
    })

    test('every link to a record, of a sentence or a base, finds it', () => {
      const targets = recordsOf(name, language)
      const lost = pagesOf(name, language).flatMap(([file, page]) =>
        [...page.querySelectorAll(`a[href^="figures."]`)]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !targets.has(decodeURIComponent(href.split('#')[1] ?? '')))
          .map((href) => `${file}: ${href}`),
      )
      expect(lost).toEqual([])
    })
  },
)

test('the page of records says all that `visavis figure` says of a figure', () => {
  const language = 'fr'
  const release = releaseNamed('small')
  const { document: page } = parseHTML(renderFigures({ release, language }))
  const shown = [...collectFigures(release).values()].filter(isShown)
  for (const figure of shown.filter(({ id }) => !id.endsWith('#n'))) {
    const row = page.getElementById(`figure-${figure.id}`)
    const said = textOf(row) + textOf(row?.closest('section')?.querySelector('dl'))
    const record = figureRecord(figure, { release, language, study: 'small' })
    // The question titles the section of its figures.
    for (const { text } of record.filter(({ key }) => key !== 'question')) {
      expect(said).toContain(text.replace(/\s+/g, ' '))
    }
  }
})

test('pages stay within what a browser opens at once', () => {
  for (const name of studies) {
    const release = releaseNamed(name)
    expect(renderReport({ release, language: 'fr', draw: drawChart }).length).toBeLessThan(
      1_200_000,
    )
    expect(renderFigures({ release, language: 'fr' }).length).toBeLessThan(2_000_000)
  }
})
