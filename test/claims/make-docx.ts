import { deflateRawSync } from 'node:zlib'

/** How a test bends an archive. */
export interface Bent {
  /** Size that the directory announces for the document. */
  readonly size?: number
  readonly flags?: number
  /** Files beside the document. */
  readonly extra?: number
  /** Entries that the directory announces. */
  readonly count?: number
}

/** A Word document of some paragraphs; `{text|figure}` becomes a link to a figure. */
export function makeDocx(paragraphs: readonly string[], bent: Bent = {}): Uint8Array {
  const targets: string[] = []
  const body = paragraphs.map((paragraph) => `<w:p>${runsOf(paragraph, targets)}</w:p>`).join('')
  const document = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:document>`
  const links = targets
    .map(
      (target, index) =>
        `<Relationship Id="r${String(index)}" Target="${target}" TargetMode="External"/>`,
    )
    .join('')
  const extra = Array.from(
    { length: bent.extra ?? 0 },
    (_, index) => [`x${String(index)}`, ''] as const,
  )
  return zip(
    [
      ['word/document.xml', document],
      ['word/_rels/document.xml.rels', `<Relationships>${links}</Relationships>`],
      ...extra,
    ],
    bent,
  )
}

function runsOf(paragraph: string, targets: string[]): string {
  // A word processor cuts runs where it likes, inside a word too.
  const run = (text: string): string => {
    const middle = Math.floor(text.length / 2)
    return [text.slice(0, middle), text.slice(middle)]
      .map((part) => `<w:r><w:t xml:space="preserve">${part.replaceAll('&', '&amp;')}</w:t></w:r>`)
      .join('')
  }
  return paragraph
    .split(/(\{[^}]*\})/)
    .map((part) => {
      const [, text, figure] = /^\{(.*)\|(.*)\}$/.exec(part) ?? []
      if (text === undefined || figure === undefined) return run(part)
      targets.push(`figure:${figure}`)
      return `<w:hyperlink r:id="r${String(targets.length - 1)}">${run(text)}</w:hyperlink>`
    })
    .join('')
}

function zip(files: readonly (readonly [string, string])[], bent: Bent): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [index, [name, text]] of files.entries()) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const size = index === 0 && bent.size !== undefined ? bent.size : content.length
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04_03_4b_50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02_01_4b_50, 0)
    entry.writeUInt16LE(bent.flags ?? 0, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    parts.push(head, Buffer.from(name), packed)
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(bent.count ?? files.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
