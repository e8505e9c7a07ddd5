import type { ReactNode } from 'react'
import type { Failure, FailureKind } from '../platform/failure'
import type { Requested } from '../platform/use-request'
import { Banner } from './banner'
import { Button } from './button'
import { Card } from './card'
import { Box, Words } from './element'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { momentInWords } from './words'

/** The grey shape of what is coming: `lines` of one card, `cards` times. */
export function Skeleton({ cards = 2, lines = 3 }: { cards?: number; lines?: number }) {
  return (
    <Box role="status" label="正在打开" className="u-cards">
      {Array.from({ length: cards }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all alike
        <Box key={card} className="u-card" decorative>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all alike
            <Box key={line} className={line === 0 ? 'u-bone u-bone-title' : 'u-bone'} />
          ))}
        </Box>
      ))}
    </Box>
  )
}

export interface EmptyStateProps {
  /** What it means that there is nothing. */
  title: string
  words?: string | undefined
  icon?: IconName
  /** One thing to do: a Button. */
  children?: ReactNode
}

export function EmptyState({ title, words, icon = 'info', children }: EmptyStateProps) {
  return (
    <Card>
      <Box className="u-empty">
        <Box className="u-empty-icon" decorative>
          <Icon name={icon} />
        </Box>
        <Words as="h2" className="u-title-3">
          {title}
        </Words>
        {words && (
          <Words as="p" className="u-second">
            {words}
          </Words>
        )}
      </Box>
      {children}
    </Card>
  )
}

const FAILURES: Record<FailureKind, { icon: IconName; title: string; words: string }> = {
  offline: { icon: 'no-signal', title: '没有信号', words: '您填的内容没有丢。有信号了，再点下面的按钮。' },
  timeout: { icon: 'clock', title: '信号太慢，没有打开', words: '内容没有丢。请过一会儿再试。' },
  'signed-out': {
    icon: 'lock',
    title: '要先登录才能看',
    words: '到“我的”里登录，再回来看。公开的政策和岗位不用登录。',
  },
  forbidden: { icon: 'lock', title: '这些内容您不能看', words: '只有本家和帮扶干部能看。要看请问村委会。' },
  'not-found': { icon: 'search', title: '没有找到', words: '可能已经撤下了。请回上一页看看别的。' },
  busy: { icon: 'clock', title: '现在看的人太多', words: '内容没有丢。请过一分钟再试。' },
  invalid: { icon: 'alert', title: '没有办成', words: '请看一看填的内容对不对，再试一次。' },
  error: { icon: 'alert', title: '没有打开', words: '不是您的问题，内容没有丢。请再试一次。' },
}

export interface FailureStateProps {
  failure: Failure
  onRetry?: (() => void) | undefined
}

/** What happened, that nothing is lost, and what to do next; the server's own sentence where it sent one. */
export function FailureState({ failure, onRetry }: FailureStateProps) {
  const { icon, title, words } = FAILURES[failure.kind]
  const hopeless = failure.kind === 'forbidden' || failure.kind === 'signed-out' || failure.kind === 'not-found'
  return (
    <Box live="polite">
      <EmptyState icon={icon} title={title} words={failure.detail ?? words}>
        {onRetry && !hopeless && (
          <Button kind="outline" icon="refresh" onPress={onRetry}>
            再试一次
          </Button>
        )}
      </EmptyState>
    </Box>
  )
}

/** An action that failed, above its button: what was typed is still there. */
export function ActionFailure({ failure }: { failure: Failure | undefined }) {
  if (!failure) return null
  const { title, words } = ACTION_FAILURES[failure.kind] ?? FAILURES[failure.kind]
  return (
    <Banner tone="danger" title={title}>
      {failure.detail ?? words}
    </Banner>
  )
}

const ACTION_FAILURES: Partial<Record<FailureKind, { title: string; words: string }>> = {
  offline: { title: '没有信号，还没有办成', words: '您填的还在。有信号了，再点一次。' },
  timeout: { title: '信号太慢，不知道办成没有', words: '您填的还在。再点一次，不会办两次。' },
  'signed-out': { title: '要先登录', words: '您填的还在。登录以后再点一次。' },
  forbidden: { title: '您不能办这一件', words: '请问村委会或帮扶干部。' },
  error: { title: '没有办成', words: '不是您的问题，您填的还在。请再点一次。' },
}

/** Under a list that has another page. */
export function MoreButton({ of }: { of: { more: (() => Promise<void>) | undefined; failure: Failure | undefined } }) {
  return (
    <>
      <ActionFailure failure={of.failure} />
      {of.more && (
        <Button kind="outline" onPress={of.more} busyText="正在打开…">
          再看一些
        </Button>
      )}
    </>
  )
}

/** The thin line over content that may be old: 没有信号，显示 6月1日 10:20 的内容. */
export function StaleLine({ failure, savedAt }: { failure: Failure; savedAt: string }) {
  const why = failure.kind === 'offline' ? '没有信号' : '没有连上'
  return (
    <Box className="u-stale" live="polite">
      <Icon name="no-signal" small />
      <Words>{`${why}，显示 ${momentInWords(savedAt)} 的内容`}</Words>
    </Box>
  )
}

export interface LoadedProps<T> {
  of: Requested<T>
  skeleton?: ReactNode
  /** Shown when `isEmpty` says so: an EmptyState. */
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
  children: (data: T) => ReactNode
}

/** Every state of a request: skeleton, content (with the thin line when it is an old copy), empty, failure with retry. */
export function Loaded<T>({ of, skeleton = <Skeleton />, empty, isEmpty, children }: LoadedProps<T>) {
  const { data, failure, savedAt, reload } = of
  const closed = failure?.kind === 'forbidden' || failure?.kind === 'signed-out'
  if (failure && (data === undefined || closed)) return <FailureState failure={failure} onRetry={reload} />
  if (data === undefined) return <>{skeleton}</>
  return (
    <>
      {failure && savedAt && <StaleLine failure={failure} savedAt={savedAt} />}
      {empty && isEmpty?.(data) ? empty : children(data)}
    </>
  )
}
