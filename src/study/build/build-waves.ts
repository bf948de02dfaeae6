import type { PopulationId, VariableId, WaveId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { DataFormat, SampleFormat, StudyFormat } from '../format/study-format.ts'
import type { DataSource, Design, Sample, Wave } from '../model.ts'
import type { Item } from '../read/listed.ts'
import type { Spot } from '../read/spot.ts'
import type { StudyFiles } from '../read/study-files.ts'
import { checkFile } from '../check/check-file.ts'
import type { SampleOutcomes } from '../sample-outcomes.ts'
import { buildOutcomes } from './build-outcomes.ts'
import type { References } from './references.ts'

/** What the waves of a study are built from. */
export interface WavesContext {
  readonly files: StudyFiles
  readonly references: References
  /** The wave that `fieldwork.yaml` collects, when it is there. */
  readonly collected?: string | undefined
  /** What `outcomes.yaml` says of a sample. */
  readonly outcomes: (wave: string, population: string) => SampleOutcomes | undefined
}

/** What a sample is built from: the outcomes are those of its wave. */
interface SampleContext extends Omit<WavesContext, 'outcomes'>, Promised {
  readonly outcomes: (population: string) => SampleOutcomes | undefined
}

/** The waves of a study: their populations, design variables and files followed. */
export function buildWaves(study: Item<StudyFormat>, context: WavesContext): readonly Wave[] {
  return Object.entries(study.value.waves).map(([id, { samples, ...wave }]): Wave => {
    const spot = study.spot.at('waves', id, 'samples')
    return {
      ...wave,
      id: idOf<WaveId>(id),
      samples: Object.entries(samples).flatMap(([population, sample]) => {
        const known = context.references.population(population, spot.keyPlace(population))
        const promised = promiseOf(study, id, context)
        const outcomes = (of: string): SampleOutcomes | undefined => context.outcomes(id, of)
        return known === undefined
          ? []
          : [
              buildSample(
                known,
                { value: sample, spot: spot.at(population) },
                { ...context, promised, outcomes },
              ),
            ]
      }),
    }
  })
}

/** What to say of a file of answers that is not there yet, since a command writes it. */
interface Promised {
  readonly promised: 'study.data_not_simulated' | 'study.data_not_collected' | undefined
}

function promiseOf(
  { value: { simulated } }: Item<StudyFormat>,
  wave: string,
  { collected }: WavesContext,
): Promised['promised'] {
  if (simulated !== undefined) return 'study.data_not_simulated'
  return wave === collected ? 'study.data_not_collected' : undefined
}

function buildSample(
  population: PopulationId,
  { value, spot }: Item<SampleFormat>,
  context: SampleContext,
): Sample {
  const { data, design, outcomes, linked, ...texts } = value
  const given = outcomes && buildOutcomes(outcomes, spot.at('outcomes'), context.references)
  return {
    ...texts,
    population,
    linked:
      linked === undefined ? undefined : context.references.wave(linked, spot.place('linked')),
    outcomes: given ?? context.outcomes(population),
    design: buildDesign(population, { value: design, spot: spot.at('design') }, context.references),
    data: data === undefined ? undefined : buildData(data, spot.at('data', 'file'), context),
  }
}

function buildDesign(
  population: PopulationId,
  { value, spot }: Item<SampleFormat['design']>,
  references: References,
): Design {
  const follow = (key: 'stratum' | 'psu'): VariableId | undefined => {
    const name = value[key]
    if (name === undefined) return undefined
    return references.variable(population, name, spot.place(key))?.id
  }
  const { population_units: populationUnits, lonely } = value
  if (typeof populationUnits === 'object' && value.stratum === undefined) {
    references.refuse(issue('study.units_without_stratum', {}, spot.place('population_units')))
  }
  return { stratum: follow('stratum'), psu: follow('psu'), populationUnits, lonely }
}

function buildData(
  data: DataFormat,
  spot: Spot,
  { files, references, promised }: SampleContext,
): DataSource {
  const absent = checkFile(data.file, spot, files, references)
  if (absent) {
    const place = spot.place()
    // Answers that a command is going to write are no mistake before it has.
    if (promised === undefined)
      references.refuse(issue('study.data_absent', { file: data.file }, place))
    else references.note(issue(promised, { file: data.file }, place))
  }
  const { not_selected: notSelected, ...rest } = data
  return { ...rest, notSelected }
}
