import { expect, test } from 'vitest'
import { parseBoundText } from './parse-bound-text.ts'
import type { BoundText } from './bound-text.ts'

function read(source: string): BoundText {
  const text = parseBoundText(source, 'report.fr.md', ['2012'])
  if (!text.ok) throw new Error(JSON.stringify(text.issues))
  return text.value
}

test('blocks keep the structure of the text', () => {
  const { blocks } = read(
    [
      '# Titre *fort*',
      '',
      'Un **mot**, [un lien](https://example.org), `du code`.',
      '',
      '> Citation',
      '',
      '3. trois',
      '4. quatre',
      '',
      '- un',
      '',
      '---',
      '',
      '{{face-to-face}}',
      '{{table principal}}',
    ].join('\n'),
  )
  expect(blocks).toMatchObject([
    {
      kind: 'heading',
      depth: 1,
      children: [{ kind: 'text', text: 'Titre ' }, { kind: 'emphasis' }],
    },
    {
      kind: 'paragraph',
      children: [
        {},
        { kind: 'strong' },
        {},
        { kind: 'link', href: 'https://example.org' },
        {},
        { kind: 'code', text: 'du code' },
        {},
      ],
    },
    { kind: 'quote', blocks: [{ kind: 'paragraph' }] },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]],
    },
    { kind: 'list', ordered: false },
    { kind: 'rule' },
    { kind: 'directive', name: 'face-to-face', argument: '', at: { line: 14 } },
    { kind: 'directive', name: 'table', argument: 'principal', at: { line: 15 } },
  ])
})

test('a binding knows its words, figure, place and sentence', () => {
  const { bindings, unbound } = read(
    'Une phrase avant.\nEn 2012, [**61\u00a0%**](figure:2012/salaries/usages.oui) des\nsalariés le disent. Une autre.',
  )
  expect(unbound).toEqual([])
  expect(bindings).toEqual([
    {
      written: '61\u00a0%',
      figure: '2012/salaries/usages.oui',
      at: { file: 'report.fr.md', line: 2, column: 10 },
      sentence: 'En 2012, 61 % des salariés le disent.',
    },
  ])
})

test('a bare number is told where it stands, whatever surrounds it', () => {
  const { unbound } = read(
    '> Cela fait **61\u00a0%** de gens,\n> soit &laquo; 72 &raquo; de plus.\n\n- et [12](https://example.org) ici',
  )
  expect(unbound.map(({ written, at }) => `${written} ${at.line}:${at.column}`)).toEqual([
    '61\u00a0% 1:15',
    '72 2:16',
    '12 4:7',
  ])
})

test('inline code is literal; the text of the sentence keeps it', () => {
  const { unbound, bindings } = read('Le rang `12` et [5](figure:2012/salaries/n).')
  expect(unbound).toEqual([])
  expect(bindings[0]?.sentence).toBe('Le rang 12 et 5.')
})

test('an empty text has nothing', () => {
  expect(read('')).toEqual({ blocks: [], bindings: [], unbound: [], directives: [] })
})

test('a text nested ten thousand deep is refused, not a crash', () => {
  const text = parseBoundText(`${'>'.repeat(20_000)} a`, 'report.fr.md')
  expect(text.ok ? [] : text.issues.map(({ code }) => code)).toEqual(['study.markdown_too_deep'])
})

test('a long word takes no time', () => {
  const started = performance.now()
  read(`${'a'.repeat(200_000)} ${'1'.repeat(200_000)}`)
  expect(performance.now() - started).toBeLessThan(5_000)
})
