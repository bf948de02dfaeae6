import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallRelease } from '../../test/publish/small-release.ts'
import { parseBoundText, readBoundText } from '../study/text/parse-bound-text.ts'
import { collectFigures } from './collect-figures.ts'
import { startProse } from './prose-context.ts'
import type { ProseContext } from './prose-context.ts'
import { renderProse } from './render-prose.ts'

const figures = collectFigures(smallRelease)

function start(): ProseContext {
  return startProse({ release: smallRelease, language: 'en' }, figures)
}

/** A text as HTML, line breaks as spaces. */
function write(source: string, context: ProseContext = start()): string {
  const read = parseBoundText(source, 'report.md', ['2012', '2014'])
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return renderProse(read.value.blocks, context).text.replace(/\s+/g, ' ')
}

test('a bound number leads to its proof and says the question, who, the base and the interval', () => {
  const page = write('So [61%](figure:2012/staff/networks.alpha) do.')
  expect(page).toContain('href="#figure-2012/staff/networks.alpha"')
  expect(page).toContain(
    'Which networks do you use? Staff, Wave 2012 Base: 1,200 respondents Confidence interval: 57% to 65%',
  )
  expect(page).toMatch(/>61%<\/a\s*> do\./)
})

test('a number that its figure does not bear out is marked, with the reason, and leads nowhere', () => {
  const page = write('[62%](figure:2012/staff/networks.alpha)')
  expect(page).toContain('<mark class="unproved"')
  expect(page).toContain('is 61%.')
  expect(page).not.toContain('<a ')
})

test('headings come under the page’s own, and the main ones go to its contents', () => {
  const context = start()
  const page = write('# Étés & co\n\n## Étés & co\n\n### Deeper\n\n###### Deepest', context)
  expect(page).toContain('<h2 id="text-etes-co">Étés &amp; co</h2>')
  expect(page).toContain('<h2 id="text-etes-co-2">')
  expect(page).toContain('<h3 id="text-deeper">Deeper</h3>')
  expect(page).toContain('<h6 id="text-deepest">')
  expect(context.contents.map(({ id }) => id)).toEqual(['text-etes-co', 'text-etes-co-2'])
})

test('lists, quotes, emphasis, code and rules become what they are', () => {
  expect(write('- one\n- *two* **bold**')).toContain(
    '<li>one</li><li><em>two</em> <strong>bold</strong></li>',
  )
  expect(write('3. three\n4. four')).toContain('<ol start="3">')
  expect(write('> said `so`')).toContain('<blockquote><p>said <code>so</code></p> </blockquote>')
  expect(write('a\n\n---\n\nb')).toContain('<hr />')
})

test('links lead to the web alone', () => {
  expect(write('[site](https://example.org/?a=1&b=2)')).toContain(
    '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">site</a>',
  )
  const blocks = [
    {
      kind: 'paragraph',
      children: [
        { kind: 'link', href: 'data:text/html,x', children: [{ kind: 'text', text: 'x' }] },
      ],
    },
  ] as const
  expect(renderProse(blocks, start()).text).not.toContain('data:')
})

test('a section placed under a heading takes it; elsewhere it brings its own', () => {
  const under = start()
  expect(write('## Both sides\n\n{{face-to-face}}', under)).not.toContain('Face to face')
  expect(under.contents.map(({ title }) => title)).toEqual(['Both sides'])
  const alone = start()
  expect(write('Text.\n\n{{face-to-face}}', alone)).toContain('<h2 id="face-to-face">')
  expect(alone.contents.map(({ title }) => title)).toEqual(['Face to face'])
})

test('a section is placed once', () => {
  const page = write('{{notice}}\n\nText.\n\n{{notice}}')
  expect(page.match(/id="method"/g)).toHaveLength(1)
})

test('tables are placed by their own id or by that of the study’s table', () => {
  const one = start()
  expect(write('{{table 2012/managers/total/risk}}', one)).toContain(
    '<h3>How great is the risk?</h3>',
  )
  expect([...one.placedTables]).toEqual(['2012/managers/total/risk'])
  const all = start()
  expect(write('{{table main}}', all)).toContain('<h2 id="tables-main">Tables: Staff</h2>')
  expect(all.placedTables.size).toBe(2)
})

test('bars name their question, who was asked and the base', () => {
  const page = write('{{bars managers/2012/risk}}')
  expect(page).toContain('<b>How great is the risk?</b>')
  expect(page).toContain('Managers, Wave 2012. Base: 300 respondents asked')
  expect(page).toContain('class="chart right"')
  expect(page).not.toContain('aria-hidden="true">\n<li')
})

test('no text of an author’s becomes a tag of its own', () => {
  const names = ['script', 'img', 'iframe', 'style', 'svg', 'a', 'b', 'math', 'object']
  const piece = fc.oneof(
    fc.constantFrom(...names).map((name) => `<${name} onload=x src=//e>`),
    fc.constantFrom(
      '[x](javascript:alert(1))',
      '![x](http://e/x.png)',
      '[x]: data:text/html',
      '&lt;b&gt;',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text } = readBoundText(pieces.join(' '), 'report.md', [])
      const page = renderProse(text.blocks, start()).text
      expect(page).not.toMatch(/<(script|img|iframe|style|svg|math|object|b)\b/)
      expect(page).not.toMatch(/href="(?!https?:|#)/i)
      expect(page).not.toMatch(/<[^>]+\son\w+=/)
    }),
  )
})
