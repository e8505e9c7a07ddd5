import { InviteStaff } from '@bangfutong/shared/schema/account'
import { issueCode } from '../features/codes/code'
import { dataFolder, type Place, REAL_DATA, readArguments } from './arguments'
import { Sentence } from './sentence'
import { openLocalCounty, packFolderIn } from './services'

const USAGE = 'npm run officer -- add --name 姓名 --phone 电话 [--unit 单位] [--data 文件夹]'
const VALID_HOURS = 72

/** `npm run officer -- add …`: the invitation of a county officer, for a county that has none who could invite. */
export async function officer(argv: readonly string[], place: Place): Promise<void> {
  const text = { type: 'string' } as const
  const { values, positionals } = readArguments(argv, { name: text, phone: text, unit: text, data: text }, USAGE, 1)
  if (positionals[0] !== 'add') throw new Sentence(`命令写得不对，请这样用：${USAGE}`)
  const invite = readInvitation(values)
  const folder = dataFolder(values['data'], REAL_DATA, place)
  const county = await openLocalCounty({ folder, packFolder: packFolderIn(place.root), fresh: 'real', only: 'real' })
  try {
    const { services } = county
    const { answer, write } = issueCode({ invite }, 'system', VALID_HOURS, services)
    await services.ledger.commit(
      {
        view: services.view,
        actor: { id: 'system', role: 'system', name: '本机管理员' },
        at: services.clock.countyNow(),
        requestHash: '',
      },
      {
        subject: 'STAFF',
        action: 'staff.invited',
        writes: [write],
        after: { role: invite.role },
        answer: { status: 201, body: answer },
      },
    )
    console.log(told(answer, folder))
  } finally {
    await county.close()
  }
}

function readInvitation(values: Record<string, unknown>): InviteStaff {
  const { name, phone, unit } = values
  const read = InviteStaff.safeParse({ name, phone, role: 'county', ...(unit === undefined ? {} : { unit }) })
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`)
  throw new Sentence(`${wrong.join('；')}。请这样用：${USAGE}`)
}

const told = ({ code, expiresAt }: { code: string; expiresAt: string }, folder: string) =>
  [
    `邀请码 invitation code: ${code}`,
    `请当面告诉本人，只显示这一次；${VALID_HOURS} 小时内有效（到 ${expiresAt}），用一次就作废。`,
    '本人登录后，在“我的 → 工作人员入口”输入这个码，就成为县扶贫办工作人员。',
    `启动 start: npm run api -- --empty --data ${folder}`,
    '这台机器没有接微信：用 local-名字 这样的登录码登录，例如 local-officer。',
  ].join('\n')
