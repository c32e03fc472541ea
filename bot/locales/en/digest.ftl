# The morning's digest for the manager.
digest-title = Good morning, { $name }! This is coming up in <b>{ $programme }</b>.
digest-promised = <b>Promised by { $day }</b>
digest-talk = • { $name }: get in touch about a talk
digest-verdict = • { $name }: get in touch after the talk
digest-back = <b>You put it off until today</b>
digest-new = <b>New on your list today</b>
digest-still = <b>Still waiting for you ({ $count })</b>
digest-ends = <b>{ $programme } ends on { $ends }</b>. Everybody who is under way with their mentor or adept is told so by me.
digest-over = <b>{ $programme } ended on { $ends }</b>. The participants are told so by me.
