import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Names exported by a door without a doc comment on their declaration. */
function undocumented(doors: readonly string[]): readonly string[] {
  const program = ts.createProgram({
    rootNames: [...doors],
    options: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
  })
  const checker = program.getTypeChecker()
  return doors.flatMap((door) => {
    const source = program.getSourceFile(door)
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
    if (symbol === undefined) return [`${relative(root, door)} exports nothing`]
    return checker.getExportsOfModule(symbol).flatMap((exported) => {
      const target =
        (exported.flags & ts.SymbolFlags.Alias) !== 0
          ? checker.getAliasedSymbol(exported)
          : exported
      const documented = target.getDocumentationComment(checker).length > 0
      return documented ? [] : [`${relative(root, door)}: ${exported.name}`]
    })
  })
}

test('every export of a room’s door has a doc comment', () => {
  const doors = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['adapters', 'cli'].includes(entry.name))
    .map((entry) => join(root, 'src', entry.name, 'index.ts'))
    .filter((door) => ts.sys.fileExists(door))
  expect(doors.length).toBeGreaterThan(10)
  expect(undocumented(doors)).toEqual([])
}, 60_000)
