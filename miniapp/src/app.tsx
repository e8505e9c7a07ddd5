import type { ReactNode } from 'react'
import { useEffect } from 'react'
import * as z from 'zod/mini'
import { startCounty } from './features/county/county'
import { startOpenFile } from './features/household/open-file'
import { onWeb } from './platform/env'
import { watchNetwork } from './platform/network'
import { restoreFrame } from './ui/frame'
import './app.scss'

// The platform has no `Function`: schemas must not try to compile themselves.
z.config({ jitless: true })

if (onWeb) require('./app-web.scss')

restoreFrame()
startOpenFile()

export default function App({ children }: { children?: ReactNode }) {
  useEffect(watchNetwork, [])
  useEffect(startCounty, [])
  return children
}
