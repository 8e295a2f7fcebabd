import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router'
import { api, onSessionEnd } from '@/api/client'
import { problemOf } from '@/api/problem'
import { usePhone } from '@/components/usePhone'
import { useCommon, useLanguage } from '@/i18n'
import { keptReads, lock } from '@/offline/device'
import { router } from './router'
import { sessionKey } from './session'
import { themeOf, useDark } from './theme'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always', // what the line does not give may be kept here, and else is said at once
      // A refusal stays one; a lost line or a busy server may have recovered.
      retry: (failures, error) => { const { status } = problemOf(error); return failures < 2 && (status === 0 || status >= 500) },
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
