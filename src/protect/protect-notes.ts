import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { ReleasePolicy } from '../study/release-policy.ts'
import type { Table } from '../tabulate/table.ts'

/**
 * Lets the notes of a table through the gate: none may tell how many respondents are in a stratum that
 * is too small to be shown.
 *
 * Where clusters are drawn a stratum of a single one may be named: of its respondents nothing is told.
 */
export function protectNotes(
  { notes, provenance }: Pick<Table, 'notes' | 'provenance'>,
  { disclosureBase }: ReleasePolicy,
): readonly Note[] {
  return notes.flatMap((note) => {
    const size = respondentsTold(note)
    if (size >= disclosureBase || provenance.units === 'clusters') return [note]
    // Of a sample of one, its withheld numbers say enough.
    return note.code === 'tabulate.too_few_units' ? [] : [issue('tabulate.small_stratum')]
  })
}

/** Notes that tell of a stratum, or of a sample, that it is one unit. */
const tellsOfOne: ReadonlySet<Note['code']> = new Set<Note['code']>([
  'tabulate.single_unit',
  'tabulate.too_few_units',
  'tabulate.no_degrees',
])

/** Respondents of which a note tells that there are so many; without end where it tells of none. */
function respondentsTold({ code, values }: Note): number {
  if (tellsOfOne.has(code)) return 1
  return code === 'tabulate.more_units_than_population' ? Number(values['sampled']) : Infinity
}
