import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FigureId } from './figure-id.ts'
import { parseFigureId, printFigureId } from './figure-id.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,6}$/)
const population = id.filter((name) => name !== 'mirror')
const code = fc.oneof(id, fc.constant('-5'))
const row = fc
  .tuple(id, fc.array(code, { minLength: 1, maxLength: 2 }))
  .map((parts) => parts.flat().join('.'))
const column = fc
  .tuple(row, fc.array(code, { maxLength: 2 }))
  .map(([first, more]) => [first, ...more].join('+'))
const domain = {
  base: fc.option(id, { nil: undefined }),
  column: fc.option(column, { nil: undefined }),
}

const figure: fc.Arbitrary<FigureId> = fc.oneof(
  fc.record({ kind: fc.constant('respondents' as const), wave: id, population }),
  fc.record({
    kind: fc.constant('mirror' as const),
    wave: id,
    mirror: id,
    side: fc.constantFrom('left' as const, 'right' as const, 'gap' as const),
    part: fc.option(id, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('row' as const),
    wave: id,
    population,
    row,
    ...domain,
    size: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('trend' as const), from: id, to: id, population, row, ...domain }),
)

test('what is printed is read back', () => {
  fc.assert(
    fc.property(figure, (one) => {
      expect(parseFigureId(printFigureId(one))).toEqual(one)
    }),
  )
})

test.each([
  ['2012/salaries/reseaux_utilises.facebook@cadres#n', { kind: 'row', base: 'cadres', size: true }],
  ['2018/men/ideas.father@age3.a18_34', { kind: 'row', column: 'age3.a18_34' }],
  [
    '2018/men/ideas.father@workers@age3.a18_34+a35_64',
    { base: 'workers', column: 'age3.a18_34+a35_64' },
  ],
  ['2012/mirror/droit.gap', { kind: 'mirror', mirror: 'droit', side: 'gap' }],
  ['2012/mirror/droit.left@industrie', { mirror: 'droit', side: 'left', part: 'industrie' }],
  ['2012..2014/salaries/usages.oui', { kind: 'trend', from: '2012', to: '2014' }],
  ['2012/salaries/grille.ligne.souvent', { kind: 'row', row: 'grille.ligne.souvent' }],
])('%s', (text, expected) => {
  expect(parseFigureId(text)).toMatchObject(expected)
})

test.each([
  '',
  '61 %',
  '2012/salaries',
  '2012/salaries/usages',
  '2012/mirror/droit',
  '2012/mirror/droit.up',
  '2012/mirror/droit@industrie.gap',
  '2012/mirror/n',
  '2012..2014/salaries/n',
  'a/b/c.d/e',
  '2012/salaries/usages.oui@',
])('“%s” is no figure', (text) => {
  const read = parseFigureId(text)
  // `2012/mirror/n` reads as respondents of a population that no study can have.
  expect(read === undefined || text === '2012/mirror/n').toBe(true)
})
