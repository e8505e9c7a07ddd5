import type { Household, Member, OwnFacts } from '@bangfutong/shared/schema/household'
import type { Plot } from './plots'

type ShownMember = Pick<Member, 'name' | 'relation' | 'birthDate' | 'education' | 'facts' | 'illness'>

export interface Shown {
  plot: Plot
  facts: OwnFacts
  causes: NonNullable<Household['causes']>
  members: ShownMember[]
}

/** Not old enough or too old for most questions of work. */
const atHome = {
  work: 'none',
  wantsWork: false,
  wantsTraining: false,
  trained: false,
  startsBusiness: false,
  firstYear: false,
} as const
const healthy = { health: 'healthy', disabled: false } as const

/** Four people who work, study and miss a fact that decides: whether the mother has been married is not on file. */
const FAMILY: Shown = {
  plot: { size: 4, canWork: true, photovoltaic: false, registration: 'registered', relocation: 'none' },
  facts: {
    registration: 'registered',
    category: 'general',
    incomePerCapita: 342_000,
    housing: 'safe',
    relocation: 'none',
    wantsIndustry: true,
    hasProject: true,
    wantsLoan: true,
    hasSupporter: true,
    hasLivelihood: true,
  },
  causes: { primary: '因学', others: ['缺资金'] },
  members: [
    {
      name: '李演示桂',
      relation: '户主',
      birthDate: '1972-03-08',
      education: '初中',
      facts: {
        ...{ sex: 'female', labour: 'ordinary', school: 'none', work: 'none', firstYear: false, boarding: false },
        ...{ wantsWork: true, wantsTraining: true, trained: false, startsBusiness: false, caresForOthers: true },
      },
      illness: healthy,
    },
    {
      name: '张演示国',
      relation: '配偶',
      birthDate: '1956-02-11',
      education: '小学',
      facts: {
        ...{ sex: 'male', labour: 'weak', school: 'none', everMarried: true, boarding: false, caresForOthers: false },
        ...atHome,
      },
      illness: { health: 'chronic', disabled: false },
    },
    {
      name: '张演示梅',
      relation: '之女',
      birthDate: '2003-09-20',
      education: '小学',
      facts: {
        ...{
          sex: 'female',
          labour: 'none',
          school: 'junior',
          everMarried: false,
          boarding: true,
          caresForOthers: false,
        },
        ...atHome,
      },
      illness: healthy,
    },
    {
      name: '张演示军',
      relation: '之子',
      birthDate: '1998-05-02',
      education: '初中',
      facts: {
        ...{ sex: 'male', labour: 'none', school: 'secondary-vocational', everMarried: false, boarding: true },
        ...atHome,
        caresForOthers: false,
      },
      illness: healthy,
    },
  ],
}

/** An old couple without anybody who can work, with photovoltaic income and dibao. */
const COUPLE: Shown = {
  plot: { size: 2, canWork: false, photovoltaic: true, registration: 'registered', relocation: 'none' },
  facts: {
    registration: 'registered',
    category: 'dibao',
    incomePerCapita: 268_000,
    housing: 'dangerous',
    relocation: 'none',
    wantsIndustry: false,
    hasProject: false,
    wantsLoan: false,
    growsOilTea: false,
    hasSupporter: true,
  },
  causes: { primary: '因病', others: ['缺劳力'] },
  members: [
    {
      name: '谢演示福',
      relation: '户主',
      birthDate: '1941-10-16',
      education: '小学',
      facts: {
        ...{ sex: 'male', labour: 'none', school: 'none', everMarried: true, boarding: false, caresForOthers: true },
        ...atHome,
      },
      illness: { health: 'chronic', disabled: false },
    },
    {
      name: '钟演示秀',
      relation: '配偶',
      birthDate: '1944-01-29',
      education: '文盲或半文盲',
      facts: {
        ...{ sex: 'female', labour: 'none', school: 'none', everMarried: true, boarding: false, caresForOthers: false },
        ...atHome,
      },
      illness: { health: 'serious', disabled: true },
    },
  ],
}

/** Families of the demo people, written by hand; each takes the place of a generated one of the same shape. */
export const SHOWN = { family: FAMILY, couple: COUPLE }
