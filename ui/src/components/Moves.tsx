import { App, Button, Flex, Popover, type ButtonProps } from 'antd'
import { commandPath, useCommand, type CommandBody, type CommandPath, type Wish } from '@/api/commands'
import { said, why } from '@/api/fields'
import type { Problem } from '@/api/problem'
import type { AllowedView } from '@/api/schema'
import { sign, useCommon, useText, type Text } from '@/i18n'
import { useDesk, type Case } from './MoveDesk'
import type { MoveForm } from './MoveDrawer'

type Verb<P> = P extends `/${string}/{id}/${infer V}` ? V : never
type PathsOf<R extends string> = Extract<CommandPath, `/${R}/{id}/${string}`>
/** The forms of all moves on a kind of case by verb: leaving one out that needs a body is a type error. */
export type MoveForms<R extends string> =
  { [P in PathsOf<R> as CommandBody<P> extends undefined ? never : Verb<P>]: MoveForm<NonNullable<CommandBody<P>>> | null }

/** What I may do now: a button each, from the server's list; what a rule forbids says why. A null form hides the move here; `names` are short names where the catalogue's sentence is long. */
export function Moves({ of, allowed, forms, names = {}, plain, fold, done }: {
  of: Case; allowed: AllowedView[]; forms: { [verb: string]: MoveForm<unknown> | null }; names?: { [verb: string]: Text }
  /** No primary button here: the page has its own. */
  plain?: boolean
  /** What is not possible now waits behind one button, where many such lines stand below each other. */
  fold?: boolean
  done?: (action: string) => void
}) {
  const shown = allowed.filter((a) => forms[verbOf(a)] !== null)
  const first = plain ? undefined : shown.find((a) => a.ok && !aside.has(verbOf(a)))
  const off = shown.filter((a) => !a.ok)
  return (
    <Flex gap={8} wrap className="moves">
      {[...shown.filter((a) => a.ok), ...(fold ? [] : off)].map((a) => (
        <Move key={`${a.action} ${a.target ?? ''}`} of={of} move={a} name={names[verbOf(a)]} form={forms[verbOf(a)] ?? undefined} primary={a === first} done={() => done?.(a.action)} />
      ))}
      {fold && off.length > 0 && <Off moves={off} names={names} />}
    </Flex>
  )
}

/** What is not possible now, with the rule's reasons. */
export function Off({ moves, names }: { moves: AllowedView[]; names: { [verb: string]: Text } }) {
  const t = useCommon()
  const pick = useText()
  return (
    <Popover trigger="click" placement="topLeft" title={t('moves.unavailable')} content={
      <dl className="reasons">{moves.map((a) => <div key={`${a.operation} ${a.target ?? ''}`}><dt>{pick(names[verbOf(a)] ?? a.title)}</dt><dd>{pick(why(a))}</dd></div>)}</dl>
    }><Button type="text" className="moves-off">{t('moves.unavailable')}</Button></Popover>
  )
}

/** Never what a page is there for: to urge others, and what ends a case without anything having been done. */
const aside = new Set(['urge', 'withdraw', 'cancel', 'dismiss', 'discard', 'merge', 'refer-discipline'])

const verbOf = (a: AllowedView) => commandPath(a.action).split('/').at(-1) ?? ''

function Move({ of, move, name, form, primary, done }: { of: Case; move: AllowedView; name?: Text; form?: MoveForm<unknown>; primary: boolean; done: () => void }) {
  const t = useCommon()
  const pick = useText()
  const desk = useDesk()
  const { message, modal } = App.useApp()
  const command = useCommand(commandPath(move.action))
  const title = pick(name ?? move.title)
  // Red is for what is late: the work itself is not red because it is final. The question before it says so.
  const look: ButtonProps = { type: primary ? 'primary' : 'default', danger: move.risky && !primary }

  // aria-disabled, not disabled: the reason must be reachable by keyboard and by touch.
  if (!move.ok) return (
    <Popover trigger={['hover', 'click', 'focus']} title={t('moves.why')} content={<div style={{ maxWidth: 320 }}>{pick(why(move))}</div>}>
      <Button aria-disabled className="move-off">{title}</Button>
    </Popover>
  )
  async function give(wish: Wish) {
    await command.mutateAsync(wish as Wish<never>)
    void message.success(`${t('moves.done')}${sign('colon')}${title}`)
    done()
  }
  async function bare() {
    if (move.risky && !(await modal.confirm({ title, content: t('moves.risky'), okButtonProps: { danger: true } }))) return
    await give({ id: of.id, version: of.version }).catch((p: Problem) => void message.error(pick(said(p.body))))
  }
  if (!form) return <Button {...look} loading={command.isPending} onClick={() => void bare()}>{title}</Button>
  return <Button {...look} onClick={() => desk({ of, move, title, form, give: (version, body) => give({ id: of.id, version, body }) })}>{title}</Button>
}
