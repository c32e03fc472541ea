# Målen i kontraktet: hur långt adepten har kommit.
button-goal = Hur långt har du kommit?
button-to-the-contract = Till kontraktet
goal-ask =
    <b>Mål { $number } av { $count }: { $goal }</b>

    Hur långt har du kommit? { $mentor } ser det under kontraktet, och ingen annan.
goal-before = Senast: { $far }, { $day }.
goal-far-not-begun = Inte börjat än
goal-far-some-way = En bit på väg
goal-far-long-way = Långt på väg
goal-far-there = Framme
goal-so-far = <b>Så långt har { $adept } kommit</b>
goal-line = • { $goal }: { $far }, { $day }
goal-thanks = Tack! Det står under kontraktet, där du och { $mentor } ser det. Du kan ändra det när du vill.
copy-goal = Hur långt du har kommit
copy-goal-mark = { $goal }: { $far }, { $at }
