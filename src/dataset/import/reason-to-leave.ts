/** Why a column of a foreign file is proposed to be left out. */
export const leavingReasons = [
  'empty',
  'one_value',
  'no_name',
  'identifier',
  'name',
  'email',
  'phone',
  'network',
  'time',
  'place',
  'device',
] as const

/** Why a column of a foreign file is proposed to be left out. */
export type LeavingReason = (typeof leavingReasons)[number]

/** The cells of a column that hold something. */
export interface ColumnCells {
  readonly name: string
  /** Of the rows that say something. */
  readonly cells: readonly string[]
}

const email = /[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}/i
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const ipv6 = /^(?=.*:.*:)[0-9a-f:.]{6,45}$/i
const phone = /^\+?\(?\d[\d\s().-]{7,}\d$/
const time = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,]+\d{1,2}[:h]\d{2}/
const coordinates = /^-?\d{1,3}\.\d{4,}(?:\s*[,;]\s*-?\d{1,3}\.\d{4,})?$/
const uuid = /^\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i
const fullName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}$/u
const userAgent = /^Mozilla\/\d/

/** Names of columns, without accents and in small letters, words parted by one space. */
const names: readonly (readonly [RegExp, LeavingReason])[] = [
  [/^(?:.* )?(?:e ?mail|courriel|mail|adresse (?:e ?)?mail|email address)$/, 'email'],
  [/^(?:.* )?(?:ip|ip address|adresse ip|ipaddress)$/, 'network'],
  [/^(?:user ?agent|browser|navigateur|device(?: id)?|appareil)$/, 'device'],
  [/^(?:.* )?(?:phone|telephone|tel|mobile|portable|phone number)$/, 'phone'],
  [
    /^(?:nom|prenom|name|first ?name|last ?name|full ?name|surname|nom de famille|nom (?:et )?prenom|prenom (?:et )?nom|respondent name|nom du repondant)$/,
    'name',
  ],
  [
    /^(?:id|.* id|id .*|identifiant|.* identifiant|respondent|repondant|respondent ?id|response ?id|token|jeton|uuid|guid|matricule|(?:no|n|num|numero) .*|numero|seed|case ?id|external ?reference)$/,
    'identifier',
  ],
  [
    /^(?:start ?date|end ?date|date (?:de )?(?:debut|fin|soumission)|submit ?date|submitted(?: at)?|started(?: at)?|recorded ?date|created(?: at)?|timestamp|horodat\w+|last ?page|datestamp|start ?time|end ?time|date submitted|date created|date modified)$/,
    'time',
  ],
  [
    /^(?:lat|latitude|lon|lng|longitude|location ?latitude|location ?longitude|adresse|address|street|rue|postal address|zip ?code|code postal|postcode)$/,
    'place',
  ],
]

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Parts of the cells from which a form is that of the column. */
const mostly = 0.6

/**
 * Why a column had better not be in a study: it says who somebody is, where or when exactly they
 * answered, or it says nothing. Undefined for a question.
 */
export function reasonToLeave({ name, cells }: ColumnCells): LeavingReason | undefined {
  if (cells.length === 0) return 'empty'
  if (name.trim() === '') return 'no_name'
  const plain = plainName(name)
  return (
    formOf(cells) ??
    names.find(([pattern]) => pattern.test(plain))?.[1] ??
    (isRunningNumber(cells) ? 'identifier' : undefined) ??
    (cells.length > 1 && new Set(cells).size === 1 ? 'one_value' : undefined)
  )
}

/** Forms of cells that most of a column has, and whether its cells must tell people apart. */
const forms: readonly (readonly [RegExp, LeavingReason, 'varied' | 'any'])[] = [
  [ipv4, 'network', 'any'],
  [ipv6, 'network', 'any'],
  [time, 'time', 'any'],
  [uuid, 'identifier', 'any'],
  [userAgent, 'device', 'any'],
  [coordinates, 'place', 'varied'],
  [phone, 'phone', 'varied'],
  [fullName, 'name', 'varied'],
]

function formOf(cells: readonly string[]): LeavingReason | undefined {
  // One address among open answers is enough to know somebody by.
  if (cells.some((cell) => email.test(cell))) return 'email'
  const varied = isVaried(cells)
  const are = (pattern: RegExp): boolean =>
    cells.filter((cell) => pattern.test(cell.trim())).length >= cells.length * mostly
  return forms.find(([pattern, , need]) => (need === 'any' || varied) && are(pattern))?.[1]
}

/** Answers come again; what tells people apart does not. */
function isVaried(cells: readonly string[]): boolean {
  return cells.length >= 3 && new Set(cells).size > cells.length * 0.7
}

/** Whole numbers, each once, that follow one another closely. */
function isRunningNumber(cells: readonly string[]): boolean {
  if (cells.length < 10 || new Set(cells).size < cells.length) return false
  const numbers = cells.map(Number)
  if (!numbers.every((one) => Number.isInteger(one))) return false
  const steps = numbers.slice(1).map((one, at) => one - (numbers[at] ?? 0))
  return steps.every((step) => step === 1)
}
