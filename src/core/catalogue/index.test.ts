import { describe, expect, test } from 'vitest'
import { auditTexts } from './audit-text.ts'
import { cliTexts } from './cli-text.ts'
import type { CatalogueEntry } from './entry.ts'
import { fieldTexts } from './field-text.ts'
import { issueCatalogue } from './index.ts'
import { pagePrivacyTexts } from './page-privacy-text.ts'
import { pageTexts } from './page-text.ts'
import { noticeTexts } from './notice-text.ts'
import { officeTexts } from './office-text.ts'
import { posterTexts } from './poster-text.ts'
import { publishTexts } from './publish-text.ts'
import { registrarTexts } from './registrar-text.ts'
import { recordTexts } from './record-text.ts'
import { strategyTexts } from './strategy-text.ts'
import { studioTexts } from './studio-text.ts'

const entries: readonly (readonly [string, CatalogueEntry])[] = [
  ...Object.entries(issueCatalogue),
  ...Object.entries(auditTexts),
  ...Object.entries(publishTexts),
  ...Object.entries(fieldTexts),
  ...Object.entries(posterTexts),
  ...Object.entries(registrarTexts),
  ...Object.entries(cliTexts),
  ...Object.entries(pageTexts),
  ...Object.entries(pagePrivacyTexts),
  ...Object.entries(officeTexts),
  ...Object.entries(recordTexts),
  ...Object.entries(noticeTexts),
  ...Object.entries(strategyTexts),
  ...Object.entries(studioTexts),
]

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? ''))].toSorted()
}

describe('the catalogue', () => {
  test.each(entries)('%s has both languages with the same placeholders', (_, { fr, en }) => {
    expect(fr.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(placeholders(fr)).toEqual(placeholders(en))
  })

  test.each(entries)('%s sets French punctuation with no-break spaces', (_, { fr }) => {
    const withoutCode = fr.replace(/\{[^}]*\}|https?:\S+|\[[^\]]*\]\([^)]*\)/g, '')
    expect(withoutCode).not.toMatch(/ [;:!?»%]|« |\p{L}[;!?»]/u)
  })

  test('issue codes are `stage.snake_case`', () => {
    for (const code of Object.keys(issueCatalogue)) expect(code).toMatch(/^[a-z]+\.[a-z0-9_]+$/)
  })
})
