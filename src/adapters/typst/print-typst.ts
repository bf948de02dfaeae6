import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypstDocument } from '../../publish/typst/typst-document.ts'
import { packPdf } from './pack-pdf.ts'

/** Where documents stand for the compiler; nothing of it is on disk. */
const folder = '/visavis-print'
/** How many times characters that no font draws are left out before giving up. */
const attempts = 8

/**
 * Makes a tagged PDF (PDF/UA-1) of a document: fonts that come with the compiler, nothing fetched,
 * no clock, so that one document gives the same bytes each time.
 *
 * A text with a character that those fonts lack is drawn with the machine's; one that no font has
 * becomes a white square.
 *
 * @throws Error when the compiler refuses the source: a fault of ours, whose cause it tells
 */
export function printTypst(document: TypstDocument): Promise<Uint8Array> {
  return Promise.resolve().then(() => print(document, { fallback: 'no', undrawn: '' }, attempts))
}

interface PrintInputs extends Record<string, string> {
  readonly fallback: 'yes' | 'no'
  readonly undrawn: string
}

function print(document: TypstDocument, inputs: PrintInputs, left: number): Uint8Array {
  try {
    return compile(document, inputs)
  } catch (error) {
    const undrawn = undrawnBy(error)
    if (undrawn === '' || left === 0) {
      throw new Error('printTypst requires a document that Typst accepts', { cause: error })
    }
    // The machine's fonts are asked first; what they lack too is then left out.
    return inputs.fallback === 'no'
      ? print(document, { fallback: 'yes', undrawn: '' }, left - 1)
      : print(document, { fallback: 'yes', undrawn: inputs.undrawn + undrawn }, left - 1)
  }
}

function compile({ source, images }: TypstDocument, inputs: PrintInputs): Uint8Array {
  // A new one each time: a compiler used twice may keep characters of what it read before.
  const compiler = NodeCompiler.create({ workspace: folder, inputs })
  for (const [name, svg] of images) compiler.mapShadow(`${folder}/${name}`, Buffer.from(svg))
  try {
    const pdf = compiler.pdf(
      { mainFileContent: source, inputs },
      { pdfStandard: 'ua-1', creationTimestamp: 0 },
    )
    return packPdf(pdf)
  } finally {
    // Its memory of past documents is one for the whole process.
    compiler.evictCache(0)
  }
}

/** The characters that the compiler says no font at hand could draw. */
function undrawnBy(error: unknown): string {
  const told = error instanceof Error ? error.message : ''
  // Written as Rust writes strings, once or twice over.
  const texts = told.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/gu)
  const characters = [...texts].flatMap(([, text = '']) => Array.from(unescapeRust(text)))
  return [...new Set(characters)].filter((one) => !/[\p{ASCII}]/u.test(one)).join('')
}

function unescapeRust(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
