import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { App } from 'antd'
import { useState } from 'react'
import { it } from 'vitest'
import '@/i18n'
import { Problem } from '@/api/problem'
import type { Problem as Body } from '@/api/schema'
import { useWish } from './useWish'

const refuse = (status: number) => Promise.reject(new Problem({ type: '', code: 'x', status, title: '', detail: '', detail_zh: '', detail_en: 'no', instance: '' } as Body))
let read = 0

function Page({ status }: { status: number }) {
  const { give } = useWish()
  const [refused, setRefused] = useState(false)
  const { data } = useQuery({ queryKey: ['page'], queryFn: async () => ++read, staleTime: Infinity })
  return <><button onClick={() => void give(() => refuse(status)).then((done) => setRefused(!done))}>wish</button><p>{`read ${data ?? 0}`}</p>{refused && <p>refused</p>}</>
}
const shown = (status: number) => render(<QueryClientProvider client={new QueryClient()}><App><Page status={status} /></App></QueryClientProvider>)

it.each([[409, 2], [412, 2], [422, 1]])('reads the page again when somebody else was faster: %s', async (status, times) => {
  read = 0
  shown(status)
  await screen.findByText('read 1')
  fireEvent.click(screen.getByText('wish'))
  await screen.findByText('refused')
  await screen.findByText(`read ${times}`)
})
