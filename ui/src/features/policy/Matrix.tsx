import { CheckOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { sign, useText } from '@/i18n'
import type { Shown } from './Policy'
import { Marks } from './Marks'
import { useTexts } from './texts'
import { useView } from './useView'
import { grouped, nameOf } from './words'

/** Roles above, actions at the side; both stay in sight. A plain table: two thousand cells need no more. */
export function Matrix({ roles, actions, may }: Shown) {
  const t = useTexts()
  const pick = useText()
  const view = useView()
  return (
    <div className="policy-frame" tabIndex={0} role="region" aria-label={t('matrixOf')}>
      <table className="policy-matrix">
        <thead>
          <tr>
            <th scope="col">{t('action')}</th>
            {roles.map((r) => <th key={r.name} scope="col"><button type="button" title={pick(r.sentence)} onClick={() => view.set({ view: 'role', role: r.name })}>{pick(r.title)}</button></th>)}
          </tr>
        </thead>
        <tbody>
          {grouped(actions).map((g) => (
            <Fragment key={g.resource}>
              <tr className="policy-group"><th scope="colgroup" colSpan={roles.length + 1}><span>{pick(nameOf(g.resource))}</span></th></tr>
              {g.actions.map((a) => (
                <tr key={a.name}>
                  <th scope="row"><button type="button" title={a.name} onClick={() => view.set({ view: 'action', action: a.name })}>{pick(a.sentence)}</button><Marks of={a} /></th>
                  {roles.map((r) => <td key={r.name} title={`${pick(r.title)}${sign('colon')}${pick(a.sentence)}`}>{may(r.name, a.name) && <CheckOutlined role="img" aria-label={t('may')} />}</td>)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
