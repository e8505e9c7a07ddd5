import { PageMeta, View } from '@tarojs/components'
import { type CSSProperties, type ReactNode, useEffect, useMemo } from 'react'
import { textScale } from '../platform/device'
import { onWeb } from '../platform/env'
import { back, setTitle } from '../platform/navigation'
import { Box, classes, Press, Words } from './element'
import { useElder, useFrame } from './frame'
import { Icon } from './icon'
import { TabBar, type TabName } from './tab-bar'
import { dayInWords } from './words'

export interface PageProps {
  /** Two to eight signs, in the bar at the top. */
  title: string
  /** Set on the four tab pages. */
  tab?: TabName
  /** Where one is in a walk of pages, above the content: 第 3 页，最多 12 页. */
  aside?: string
  /** The main action, fixed within reach of the thumb. */
  footer?: ReactNode
  /** County pages: as wide as the desk screen allows. */
  wide?: boolean
  children: ReactNode
}

/** Every page: title, demo banner, whose file is open, elder mode, the content column, tabs or the main action. */
export function Page({ title, tab, aside, footer, wide = false, children }: PageProps) {
  const elder = useElder()
  const scale = useMemo(textScale, [])
  useEffect(() => setTitle(title), [title])
  const className = classes(
    'u-page',
    elder && 'u-elder',
    wide && 'u-wide',
    !!tab && 'u-with-tabs',
    !!footer && 'u-with-footer',
  )
  const style = { '--k': scale } as CSSProperties
  const column = (
    <Box as={onWeb ? 'main' : 'div'} className="u-column">
      <OpenFileLine />
      {aside && (
        <Words as="p" className="u-second">
          {aside}
        </Words>
      )}
      {children}
    </Box>
  )
  const bottom = footer && (
    <Box as="footer" className="u-footer">
      <Box className="u-footer-column">{footer}</Box>
    </Box>
  )
  if (!onWeb) {
    return (
      <>
        <PageMeta pageFontSize="system" rootFontSize="system" />
        <View className={className} style={style}>
          <DemoBanner />
          {column}
          {bottom}
        </View>
      </>
    )
  }
  return (
    <div className={className} style={style}>
      <PageBar title={title} hasBack={!tab} />
      <DemoBanner />
      {column}
      {bottom}
      {tab && <TabBar current={tab} />}
    </div>
  )
}

/** The web page's bar; the phone draws its own from the page's title. */
function PageBar({ title, hasBack }: { title: string; hasBack: boolean }) {
  return (
    <Box as="header" className="u-bar">
      {hasBack && (
        <Press className="u-bar-back" label="返回" onPress={back}>
          <Icon name="back" />
        </Press>
      )}
      <Words as="h1" className="u-bar-title">
        {title}
      </Words>
    </Box>
  )
}

function DemoBanner() {
  const { demo, day } = useFrame()
  if (!demo && !day) return null
  return (
    <Box className="u-demo">
      {demo && <Words className="u-demo-part">演示数据 · </Words>}
      {day && <Words className="u-demo-part">{`县里的日期：${dayInWords(day)}`}</Words>}
    </Box>
  )
}

function OpenFileLine() {
  const { openFile } = useFrame()
  if (!openFile) return null
  return (
    <Box className="u-open-file">
      <Words className="u-second">现在看的是：</Words>
      <Words as="strong">{openFile}</Words>
    </Box>
  )
}
