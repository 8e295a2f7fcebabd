import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router'
import { api, onSessionEnd } from '@/api/client'
import { lineThere, onLine } from '@/api/line'
import { problemOf } from '@/api/problem'
import { usePhone } from '@/components/usePhone'
import { useCommon, useLanguage } from '@/i18n'
import { keptReads, lock } from '@/offline/device'
import { router } from './router'
import { sessionKey } from './session'
import { themeOf, useDark } from './theme'

// Browsers know of cables; what counts is whether the server answers.
onlineManager.setEventListener((be) => onLine(be))

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always', // what the line does not give may be kept here, and else is said at once
      refetchOnReconnect: true, // in this mode it would not be
      // A refusal stays one; a busy server may have recovered. Once it is known that there is no line, its coming back is the next try.
      retry: (failures, error) => { const { status } = problemOf(error); return failures < 2 && lineThere() && (status === 0 || status >= 500) },
    },
    mutations: { networkMode: 'always' },
  },
})
api.use(keptReads)
onSessionEnd(() => { lock(); cache.setQueryData(sessionKey, null) })

export function Root() {
  const language = useLanguage()
  const phone = usePhone()
  const dark = useDark()
  const t = useCommon()
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={themeOf(dark, phone)} form={{ validateMessages: { required: t('required') } }} button={{ autoInsertSpace: false }}>
      <App className="house" message={{ maxCount: 3 }}>
        <QueryClientProvider client={cache}><RouterProvider router={router} /></QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
