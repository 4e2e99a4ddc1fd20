// The style of shared reports, in addition to that of scan pages.

export const reportStyle = `
body { display: block; max-width: 64rem; margin: 0 auto }
figure { margin: 0 }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem }
section { margin-top: 1.75rem }
.columns { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)) }
.total strong { display: block; font-size: 1.75rem; line-height: 1.25 }
.total p { margin: 0 }
.chart { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem .5rem; font-size: .8125rem; direction: ltr }
.chart svg { width: 100%; height: 14rem; overflow: visible }
.ticks { display: flex; flex-direction: column-reverse; justify-content: space-between; text-align: right; line-height: 0 }
.days { grid-column: 2; display: flex; justify-content: space-between }
.grid { stroke: var(--line); stroke-width: 1 }
.scans { fill: var(--link); opacity: .45 }
.visitors { fill: var(--link) }
.earlier { fill: none; stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 4 3 }
.grid, .earlier { vector-effect: non-scaling-stroke }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .875rem; margin: .5rem 0 0; padding: 0; list-style: none }
.legend svg { width: .75rem; height: .75rem; margin-inline-end: .35rem }
.shares { margin: 0; padding: 0; list-style: none }
.shares li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem; padding: .2rem 0 }
.shares svg { width: 100%; height: .375rem; border-radius: .2rem; background: var(--page) }
[dir=rtl] .shares svg { transform: scaleX(-1) }
.shares rect { fill: var(--link) }
details { margin-top: 1rem }
summary { cursor: pointer; color: var(--link) }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: .875rem }
.points { width: 100%; margin-top: .5rem; overflow-wrap: break-word }
.points th, .points td { padding: .25rem .75rem .25rem 0; text-align: start; border-bottom: 1px solid var(--line) }
.points th { font-weight: 400 }
.points thead th { color: var(--quiet) }
.heat { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 1px }
.heat th { font-weight: 400; font-size: .75rem; text-align: start; color: var(--quiet); white-space: nowrap }
.heat thead th { overflow: visible }
.heat td { height: 1.35rem; padding: 0; background: var(--page); border-radius: .15rem }
.heat .day { width: 2.75rem; background: none }
.heat .l1 { background: color-mix(in srgb, var(--link) 25%, var(--page)) }
.heat .l2 { background: color-mix(in srgb, var(--link) 50%, var(--page)) }
.heat .l3 { background: color-mix(in srgb, var(--link) 75%, var(--page)) }
.heat .l4 { background: var(--link) }
section + p { margin-top: 1rem }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`;
