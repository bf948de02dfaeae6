import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdf } from '../../../test/publish/read-pdf.ts'
import { packPdf } from './pack-pdf.ts'

/** A PDF as the compiler writes one: objects, then the table of their places. */
function plainPdf(bodies: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\u0080\u0081\n\n'
  const places = bodies.map((body, at) => {
    const place = text.length
    text += `${String(at + 1)} 0 obj\n${body}\nendobj\n\n`
    return `${String(place).padStart(10, '0')} 00000 n\r\n`
  })
  const size = String(bodies.length + 1)
  const table = `xref\n0 ${size}\n0000000000 65535 f\r\n${places.join('')}`
  const trailer = `trailer\n<<\n  /Size ${size}\n  /Root 1 0 R\n  /ID [(a>>b) (c)]\n>>\n`
  return Buffer.from(`${text}${table}${trailer}startxref\n${String(text.length)}\n%%EOF`, 'latin1')
}

const stream = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))
  .filter((content) => !/endobj|endstream/.test(content))
  .map((content) => `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`)
const plain = fc.oneof(
  fc.constantFrom('<< /Type /Catalog >>', '[1 0 R 2 0 R]', '(endstream)', '12', '<<\n  /K [0]\n>>'),
  fc.integer().map((number) => `<< /Parent ${String(number)} 0 R >>`),
)

test('every object is found again as it was, whatever they are and however many', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(stream, plain), { minLength: 1, maxLength: 900 }), (bodies) => {
      const packed = packPdf(plainPdf(bodies))
      const read = readPdf(packed)
      expect(bodies.map((_, at) => read.get(at + 1))).toEqual(bodies)
    }),
    { numRuns: 50 },
  )
})

test('the trailer is kept, but for its size', () => {
  const bodies = ['<< /Type /Catalog >>', '<< /Producer (x) >>']
  const [last = ''] = [...readPdf(packPdf(plainPdf(bodies))).values()].slice(-1)
  expect(last).toContain('/Root 1 0 R')
  expect(last).toContain('/ID [(a>>b) (c)]')
  expect(last.match(/\/Size/g)).toHaveLength(1)
})

test('what repeats takes little room', () => {
  const bodies = Array.from(
    { length: 2000 },
    (_, at) => `<< /Type /StructElem /P ${String(at)} 0 R >>`,
  )
  const pdf = plainPdf(bodies)
  expect(packPdf(pdf).length).toBeLessThan(pdf.length / 5)
})

test('a file without a table of places is refused', () => {
  expect(() => packPdf(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'))).toThrow('packPdf requires')
})
