import { useNavigate } from 'react-router'
import { api, query } from '@/api/client'
import { Steps } from '@/components/editions/Steps'
import { type Loaded } from './ruleset'
import { useTexts } from './texts'

/** What I may do with a version that is proposed: its maker changes or withdraws it, somebody else approves it or sends it back. */
export function ProposalSteps({ of: l, change }: { of: Loaded; change: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const path = { key: l.key }
  const found = query.useQuery('get', '/settings/{key}', { params: { path } })
  const params = { path, header: { 'If-Match': `"${l.version}"` } }
  return <Steps of={l.key} allowed={found.data?.allowed ?? []} from={l.set.valid_from} change={{ name: t('edit'), open: change }}
    take={async (step) => {
      await api.POST(`/settings/{key}/${step}` as '/settings/{key}/approve', { params })
      if (step === 'discard') void navigate('/settings') // it is not there any more
    }}
    reject={(reason) => api.POST('/settings/{key}/reject', { params, body: { reason } })} />
}
