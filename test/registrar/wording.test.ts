import { describe, expect, test } from 'vitest'
import { posterPage } from '../../src/adapters/poster/poster-page.ts'
import { collectorTexts } from '../../src/core/catalogue/collector-text.ts'
import { fieldTexts } from '../../src/core/catalogue/field-text.ts'
import { fieldworkTexts } from '../../src/core/catalogue/fieldwork-text.ts'
import { officeTexts } from '../../src/core/catalogue/office-text.ts'
import { posterTexts } from '../../src/core/catalogue/poster-text.ts'
import { registrarTexts } from '../../src/core/catalogue/registrar-text.ts'
import { clientScript } from '../../src/server/collector/client-script.ts'
import { previewApp } from '../../src/server/preview/preview-app.ts'
import { entryLink } from '../../src/server/registrar/mailing/entry-link.ts'
import { writeMail } from '../../src/server/registrar/mailing/write-mail.ts'
import type { CollectMode } from '../../src/study/fieldwork.ts'
import type { Study } from '../../src/study/model.ts'
import { readStudy } from '../../src/study/read-study.ts'
import { studyFilesOf } from '../../src/study/read/study-files.ts'
import { newStudyFiles } from '../../src/study/template/new-study-files.ts'

const forbidden = /anonym/iu

/** The study that beginners start from, in another mode, with the messages of the house. */
function studyIn(
  mode: CollectMode,
): Study & { readonly fieldwork: NonNullable<Study['fieldwork']> } {
  const files = newStudyFiles('telework')
  if (!files.ok) throw new Error('the template is good')
  const changed = new Map(
    [...files.value].map(([path, text]): [string, string] => [
      path,
      text.replace('mode: anonymous', `mode: ${mode}`),
    ]),
  )
  const read = readStudy(studyFilesOf('telework', changed))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { study } = read.value
  if (study.fieldwork === undefined) throw new Error('the template has a fieldwork')
  expect(study.fieldwork.mode).toBe(mode)
  return { ...study, fieldwork: study.fieldwork }
}

/** Every mail and sheet that a person may be sent. */
function letters(mode: CollectMode): readonly string[] {
  const study = studyIn(mode)
  const { messages, contact } = study.fieldwork
  const secret = 'k3Jx0aT9QpZr5LwN8mBv2g'
  const link = entryLink(mode, { origin: 'https://answers.example', group: 'employees', secret })
  return (['fr', 'en'] as const).flatMap((language) => {
    const person = {
      id: 'p',
      population: 'employees',
      group: 'employees',
      email: 'a@example.org',
      name: 'Ada',
      language,
      frame: {},
      status: 'sampled' as const,
      day: '2026-03-02',
    }
    const mails = (['invitation', 'reminder'] as const).map((kind) => {
      const frame = { kind, messages, languages: study.languages, today: '2026-03-02' }
      const links = { link, stop: 'https://people.example/stop/x' }
      const { subject, text } = writeMail({ ...frame, closes: '2026-03-31' }, person, links)
      return `${subject}\n${text}`
    })
    const sheet = { title: 'T', text: posterTexts.text[language], link, contact, language }
    return [...mails, posterPage([sheet, { ...sheet, name: 'Ada' }], 'A4')]
  })
}

describe('the word that promises that nobody can know', () => {
  test.each(['confidential', 'open'] as const)(
    'is in no mail and on no sheet of a %s wave',
    (mode) => {
      const written = letters(mode)
      expect(written).toHaveLength(6)
      expect(written.filter((text) => forbidden.test(text))).toEqual([])
    },
  )

  test('is in the mails of the mode that keeps it, in both languages', () => {
    expect(letters('anonymous').filter((text) => forbidden.test(text))).toHaveLength(4)
  })

  test('is in no text of pages, posters, office and terminal that every mode shares', () => {
    const shared = {
      collectorTexts,
      fieldTexts,
      officeTexts,
      posterTexts,
      registrarTexts,
      mail: { ...fieldworkTexts, invitationAnonymous: {}, reminderAnonymous: {} },
    }
    for (const [name, texts] of Object.entries(shared)) {
      // What is told is read, not how a text is called.
      const words = Object.values(texts).flatMap((text) => Object.values(text))
      expect(words.length).toBeGreaterThan(1)
      expect([name, words.filter((text) => forbidden.test(text))]).toEqual([name, []])
    }
  })

  test.each(['confidential', 'open'] as const)(
    'is on no page of a preview of %s mode',
    async (mode) => {
      const origin = 'http://127.0.0.1:4400'
      const client = { first: clientScript('/enhance.js', new Uint8Array()), further: [] }
      const report = (): void => undefined
      const app = previewApp({ study: studyIn(mode), origin, client, today: '2026-03-02', report })
      for (const path of ['/', '/privacy', '/resume', '/nothing']) {
        for (const lang of ['fr', 'en']) {
          const response = await app.request(`${origin}${path}?lang=${lang}`, {
            headers: { accept: 'text/html' },
          })
          const page = await response.text()
          expect([path, page.includes('<html'), forbidden.test(page)]).toEqual([path, true, false])
        }
      }
    },
  )
})
