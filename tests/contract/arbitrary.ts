import * as fc from 'fast-check'

type Json = Record<string, unknown>

/** Values of a JSON schema as the contract makes them: near enough to valid that bodies reach deep before they fail. */
export function fromSchema(schema: Json, depth = 0): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum'])
  const branches = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined
  if (branches) return fc.oneof(...branches.map((branch) => fromSchema(branch, depth + 1)))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, depth)
    case 'array':
      return fc.array(fromSchema((schema['items'] ?? {}) as Json, depth + 1), { maxLength: depth > 3 ? 1 : 3 })
    case 'string':
      return stringOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: Number(schema['minimum'] ?? -1000), max: Number(schema['maximum'] ?? 1_000_000) })
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(undefined)
  }
}

function objectOf(schema: Json, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>)
  return fc.record(Object.fromEntries(properties.map(([name, property]) => [name, fromSchema(property, depth + 1)])), {
    requiredKeys: (schema['required'] ?? []) as string[],
  })
}

function stringOf(schema: Json): fc.Arbitrary<unknown> {
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern']))
  const max = Math.min(Number(schema['maxLength'] ?? 30), 60)
  return fc.string({ minLength: Number(schema['minLength'] ?? 0), maxLength: Math.max(max, 1), unit: 'binary' })
}

/** What nobody meant to send. */
const junk = fc.oneof(
  fc.constantFrom(null, '', '\u0000', '\ud800', '😀', -1, 1.5, 1e308, true, [], {}, [[]], '2017-02-30', '__proto__'),
  fc.string({ maxLength: 20 }),
  fc.constant('长'.repeat(5000)),
  fc.constant(Array.from({ length: 200 }, () => ({}))),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A body with up to three places broken: replaced, dropped, or joined by a field nobody knows. */
export function broken(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const hurt = fc.record({ kind: fc.constantFrom('replace', 'drop', 'add'), at: fc.nat(), value: junk })
  return fc.oneof(
    { weight: 1, arbitrary: valid },
    { weight: 1, arbitrary: junk },
    {
      weight: 4,
      arbitrary: fc
        .tuple(valid, fc.array(hurt, { minLength: 1, maxLength: 3 }))
        .map(([value, hurts]) => hurts.reduce(applyHurt, structuredClone(value))),
    },
  )
}

function applyHurt(root: unknown, hurt: { kind: string; at: number; value: unknown }): unknown {
  const { kind, at } = hurt
  // A later hurt may go inside this value, which other runs share.
  const value = structuredClone(hurt.value)
  const places = placesOf(root)
  const place = places[at % (places.length || 1)]
  if (!place) return value
  const { holder, key } = place
  if (kind === 'add' && !Array.isArray(holder)) holder['unknown-field'] = value
  else if (kind === 'drop' && !Array.isArray(holder)) delete holder[key]
  else (holder as Json)[key] = value
  return root
}

function placesOf(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value as Json, key }, ...placesOf(inner)])
}
