/** Empties `dist/`, so that a package never carries what a deleted source once compiled to. */
import { rmSync } from 'node:fs'

rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true })
