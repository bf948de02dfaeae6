import { expect, test } from 'vitest'
import { changeText, redoChange, startHistory, undoChange } from './edit-history.ts'

test('what is undone can be done again', () => {
  const one = changeText(startHistory('a'), 'ab', 1000)
  const two = changeText(one, 'abc', 5000)
  expect(undoChange(two).text).toBe('ab')
  expect(undoChange(undoChange(two)).text).toBe('a')
  expect(redoChange(undoChange(two)).text).toBe('abc')
  expect(undoChange(startHistory('a')).text).toBe('a')
})

test('quick changes are undone together, and a new change drops what was undone', () => {
  const typed = changeText(changeText(startHistory('a'), 'ab', 1000), 'abc', 1100)
  expect(undoChange(typed).text).toBe('a')
  const changed = changeText(undoChange(typed), 'x', 9000)
  expect(redoChange(changed).text).toBe('x')
})
