import { Alert, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import dayjs from 'dayjs'
import { PageHeader } from '../PageHeader'
import { People, Person } from '../Person'
import { When } from '../When'
import { tones, useVersionName, useVersions, type Kind, type Whole } from './edition'
import { DraftButton, TableSteps } from './Steps'
import { useTexts } from './texts'
import { sign } from '@/i18n'

/** The head of a page about one version: which one, where it stands, what may be done with it. */
export function EditionHead({ kind, of: e, title, write, facts, children }: {
  kind: Kind; of: Whole; title: string
  /** The action of the policy by which versions are drafted. */
  write: string
  /** Keeps another note and first day. */
  facts: (said: { note: string; valid_from?: string }) => Promise<unknown>
  children?: ReactNode
}) {
  const t = useTexts()
  const navigate = useNavigate()
  const name = useVersionName()
  const versions = useVersions(kind)
  const open = versions.data?.items.find((v) => v.status === 'draft' || v.status === 'submitted')
  const ahead = e.status === 'approved' && !e.in_force && e.valid_from !== undefined && dayjs(e.valid_from).isAfter(dayjs())
  return (
    <>
      <PageHeader title={title} tags={<>
        <Select aria-label={t('version')} value={e.version} style={{ minWidth: 190 }} popupMatchSelectWidth={false} onChange={(v) => void navigate(`/${kind}/${v}`)}
          options={(versions.data?.items ?? [e]).map((v) => ({ value: v.version, label: `${name(v.version)} · ${v.in_force ? t('current') : t(`status.${v.status}`)}` }))} />
        <Tag color={tones[e.status]} variant="filled">{t(`status.${e.status}`)}</Tag>
        {e.in_force && <Tag color="success" variant="filled">{t('current')}</Tag>}
        {ahead && <Tag variant="filled">{t('future', { day: e.valid_from ?? '' })}</Tag>}
      </>} actions={<>{children}<TableSteps kind={kind} of={e} facts={facts} /><DraftButton kind={kind} from={e.version} write={write} open={Boolean(open)} /></>} />
      {open && open.version !== e.version && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={`${t('pending')}${sign('colon')}${name(open.version)} · ${open.note ?? ''}`} action={<Link to={`/${kind}/${open.version}`}>{t('open')}</Link>} />}
      {e.reason && e.status === 'draft' && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={`${t('sentBack')}${sign('colon')}${e.reason}`} />}
      {e.status !== 'shipped' && (
        <dl className="pairs edition-facts">
          <div><dt>{t('note')}</dt><dd>{e.note}</dd></div>
          <div><dt>{t('from')}</dt><dd>{e.valid_from ?? t('onApproval')}</dd></div>
          <div><dt>{t('makers')}</dt><dd><People users={e.makers ?? []} /> · <When at={e.changed_at ?? e.made_at} /></dd></div>
          {e.decided_by && <div><dt>{t('decided')}</dt><dd><Person user={e.decided_by} /> · <When at={e.decided_at} /></dd></div>}
        </dl>
      )}
    </>
  )
}
