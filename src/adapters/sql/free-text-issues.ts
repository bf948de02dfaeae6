import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Expression } from '../../study/expression/ast.ts'
import { visitExpression } from '../../study/expression/variables-of.ts'
import type { Classifier, Condition, AggregateRequest } from '../../tabulate/aggregate-request.ts'
import type { Codebook } from '../../study/variable.ts'

/**
 * Tells of every free text that requests read, for an engine that holds none.
 *
 * **Issues**: `engine.free_text`, once a variable.
 */
export function freeTextIssues(
  requests: readonly AggregateRequest[],
  { variables }: Codebook,
): readonly Issue[] {
  const read = new Set(requests.flatMap(expressionsOf).flatMap(textsOf))
  return variables
    .filter(({ id, kind }) => kind === 'text' && read.has(id))
    .map(({ id }) => issue('engine.free_text', { variable: id }))
}

/** The variables whose text is read; whether there is one can be told without it. */
function textsOf(expression: Expression): readonly VariableId[] {
  const found: VariableId[] = []
  visitExpression(expression, (node) => {
    if (node.kind === 'variable' && node.type.kind === 'text') found.push(node.variable)
  })
  return found
}

function expressionsOf({ base, by, measures }: AggregateRequest): readonly Expression[] {
  return [
    ...(base === undefined ? [] : ofCondition(base)),
    ...by.flatMap(ofClassifier),
    ...measures.flatMap((measure) =>
      measure.kind === 'levels' ? ofClassifier(measure.classifier) : [],
    ),
  ]
}

function ofClassifier(classifier: Classifier): readonly Expression[] {
  switch (classifier.kind) {
    case 'category':
      return []
    case 'condition':
      return ofCondition(classifier.condition)
    case 'joint':
      return classifier.parts.flatMap(ofClassifier)
  }
}

function ofCondition(condition: Condition): readonly Expression[] {
  switch (condition.kind) {
    case 'expression':
      return [condition.expression]
    case 'all':
      return condition.conditions.flatMap(ofCondition)
    case 'not':
      return ofCondition(condition.condition)
    case 'status':
    case 'any_of':
      return []
  }
}
