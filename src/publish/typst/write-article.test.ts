import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { smallRelease } from '../../../test/publish/small-release.ts'
import { printTypst } from '../../adapters/typst/print-typst.ts'
import { renderFigures } from '../render-figures.ts'
import { writeArticle } from './write-article.ts'
import { writeTypst } from './write-typst.ts'

const context = { release: smallRelease, language: 'fr' } as const

test('an article is printed with the records of what it quotes, and the study in brief', async () => {
  const article = writeArticle(context)
  if (article === undefined) throw new Error('the test requires an article')
  expect(article.source).toContain('#figure-link(')
  expect(article.source).toContain('#anchor(')
  expect(article.source).toContain('L’étude en bref')
  expect(article.source).not.toContain('#outline(')
  const pdf = Buffer.from(await printTypst(article)).toString('latin1')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('a study without an article in a language prints none', () => {
  const release = { ...smallRelease, study: { ...smallRelease.study, texts: [] } }
  expect(writeArticle({ ...context, release })).toBeUndefined()
})

test('each printed table leads to the records of its figures, which are on the page beside', () => {
  const { document: page } = parseHTML(renderFigures(context))
  const links = [...writeTypst(context).source.matchAll(/#records-of\("([^"]+)"/g)].map(
    ([, address = '']) => address,
  )
  expect(links.length).toBeGreaterThanOrEqual(smallRelease.tables.length)
  const lost = links.filter((address) => {
    const [file, anchor = ''] = address.split('#')
    return file !== 'figures.fr.html' || page.getElementById(decodeURIComponent(anchor)) === null
  })
  expect(lost).toEqual([])
})
