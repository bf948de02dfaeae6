/** An option of a published tab book: its label, and a cell a column. */
export interface TabBookOption {
  readonly line: number
  readonly label: string
  /** As printed: `37%`, or nothing where withheld. */
  readonly cells: readonly string[]
}

/** A question of a published tab book with its options. */
export interface TabBookQuestion {
  readonly line: number
  readonly label: string
  readonly options: readonly TabBookOption[]
}

/** A published tab book read from its file. */
export interface TabBookLines {
  /** Names of the columns of numbers, total first. */
  readonly columns: readonly string[]
  readonly questions: readonly TabBookQuestion[]
}

/** Cells before the first column of numbers: the question, the option. */
export const labelCells = 2
/** The line of the columns' names, under that of the blocks. */
export const namesLine = 2

/**
 * Reads the rows of a tab book: titles of blocks, names of columns, then each question's text in
 * the first cell and under it its options with an empty first cell.
 *
 * @param rows - the file's rows, one a line
 */
export function readTabBook(rows: readonly (readonly string[])[]): TabBookLines {
  const [blocks = [], names = [], ...lines] = rows.map((row) => row.map((cell) => cell.trim()))
  const questions: { line: number; label: string; options: TabBookOption[] }[] = []
  for (const [index, [question = '', option = '', ...cells]] of lines.entries()) {
    const line = namesLine + index + 1
    if (question !== '') questions.push({ line, label: question, options: [] })
    else if (option !== '') questions.at(-1)?.options.push({ line, label: option, cells })
  }
  // The total stands in no block: its name is on the line of the blocks.
  const columns = names.map((name, index) => (name === '' ? (blocks[index] ?? '') : name))
  return { columns: columns.slice(labelCells), questions }
}
