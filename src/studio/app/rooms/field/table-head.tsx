import type { ReactNode } from 'react'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { useSpeech } from '../../shell/language.ts'

interface TableHeadProps {
  /** Columns of words, then columns of numbers where `numbers` names them. */
  readonly columns: readonly StudioTextKey[]
  readonly numbers: readonly StudioTextKey[]
}

/** The heads of a table: words stand left, numbers right. */
export function TableHead({ columns, numbers }: TableHeadProps): ReactNode {
  const { say } = useSpeech()
  return (
    <thead>
      <tr>
        {columns.map((key) => (
          <th key={key} scope="col" className={numbers.includes(key) ? undefined : 'text'}>
            {say(key)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
