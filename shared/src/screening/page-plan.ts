/** Which facts stand on one page: one subject a page, asked of the whole family at once. */
export interface PagePlan {
  readonly id: string
  readonly level: 'household' | 'member'
  readonly title: string
  readonly facts: readonly string[]
  /** Facts asked of a member only once another fact on the page is known of them. */
  readonly follows?: { readonly [fact: string]: string }
}

export const FAMILY = { id: 'family', title: '家里有哪些人？今年几岁？', help: '岁数用今年减出生那年。' } as const
export const BIRTHDAYS = {
  id: 'birthdays',
  title: '哪年哪月哪日生的？',
  help: '差几个月就不一样，看身份证或户口本。',
} as const

export const PAGES: readonly PagePlan[] = [
  { id: 'status', level: 'household', title: '您家属于哪一类？', facts: ['registration', 'category'] },
  { id: 'home', level: 'household', title: '房子住得怎么样？', facts: ['housing', 'relocation'] },
  {
    id: 'plans',
    level: 'household',
    title: '您家有这些打算吗？',
    facts: ['wantsIndustry', 'hasProject', 'wantsLoan', 'growsOilTea'],
  },
  {
    id: 'living',
    level: 'household',
    title: '日子靠什么过？',
    facts: ['hasSupporter', 'hasLivelihood', 'incomePerCapita'],
  },
  { id: 'labour', level: 'member', title: '家里谁能干活？', facts: ['labour'] },
  {
    id: 'school',
    level: 'member',
    title: '家里谁现在在上学？',
    facts: ['school', 'boarding', 'firstYear'],
    follows: { boarding: 'school', firstYear: 'school' },
  },
  { id: 'work', level: 'member', title: '家里谁在外面打工？', facts: ['work'] },
  {
    id: 'wishes',
    level: 'member',
    title: '家里谁有这些打算？',
    facts: ['wantsWork', 'wantsTraining', 'startsBusiness'],
  },
  {
    id: 'person',
    level: 'member',
    title: '家里谁有这些情况？',
    facts: ['trained', 'caresForOthers', 'everMarried', 'disabled'],
  },
]

/** For one policy alone: all of its household facts on one page, all of its member facts on another. */
export function pagesForOne(facts: { household: readonly string[]; member: readonly string[] }): readonly PagePlan[] {
  return [
    { id: 'household', level: 'household', title: '先说说您家的情况', facts: facts.household },
    {
      id: 'people',
      level: 'member',
      title: '再说说家里的人',
      facts: facts.member,
      follows: { boarding: 'school', firstYear: 'school' },
    },
  ]
}
