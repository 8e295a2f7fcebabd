import { Input, Modal } from 'antd'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useCommon, useText } from '@/i18n'
import type { PaletteCommand } from './feature'
import { features } from './features'
import { usePresentCommands } from './palette'
import { useMay } from './session'

/** Ctrl K: goes anywhere, does anything that the person may do. Typed words match in either language. */
export function Palette({ open, close }: { open: boolean; close: () => void }) {
  const t = useCommon()
  return (
    <Modal open={open} onCancel={close} footer={null} closable={false} title={<span className="skip">{t('app.search')}</span>} destroyOnHidden width={560} style={{ top: 80 }}>
      <Search close={close} />
    </Modal>
  )
}

function Search({ close }: { close: () => void }) {
  const t = useCommon()
  const pick = useText()
  const id = useId()
  const navigate = useNavigate()
  const commands = useCommands()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => [...matching(commands, typed).slice(0, 12), ...lookups(typed).filter((c) => c.needs.some((n) => may(n)))], [commands, typed, may])
  useEffect(() => { document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }) }, [at, id])

  function go(command: PaletteCommand | undefined) {
    if (!command) return
    close()
    command.run?.()
    if (command.to) void navigate(command.to)
  }
  function key(e: KeyboardEvent) {
    if (e.key === 'ArrowDown') setAt((at + 1) % Math.max(1, found.length))
    else if (e.key === 'ArrowUp') setAt((at + found.length - 1) % Math.max(1, found.length))
    else if (e.key === 'Enter') go(found[at])
    else return
    e.preventDefault()
  }
  return (
    <>
      <Input autoFocus size="large" role="combobox" aria-expanded aria-controls={id} aria-activedescendant={found[at] && `${id}-${at}`} aria-label={t('app.search')}
        placeholder={t('app.searchHint')} value={typed} onChange={(e) => { setTyped(e.target.value); setAt(0) }} onKeyDown={key} />
      <ul id={id} role="listbox" aria-label={t('app.search')} className="palette">
        {found.map((c, i) => (
          <li key={c.id} id={`${id}-${i}`} role="option" aria-selected={i === at} className="palette-line" onMouseEnter={() => setAt(i)} onClick={() => go(c)}>{pick(c.label)}</li>
        ))}
        {found.length === 0 && <li role="option" aria-selected={false} aria-disabled className="palette-none">{t('app.noMatch')}</li>}
      </ul>
    </>
  )
}

/** Pages and commands that the person may use; those of the open page first. */
function useCommands(): PaletteCommand[] {
  const may = useMay()
  const present = usePresentCommands()
  return useMemo(() => {
    const pages = features.flatMap((f) => f.menu ?? []).map((m): PaletteCommand => ({ id: `page:${m.path}`, label: m.label, needs: m.needs, to: m.path }))
    const all = [...present, ...features.flatMap((f) => f.commands ?? []), ...pages]
    return all.filter((c) => c.needs.length === 0 || c.needs.some((n) => may(n)))
  }, [present, may])
}

/** Where what was typed can be looked for: lists that find a number, or a part of it. */
function lookups(typed: string): PaletteCommand[] {
  const words = typed.trim()
  if (words.length < 2) return []
  const look = (path: string, zh: string, en: string, ...needs: string[]): PaletteCommand => ({ id: `look:${path}`, label: { zh: `在${zh}中查找“${words}”`, en: `Look for “${words}” in ${en}` }, needs, to: `${path}?q=${encodeURIComponent(words)}` })
  return [
    look('/complaints', '投诉', 'complaints', 'complaint.read', 'complaint.read_own'),
    look('/notices', '整改通知书', 'notices', 'notice.read'),
    look('/inspections', '检查', 'inspections', 'inspection.read', 'inspection.read_own'),
    look('/findings', '问题', 'findings', 'inspection.read'),
    look('/users', '用户', 'users', 'user.read'),
  ]
}

export function matching(commands: PaletteCommand[], typed: string): PaletteCommand[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter((c) => {
    const label = `${c.label.zh} ${c.label.en}`.toLowerCase()
    return words.every((w) => label.includes(w))
  })
}
