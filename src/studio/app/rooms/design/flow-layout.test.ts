import { describe, expect, test } from 'vitest'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { flowGraph } from './flow-graph.ts'
import { flowLayout, lanesOf, wrap } from './flow-layout.ts'
import { outlineOf } from './outline.ts'

const pages = outlineOf(employeesYaml) ?? []
const graph = flowGraph(pages, [])
const words = { width: 600, titleOf: () => 'A question of several words', unreached: 'nobody' }

describe('the way through a questionnaire', () => {
  test('knows which question each condition looks at', () => {
    expect(graph[1]?.questions.map(({ id, asks }) => [id, asks])).toEqual([
      ['teleworks', []],
      ['days', ['teleworks']],
      ['reasons', ['teleworks']],
    ])
  })

  test('marks what check says nobody can reach', () => {
    const issue = { code: 'study.routing_never', message: '', values: {} }
    const path = ['pages', 1, 'questions', 1, 'show_if']
    const found = flowGraph(pages, [{ issue, path }])
    expect(found[1]?.isUnreached).toBe(false)
    expect(found[1]?.questions.map(({ isUnreached }) => isUnreached)).toEqual([false, true, false])
  })

  test.each([280, 600, 1200])('fits %d pixels, every question inside its page', (width) => {
    const { boxes, height } = flowLayout(graph, { ...words, width })
    expect(boxes).toHaveLength(pages.length + pages.flatMap(({ questions }) => questions).length)
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
      const page = boxes.find(
        ({ spot }) => spot.page === box.spot.page && spot.question === undefined,
      )
      expect(page?.y).toBeLessThanOrEqual(box.y)
      expect((page?.y ?? 0) + (page?.height ?? 0)).toBeGreaterThanOrEqual(box.y + box.height)
    }
  })

  test('gives ways that would cross lanes of their own', () => {
    const node = (question: number, asks: readonly string[]) => ({
      spot: { page: 0, question },
      id: `q${String(question)}`,
      condition: asks.join(' or '),
      asks,
      isUnreached: false,
    })
    const page = {
      ...node(0, []),
      spot: { page: 0 },
      id: 'page',
      questions: [
        node(0, []),
        node(1, []),
        node(2, ['q0']),
        node(3, ['q1']),
        node(4, []),
        node(5, ['q4']),
      ],
    }
    expect(lanesOf([page]).map(({ lane }) => lane)).toEqual([0, 1, 0])
  })

  test('cuts words into lines', () => {
    expect(wrap('one two three four five', 80, 2)).toEqual(['one two', 'three fou…'])
    expect(wrap('', 80, 2)).toEqual([])
    // No line begins with what a no-break space holds.
    expect(wrap('one two now\u00a0?', 80, 3)).toEqual(['one two', 'now\u00a0?'])
  })
})
