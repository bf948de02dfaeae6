import { expect, test } from 'vitest'
import { findOptions } from './find-options.ts'

const options = [
  { id: 'a', title: 'Âge de l’enquêté', detail: 'age' },
  { id: 'b', title: 'Sexe' },
]

test('words are found whatever their accents, capitals and order', () => {
  expect(findOptions(options, "L'ENQUETE age").map(({ id }) => id)).toEqual(['a'])
  expect(findOptions(options, 'sex').map(({ id }) => id)).toEqual(['b'])
})

test('nothing typed leaves every option', () => {
  expect(findOptions(options, ' ')).toHaveLength(2)
  expect(findOptions(options, 'zzz')).toHaveLength(0)
})
