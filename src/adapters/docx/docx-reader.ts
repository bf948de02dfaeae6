/**
 * What the process that reads Word documents runs: bytes come in, the text or its issues go out as
 * JSON, and it ends. `readDocxApart` starts it, and stops it when it takes too long.
 */
import { readDocx } from './read-docx.ts'

const [, , file = ''] = process.argv
const chunks: Buffer[] = []
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk))
process.stdin.on('end', () => {
  process.stdout.write(JSON.stringify(readDocx(Buffer.concat(chunks), file)))
})
