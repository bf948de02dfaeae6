import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, heightOf, linesOf, shorten } from './fit-text.ts'

describe('fitText', () => {
  test('keeps a short text whole at the largest size', () => {
    expect(fitText('Oui', { w: 4, h: 1 }, [20, 12])).toEqual({ text: 'Oui', size: 20 })
  })

  test('goes to a smaller size before it shortens', () => {
    const text = 'A question of some length that does not stand in one line'
    expect(fitText(text, { w: 4, h: 0.5 }, [20, 12])).toEqual({ text, size: 12 })
  })

  test('shortens at a space when nothing else helps', () => {
    expect(fitText('one two three four five six', { w: 1.2, h: 0.2 }, [12]).text).toBe('one two…')
  })

  test('never takes more room than there is, for any text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), (text) => {
        const room = { w: 3, h: 0.8 }
        const { text: kept, size } = fitText(text, room, [18, 14, 10])
        expect(heightOf(linesOf(kept, size, room.w), size)).toBeLessThanOrEqual(room.h)
      }),
    )
  })
})

test('a shortened text ends in an ellipsis and is no longer than asked', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 4, max: 60 }), (text, longest) => {
      const short = shorten(text, longest)
      expect(short.length).toBeLessThanOrEqual(Math.max(longest, 4))
      expect(short === text || short.endsWith('…')).toBe(true)
    }),
  )
})
