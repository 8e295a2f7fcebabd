import { Log } from './Log'

/** What administrators did. */
export function Component() { return <Log path="/audit/admin" /> }
