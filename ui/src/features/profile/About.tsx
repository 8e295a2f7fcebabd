import { Card, Descriptions, Flex, Segmented, Tag } from 'antd'
import { Link } from 'react-router'
import { api, query } from '@/api/client'
import { useMay, useMe } from '@/app/session'
import { setLook, useLook, type Look } from '@/app/theme'
import { useAct } from '@/components/useAct'
import { setLanguage, useCommon, useLanguage, useText, type Language } from '@/i18n'
import { useTexts } from './texts'

/** Who one is in the house, and how its screens speak and look. */
export function About() {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const me = useMe()
  const may = useMay()
  const look = useLook()
  const language = useLanguage()
  const { press } = useAct()
  const code = (path: string) => path.split('/').filter(Boolean).at(-1) ?? ''
  const unit = query.useQuery('get', '/units/{code}', { params: { path: { code: code(me.unit) } } }, { enabled: may('org.read'), staleTime: Infinity, retry: false })
  async function speak(to: Language) {
    if (await press(() => api.PUT('/session/language', { body: { language: to } }), t('spoken'))) setLanguage(to)
  }
  return (
    <Card>
      <Descriptions column={1} items={[
        { key: 'name', label: t('name'), children: me.name },
        { key: 'user', label: t('user'), children: me.user },
        { key: 'unit', label: t('unit'), children: pick(unit.data?.name) || me.unit },
        { key: 'roles', label: t('roles'), children: <Flex gap={6} wrap>{me.roles.map((r) => <Tag key={`${r.role} ${r.unit}`} variant="filled" title={r.unit}>{pick(r.title)}</Tag>)}</Flex> },
        { key: 'language', label: t('language'), children: <Segmented<Language> aria-label={t('language')} value={language} onChange={(l) => void speak(l)} options={[{ value: 'zh', label: <span lang="zh-CN">中文</span> }, { value: 'en', label: <span lang="en">English</span> }]} /> },
        { key: 'look', label: t('look'), children: <Segmented aria-label={t('look')} value={look} onChange={setLook} options={(['system', 'light', 'dark'] as Look[]).map((l) => ({ value: l, label: common(`app.${l}`) }))} /> },
        { key: 'password', label: t('password'), children: <Link to="/password">{t('change')}</Link> },
        ...(may('token.write') ? [{ key: 'tokens', label: t('tokens'), children: <Link to="/tokens">{t('toTokens')}</Link> }] : []),
      ]} />
    </Card>
  )
}
