import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { everyQuestion } from '../../../test/interview/every-question.ts'
import {
  factsOf,
  interviewContent,
  modes,
  wholePages,
} from '../../../test/interview/page-states.ts'
import { openPage } from '../../../test/interview/submit-form.ts'
import { pagePrivacyTexts } from '../../core/catalogue/page-privacy-text.ts'
import { pageTexts } from '../../core/catalogue/page-text.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import type { PageContent } from './page-content.ts'
import { pageStyle } from './page-style.ts'
import { renderDocument } from './render-document.ts'

const languages = ['fr', 'en', 'ar', 'pt-BR']
const forbidden = /anonym|анони|匿名|anónim|anônim|مجهول/iu

/** Every page of a survey as a whole document, whatever its state. */
function everyDocument(
  mode: CollectMode,
  language: string,
): readonly (readonly [string, string])[] {
  const states = everyQuestion.flatMap(([id]) =>
    (['first', 'errors', 'answered'] as const).map((state): [string, PageContent] => [
      `${id} ${state}`,
      interviewContent(id, language, state),
    ]),
  )
  return [...wholePages(mode, language), ...states].map(([name, content]) => [
    name,
    renderDocument({
      ...content,
      language,
      nonce: 'bm9uY2U',
      facts: factsOf(mode),
      banner: 'preview',
    }),
  ])
}

describe('the word that promises that nobody can know', () => {
  for (const language of languages) {
    test.each(['confidential', 'open'] as const)(
      `is on no page of a %s survey in ${language}`,
      (mode) => {
        const pages = everyDocument(mode, language)
        expect(pages.length).toBeGreaterThan(40)
        expect(pages.filter(([, page]) => forbidden.test(page)).map(([name]) => name)).toEqual([])
      },
    )

    test(`is said where an anonymous survey explains itself in ${language}`, () => {
      const pages = everyDocument('anonymous', language)
      const saying = pages.filter(([, page]) =>
        forbidden.test(openPage(page).body.textContent ?? ''),
      )
      expect(saying.map(([name]) => name)).toEqual(['welcome', 'welcome-back', 'privacy'])
    })
  }

  test('is in texts of the anonymous mode alone', () => {
    const texts = Object.entries({ ...pageTexts, ...pagePrivacyTexts })
    const saying = texts.filter(([, text]) => forbidden.test(JSON.stringify(text)))
    expect(saying.map(([key]) => key)).toEqual([
      'welcome.promise.anonymous',
      'privacy.lead.anonymous',
    ])
  })
})

describe('every page', () => {
  test('says its mode’s own promise on the page of what is stored', () => {
    for (const mode of modes) {
      const [, page] = wholePages(mode, 'en').find(([name]) => name === 'privacy') ?? []
      const text = page?.body.text ?? ''
      expect([mode, /ledger/.test(text)]).toEqual([mode, mode === 'anonymous'])
      expect([mode, /is cut 30 days/.test(text)]).toEqual([mode, mode === 'confidential'])
      expect([mode, /cannot prevent repeats/.test(text)]).toEqual([mode, mode === 'open'])
      expect(text).toContain('24 months')
    }
  })

  test('has one heading of the first level, a title, a language, a direction, and each id once', () => {
    for (const language of languages) {
      for (const [name, page] of everyDocument('anonymous', language)) {
        const document = openPage(page)
        const html = /<html lang="([^"]+)" dir="([^"]+)"/.exec(page)?.slice(1)
        expect([name, html]).toEqual([name, [language, language === 'ar' ? 'rtl' : 'ltr']])
        expect([name, document.querySelectorAll('h1').length]).toEqual([name, 1])
        expect(/<title>[^<]+<\/title>/.test(page)).toBe(true)
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
        expect([name, ids.filter((id, at) => ids.indexOf(id) < at)]).toEqual([name, []])
      }
    }
  })

  test('names only what is there: labels, descriptions and links lead somewhere', () => {
    for (const [name, page] of everyDocument('anonymous', 'en')) {
      const document = openPage(page)
      const named = [
        ...document.querySelectorAll('[for], [aria-describedby], a[href^="#"]'),
      ].flatMap((one) => [
        ...(one.getAttribute('for') ?? one.getAttribute('aria-describedby') ?? '').split(' '),
        (one.getAttribute('href') ?? '').replace(/^#|^[^#].*/, ''),
      ])
      const lost = named.filter((id) => id !== '' && document.getElementById(id) === null)
      expect([name, lost]).toEqual([name, []])
    }
  })

  test('marks what it says in another language than its own', () => {
    const [, page] = wholePages('open', 'ar').find(([name]) => name === 'welcome') ?? []
    const text = page?.body.text ?? ''
    expect(text).toContain('<span lang="en" dir="ltr">Start</span>')
    expect(text).toContain('مقياس شبكات التواصل في العمل')
    const grid = interviewContent('grid', 'ar', 'first').body.text
    expect(grid).toContain('<span lang="fr" dir="ltr">Ils exposent l’entreprise')
  })

  test('is within its budget: 3.5 kB of style, 5 kB in all', () => {
    const size = (text: string): number => gzipSync(text, { level: 9 }).length
    expect(size(pageStyle)).toBeLessThan(3500)
    for (const language of ['fr', 'en']) {
      for (const [name, page] of everyDocument('anonymous', language)) {
        expect([name, size(page) < 5000]).toEqual([name, true])
      }
    }
  })

  test('holds neither handler, nor style attribute, nor address of anybody else', () => {
    for (const [name, page] of everyDocument('confidential', 'fr')) {
      const markup = page.replace(/<style[^]*?<\/style>/, '')
      expect([name, /\son\w+=|\sstyle=|javascript:|https?:|\/\//.exec(markup)?.[0]]).toEqual([
        name,
        undefined,
      ])
    }
  })
})
