import { expect, test } from 'vitest'
import { changeText, redoChange, replaceText, startHistory, undoChange } from './edit-history.ts'

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

test('a change of its own is undone alone, right after typing and right before', () => {
  const typed = changeText(changeText(startHistory('a'), 'ab', 1000), 'abc', 1100)
  const moved = replaceText(typed, 'cba')
  expect(undoChange(moved).text).toBe('abc')
  const more = changeText(moved, 'cba!', 1200)
  expect(undoChange(more).text).toBe('cba')
  expect(undoChange(undoChange(more)).text).toBe('abc')
})
