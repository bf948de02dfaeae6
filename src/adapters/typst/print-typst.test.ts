import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallRelease } from '../../../test/publish/small-release.ts'
import { pdfText } from '../../../test/publish/read-pdf.ts'
import { quoteTypst } from '../../publish/typst/typst-code.ts'
import { writeTypst } from '../../publish/typst/write-typst.ts'
import { drawChart } from '../plot/index.ts'
import { printTypst } from './print-typst.ts'

const document = writeTypst({ release: smallRelease, language: 'fr', draw: drawChart })

test('a report becomes a tagged PDF that says its title, its language and its standard', async () => {
  const bytes = await printTypst(document)
  const pdf = pdfText(bytes)
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-1\.7/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(pdf).toMatch(/\/Lang\s*\(fr\)/)
  expect(pdf).toMatch(/\/Outlines \d+ 0 R/)
  expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(pdf).toContain('/S /Figure')
  expect(pdf).toMatch(/\/S \/TH\b/)
})

test('the same report gives the same bytes', async () => {
  const [one, other] = [await printTypst(document), await printTypst(document)]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('what no font at hand can draw does not keep a report from being printed', async () => {
  const source = document.source.replace(
    '#show: report',
    `#let odd = ${quoteTypst('中 😀 \u{e123} \u{10fffd}')}\n#show: report`,
  )
  const pdf = await printTypst({ ...document, source: `${source}\n#odd\n` })
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF/)
})

test('a source that Typst refuses is our fault, told with its cause', async () => {
  const wrong = { source: '#nothing-like-it()', images: new Map<string, string>() }
  await expect(printTypst(wrong)).rejects.toThrow(
    'printTypst requires a document that Typst accepts',
  )
})

test('a document reads no file of the machine', async () => {
  const prying = { source: '#read("/etc/hostname")', images: new Map<string, string>() }
  await expect(printTypst(prying)).rejects.toThrow('printTypst')
})

test('Typst reads a literal back as the text it was made of', () => {
  const texts = fc.array(
    fc
      .string({ unit: 'binary' })
      .filter((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(text)),
    { minLength: 20, maxLength: 20 },
  )
  fc.assert(
    fc.property(texts, (many) => {
      // One that read another source before may keep a character of it, among the private ones.
      const compiler = NodeCompiler.create({ workspace: '/visavis-print' })
      const mainFileContent = many.map((text) => `#metadata(${quoteTypst(text)}) <x>`).join('\n')
      const read: unknown = compiler.query({ mainFileContent }, { selector: '<x>', field: 'value' })
      expect(read).toEqual(many)
    }),
    { numRuns: 20 },
  )
})
