# An honest word to those who wait.
status-waiting =
    Hello { $name }! We are still looking for somebody who suits you in <b>{ $programme }</b>, and you are not forgotten.

    <b>Next step:</b> { $manager } will get in touch as soon as there is a proposal. You do not need to do anything before that.
