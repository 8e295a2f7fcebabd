import { Log } from './Log'

/** Everything that was done, refused or looked at. */
export function Component() { return <Log path="/audit" /> }
