import { describe, expect, test } from 'vitest'
import { nameFrom, nameShape } from './name-shape.ts'

describe('a folder’s name after words', () => {
  test.each([
    ['Mon étude', 'mon-etude'],
    ['  Baromètre 2027 (v2) ', 'barometre-2027-v2'],
    ['réseaux_sociaux', 'reseaux_sociaux'],
    ['??!', ''],
  ])('%j becomes %j', (words, name) => {
    expect(nameFrom(words)).toBe(name)
  })

  test('is always one that a study may have, or none', () => {
    for (const words of ['-a-', '_', 'É', 'x'.repeat(90), `${'a'.repeat(59)} b`, '日本']) {
      const name = nameFrom(words)
      expect(name === '' || nameShape.test(name)).toBe(true)
      expect(name.length).toBeLessThanOrEqual(60)
    }
  })
})
