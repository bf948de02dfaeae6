import { readZip } from '../../src/adapters/docx/read-zip.ts'

/** A part of a file: of an archive, or the file itself. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every part of files, archives in archives opened: what a reader with the right tools would see. */
export function unpackFiles(files: ReadonlyMap<string, string | Uint8Array>): readonly Part[] {
  return [...files].flatMap(([name, content]) =>
    unpack(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
  )
}

function unpack(name: string, bytes: Uint8Array): readonly Part[] {
  if (!/\.(pptx|xlsx)$/.test(name)) return [{ name, bytes }]
  const parts = readZip(bytes, () => true, name)
  if (!parts.ok) throw new Error(`${name} does not open: ${JSON.stringify(parts.issues)}`)
  return [...parts.value].flatMap(([inner, content]) => unpack(`${name}/${inner}`, content))
}

/** A part as text, its XML escapes read. */
export function partText({ bytes }: Part): string {
  return readXml(new TextDecoder().decode(bytes))
}

/** Reads the five escapes of XML. */
function readXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
