import type { Position } from '@bangfutong/shared/schema/position'

/** One kind of job; pay from and to in yuan a month, day or piece. */
export interface Trade {
  title: string
  by: Position['pay']['by']
  from: number
  to: number
  hours: Position['hours']
  shifts: string
  needs: string
  duties: string
}

const trade = (
  title: string,
  [by, from, to]: [Trade['by'], number, number],
  hours: Trade['hours'],
  shifts: string,
  needs: string,
  duties: string,
): Trade => ({ title, by, from, to, hours, shifts, needs, duties })

/** No condition of sex, age or looks: such a job would not be published. */
export const JOBS: Record<Position['kind'], readonly Trade[]> = {
  workshop: [
    trade(
      '缝纫工',
      ['piece', 1.2, 3.6],
      'school-run',
      '8:30–16:00，接送孩子可以走开',
      '会用缝纫机，不会的可以教',
      '缝制衣服、鞋面',
    ),
    trade('剪线头、包装工', ['piece', 0.3, 0.9], 'flexible', '白天自己安排', '手脚麻利', '剪线头、检查、装袋'),
    trade('电子插件工', ['month', 1800, 2400], 'day', '8:00–17:30，中午休息', '视力好', '在流水线上插小零件'),
    trade('手工串珠', ['piece', 0.2, 0.8], 'home', '领回家做，三天交一次', '细心', '串珠子、粘花'),
    trade('竹编工', ['piece', 4, 12], 'half-day', '上午或下午半天', '会竹编，或愿意学', '编竹篮、竹席'),
    trade('质量检查员', ['month', 2000, 2600], 'school-run', '8:30–16:30', '认真，会写字', '检查做好的衣服'),
  ],
  park: [
    trade('普工', ['month', 2600, 3300], 'shifts', '两班倒，每周换一次', '能上夜班', '在流水线上组装、搬料'),
    trade('仓库管理员', ['month', 2400, 2900], 'day', '8:00–17:30', '会用电脑登记', '收货、发货、盘点'),
    trade('食堂帮工', ['month', 1900, 2300], 'day', '5:30–13:30', '有健康证', '洗菜、打饭、打扫'),
    trade('包装工', ['month', 2300, 2900], 'day', '8:00–18:00，加班另算', '能站着干活', '装箱、贴标签'),
  ],
  'public-welfare': [
    trade('村道保洁员', ['month', 600, 900], 'half-day', '每天半天', '住在本村', '扫村道、清垃圾桶'),
    trade('护林员', ['month', 700, 1000], 'flexible', '每周巡山几次', '熟悉山路', '巡山、防火、报告情况'),
    trade('养老照料员', ['month', 700, 1000], 'half-day', '上午或下午', '有耐心', '给独居老人送饭、打扫'),
    trade('农家书屋管理员', ['month', 500, 800], 'half-day', '下午开门', '会写字', '借书还书、打扫'),
    trade('水渠管护员', ['month', 600, 900], 'flexible', '灌溉季节常去看', '住在附近', '清淤、开关水闸'),
  ],
  local: [
    trade('蔬菜基地采收工', ['day', 80, 110], 'half-day', '清早四五个小时', '能弯腰干活', '采菜、分级、装筐'),
    trade('脐橙园管护工', ['day', 90, 120], 'day', '7:30–17:00', '会修枝更好', '除草、施肥、修枝'),
    trade('油茶抚育工', ['day', 90, 120], 'day', '7:30–16:30', '能上山', '割草、施肥'),
    trade('养殖场饲养员', ['month', 2200, 2800], 'day', '包住，每月休四天', '不怕脏', '喂料、清栏、记录'),
    trade('农家乐服务员', ['month', 1800, 2300], 'flexible', '周末忙，平时轻', '会招呼客人', '端菜、打扫'),
  ],
  outside: [
    trade('制衣厂车工', ['piece', 1.5, 4.5], 'day', '8:00–20:00，中间休息', '会平车', '车衣服'),
    trade('电子厂普工', ['month', 3200, 4200], 'shifts', '两班倒，包吃住', '能上夜班', '组装、测试'),
    trade('家政服务员', ['month', 3000, 4500], 'day', '按家庭安排', '会做饭、打扫', '做饭、打扫、照看老人'),
    trade('建筑小工', ['day', 150, 200], 'day', '7:00–18:00', '能干重活', '搬料、和灰'),
    trade('快递分拣员', ['month', 3000, 3800], 'shifts', '晚班为主', '能上夜班', '分拣、装车'),
    trade('酒店客房服务员', ['month', 2600, 3200], 'shifts', '三班倒，包住', '爱干净', '打扫客房'),
  ],
}
