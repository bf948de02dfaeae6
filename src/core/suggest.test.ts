import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'

test('a letter left out, added, replaced or swapped is found', () => {
  expect(suggest('facebok', ['facebook'])).toBe('facebook')
  expect(suggest('faceboook', ['facebook'])).toBe('facebook')
  expect(suggest('fecebook', ['facebook'])).toBe('facebook')
  expect(suggest('afcebook', ['facebook'])).toBe('facebook')
})

test('a swap of neighbours is one edit, so that it wins over two replacements', () => {
  expect(suggest('secteru', ['secturs', 'secteur'])).toBe('secteur')
})

test('letter case and accents cost nothing', () => {
  expect(suggest('Employé', ['employes', 'employe'])).toBe('employe')
})

test('names of up to three letters allow one edit only', () => {
  expect(suggest('cps', ['csp', 'cpi'])).toBe('csp')
  expect(suggest('age', ['csp', 'sexe', 'ape2'])).toBeUndefined()
})

test('long names allow a third of their length', () => {
  expect(suggest('interdiction_parler', ['interdiction_de_parler'])).toBe('interdiction_de_parler')
  expect(suggest('interdiction', ['autorisation'])).toBeUndefined()
})

test('names that objects carry are names like others', () => {
  expect(suggest('__proto__', ['age'])).toBeUndefined()
  expect(suggest('constructr', ['constructor'])).toBe('constructor')
})

test('a name that exists suggests itself, whatever the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z][a-z_]{0,20}$/)),
      fc.stringMatching(/^[a-z][a-z_]{0,20}$/),
      (others, name) => {
        expect(suggest(name, [...others, name])).toBe(name)
      },
    ),
  )
})

test('any text answers, and only with a candidate', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, candidates) => {
      const found = suggest(name, candidates)
      expect(found === undefined || candidates.includes(found)).toBe(true)
    }),
  )
})
