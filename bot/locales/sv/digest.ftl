# Morgonens sammanfattning till programansvarig.
digest-title = God morgon, { $name }! Det här är på gång i <b>{ $programme }</b>.
digest-promised = <b>Lovat senast { $day }</b>
digest-talk = • { $name }: höra av dig om ett samtal
digest-verdict = • { $name }: höra av dig efter samtalet
digest-back = <b>Du sköt upp det till i dag</b>
digest-new = <b>Nytt på din lista i dag</b>
digest-still = <b>Väntar fortfarande på dig ({ $count })</b>
digest-ends = <b>{ $programme } slutar { $ends }</b>. Alla som är igång med sin mentor eller adept får veta det av mig.
digest-over = <b>{ $programme } tog slut { $ends }</b>. Deltagarna får veta det av mig.
