import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlain } from './read-plain.ts'
import type { ReadableText } from './read-text.ts'
import { placeIn } from './read-text.ts'

/** Every text of a file, with the place of a word in it. */
function placed(text: ReadableText, word: string): readonly string[] {
  return text.blocks.flatMap((block) => {
    const index = block.text.indexOf(word)
    const { line = 0, column = 0 } = placeIn(text.file, block, index)
    return index < 0 ? [] : [`${String(line)}:${String(column)}`]
  })
}

test('a word stands at its own line and column in every format', () => {
  expect(placed(readPlain('Un.\n\nDeux\ntrois 61 %.\n', 'a.txt'), '61')).toEqual(['4:7'])
  expect(
    placed(readMarkdown('---\na: 1\n---\n# Un\n\nDeux **gras**\net 61 %.', 'a.md'), '61'),
  ).toEqual(['7:4'])
  expect(
    placed(readHtml('<p>D&eacute;j&agrave;\n<b>d&eacute;j&agrave; 61</b> %', 'a.html'), '61'),
  ).toEqual(['2:23'])
})

test('a page is read as its reader sees it, without scripts, tables and charts', () => {
  const page =
    '<title>1</title><script>if (a < 2) "</p>"</script><h2>Titre</h2><p>Un <i>mot</i>.<br>Deux</p><table><tr><td>3<table><td>4</table></table><!-- 5 --><svg>6</svg><code>7</code> fin'
  const { blocks } = readHtml(page, 'a.html')
  expect(blocks.map(({ text }) => text.trim())).toEqual(['Titre', 'Un mot. Deux', '7 fin'])
  expect(blocks.map(({ heading }) => heading)).toEqual([true, false, false])
  expect(blocks[2]?.closed).toEqual([[0, 1]])
})

test('links to figures bind, also those of our own pages', () => {
  const ids = [
    'figure:2012/staff/n',
    '#figure-2012%2Fstaff%2Fn',
    'report.fr.html#figure-2012/staff/n',
  ]
  for (const href of ids) {
    const [block] = readHtml(`<p>Soit <a href="${href}">61 %</a>.`, 'a.html').blocks
    expect(block?.bound).toEqual([{ figure: '2012/staff/n', start: 5, end: 9 }])
  }
  expect(readHtml('<p><a href="#figure-%zz">61 %</a>', 'a.html').blocks[0]?.bound).toEqual([])
})

test('the language is told by the name, else by the words', () => {
  expect(detectLanguage(readPlain('The sun', 'a.fr.md'))).toBe('fr')
  expect(detectLanguage(readPlain('Les gens sont là pour la paix', 'a.txt'))).toBe('fr')
  expect(detectLanguage(readPlain('People are there for the sun', 'a.txt'))).toBe('en')
})

test('twenty thousand lines and paragraphs are read in one go', () => {
  expect(readPlain('a\n'.repeat(20_000), 'a.txt').blocks.length).toBe(1)
  expect(readPlain('a\n\n'.repeat(20_000), 'a.txt').blocks.length).toBe(20_000)
  const page = readHtml('<p>a\n'.repeat(20_000), 'a.html')
  expect(placed(page, 'a').at(-1)).toBe('20000:4')
})

test.each(['<a ', '<!', '</a ', '<![CDATA[', '<!--', '<a "', "<a '", '&#', '<p>', '<table>'])(
  'two hundred thousand characters of “%s” cost no more than other text',
  (piece) => {
    const start = performance.now()
    expect(readHtml(piece.repeat(200_000 / piece.length), 'a.html').blocks.length).toBeLessThan(2)
    expect(performance.now() - start).toBeLessThan(5000)
  },
)
