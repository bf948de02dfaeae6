import { expect, test } from 'vitest'
import { findNumbers } from './find-numbers.ts'

function found(text: string, heading = false): readonly string[] {
  return findNumbers(text, { literals: ['w12', 'hiver-24'], heading }).map(({ written }) => written)
}

test.each([
  ['Ils sont 61 % à le dire.', '61 %'],
  ['Ils sont 61\u00a0% à le dire.', '61\u00a0%'],
  ['61% say so, and 5.4 on average', '61%|5.4'],
  ['En moyenne 5,4 sur 10.', '5,4|10'],
  ['1 200 salariés et 1,200 employees', '1 200|1,200'],
  ['une hausse de +11 points', '+11 points'],
  ['une baisse de −3,5 points.', '−3,5 points'],
  ['Base : 300.', '300'],
  ['12pts de plus', '12pts'],
  ['2012 %', '2012 %'],
  ['over 60 of them', '60'],
  ['(3) voir plus bas', '3'],
])('“%s” holds %s', (text, expected) => {
  expect(found(text)).toEqual(expected.split('|'))
})

test.each([
  'En 2012, puis en 2014 et 2012-2014, 2012/13.',
  'Le 18 janvier 2012, le 1er mars, du 10 au 22 mai 2018.',
  'On January 18, 2012 and May 10–22, 2018; on 3 March.',
  'Le 2012-01-18 et le 18/01/2012, en 2012-01.',
  'De 18 à 34 ans, 18-34 ans, 65 ans et plus, âgés de 50.',
  'Aged 18 to 34, aged 18\nto 34, 35 years old, 18-year-olds, men under 35, women over 65.',
  'Le 1er, la 2e, le 3ème, the 1st, 2nd, 3rd and 20th.',
  'La COVID-19, le B2B, la 5G, le G7, H1N1.',
  'Vagues w12 et hiver-24.',
  'Aucun chiffre ici.',
])('“%s” needs no figure', (text) => {
  expect(found(text)).toEqual([])
})

test('the number of a heading is no figure, what follows is', () => {
  expect(found('2.1 Usages', true)).toEqual([])
  expect(found('3. Les 61 %', true)).toEqual(['61 %'])
  expect(found('2.1 Usages')).toEqual(['2.1'])
})

test('a number is found where it stands', () => {
  const text = 'En 2012, 61 % et 72 %'
  for (const { written, index } of findNumbers(text, { literals: [], heading: false })) {
    expect(text.slice(index, index + written.length)).toBe(written)
  }
})
