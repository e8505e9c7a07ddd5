import type { Notice } from '@bangfutong/shared/schema/notice'
import type { Account } from '../features/accounts/account'
import { addDays } from '../platform/clock'
import type { Makers } from './makers'
import type { Random } from './random'
import type { VillagePlace } from './settlement'
import type { Staff } from './staff'

type Text = Pick<Notice, 'kind' | 'title' | 'body'>

const FOR_EVERYONE: readonly Text[] = [
  {
    kind: 'other',
    title: '这里是演示县，人和数字都是编的',
    body: '您看到的人名、电话、收入、补助都是演示数据，不是真的。\n县里的日期停在演示的那一天。',
  },
  {
    kind: 'policy',
    title: '住院先看病、后付钱',
    body: '建档立卡的乡亲在县内住院，不用先交押金。\n带上身份证和《一本通》，到医院的扶贫窗口办。\n有不明白的，打电话给您的帮扶干部。',
  },
  {
    kind: 'policy',
    title: '孩子上学，能申请哪些资助',
    body: '从幼儿园到大学都有资助，数额以当年文件为准。\n读高中、中职免学杂费，找学校办。\n在“政策”里点教育，可以看您家符不符合。',
  },
  {
    kind: 'policy',
    title: '想发展产业的，可以先问一问贷款',
    body: '有贷款的打算，先在“我家能领什么”里问一问。\n不合条件的，可以加入合作社，一样有人带。',
  },
  {
    kind: 'work',
    title: '就业扶贫车间招人，家门口就能上班',
    body: '几个村的扶贫车间都在招人，有的能接送孩子，有的能拿回家做。\n在“找工作”里看工资和时间，直接报名。',
  },
  {
    kind: 'policy',
    title: '四道保障线，住院怎么报',
    body: '先报新农合，再报大病保险，再报商业补充保险，最后是医疗救助。\n县内医院一个窗口办完，不用来回跑。',
  },
  {
    kind: 'meeting',
    title: '技能培训开始报名',
    body: '缝纫、种植、家政、电商都可以学，不收钱。\n想学的跟帮扶干部说一声，或到乡镇扶贫工作站登记。',
  },
  {
    kind: 'other',
    title: '谨防冒充扶贫干部的骗子',
    body: '办任何补助都不收钱，也不会要您的银行卡密码。\n有人要钱要密码，马上打电话给村里。',
  },
]

const FOR_A_VILLAGE: readonly Text[] = [
  {
    kind: 'meeting',
    title: '周六上午开村民大会',
    body: '周六上午八点半，在村委会开会，说产业项目和村道维修的事。\n每家来一个人，来不了的请打电话说一声。',
  },
  {
    kind: 'payment',
    title: '二季度低保金已经发到卡上',
    body: '二季度的低保金已经打到各家的卡上，请查一查。\n没有到账的，请打电话给村文书。',
  },
  {
    kind: 'work',
    title: '村里要请几位保洁员',
    body: '村道保洁员还有名额，每天半天。\n想做的到村委会报名，评选过程公开。',
  },
  {
    kind: 'policy',
    title: '医生下周来村里上门',
    body: '下周乡镇卫生院的医生来村里，量血压、看慢性病。\n行动不便的，医生到家里来。',
  },
  {
    kind: 'other',
    title: '下雨天注意老房子',
    body: '这几天雨多，住老房子的请留心墙和屋顶。\n有裂缝、漏雨的，马上告诉村里。',
  },
  {
    kind: 'payment',
    title: '光伏收益开始发放',
    body: '一季度的光伏收益按名单发到户，名单贴在村委会。\n有疑问的，请在公示期内提出来。',
  },
]

const FOR_A_TOWN: readonly Text[] = [
  {
    kind: 'work',
    title: '圩日有一场招聘会',
    body: '下个圩日上午，在乡镇政府门口有招聘会，本地和外地的岗位都有。\n带上身份证就行，不收任何费用。',
  },
  { kind: 'meeting', title: '种养技术培训', body: '请了技术员来讲果园管护和养殖，中午管饭。\n想来的请跟村文书报名。' },
]

/** Notices for everyone by the county, for a village by its clerk, for the villages of a town by its officer. */
export function noticesOf(random: Random, villages: readonly VillagePlace[], staff: Staff, makers: Makers): Notice[] {
  const write = (text: Text, author: Account, audience: Notice['audience'], daysAgo: number): Notice => ({
    id: makers.newId('ntc'),
    ...text,
    audience,
    authorId: author.id,
    authorName: author.name,
    ...(author.unit ? { authorUnit: author.unit } : {}),
    publishedAt: `${addDays(makers.day, -daysAgo)}T${String(random.int(8, 17)).padStart(2, '0')}:${random.int(10, 59)}:00.000+08:00`,
  })
  const forEveryone = FOR_EVERYONE.map((text, at) => write(text, staff.county[0]!, { public: true }, 1 + at * 6))
  const forVillages = villages.flatMap(({ code }) =>
    random
      .shuffled(FOR_A_VILLAGE)
      .slice(0, random.int(2, 4))
      .map((text, at) => write(text, staff.clerks.get(code)!, { villageCodes: [code] }, at * 7 + random.int(1, 6))),
  )
  const forTowns = [...staff.township].map(([townCode, officer]) => {
    const villageCodes = villages.filter((village) => village.townCode === townCode).map(({ code }) => code)
    return write(random.pick(FOR_A_TOWN), officer, { villageCodes }, random.int(2, 20))
  })
  return [...forEveryone, ...forTowns, ...forVillages]
}
