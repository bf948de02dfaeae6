import { describe, expect, it } from 'vitest'
import { base, option, row } from '../../test/interview/build-questionnaire.ts'
import type { Question } from '../study/questionnaire.ts'
import { isShuffled, orderOptions, orderRows, orderShown } from './option-order.ts'

function shuffled(id: string, codes: string, fixed = ''): Question {
  const options = codes
    .split(' ')
    .map((code) => option(code, { fixed: fixed.split(' ').includes(code) }))
  return { ...base(id), type: 'single', options, order: 'random' }
}

const seeds = Array.from({ length: 4000 }, (_, seed) => seed)

describe('the order of options', () => {
  it('is the same for the same seed and another for most others', () => {
    const question = shuffled('q', 'a b c d e f')
    const orders = seeds.slice(0, 50).map((seed) => orderShown(question, seed).join())
    expect(orders).toEqual(seeds.slice(0, 50).map((seed) => orderShown(question, seed).join()))
    expect(new Set(orders).size).toBeGreaterThan(40)
  })

  it('leaves options with a fixed place in it', () => {
    for (const seed of seeds.slice(0, 100)) {
      const order = orderShown(shuffled('q', 'first a b c other', 'first other'), seed)
      expect([order[0], order[4]]).toEqual(['first', 'other'])
      expect(order.toSorted()).toEqual(['a', 'b', 'c', 'first', 'other'])
    }
  })

  it('is the questionnaire’s when the question does not shuffle', () => {
    const fixed: Question = {
      ...shuffled('q', 'a b c'),
      type: 'single',
      order: 'fixed',
      options: [option('b'), option('a')],
    }
    expect(orderOptions(fixed, 3).map(({ code }) => code)).toEqual(['b', 'a'])
    expect(isShuffled(fixed)).toBe(false)
    expect(orderOptions({ ...base('n'), type: 'number', decimals: 0 }, 3)).toEqual([])
  })

  it('shows each option equally often at each place, over seeds that follow one another', () => {
    const counts = new Map<string, number>()
    for (const seed of seeds) {
      for (const [place, code] of orderShown(shuffled('q', 'a b c d'), seed).entries()) {
        counts.set(`${code}${place}`, (counts.get(`${code}${place}`) ?? 0) + 1)
      }
    }
    const expected = seeds.length / 4
    const chiSquare = [...counts.values()].reduce(
      (sum, n) => sum + (n - expected) ** 2 / expected,
      0,
    )
    // 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(chiSquare).toBeLessThan(27.9)
    expect(counts.size).toBe(16)
  })

  it('of one question tells nothing of another’s', () => {
    for (const other of ['q2', 'q3', 'couleur', 'a']) {
      const alike = seeds.filter((seed) => {
        return (
          orderShown(shuffled('q1', 'x y'), seed)[0] === orderShown(shuffled(other, 'x y'), seed)[0]
        )
      })
      // Half of them, within four standard errors.
      expect(Math.abs(alike.length / seeds.length - 0.5)).toBeLessThan(0.032)
    }
  })
})

describe('the order of rows', () => {
  it('is a shuffle of all rows, and is what a grid records', () => {
    const rows = ['r1', 'r2', 'r3', 'r4'].map(row)
    const grid = {
      ...base('g'),
      type: 'grid',
      cells: 'single',
      rows,
      options: [option('a')],
      rowOrder: 'random',
    } as const
    const orders = seeds.slice(0, 40).map((seed) => orderRows(grid, seed).map(({ id }) => id))
    for (const order of orders) expect(order.toSorted()).toEqual(['r1', 'r2', 'r3', 'r4'])
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(10)
    expect(orderShown(grid, 5)).toEqual(orders[5])
    expect(isShuffled(grid)).toBe(true)
  })
})
