import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { suggest } from '../../core/suggest.ts'
import { collectFigures } from '../../publish/collect-figures.ts'
import type { FigureIndex } from '../../publish/figure.ts'
import { isShown } from '../../publish/figure.ts'
import { figureRecord } from '../../publish/figure-record.ts'
import { sayIn } from '../../publish/say.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { engineOptions } from '../read-engine.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { isJson, withRelease } from '../with-study.ts'

/** `visavis figure`: the whole record of one figure. */
export const figure: Command = {
  name: 'figure',
  summary: {
    fr: 'dire tout d’un chiffre\u00a0: définition, question, bases, précision, poids, données',
    en: 'tell all of a figure: definition, question, bases, precision, weights, data',
  },
  arguments: [
    {
      name: 'ID',
      required: true,
      summary: {
        fr: 'identifiant du chiffre, tel qu’un texte le lie',
        en: 'id of the figure, as a text binds it',
      },
    },
    {
      name: 'STUDY',
      required: false,
      summary: {
        fr: 'dossier de l’étude\u00a0; celui-ci si absent',
        en: 'folder of the study; this one when absent',
      },
    },
  ],
  options: engineOptions,
  examples: [
    'visavis figure 2012/salaries/reseaux_utilises.facebook studies/reseaux-sociaux',
    'visavis figure 2012/mirror/droit_de_parler.gap studies/reseaux-sociaux --lang fr',
  ],
  run: async (invocation, terminal) => {
    const [id = '', study = '.'] = invocation.arguments
    const json = isJson(invocation)
    return withRelease({ ...invocation, arguments: [study] }, terminal, (_, release) => {
      const figures = collectFigures(release)
      const found = figures.get(id)
      if (!isShown(found)) {
        tellIssues(terminal, [notShown(id, figures, terminal)], json)
        return found === undefined ? exitCodes.badInput : exitCodes.findings
      }
      const record = figureRecord(found, { release, language: terminal.language, study })
      const width = Math.max(...record.map(({ label }) => label.length)) + 2
      const lines = record.map(({ label, text }) => `${label.padEnd(width)}${text}`)
      terminal.out(
        json ? JSON.stringify({ ok: true, figure: found, record }, null, 2) : lines.join('\n'),
      )
      return exitCodes.fine
    })
  },
}

function notShown(id: string, figures: FigureIndex, { language }: Terminal): Issue {
  const found = figures.get(id)
  if (found !== undefined && !isShown(found)) {
    const reason = sayIn(language)(`withheld.${found.reason}`)
    return issue('cli.figure_withheld', { figure: id, reason })
  }
  const near = suggest(id, figures.keys())
  return near === undefined
    ? issue('cli.unknown_figure', { figure: id })
    : issue('cli.unknown_figure_near', { figure: id, near })
}
