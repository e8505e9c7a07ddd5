import type { Random } from './random'

export type Sex = 'male' | 'female'

/** Who lives together, before anything else is known of them. */
export interface Draft {
  relation: string
  sex: Sex
  age: number
  /** Which surname of the house: the father's line, or one who married in. */
  line: 'own' | 'married-in'
  role: 'adult' | 'partner' | 'child' | 'elder' | 'grandchild' | 'dependent'
}

const OLDEST = 93

/** A household of this size in which somebody can work, or nobody can. */
export function composeFamily(random: Random, size: number, canWork: boolean): Draft[] {
  return canWork ? working(random, size) : resting(random, size)
}

/** Old people alone or as a pair, with a grandchild or a grown child who cannot work. */
function resting(random: Random, size: number): Draft[] {
  const elder = head(random, random.int(67, 88), 0.6)
  if (size === 1) return [random.chance(0.8) ? elder : { ...head(random, random.int(31, 62), 0.75), role: 'dependent' }]
  const family: Draft[] = [{ ...elder, role: 'elder' }]
  if (size > 2 || random.chance(0.6)) family.push({ ...partnerOf(random, elder), role: 'elder' })
  if (family.length < size && random.chance(0.45)) family.push(dependentOf(random, elder.age))
  while (family.length < size) family.push(grandchild(random))
  return family
}

function working(random: Random, size: number): Draft[] {
  const { couple, children, elders } = random.weighted(SHAPES[Math.min(size, 8)]!)
  const alone = !couple && children === 0
  const age = children > 0 ? random.int(27, 50) : alone ? random.int(28, 61) : random.int(38, 60)
  const self: Draft = { ...head(random, age, couple ? 0.9 : 0.7), role: 'adult' }
  const family = couple ? [self, partnerOf(random, self)] : [self]
  const missing = size - family.length - elders
  for (let at = 0; at < missing; at++) family.push(childOf(random, self.age))
  if (elders > 0) family.push(...parentsOf(random, self, elders))
  return family
}

interface Shape {
  couple: boolean
  children: number
  elders: number
}
const shape = (couple: boolean, children: number, elders: number): Shape => ({ couple, children, elders })

/** Shapes of each size with their weights; a number of children beyond the shape fills the size. */
const SHAPES: Record<number, readonly (readonly [Shape, number])[]> = {
  1: [[shape(false, 0, 0), 1]],
  2: [
    [shape(true, 0, 0), 45],
    [shape(false, 0, 1), 25],
    [shape(false, 1, 0), 30],
  ],
  3: [
    [shape(true, 1, 0), 55],
    [shape(true, 0, 1), 22],
    [shape(false, 2, 0), 10],
    [shape(false, 1, 1), 13],
  ],
  4: [
    [shape(true, 2, 0), 58],
    [shape(true, 1, 1), 27],
    [shape(true, 0, 2), 15],
  ],
  5: [
    [shape(true, 2, 1), 47],
    [shape(true, 3, 0), 31],
    [shape(true, 1, 2), 22],
  ],
  6: [
    [shape(true, 2, 2), 55],
    [shape(true, 3, 1), 45],
  ],
  7: [[shape(true, 3, 2), 1]],
  8: [[shape(true, 4, 2), 1]],
}

const head = (random: Random, age: number, men: number): Draft => ({
  relation: '户主',
  sex: random.chance(men) ? 'male' : 'female',
  age,
  line: 'own',
  role: 'elder',
})

const partnerOf = (random: Random, { age, sex }: Draft): Draft => ({
  relation: '配偶',
  sex: sex === 'male' ? 'female' : 'male',
  age: Math.min(OLDEST, Math.max(22, age + random.int(-4, 2))),
  line: 'married-in',
  role: 'partner',
})

function childOf(random: Random, parentAge: number): Draft {
  const oldest = Math.min(24, parentAge - 21)
  const youngest = Math.max(0, Math.min(oldest, parentAge - 41))
  const sex = random.chance(0.53) ? 'male' : 'female'
  const relation = sex === 'male' ? '之子' : '之女'
  return { relation, sex, age: random.int(youngest, oldest), line: 'own', role: 'child' }
}

function dependentOf(random: Random, parentAge: number): Draft {
  const sex = random.chance(0.7) ? 'male' : 'female'
  const relation = sex === 'male' ? '之子' : '之女'
  return { relation, sex, age: Math.min(55, parentAge - random.int(24, 34)), line: 'own', role: 'dependent' }
}

function grandchild(random: Random): Draft {
  const sex = random.chance(0.53) ? 'male' : 'female'
  const relation = sex === 'male' ? '之孙子' : '之孙女'
  return { relation, sex, age: random.int(3, 15), line: 'own', role: 'grandchild' }
}

function parentsOf(random: Random, { age }: Draft, count: number): Draft[] {
  const fatherAge = Math.min(OLDEST, age + random.int(23, 33))
  const motherAge = Math.min(OLDEST, age + random.int(20, 30))
  const father: Draft = { relation: '之父', sex: 'male', age: fatherAge, line: 'own', role: 'elder' }
  const mother: Draft = { relation: '之母', sex: 'female', age: motherAge, line: 'married-in', role: 'elder' }
  return count === 2 ? [father, mother] : [random.chance(0.35) ? father : mother]
}
