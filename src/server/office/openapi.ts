import { z } from 'zod'
import { officeTexts } from '../../core/catalogue/office-text.ts'
import { fillText } from '../../core/message.ts'
import type { Language } from '../../core/local-text.ts'
import { routes } from './routes.ts'
import type { OfficeRoute } from './route.ts'
import { sessionCookie } from './session-cookie.ts'

/** JSON Schema of what is sent or received; what a schema checks by hand is left open. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const problemSchema = z.object({
  status: z.number().int(),
  issues: z.array(z.object({ code: z.string(), message: z.string(), at: z.string().optional() })),
})

/** Parameters of a path and of the address. */
function parametersOf({ path, query }: OfficeRoute): readonly object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => ({
    name: found[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  // Coerced from text: what a parameter is afterwards says more than what it may be before.
  const asked = query === undefined ? {} : z.toJSONSchema(query, { io: 'output' }).properties
  const inQuery = Object.entries(asked ?? {}).map(([name, schema]) => ({
    name,
    schema,
    in: 'query',
  }))
  return [...inPath, ...inQuery]
}

function bodyOf({ takes }: OfficeRoute): object {
  if (takes === undefined) return {}
  const schema = takes.type === 'text/csv' ? { type: 'string' } : schemaOf(takes.schema, 'input')
  const content = { [takes.type]: { schema, example: takes.example } }
  return { requestBody: { required: true, content } }
}

function operationOf(route: OfficeRoute, language: Language): object {
  const { id, summary, access, personal, gives } = route
  const byKey = personal === true ? [] : [{ key: [] }]
  return {
    operationId: id,
    summary: fillText(officeTexts[summary], language),
    'x-role': access,
    security: access === 'anyone' ? [] : [{ session: [] }, ...byKey],
    parameters: parametersOf(route),
    ...bodyOf(route),
    responses: {
      200: {
        description: 'OK',
        content: { [gives.type]: { schema: schemaOf(gives.schema, 'output') } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/**
 * The OpenAPI 3.1 document of the Field API, made from the routes and their schemas.
 *
 * @param origin - where the office is
 * @param language - of the summaries
 */
export function openApi(origin: string, language: Language): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const operation = operationOf(route, language)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Vis-à-vis – ${fillText(officeTexts.office, language)}`,
      version: '1',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        key: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: 'Problem',
          content: { 'application/problem+json': { schema: schemaOf(problemSchema, 'output') } },
        },
      },
    },
  }
}
