# The goals of the contract: how far the adept has come.
button-goal = How far have you come?
button-to-the-contract = To the contract
goal-ask =
    <b>Goal { $number } of { $count }: { $goal }</b>

    How far have you come? { $mentor } sees it under the contract, and nobody else.
goal-before = Last time: { $far }, { $day }.
goal-far-not-begun = Not begun yet
goal-far-some-way = Some of the way
goal-far-long-way = Most of the way
goal-far-there = There
goal-so-far = <b>How far { $adept } has come</b>
goal-line = • { $goal }: { $far }, { $day }
goal-thanks = Thank you! It stands under the contract, where you and { $mentor } see it. You can change it whenever you like.
copy-goal = How far you have come
copy-goal-mark = { $goal }: { $far }, { $at }
