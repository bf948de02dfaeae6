#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'

const main = new URL('../dist/programs/visavis.js', import.meta.url)

if (existsSync(main)) {
  await import(main.href)
} else {
  process.stderr.write(
    'visavis\u00a0: le programme n\u2019est pas encore construit. Lancez d\u2019abord \u00ab\u00a0npm install\u00a0\u00bb dans son dossier.\n' +
      'visavis: the program is not built yet. Run \u201cnpm install\u201d in its folder first.\n',
  )
  process.exitCode = 70
}
