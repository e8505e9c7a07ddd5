import type { OwnFacts } from '@bangfutong/shared/schema/household'
import { chosenTo, sizesOf } from './quota'
import type { Random } from './random'

/** The numbers of the county's plan that the demo county agrees with, and the ones chosen for it. */
export const COUNTS = {
  registeredPeople: 15_039,
  stillRegisteredPeople: 7_918,
  listedPeople: 4_132,
  photovoltaicHouseholds: 1_300,
  photovoltaicPeople: 2_900,
  households: 4_500,
  unregisteredPeople: 500,
  unregisteredHouseholds: 148,
  cadres: 900,
} as const

/** What is settled of a household before anybody lives in it, so that the county's counts come out exactly. */
export interface Plot {
  size: number
  canWork: boolean
  photovoltaic: boolean
  registration: NonNullable<OwnFacts['registration']>
  relocation: NonNullable<OwnFacts['relocation']>
}

const SMALL = [
  [1, 30],
  [2, 36],
  [3, 20],
  [4, 10],
  [5, 4],
] as const
const LARGE = [
  [1, 4],
  [2, 14],
  [3, 25],
  [4, 30],
  [5, 17],
  [6, 7],
  [7, 2],
  [8, 1],
] as const

/** Of the photovoltaic households nearly all have nobody who can work; a few without labour still wait for it. */
export function plotsOf(random: Random): Plot[] {
  const photovoltaic = sizesOf(random, COUNTS.photovoltaicHouseholds, COUNTS.photovoltaicPeople, SMALL)
  const otherCount = COUNTS.households - COUNTS.photovoltaicHouseholds
  const others = sizesOf(random, otherCount, COUNTS.registeredPeople - COUNTS.photovoltaicPeople, LARGE)
  const plots: Plot[] = [
    ...photovoltaic.map((size) => plot(size, random.chance(0.06), true)),
    ...others.map((size) => plot(size, size > 3 || !random.chance(0.04), false)),
  ]
  const order = inOrder(random, plots, (entry) => (entry.canWork ? 0 : 0.25))
  for (const chosen of chosenTo(order, COUNTS.stillRegisteredPeople)) chosen.registration = 'registered'
  const movers = inOrder(random, plots, ({ registration }) => (registration === 'registered' ? 0.6 : 0))
  for (const chosen of chosenTo(movers, COUNTS.listedPeople)) chosen.relocation = 'listed'
  for (const entry of plots) if (entry.relocation === 'none' && random.chance(0.05)) entry.relocation = 'moved'
  return random.shuffled([...plots, ...unregistered(random)])
}

const plot = (size: number, canWork: boolean, photovoltaic: boolean): Plot => ({
  size,
  canWork,
  photovoltaic,
  registration: 'exited',
  relocation: 'none',
})

function unregistered(random: Random): Plot[] {
  const sizes = sizesOf(random, COUNTS.unregisteredHouseholds, COUNTS.unregisteredPeople, LARGE)
  return sizes.map((size) => ({ ...plot(size, size > 2 || random.chance(0.7), false), registration: 'none' }))
}

/** By chance, with a head start for some. */
function inOrder(random: Random, plots: readonly Plot[], headStart: (entry: Plot) => number): Plot[] {
  const scored = plots.map((entry) => ({ entry, score: random.next() + headStart(entry) }))
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry)
}
